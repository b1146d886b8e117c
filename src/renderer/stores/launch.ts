import { useStore } from 'zustand'
import type { Launch } from '#shared/model/launch.ts'
import { createMirror } from './mirror.ts'

/** What a link or a command line asks for, under the key `launch`. */
const launch = createMirror(window.afterparti.launch.current)

/** What is asked for; null while nothing is. */
export const useLaunch = (): Launch | null => useStore(launch, ({ items }) => items.get('launch') ?? null)
