import type { ImportPreview } from '#shared/model/follow-file.ts'
import { strings } from '#shared/strings/strings.ts'
import { closeOverlay, type Overlay } from '../stores/overlay.ts'
import { DialogBox } from '../ui/dialog-box.tsx'
import { perform } from './changes.ts'
import styles from './dialogs.module.css'

const words = strings.followList.importing

const take = ({ id, fresh }: ImportPreview): void =>
  void perform(window.afterparti.follows.takeFile({ id }), strings.followList.changed.imported(fresh))

function Unreadable({ unreadable, examples }: ImportPreview) {
  return (
    <li>
      {words.unreadable(unreadable)}
      <ul className={styles.examples}>
        {examples.map(({ number, text }) => (
          <li key={number}>
            {number}: {text}
          </li>
        ))}
      </ul>
    </li>
  )
}

/** What a file would bring, before it does. */
export function ImportDialog({ preview }: Extract<Overlay, { kind: 'import' }>) {
  const { fileName, fresh, toAsk, leftOut, already, unreadable } = preview
  const bringsSomebody = fresh + toAsk > 0
  return (
    <DialogBox
      title={words.title(fileName)}
      go={words.go}
      isReady={bringsSomebody}
      onGo={() => take(preview)}
      onClose={() => closeOverlay('import')}
    >
      {!bringsSomebody && <p>{words.nothing}</p>}
      <ul className={styles.counts}>
        {fresh > 0 && <li>{words.fresh(fresh)}</li>}
        {toAsk > 0 && <li>{words.toAsk(toAsk)}</li>}
        {leftOut > 0 && <li>{words.leftOut(leftOut)}</li>}
        {already > 0 && <li>{words.already(already)}</li>}
        {unreadable > 0 && <Unreadable {...preview} />}
      </ul>
    </DialogBox>
  )
}
