import ArrowUp from 'lucide-react/icons/arrow-up'
import Highlighter from 'lucide-react/icons/highlighter'
import Pencil from 'lucide-react/icons/pencil'
import Trash from 'lucide-react/icons/trash-2'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Highlight, MOST_CHAT_RULES } from '#shared/model/chat-rules.ts'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { placeNow, raised, withItem, withoutItem } from '../rules/rule-changes.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Buttons, Line } from './entry.tsx'
import hosts from './hosts-control.module.css'
import { RuleForm } from './rule-form.tsx'
import styles from './rule-list.module.css'
import { matchWords } from './rule-words.ts'

const words = settingsStrings.chatRules

export type RuleKind = 'highlights' | 'ignores'

interface RuleListProps {
  of: RuleKind
  rules: readonly Highlight[]
  /** Changes the list that is there; `words` tell what was done, with an offer to undo it. */
  onChange: (make: (rules: readonly Highlight[]) => Highlight[], words?: string) => void
}

interface RuleLineProps {
  of: RuleKind
  rule: Highlight
  isFirst: boolean
  onEdit: () => void
  onRaise: () => void
  onRemove: () => void
}

function RuleLine({ of, rule: { match, colour, rings }, isFirst, onEdit, onRaise, onRemove }: RuleLineProps) {
  const name = matchWords(match)
  const isMark = of === 'highlights'
  const notes = [words.by[match.by], isMark && words.colours[colour], isMark && rings && words.rings]
  return (
    <>
      {isMark && <Highlighter size={14} aria-hidden className={styles.sign} data-mark={colour} />}
      <div className={hosts.words}>
        <span dir="auto" title={name} className={hosts.name}>
          {name}
        </span>
        <span className={hosts.note}>{notes.filter(Boolean).join(' · ')}</span>
      </div>
      {isMark && (
        <IconButton label={words.up(name)} isDisabled={isFirst} onPress={onRaise}>
          <ArrowUp size={14} />
        </IconButton>
      )}
      {(isMark || match.by !== 'person') && (
        <IconButton label={words.edit(name)} onPress={onEdit}>
          <Pencil size={14} />
        </IconButton>
      )}
      <IconButton label={words.remove(name)} onPress={onRemove}>
        <Trash size={14} />
      </IconButton>
    </>
  )
}

/** The rules of a kind, one of which may be open to be changed, and the way to a new one. */
export function RuleList({ of, rules, onChange }: RuleListProps) {
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const add = useRef<HTMLDivElement>(null)
  // What had the focus goes; the keyboard must not be left nowhere.
  const close = () => {
    flushSync(() => setOpen(null))
    add.current?.querySelector('button')?.focus()
  }
  const saveNew = (rule: Highlight) => {
    close()
    onChange((list) => [...list, rule])
  }
  const save = (at: number, before: Highlight) => (rule: Highlight) => {
    close()
    onChange((list) => withItem(list, placeNow(list, at, before), rule), words.changed(matchWords(rule.match)))
  }
  const isFull = rules.length >= MOST_CHAT_RULES
  return (
    <>
      {rules.length === 0 ? (
        <Line>{words.none[of]}</Line>
      ) : (
        <ul aria-label={settingsStrings.others[of].label} className={hosts.list}>
          {rules.map((rule, at) => (
            // eslint-disable-next-line react/no-array-index-key -- nothing forbids two rules that look for the same
            <li key={at} className={hosts.host}>
              {open === at ? (
                <RuleForm of={of} rule={rule} onSave={save(at, rule)} onCancel={close} />
              ) : (
                <RuleLine
                  of={of}
                  rule={rule}
                  isFirst={at === 0}
                  onEdit={() => setOpen(at)}
                  onRaise={() => onChange((list) => raised(list, placeNow(list, at, rule)))}
                  onRemove={() => {
                    close()
                    onChange(
                      (list) => withoutItem(list, placeNow(list, at, rule)),
                      words.removed(matchWords(rule.match)),
                    )
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {open === 'new' && !isFull ? (
        <RuleForm of={of} rule={null} onSave={saveNew} onCancel={close} />
      ) : (
        <div ref={add}>
          <Buttons>
            <Button isDisabled={isFull} onPress={() => setOpen('new')}>
              {words.add}
            </Button>
          </Buttons>
        </div>
      )}
      <Line>{isFull ? words.full(MOST_CHAT_RULES) : words.people}</Line>
    </>
  )
}
