import { archiveStrings } from '#shared/strings/archive-strings.ts'
import styles from './search-help.module.css'

const words = archiveStrings.help

/** What can be written into the box. */
export const SearchHelp = () => (
  <section aria-label={words.title} className={styles.help}>
    <h2>{words.title}</h2>
    <dl className={styles.lines}>
      {Object.entries(words.lines).map(([key, { example, meaning }]) => (
        <div key={key} className={styles.line}>
          <dt>
            <code>{example}</code>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  </section>
)
