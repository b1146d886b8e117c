import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { en } from '#shared/strings/en.ts'
import { EmptyState } from '../ui/empty-state.tsx'

/** Stands where the list cannot be shown. */
export const Failed = () => (
  <EmptyState icon={<TriangleAlert size={22} />} title={en.follows.failed.title}>
    <p>{en.follows.failed.body}</p>
  </EmptyState>
)
