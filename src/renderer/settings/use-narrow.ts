import { useMedia } from '../ui/use-media.ts'

/** Whether the window has no room beside the content; below this width pages stand above it. */
export const useNarrow = (): boolean => useMedia('(max-width: 480px)')
