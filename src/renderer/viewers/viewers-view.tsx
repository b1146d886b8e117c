import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { Channel } from '#shared/model/channel.ts'
import { strings } from '#shared/strings/strings.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { settings } from '../stores/settings.ts'
import { Broken } from '../ui/broken.tsx'
import { Choice } from '../ui/choice.tsx'
import { ChoiceSelect } from '../ui/choice-select.tsx'
import { ErrorBoundary } from '../ui/error-boundary.ts'
import { useMedia } from '../ui/use-media.ts'
import { useCloseKeys } from '../ui/use-close-keys.ts'
import { Graph } from './graph.tsx'
import { Header } from './header.tsx'
import { liveNow, toldOf } from './live-now.ts'
import { NumbersPage } from './numbers-page.tsx'
import { Overlays } from './overlays.tsx'
import { graphData, startScene } from './scene.ts'
import { ShowsPage } from './shows-page.tsx'
import { Loading, NoNumbers, NoPast, PastLine } from './standing.tsx'
import { type Section, showSection, userId, wish } from './state.ts'
import { Toolbar } from './toolbar.tsx'
import { useChannel } from './use-channel.ts'
import { useHabits } from './use-habits.ts'
import type { Place } from './keys-heard.ts'
import { useKeysElsewhere } from './use-keys-elsewhere.ts'
import { type Standing, useStanding } from './use-standing.ts'
import styles from './viewers-view.module.css'

const words = viewerStrings

/** The title of the window, and a sign for tests and pictures that it shows what is true. */
function usePage(name: string, isReady: boolean): void {
  const title = words.windowTitle(name)
  useEffect(() => {
    document.title = title
    if (isReady) document.documentElement.dataset['ready'] = 'viewers'
  }, [title, isReady])
}

/** The numbers as a graph or a table, or why there are none. */
function Numbers({ channel, standing }: { channel: Channel; standing: Standing }) {
  const { section, compared } = useStore(wish)
  const phase = useStore(graphData.state, (state) => state.phase)
  const isLive = useStore(liveNow, ({ told }) => toldOf(told, userId).now?.live.phase === 'live')
  if (standing === 'loading') return <Loading />
  if (standing === 'none') return <NoNumbers isLive={isLive} />
  const cut = phase === 'broken' || phase === 'failed' ? phase : null
  if (standing === 'no-past') return <NoPast phase={cut ?? 'failed'} />
  return (
    <>
      {cut !== null && <PastLine phase={cut} />}
      {section === 'graph' ? <Graph channels={[channel, ...compared]} /> : <NumbersPage name={channel.name} />}
    </>
  )
}

function placeOf(section: Section, hasNumbers: boolean): Place {
  if (!hasNumbers) return 'page'
  return section === 'numbers' ? 'table' : 'graph'
}

/** Narrower than this, the bar would take several lines from the graph. */
const FOLDED = '(max-width: 560px)'

/** What the window shows, in one line also where it is narrow. */
function Bar({ section, hasNumbers }: { section: Section; hasNumbers: boolean }) {
  const isFolded = useMedia(FOLDED)
  const Sections = isFolded ? ChoiceSelect : Choice
  return (
    <div className={styles.bar} data-folded={isFolded || undefined}>
      <Sections label={words.sections} options={words.section} value={section} onChange={showSection} />
      {hasNumbers && <Toolbar isFolded={isFolded} />}
    </div>
  )
}

function View() {
  const section = useStore(wish, (state) => state.section)
  // Without settings, which tell how a graph begins, it begins as usual.
  const isTold = useStore(settings, ({ ready, failure }) => ready || failure !== null)
  const failure = useStore(liveNow, ({ told }) => toldOf(told, userId).failure)
  const isReady = useStore(graphData.state, ({ phase }) => phase !== 'loading')
  const channel = useChannel()
  const habits = useHabits()
  const standing = useStanding()
  usePage(channel.name, isReady)
  useCloseKeys()
  useEffect(() => (isTold ? startScene() : undefined), [isTold])
  const hasNumbers = section !== 'shows' && standing === 'there'
  const place = placeOf(section, hasNumbers)
  useKeysElsewhere(place)

  if (failure !== null) return <Broken title={words.refused} body={strings.errors[failure.code]} />
  return (
    <>
      <Header channel={channel} habits={habits} />
      <main className={styles.main}>
        <Bar section={section} hasNumbers={hasNumbers} />
        {section === 'shows' ? <ShowsPage habits={habits} /> : <Numbers channel={channel} standing={standing} />}
      </main>
      <Overlays channel={channel} place={place} />
    </>
  )
}

/** How many watched one channel, and others beside it. */
export const ViewersView = () => (
  <div className={styles.view}>
    <ErrorBoundary fallback={<Broken {...words.crashed} />}>
      {Number.isSafeInteger(userId) ? <View /> : <Broken {...words.noChannel} />}
    </ErrorBoundary>
  </div>
)
