import { en } from '#shared/strings/en.ts'
import { Broken } from '../ui/broken.tsx'

/** Stands where the list cannot be shown. */
export const Failed = () => <Broken {...en.follows.failed} />
