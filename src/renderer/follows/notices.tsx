import TriangleAlert from 'lucide-react/icons/triangle-alert'
import X from 'lucide-react/icons/x'
import { useState } from 'react'
import type { Notice } from '#shared/model/status.ts'
import { strings } from '#shared/strings/strings.ts'
import { useStatus } from '../stores/status.ts'
import { IconButton } from '../ui/button.tsx'
import styles from './card.module.css'

const NONE: Notice[] = []

function NoticeCard({ notice, onDismiss }: { notice: Notice; onDismiss: () => void }) {
  const { title, body, path } = strings.notice.words(notice)
  return (
    <section className={styles.card} aria-label={title}>
      <TriangleAlert size={16} aria-hidden className={styles.glyph} />
      <div className={styles.content}>
        <b>{title}</b>
        <p>{body}</p>
        {path !== undefined && <p className={styles.path}>{path}</p>}
      </div>
      <IconButton label={strings.notice.dismiss} onPress={onDismiss}>
        <X size={14} />
      </IconButton>
    </section>
  )
}

/** What happened to something of the user's, one card each, until this window has had it dismissed. */
export function Notices() {
  const notices = useStatus((status) => status?.notices ?? NONE)
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set())
  return notices
    .map((notice) => ({ notice, key: JSON.stringify(notice) }))
    .filter(({ key }) => !dismissed.has(key))
    .map(({ notice, key }) => (
      <NoticeCard key={key} notice={notice} onDismiss={() => setDismissed((keys) => new Set(keys).add(key))} />
    ))
}
