import { ruleFor, type AlertRule } from '#shared/model/alert-rules.ts'
import { alertStrings } from '#shared/strings/alert-strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { useRules } from '../stores/alerts.ts'
import { useEdited } from '../stores/use-edited.ts'
import { RuleEditor } from './rule-editor.tsx'
import { Section } from './section.tsx'

const words = alertStrings.page

const saveStandard = (change: AlertRule): Promise<void> => ask(window.afterparti.alerts.changeStandard({ change }))

/** What holds for every channel, to be changed. */
export function StandardRuleEditor() {
  const [rule, edit] = useEdited(useRules().standard, saveStandard)
  return (
    <RuleEditor
      rule={rule}
      own={null}
      onChange={(change) => void edit({ ...rule, ...change }).catch(tellFailure)}
      onReset={() => undefined}
    />
  )
}

/** The rule for every channel. */
export const StandardRule = () => (
  <Section title={words.standard} hint={words.standardHint}>
    <StandardRuleEditor />
  </Section>
)

const NOTHING: Partial<AlertRule> = {}

/** What is different for one channel. */
export function ChannelRule({ userId, name }: { userId: number; name: string }) {
  const rules = useRules()
  const [own, edit] = useEdited(rules.channels[String(userId)] ?? NOTHING, (rule) =>
    ask(window.afterparti.alerts.setChannel({ userId, rule })),
  )
  const fields = new Set(Object.keys(own) as (keyof AlertRule)[])
  const rule = ruleFor({ standard: rules.standard, channels: { [String(userId)]: own } }, userId)
  return (
    <Section title={name} hint={fields.size === 0 ? words.isStandard : words.isOwn}>
      <RuleEditor
        rule={rule}
        own={fields}
        onChange={(change) => void edit({ ...own, ...change }).catch(tellFailure)}
        onReset={(field) => {
          const { [field]: _dropped, ...others } = own
          void edit(others).catch(tellFailure)
        }}
      />
    </Section>
  )
}
