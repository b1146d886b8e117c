import { type ReactNode, useId } from 'react'
import { strings } from '#shared/strings/strings.ts'
import { useNow } from '../stores/now.ts'
import { useStatus } from '../stores/status.ts'
import { Button } from './button.tsx'
import { Hidden } from './hidden.tsx'
import styles from './told-section.module.css'
import type { Asked } from './use-told.ts'

/** Widths in % of the bars that stand for what is on its way: uneven, as words are. */
const BARS = [62, 44]

const Skeleton = () => (
  <output className={styles.skeleton}>
    <Hidden>{strings.details.loading}</Hidden>
    {BARS.map((width) => (
      <div key={width} aria-hidden className={styles.bar} style={{ width: `${width}%` }} />
    ))}
  </output>
)

/** Says how old a part is; that Parti is out of reach, and what to do about it, is said once for all parts above them. */
function CutOff({ told }: Pick<Asked<unknown>, 'told'>) {
  const words = useNow((now) => (told === null ? strings.details.cutOff : strings.details.old(now - told.at)))
  return <Quiet>{words}</Quiet>
}

/** Says why a part could not be had, how old what is shown instead is, and lets the user try again. */
function Failure({ failure, told, again }: Pick<Asked<unknown>, 'failure' | 'told' | 'again'>) {
  const age = useNow((now) => told && strings.details.old(now - told.at))
  return (
    <div role="alert" className={styles.failure}>
      <span>{[failure && strings.errors[failure], age].filter(Boolean).join(' ')}</span>
      <Button onPress={again}>{strings.details.tryAgain}</Button>
    </div>
  )
}

interface PartProps {
  title: string
  isBusy?: boolean
  children: ReactNode
}

/** One part of a page under its heading. */
export function Part({ title, isBusy = false, children }: PartProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.section} aria-busy={isBusy}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  )
}

interface ToldSectionProps<T> {
  title: string
  asked: Asked<T>
  /** Where it can say why there is nothing better than the general words can; null leaves it to those. */
  failureWords?: (failure: NonNullable<Asked<T>['failure']>) => string | null
  /** What it shows of the answer. */
  children: (value: T) => ReactNode
}

/** One part of a page that Parti was asked for: on its way, told, old, or not to be had. */
export function ToldSection<T>({ title, asked, failureWords, children }: ToldSectionProps<T>) {
  const { told, failure, isAsking } = asked
  const isCutOff = useStatus((status) => status?.rest.state === 'unreachable')
  const ownWords = failure === null ? null : (failureWords?.(failure) ?? null)
  return (
    <Part title={title} isBusy={isAsking}>
      {ownWords !== null && <Quiet>{ownWords}</Quiet>}
      {failure !== null && ownWords === null && (isCutOff ? <CutOff told={told} /> : <Failure {...asked} />)}
      {told === null ? isAsking && <Skeleton /> : children(told.value)}
    </Part>
  )
}

/** What a part says when there is nothing in it. */
export const Quiet = ({ children }: { children: ReactNode }) => <p className={styles.quiet}>{children}</p>
