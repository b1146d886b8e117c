import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { EmptyState } from './empty-state.tsx'

/** What stands in for a view that cannot be shown: what is wrong, and what the user can do. */
export const Broken = ({ title, body }: { title: string; body: string }) => (
  <EmptyState icon={<TriangleAlert size={22} />} title={title}>
    <p>{body}</p>
  </EmptyState>
)
