import { lazy } from 'react'
import { useStore } from 'zustand'
import { Later } from '../ui/later.tsx'
import { chatOverlay } from './overlay.ts'

const UserCard = lazy(() => import('./user-card.tsx').then(({ UserCard }) => ({ default: UserCard })))
const OpacityBox = lazy(() => import('./opacity-box.tsx').then(({ OpacityBox }) => ({ default: OpacityBox })))
const RowMenu = lazy(() => import('./row-menu.tsx').then(({ RowMenu }) => ({ default: RowMenu })))
const Toasts = lazy(() => import('../ui/toasts.tsx').then(({ Toasts }) => ({ default: Toasts })))

/** Whatever lies over the rows. */
export function Overlays() {
  const now = useStore(chatOverlay)
  return (
    <>
      <Later>
        <Toasts />
      </Later>
      <Later>
        {now?.kind === 'card' && <UserCard {...now} />}
        {now?.kind === 'opacity' && <OpacityBox at={now.at} />}
        {now?.kind === 'row-menu' && <RowMenu at={now.at} itemKey={now.itemKey} />}
      </Later>
    </>
  )
}
