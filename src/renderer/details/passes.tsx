import type { Pass } from '#shared/model/profile.ts'
import { strings } from '#shared/strings/strings.ts'
import { Quiet, ToldSection } from '../ui/told-section.tsx'
import { useTold } from '../ui/use-told.ts'
import { amountWords } from './details-words.ts'
import styles from './passes.module.css'

const words = strings.details.passes

const PassRow = ({ name, amount, blockchainId }: Pass) => (
  <li className={styles.pass}>
    <span dir="auto" className={styles.name}>
      {name ?? words.unnamed}
      {blockchainId !== null && <span className={styles.chain}>{words.chain(blockchainId)}</span>}
    </span>
    <b className={styles.amount}>{amountWords(amount)}</b>
  </li>
)

/** What the person sells, with amounts to the last digit. */
export function Passes({ userId }: { userId: number }) {
  const asked = useTold(() => window.afterparti.channel.passes({ userId }))
  return (
    <ToldSection title={words.title} asked={asked}>
      {(passes) =>
        passes.length === 0 ? (
          <Quiet>{words.empty}</Quiet>
        ) : (
          <ul className={styles.passes}>
            {passes.map((pass) => (
              <PassRow key={JSON.stringify(pass)} {...pass} />
            ))}
          </ul>
        )
      }
    </ToldSection>
  )
}
