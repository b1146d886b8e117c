import type { ChatMatch, Highlight } from '#shared/model/chat-rules.ts'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { changeRules } from '../rules/change-rules.ts'
import { useChatRules } from '../rules/chat-rules.ts'
import { Entry, Line } from './entry.tsx'
import { RuleList } from './rule-list.tsx'

const highlightOf = (match: ChatMatch): Highlight => ({ match, colour: 'amber', rings: false })

/** What is marked in chats. */
export function HighlightsEntry() {
  const rules = useChatRules()
  return (
    <Entry id="highlights">
      {rules === null ? (
        <Line>{settingsStrings.loading}</Line>
      ) : (
        <RuleList
          of="highlights"
          rules={rules.highlights}
          onChange={(make, words) => void changeRules(({ highlights }) => ({ highlights: make(highlights) }), words)}
        />
      )}
    </Entry>
  )
}

/** What is not shown in chats; a rule of which nothing but what it looks for counts. */
export function IgnoresEntry() {
  const rules = useChatRules()
  return (
    <Entry id="ignores">
      {rules === null ? (
        <Line>{settingsStrings.loading}</Line>
      ) : (
        <RuleList
          of="ignores"
          rules={rules.ignores.map(highlightOf)}
          onChange={(make, words) =>
            void changeRules(
              ({ ignores }) => ({ ignores: make(ignores.map(highlightOf)).map(({ match }) => match) }),
              words,
            )
          }
        />
      )}
    </Entry>
  )
}
