import type { PastShow, ScheduledShow } from '#shared/model/listed-show.ts'
import type { Post } from '#shared/model/profile.ts'
import { strings } from '#shared/strings/strings.ts'
import { Quiet, ToldSection } from '../ui/told-section.tsx'
import { useTold } from '../ui/use-told.ts'
import { dayWords, linesOf, pastWords, scheduledWords } from './details-words.ts'
import { Entries, ShowEntry } from './entry.tsx'

const words = strings.details

const titleOf = ({ title }: PastShow | ScheduledShow): string => title?.trim() || words.untitled

const PostEntry = ({ text, at, eventId }: Post) => (
  <ShowEntry
    title={linesOf(text) || words.posts.untitled}
    context={at === null ? '' : dayWords(at)}
    eventId={eventId}
  />
)

/** What the person wrote last. */
export function Posts({ userId }: { userId: number }) {
  const asked = useTold(() => window.afterparti.channel.posts({ userId }))
  return (
    <ToldSection title={words.posts.title} asked={asked}>
      {(posts) =>
        posts.length === 0 ? (
          <Quiet>{words.posts.empty}</Quiet>
        ) : (
          <Entries>
            {posts.map((post) => (
              <PostEntry key={post.id} {...post} />
            ))}
          </Entries>
        )
      }
    </ToldSection>
  )
}

/** What the person announced. */
export function Scheduled({ userId }: { userId: number }) {
  const asked = useTold(() => window.afterparti.channel.scheduled({ userId }))
  return (
    <ToldSection title={words.scheduled.title} asked={asked}>
      {(shows) =>
        shows.length === 0 ? (
          <Quiet>{words.scheduled.empty}</Quiet>
        ) : (
          <Entries>
            {shows.map((show) => (
              <ShowEntry key={show.eventId} title={titleOf(show)} context={scheduledWords(show)} eventId={null} />
            ))}
          </Entries>
        )
      }
    </ToldSection>
  )
}

/** What may be watched again. */
export function PastShows({ userId }: { userId: number }) {
  const asked = useTold(() => window.afterparti.channel.past({ userId }))
  return (
    <ToldSection title={words.past.title} asked={asked}>
      {(shows) =>
        shows.length === 0 ? (
          <Quiet>{words.past.empty}</Quiet>
        ) : (
          <Entries>
            {shows.map((show) => (
              <ShowEntry key={show.eventId} title={titleOf(show)} context={pastWords(show)} eventId={show.eventId} />
            ))}
          </Entries>
        )
      }
    </ToldSection>
  )
}
