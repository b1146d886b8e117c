import { en } from '#shared/strings/en.ts'
import { OfflineBanner } from '../follows/offline-banner.tsx'
import { goBack } from '../stores/page.ts'
import { PageFrame } from '../ui/page-frame.tsx'
import { useConnection } from '../ui/use-connection.ts'
import { Discovery } from './discovery.tsx'

/** Who else is on Parti, as a page. */
export const DiscoverPage = () => (
  <PageFrame title={en.discover.title} onBack={goBack}>
    <OfflineBanner kind={useConnection(false)} />
    <Discovery />
  </PageFrame>
)
