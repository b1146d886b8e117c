import { useStore } from 'zustand'
import type { JustLive, LiveChannel } from '#shared/model/discovered.ts'
import type { Profile } from '#shared/model/profile.ts'
import { strings } from '#shared/strings/strings.ts'
import { formatCount } from '#shared/strings/format.ts'
import { accountWords, linesOf } from '../details/details-words.ts'
import { showWords } from '../follows/channel-words.ts'
import { justLive } from '../stores/just-live.ts'
import { useNow } from '../stores/now.ts'
import { Part, Quiet, ToldSection } from '../ui/told-section.tsx'
import { useTold } from '../ui/use-told.ts'
import { ChannelList, type Discovered } from './channel-list.tsx'

const words = strings.discover

/** While the list is open it is asked for this often, in ms. */
const REFRESH_MS = 60_000

const liveRow = (live: LiveChannel): Discovered => ({
  channel: live.channel,
  isLive: true,
  context: showWords(live),
  number: live.viewers === null ? strings.channel.unknownNumber : formatCount(live.viewers),
})

const featuredRow = ({ channel, description, members }: Profile): Discovered => ({
  channel,
  isLive: false,
  context: linesOf(description ?? '').split('\n')[0] || (channel.account ? accountWords(channel.account) : ''),
  number: members === null ? '' : words.members(formatCount(members)),
  isNumberWeak: true,
})

function LiveNow() {
  const asked = useTold(() => window.afterparti.discovery.live(), REFRESH_MS)
  return (
    <ToldSection
      title={words.live.title}
      asked={asked}
      failureWords={(failure) => (failure === 'parti-lacks-route' ? words.liveLacking : null)}
    >
      {(channels) =>
        channels.length === 0 ? (
          <Quiet>{words.live.empty}</Quiet>
        ) : (
          <ChannelList label={words.live.title} channels={channels.map(liveRow)} />
        )
      }
    </ToldSection>
  )
}

/** Those announced last come first. The times of all are one text, so that the list is drawn again only when one changes. */
function JustWentLive() {
  const items = useStore(justLive, ({ items }) => items)
  const announced = [...items.values()].toSorted((a, b) => b.at - a.at)
  const ages = useNow((now) => announced.map(({ at }) => words.justLive.ago(now - at)).join('\n')).split('\n')
  const row = (live: JustLive, index: number): Discovered => ({
    channel: live.channel,
    isLive: true,
    context: showWords(live),
    number: ages[index] ?? '',
    isNumberWeak: true,
  })
  return (
    <Part title={words.justLive.title}>
      {announced.length === 0 ? (
        <Quiet>{words.justLive.empty}</Quiet>
      ) : (
        <ChannelList label={words.justLive.title} channels={announced.map(row)} />
      )}
    </Part>
  )
}

function Featured() {
  const asked = useTold(() => window.afterparti.discovery.featured())
  return (
    <ToldSection title={words.featured.title} asked={asked}>
      {(profiles) =>
        profiles.length === 0 ? (
          <Quiet>{words.featured.empty}</Quiet>
        ) : (
          <ChannelList label={words.featured.title} channels={profiles.map(featuredRow)} />
        )
      }
    </ToldSection>
  )
}

/** Who is live on Parti, who just began, and whom Parti recommends. It asks only while it is open. */
export const Discovery = () => (
  <>
    <LiveNow />
    <JustWentLive />
    <Featured />
  </>
)
