import { useStore } from 'zustand'
import { overlay } from '../stores/overlay.ts'
import { ChannelMenu } from './channel-menu.tsx'
import { GroupDialog } from './group-dialog.tsx'
import { GroupMenu } from './group-menu.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { NoteDialog } from './note-dialog.tsx'

/** The menu or question that lies over the list, if any. */
export function Overlays() {
  const open = useStore(overlay)
  switch (open?.kind) {
    case 'channel-menu':
      return <ChannelMenu {...open} />
    case 'group-menu':
      return <GroupMenu {...open} />
    case 'note':
      return <NoteDialog {...open} />
    case 'new-group':
    case 'rename-group':
      return <GroupDialog {...open} />
    case 'import':
      return <ImportDialog {...open} />
    case undefined:
      break
  }
  return null
}
