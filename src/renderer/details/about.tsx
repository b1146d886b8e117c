import type { FollowedChannel } from '#shared/model/live-state.ts'
import type { Profile } from '#shared/model/profile.ts'
import { strings } from '#shared/strings/strings.ts'
import { Quiet, ToldSection } from '../ui/told-section.tsx'
import { type Asked, useTold } from '../ui/use-told.ts'
import styles from './about.module.css'
import { countWords, dayWords, linesOf, pinnedWords } from './details-words.ts'

const words = strings.details

interface AboutProps {
  asked: Asked<Profile | null>
  follow: FollowedChannel | undefined
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <>
    <dt>{name}</dt>
    <dd dir="auto">{value}</dd>
  </>
)

/** What the person says of themselves, and what this app knows of following them. */
export const About = ({ asked, follow }: AboutProps) => (
  <ToldSection title={words.about.title} asked={asked}>
    {(profile) => (
      <>
        {profile?.description ? (
          <p dir="auto" className={styles.description}>
            {linesOf(profile.description)}
          </p>
        ) : (
          <Quiet>{words.about.empty}</Quiet>
        )}
        <dl className={styles.facts}>
          <Fact name={words.about.members} value={countWords(profile?.members ?? null)} />
          <Fact name={words.about.channelsJoined} value={countWords(profile?.channelsJoined ?? null)} />
          {follow && <Fact name={words.about.followedSince} value={dayWords(follow.followedAt)} />}
          {follow?.formerName && <Fact name={words.about.formerName} value={follow.formerName} />}
        </dl>
      </>
    )}
  </ToldSection>
)

/** What stands above the person's chat. */
export function Pinned({ userId }: { userId: number }) {
  const asked = useTold(() => window.afterparti.channel.pinned({ userId }))
  return (
    <ToldSection title={words.pinned.title} asked={asked}>
      {(pinned) =>
        pinned.length === 0 ? (
          <Quiet>{words.pinned.empty}</Quiet>
        ) : (
          pinned.map((one) => (
            <div key={one.message.key} className={styles.pinned}>
              <p dir="auto" className={styles.description}>
                {pinnedWords(one)}
              </p>
              {one.message.userName !== '' && (
                <p dir="auto" className={styles.by}>
                  {one.message.userName}
                </p>
              )}
            </div>
          ))
        )
      }
    </ToldSection>
  )
}
