import { en } from '#shared/strings/en.ts'
import { goBack } from '../stores/page.ts'
import { PageFrame } from '../ui/page-frame.tsx'
import { Discovery } from './discovery.tsx'

/** Who else is on Parti, as a page. */
export const DiscoverPage = () => (
  <PageFrame title={en.discover.title} onBack={goBack}>
    <Discovery />
  </PageFrame>
)
