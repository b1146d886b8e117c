import { strings } from '#shared/strings/strings.ts'
import { Broken } from '../ui/broken.tsx'

/** Stands where the list cannot be shown. */
export const Failed = () => <Broken {...strings.follows.failed} />
