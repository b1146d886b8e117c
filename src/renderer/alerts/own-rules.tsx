import { useStore } from 'zustand'
import type { AlertRule } from '#shared/model/alert-rules.ts'
import { alertStrings } from '#shared/strings/alert-strings.ts'
import { useRules } from '../stores/alerts.ts'
import { follows } from '../stores/follows.ts'
import { showPage } from '../stores/page.ts'
import { Button } from '../ui/button.tsx'
import styles from './own-rules.module.css'
import { Section } from './section.tsx'

const words = alertStrings.page
const { short } = alertStrings.rule

const differs = (own: Partial<AlertRule>): string =>
  words.differs((Object.keys(own) as (keyof AlertRule)[]).map((field) => short[field]))

const open = (userId: number): void => showPage({ kind: 'alerts', userId })

/** The channels whose rule is different, and a way to make one more. */
export function OwnRules() {
  const { channels } = useRules()
  const { items } = useStore(follows)
  const followed = [...items.values()].map(({ channel }) => channel).toSorted((a, b) => a.name.localeCompare(b.name))
  const different = followed.filter(({ userId }) => channels[String(userId)] !== undefined)
  return (
    <Section title={words.own} hint={words.ownHint}>
      {followed.length === 0 && <p className={styles.none}>{words.noChannels}</p>}
      {followed.length > 0 && different.length === 0 && <p className={styles.none}>{words.nobodyDiffers}</p>}
      <ul className={styles.list}>
        {different.map(({ userId, name }) => (
          <li key={userId} className={styles.row}>
            <span className={styles.words}>
              <span dir="auto" className={styles.name} title={name}>
                {name}
              </span>
              <span className={styles.what}>{differs(channels[String(userId)] ?? {})}</span>
            </span>
            <Button aria-label={words.changeOf(name)} onPress={() => open(userId)}>
              {words.change}
            </Button>
          </li>
        ))}
      </ul>
      {followed.length > 0 && (
        <select
          aria-label={words.choose}
          className={styles.select}
          value=""
          onChange={({ target }) => open(Number(target.value))}
        >
          <option value="">{words.choose}</option>
          {followed.map(({ userId, name }) => (
            <option key={userId} value={userId}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Section>
  )
}
