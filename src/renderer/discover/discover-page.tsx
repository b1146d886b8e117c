import { strings } from '#shared/strings/strings.ts'
import { OfflineBanner } from '../follows/offline-banner.tsx'
import { goBack } from '../stores/page.ts'
import { PageFrame } from '../ui/page-frame.tsx'
import { useConnection } from '../ui/use-connection.ts'
import { Discovery } from './discovery.tsx'

/** Who else is on Parti, as a page. */
export const DiscoverPage = () => (
  <PageFrame title={strings.discover.title} onBack={goBack}>
    <OfflineBanner kind={useConnection(false)} />
    <Discovery />
  </PageFrame>
)
