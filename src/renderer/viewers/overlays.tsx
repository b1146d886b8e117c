import { lazy } from 'react'
import { useStore } from 'zustand'
import type { Channel } from '#shared/model/channel.ts'
import { Later } from '../ui/later.tsx'
import type { Place } from './keys-heard.ts'
import { wish } from './state.ts'

const CsvDialog = lazy(() => import('./csv-dialog.tsx').then(({ CsvDialog }) => ({ default: CsvDialog })))
const ForgetDialog = lazy(() => import('./forget-dialog.tsx').then(({ ForgetDialog }) => ({ default: ForgetDialog })))
const KeysDialog = lazy(() => import('./keys-dialog.tsx').then(({ KeysDialog }) => ({ default: KeysDialog })))
const Toasts = lazy(() => import('../ui/toasts.tsx').then(({ Toasts }) => ({ default: Toasts })))

/** Whatever lies over the window. */
export function Overlays({ channel, place }: { channel: Channel; place: Place }) {
  const dialog = useStore(wish, (state) => state.dialog)
  return (
    <>
      <Later>
        <Toasts />
      </Later>
      <Later>
        {dialog === 'csv' && <CsvDialog />}
        {dialog === 'forget' && <ForgetDialog channel={channel} />}
        {dialog === 'keys' && <KeysDialog place={place} />}
      </Later>
    </>
  )
}
