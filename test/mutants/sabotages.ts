import { alertSabotages } from './alert-sabotages.ts'
import { chatSabotages } from './chat-sabotages.ts'
import { chatViewSabotages } from './chat-view-sabotages.ts'
import { chatWindowSabotages } from './chat-window-sabotages.ts'
import { archiveWindowSabotages } from './archive-window-sabotages.ts'
import { awaySabotages } from './away-sabotages.ts'
import { chatArchiveSabotages } from './chat-archive-sabotages.ts'
import { clientSabotages } from './client-sabotages.ts'
import { followSabotages } from './follow-sabotages.ts'
import { forgettingSabotages } from './forgetting-sabotages.ts'
import { hasteSabotages } from './haste-sabotages.ts'
import { languageSabotages } from './language-sabotages.ts'
import { monitorSabotages } from './monitor-sabotages.ts'
import { viewerPageSabotages } from './viewer-page-sabotages.ts'
import { viewerSabotages } from './viewer-sabotages.ts'
import { viewerArchiveSabotages } from './viewer-archive-sabotages.ts'
import { windowSabotages } from './window-sabotages.ts'
import type { Sabotage } from './sabotage.ts'
import { soundSabotages } from './sound-sabotages.ts'

/** Everything that is made wrong. */
export const sabotages: Sabotage[] = [
  ...alertSabotages,
  ...archiveWindowSabotages,
  ...awaySabotages,
  ...chatSabotages,
  ...chatViewSabotages,
  ...chatWindowSabotages,
  ...chatArchiveSabotages,
  ...clientSabotages,
  ...followSabotages,
  ...forgettingSabotages,
  ...hasteSabotages,
  ...languageSabotages,
  ...monitorSabotages,
  ...soundSabotages,
  ...viewerPageSabotages,
  ...viewerSabotages,
  ...viewerArchiveSabotages,
  ...windowSabotages,
  {
    name: 'a show rings although its key is in the inbox',
    file: 'src/main/alerts/go-live-alerts.ts',
    from: 'if (!isNew || !isNewHere) return false',
    to: 'if (!isNewHere) return false',
    tests: ['test/unit/go-live-alerts.test.ts'],
  },
  {
    name: 'without an archive a show rings again and again',
    file: 'src/main/alerts/go-live-alerts.ts',
    from: 'if (!isNew || !isNewHere) return false',
    to: 'if (!isNew) return false',
    tests: ['test/unit/go-live-alerts.test.ts'],
  },
  {
    name: 'a show that was running at the first look rings',
    file: 'src/main/alerts/policy.ts',
    from: "if (discovery !== 'witnessed') return discovery",
    to: '',
    tests: ['test/unit/alert-policy.test.ts'],
  },
  {
    name: 'quiet hours are not kept',
    file: 'src/main/alerts/policy.ts',
    from: 'if (isWithin(quietHours, local))',
    to: 'if (false)',
    tests: ['test/unit/alert-policy.test.ts'],
  },
  {
    name: 'a rule that is silent silences before one that is off',
    file: 'src/main/alerts/policy.ts',
    from: "if (rule.mode === 'off') return 'off'",
    to: "if (rule.mode === 'off') return 'silent'",
    tests: ['test/unit/alert-policy.test.ts'],
  },
  {
    name: 'words are told apart by their capitals',
    file: 'src/main/alerts/policy.ts',
    from: "text.normalize('NFKC').toLowerCase()",
    to: "text.normalize('NFKC')",
    tests: ['test/unit/alert-policy.test.ts'],
  },
  {
    name: 'a number that is never told silences a channel',
    file: 'src/main/alerts/policy.ts',
    from: "viewers === null ? 'announced-uncounted' : 'below-minimum'",
    to: "'below-minimum'",
    tests: ['test/unit/alert-policy.test.ts'],
  },
  {
    name: 'a night ends at midnight',
    file: 'src/shared/model/week-hours.ts',
    from: 'const reachesOver = ({ from, to }: Span): boolean => to <= from',
    to: 'const reachesOver = ({ from, to }: Span): boolean => to < from - 1440',
    tests: ['test/unit/alert-policy.test.ts'],
  },
  {
    name: 'what began while the app was off is told as if it were on already',
    file: 'src/main/alerts/go-live-alerts.ts',
    from: 'followedAt < startedAt && (await hadHistory)',
    to: 'false',
    tests: ['test/unit/go-live-alerts.test.ts'],
  },
  {
    name: 'what begins while the machine sleeps opens by itself',
    file: 'src/main/alerts/go-live-alerts.ts',
    from: "kind === 'live' && !isAway && outcome",
    to: "kind === 'live' && outcome",
    tests: ['test/unit/go-live-alerts.test.ts'],
  },
  {
    name: 'every show makes a popup of its own',
    file: 'src/main/alerts/collector.ts',
    from: 'if (isStopped) show()',
    to: 'if (collected.length > 0) show()',
    tests: ['test/unit/go-live-alerts.test.ts'],
  },
  {
    name: 'a title is told although the show began with it',
    file: 'src/main/archive/alerts-table.ts',
    from: 'AND title = :title AND',
    to: 'AND title = :title AND kind = :kind AND',
    tests: ['test/integration/archive-inbox.test.ts'],
  },
  {
    name: 'one damaged field loses the rules of all channels',
    file: 'src/main/settings/alert-rules-document.ts',
    from: 'if (!success) this.complete = false',
    to: "if (!success) throw new Error('damaged')",
    tests: ['test/unit/alert-rules-document.test.ts'],
  },
  {
    name: 'the gate lets in windows that the app did not make',
    file: 'src/main/bridge/gate.ts',
    from: 'if (kind === null || frameUrl === null || !isMainFrame) return false',
    to: "if (frameUrl === null || !isMainFrame) return false\n  kind ??= 'follows'",
    tests: ['test/unit/gate.test.ts', 'test/unit/bridge.test.ts'],
  },
  {
    name: 'the gate lets in frames inside the page',
    file: 'src/main/bridge/gate.ts',
    from: '|| !isMainFrame) return false',
    to: ') return false',
    tests: ['test/unit/gate.test.ts'],
  },
  {
    name: 'the gate lets in every origin',
    file: 'src/main/bridge/gate.ts',
    from: '!== APP_ORIGIN) return false',
    to: "=== '') return false",
    tests: ['test/unit/gate.test.ts'],
  },
  {
    name: 'arguments are not checked',
    file: 'src/main/bridge/serve.ts',
    from: "if (!checked.success) throw new BridgeError('invalid-arguments', checked.error.message)",
    to: 'if (!checked.success) return { ok: true, value: await run(window, args as never) }',
    tests: ['test/unit/bridge.test.ts'],
  },
  {
    name: 'the content security policy allows the network',
    file: 'src/main/desktop/content-security-policy.ts',
    from: `  // Main owns the network; the page has none.\n  'connect-src': "'none'"`,
    to: `  'connect-src': '*'`,
    tests: ['test/unit/content-security-policy.test.ts'],
  },
  {
    name: 'links may lead to hosts that merely end like ours',
    file: 'src/main/desktop/external-links.ts',
    from: 'ALLOWED_HOSTS.has(hostname)',
    to: "hostname.includes('parti.com')",
    tests: ['test/unit/external-links.test.ts'],
  },
  {
    name: 'pages may be served from outside their folder',
    file: 'src/main/desktop/renderer-file.ts',
    from: '&& file.startsWith(folder + path.sep)',
    to: '',
    tests: ['test/unit/renderer-file.test.ts'],
  },
  {
    name: 'the app hides where there is no tray',
    file: 'src/main/desktop/tray-presence.ts',
    from: "mayHide: () => state === 'present'",
    to: 'mayHide: () => true',
    tests: ['test/unit/tray-presence.test.ts'],
  },
  {
    name: 'a slow window is buried in batches',
    file: 'src/main/bridge/mirror-feed.ts',
    from: '&& sent - acknowledged < CREDITS',
    to: '',
    tests: ['test/unit/mirror-feed.test.ts'],
  },
  {
    name: 'a change is shown although it could not be written',
    file: 'src/main/channels/follow-list.ts',
    from: '    document.replace(next)\n    follows.setState(next.follows, true)',
    to: '    follows.setState(next.follows, true)\n    document.replace(next)',
    tests: ['test/unit/follow-list.test.ts'],
  },
  {
    name: 'a show of one channel silences that of another',
    file: 'src/main/archive/alerts-table.ts',
    from: ': "user_id = :userId AND event_id = :eventId AND kind = \'live\'"',
    to: ': "event_id = :eventId AND kind = \'live\'"',
    tests: ['test/integration/archive.test.ts'],
  },
  {
    name: 'the archive of a newer version is written to',
    file: 'src/main/archive/file-check.ts',
    from: "> newest ? 'newer' : 'readable'",
    to: "> newest ? 'readable' : 'readable'",
    tests: ['test/integration/archive-damage.test.ts'],
  },
  {
    name: 'the settings of a newer version are overwritten',
    file: 'src/main/settings/document.ts',
    from: '    protect?.()\n',
    to: '',
    tests: ['test/integration/settings-document.test.ts'],
  },
  {
    name: 'redirects lead away from Parti',
    file: 'src/main/parti/ask-host.ts',
    from: "redirect: 'error'",
    to: "redirect: 'follow'",
    tests: ['test/integration/parti-rest.test.ts'],
  },
  {
    name: 'the answer about somebody else is believed',
    file: 'src/main/parti/decode-channel-info.ts',
    from: "  requireSameUser(userId, info.channel.user_id, 'channel info')\n",
    to: '',
    tests: ['test/unit/parti-decoders.test.ts'],
  },
  {
    name: 'a socket that opened for a moment counts as healthy',
    file: 'src/main/parti/supervised-socket.ts',
    from: 'clock.after(HEALTHY_AFTER_MS,',
    to: 'clock.after(0,',
    tests: ['test/unit/parti-supervised-socket.test.ts'],
  },
  {
    name: 'a snapshot leaves what is gone in the window',
    file: 'src/renderer/stores/mirror.ts',
    from: 'new Map(batch.snapshot ? [] : items)',
    to: 'new Map(items)',
    tests: ['test/unit/renderer-stores.test.ts'],
  },
  {
    name: 'a lost batch goes unnoticed',
    file: 'src/preload/mirrors.ts',
    from: 'if (batch.seq > expected) {',
    to: 'if (batch.seq > Infinity) {',
    tests: ['test/unit/preload-mirrors.test.ts'],
  },
  {
    name: 'any window may ask for raw texts and write files',
    file: 'src/main/bridge/access.ts',
    from: "follows: ['follows',",
    to: "follows: ['connection', 'follows',",
    tests: ['test/unit/gate.test.ts'],
  },
  {
    name: 'the token leaves in the name of a field',
    file: 'src/main/diagnostics/redaction.ts',
    from: '[redact(key), redactAll(item, redact)]',
    to: '[key, redactAll(item, redact)]',
    tests: ['test/unit/diagnostics.test.ts'],
  },
  {
    name: 'diagnostics tell whose chats are open',
    file: 'src/main/diagnostics/report.ts',
    from: 'sockets: withoutSubjects(facts.sockets)',
    to: 'sockets: [...facts.sockets]',
    tests: ['test/unit/diagnostics.test.ts'],
  },
  {
    name: 'everybody on the machine may read the diagnostics',
    file: 'src/main/diagnostics/private-file.ts',
    from: 'const MODE = 0o600',
    to: 'const MODE = 0o644',
    tests: ['test/integration/private-file.test.ts'],
  },
  {
    name: 'a socket host that was left counts as never tried',
    file: 'src/main/diagnostics/socket-hosts.ts',
    from: 'if (lost === undefined) return',
    to: 'if (lost !== undefined) return',
    tests: ['test/unit/socket-hosts.test.ts'],
  },
  {
    name: 'a former name finds nobody',
    file: 'src/renderer/follows/sections.ts',
    from: '[channel.name, formerName, channel.account?.username, channel.userId]',
    to: '[channel.name, channel.account?.username, channel.userId]',
    tests: ['test/unit/renderer-list.test.ts'],
  },
  {
    name: 'a row that learnt of a ban stays as it was',
    file: 'src/main/channels/followed-channels.ts',
    from: 'a.fate === b.fate &&',
    to: '',
    tests: ['test/unit/following.test.ts'],
  },
]
