import { Button } from 'react-aria-components/Button'
import type { Channel } from '#shared/model/channel.ts'
import { strings } from '#shared/strings/strings.ts'
import { showPage } from '../stores/page.ts'
import { classNames } from '../ui/class-names.ts'
import { Face } from '../ui/face.tsx'
import { Quiet, ToldSection } from '../ui/told-section.tsx'
import { useTold } from '../ui/use-told.ts'
import styles from './people.module.css'

const words = strings.details.moderators

const Person = ({ channel, isGlobal }: { channel: Channel; isGlobal: boolean }) => (
  <li>
    <Button className={classNames(styles.person)} onPress={() => showPage({ kind: 'details', userId: channel.userId })}>
      <Face channel={channel} isLive={false} size="chip" />
      <span dir="auto" className={styles.name}>
        {channel.name}
      </span>
      {isGlobal && (
        <span className={styles.mark} title={words.globalHint}>
          {words.global}
        </span>
      )}
    </Button>
  </li>
)

/** Who keeps order in the channel, each leading to a page of their own. */
export function ModeratorsSection({ userId }: { userId: number }) {
  const asked = useTold(() => window.afterparti.channel.moderators({ userId }))
  return (
    <ToldSection title={words.title} asked={asked}>
      {({ people, globalIds }) =>
        people.length === 0 ? (
          <Quiet>{words.empty}</Quiet>
        ) : (
          <>
            <ul className={styles.people}>
              {people.map((channel) => (
                <Person
                  key={channel.userId}
                  channel={channel}
                  isGlobal={globalIds?.includes(channel.userId) === true}
                />
              ))}
            </ul>
            {globalIds === null && <p className={styles.note}>{words.globalUnknown}</p>}
          </>
        )
      }
    </ToldSection>
  )
}
