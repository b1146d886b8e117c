/** One line of the product made wrong, and the tests that must notice. */
export interface Sabotage {
  name: string
  file: string
  /** Text that occurs exactly once in the file. */
  from: string
  to: string
  /** Test files, of which at least one test must fail. */
  tests: string[]
}

export const sabotages: Sabotage[] = [
  {
    name: 'a show rings although its key is in the inbox',
    file: 'src/main/alerts/go-live-alerts.ts',
    from: "if (!isNew || !isNewHere || alert.outcome !== 'announced') return",
    to: "if (!isNewHere || alert.outcome !== 'announced') return",
    tests: ['test/unit/go-live-alerts.test.ts'],
  },
  {
    name: 'a show that was running at the first look rings',
    file: 'src/main/alerts/go-live-alerts.ts',
    from: "witnessed ? 'announced' : 'already-live-when-first-seen'",
    to: "witnessed ? 'announced' : 'announced'",
    tests: ['test/unit/go-live-alerts.test.ts'],
  },
  {
    name: 'without an archive a show rings again and again',
    file: 'src/main/alerts/go-live-alerts.ts',
    from: '!isNew || !isNewHere ||',
    to: '!isNew ||',
    tests: ['test/unit/go-live-alerts.test.ts'],
  },
  {
    name: 'offline is believed at once',
    file: 'src/main/channels/live-transitions.ts',
    from: 'if (answers < OFFLINE_ANSWERS || at - since < OFFLINE_SPAN_MS) {',
    to: 'if (answers < 1) {',
    tests: ['test/unit/live-transitions.test.ts'],
  },
  {
    name: 'another event id is taken for the same show',
    file: 'src/main/channels/live-transitions.ts',
    from: 'show.eventId !== sighting.eventId',
    to: 'false',
    tests: ['test/unit/live-transitions.test.ts'],
  },
  {
    name: 'a push before the first answer counts as old news',
    file: 'src/main/channels/live-transitions.ts',
    from: "|| sighting.source === 'push'",
    to: '',
    tests: ['test/unit/live-transitions.test.ts'],
  },
  {
    name: 'Parti is asked without a pause',
    file: 'src/main/channels/live-monitor.ts',
    from: 'const SPACING_MS = 1_000',
    to: 'const SPACING_MS = 100',
    tests: ['test/unit/live-monitor.test.ts'],
  },
  {
    name: 'a failing Parti is asked as often as a healthy one',
    file: 'src/main/channels/live-monitor.ts',
    from: 'failures === 0 ? 0 : backOffMs(failures, random)',
    to: '0',
    tests: ['test/unit/live-monitor.test.ts'],
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
    from: `'connect-src': "'none'"`,
    to: `'connect-src': '*'`,
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
    from: '    document.replace(next)\n    follows.setState(next, true)',
    to: '    follows.setState(next, true)\n    document.replace(next)',
    tests: ['test/unit/follow-list.test.ts'],
  },
  {
    name: 'a show of one channel silences that of another',
    file: 'src/main/archive/alerts-table.ts',
    from: ": 'user_id = :userId AND event_id = :eventId'",
    to: ": 'event_id = :eventId'",
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
    name: 'an answer that comes after the end still rings',
    file: 'src/main/channels/live-monitor.ts',
    from: '      if (stopped) return\n',
    to: '',
    tests: ['test/unit/live-monitor.test.ts'],
  },
  {
    name: 'an old answer brings an old show back',
    file: 'src/main/channels/live-transitions.ts',
    from: 'eventId < state.show.eventId',
    to: 'false',
    tests: ['test/unit/live-transitions.test.ts'],
  },
]
