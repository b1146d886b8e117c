import { useStore } from 'zustand'
import { alertStrings } from '#shared/strings/alert-strings.ts'
import { rules as rulesMirror, useRules } from '../stores/alerts.ts'
import { follows } from '../stores/follows.ts'
import { goBack } from '../stores/page.ts'
import { PageFrame } from '../ui/page-frame.tsx'
import styles from './alerts-page.module.css'
import { DryRun } from './dry-run.tsx'
import { OwnRules } from './own-rules.tsx'
import { QuietHours } from './quiet-hours.tsx'
import { ChannelRule, StandardRule } from './rules.tsx'
import { TestSection } from './test-section.tsx'

const words = alertStrings.page

function Content({ userId, name }: { userId: number | null; name: string }) {
  const rules = useRules()
  if (userId !== null) {
    return (
      <>
        <ChannelRule userId={userId} name={name} />
        <DryRun rules={rules} userId={userId} />
      </>
    )
  }
  return (
    <>
      <StandardRule />
      <QuietHours />
      <OwnRules />
      <TestSection />
      <DryRun rules={rules} userId={null} />
    </>
  )
}

/** How the user hears of a channel; of every channel where `userId` is null. */
export function AlertsPage({ userId }: { userId: number | null }) {
  const { ready, failure } = useStore(rulesMirror)
  const name = useStore(follows, ({ items }) => items.get(String(userId))?.channel.name ?? String(userId))
  return (
    <PageFrame title={userId === null ? words.title : words.of(name)} onBack={goBack}>
      <div className={styles.content} aria-busy={!ready}>
        {failure !== null && <p className={styles.quiet}>{alertStrings.failed}</p>}
        {failure === null && !ready && <p className={styles.quiet}>{alertStrings.loading}</p>}
        {failure === null && ready && <Content userId={userId} name={name} />}
      </div>
    </PageFrame>
  )
}
