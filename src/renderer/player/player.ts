// The page that plays one sound, and nothing else. Main reads from its title what becomes of it.
import { SOUND_PATH } from '#shared/sound-path.ts'

const search = new URLSearchParams(location.search)
const audio = new Audio(SOUND_PATH + (search.get('sound') ?? ''))
audio.volume = Number(search.get('volume')) / 100

const tell = (news: string): void => {
  document.title = news
}
audio.addEventListener('playing', () => tell('playing'))
audio.addEventListener('ended', () => tell('ended'))
audio.addEventListener('error', () => tell(`failed: ${audio.error?.message ?? ''}`))
audio.play().catch((error: unknown) => tell(`failed: ${audio.error?.message ?? String(error)}`))
