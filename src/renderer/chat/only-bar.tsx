import { chatStrings } from '#shared/strings/chat-strings.ts'
import { Button } from '../ui/button.tsx'
import { showOnly } from './finding.ts'
import styles from './only-bar.module.css'

const words = chatStrings.only

/** Says whose rows alone are shown, and ends it. */
export const OnlyBar = ({ name }: { name: string }) => (
  <output className={styles.bar}>
    <span className={styles.words}>
      <bdi>{words.words(name)}</bdi>
    </span>
    <Button onPress={() => showOnly(null)}>{words.all}</Button>
  </output>
)
