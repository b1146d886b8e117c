import { createPerson, type Person } from '../person.ts'

const NAMES: readonly string[] = [
  'tofuknight',
  'Marisol V',
  'old_man_river',
  'pixel.pete',
  'Zuzka',
  'GhostOfGary',
  'lena__k',
  'Dmitri B',
  'さくらもち',
  'captain obvious',
  'Noor',
  'beanbag77',
  'frühstück',
  'Tía Concha',
  'xX_quiet_Xx',
  'Ravi P',
  'mothlamp',
  'Åse',
  'kettle',
  'BigTunaFan',
  'Ελένη',
  'sudo_susan',
  'Paweł G',
  'left.sock',
  'Mme Croissant',
  'turbo snail',
  'jiyoung 지영',
  'no_context_nick',
  'GrandmaLeft4Dead',
  'סבתא רותי',
  'wombat',
  '🌵prickly',
  'Ivo',
  'threeducks',
  'somebody',
  'T.',
]

/** The bot that announces levels, as one does on Parti (guide). */
export const BOT = createPerson({ userId: 457_269, name: 'BabbleChat' })

/** Those who chat but are not followed: other scripts, spaces, one letter only. */
export const CHATTERS: readonly Person[] = NAMES.map((name, index) =>
  createPerson({ userId: 610_003 + index * 911, name, username: `viewer${index}` }),
)

/** Everybody who only chats. */
export const CROWD: readonly Person[] = [...CHATTERS, BOT]
