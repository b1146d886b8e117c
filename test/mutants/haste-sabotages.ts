import type { Sabotage } from './sabotage.ts'

/** What somebody changes twice before main has told of the first. */
export const hasteSabotages: Sabotage[] = [
  {
    name: 'a change of the rules of the chat begins before the one before is made',
    file: 'src/renderer/rules/change-rules.ts',
    from: 'inTurn(() => changeNow(make, words))',
    to: 'changeNow(make, words)',
    tests: ['test/unit/renderer-rules.test.ts'],
  },
  {
    name: 'a rule that stands elsewhere by now is taken for gone',
    file: 'src/renderer/rules/rule-changes.ts',
    from: '? at : list.findIndex(isIt)',
    to: '? at : -1',
    tests: ['test/unit/chat-rule-changes.test.ts'],
  },
  {
    name: 'a section that was folded a moment ago unfolds with the next',
    file: 'src/renderer/follows/follow-view.ts',
    from: 'settingsAreNow({ followsView })',
    to: 'void settingsAreNow',
    tests: ['test/unit/renderer-view.test.ts'],
  },
  {
    name: 'a change that fails keeps all others from their turn',
    file: 'src/renderer/stores/turns.ts',
    from: 'latest = turn.catch(() => undefined)',
    to: 'latest = turn',
    tests: ['test/unit/renderer-view.test.ts'],
  },
  {
    name: 'a menu switches back what another entry of it switched',
    file: 'src/renderer/stores/change-settings.ts',
    from: '.filter(([id, value]) => value !== shown[id as keyof Settings])',
    to: '.filter(() => shown)',
    tests: ['test/unit/renderer-view.test.ts'],
  },
]
