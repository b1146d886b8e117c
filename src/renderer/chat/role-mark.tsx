import Bot from 'lucide-react/icons/bot'
import Crown from 'lucide-react/icons/crown'
import Shield from 'lucide-react/icons/shield'
import ShieldCheck from 'lucide-react/icons/shield-check'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import styles from './role-mark.module.css'
import type { Role } from './roles.ts'

const GLYPHS = { broadcaster: Crown, moderator: Shield, globalModerator: ShieldCheck, bot: Bot, maybeBot: Bot }

/** What somebody is in the room, as a sign; the row says it in words, too. */
export function RoleMark({ role }: { role: Role }) {
  const Glyph = GLYPHS[role]
  return (
    <span aria-hidden title={chatStrings.roles[role]} className={styles.mark} data-role={role}>
      <Glyph size={12} />
    </span>
  )
}
