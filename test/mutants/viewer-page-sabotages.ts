import type { Sabotage } from './sabotage.ts'

const GRAPH = ['test/unit/viewer-graph.test.ts']
const WORDS = ['test/unit/viewer-words.test.ts']
const LOADER = ['test/unit/viewer-graph-loader.test.ts']
const DRAWING = ['test/unit/drawing-times.test.ts']
const PAGE = 'src/renderer/viewers'

/** The window of viewers made wrong: what is drawn, asked for and told. */
export const viewerPageSabotages: Sabotage[] = [
  {
    name: 'a line of numbers crosses time of which nothing is known',
    file: `${PAGE}/columns.ts`,
    from: '      if (next !== undefined) push(columns, (stretch.to + next.from) / 2, null)\n',
    to: '',
    tests: GRAPH,
  },
  {
    name: 'a line of averages crosses time of which nothing is known',
    file: `${PAGE}/columns.ts`,
    from: '    if (next !== undefined && next.from > stretch.to) push(columns, (stretch.to + next.from) / 2, null)\n',
    to: '',
    tests: GRAPH,
  },
  {
    name: 'what overlaps is drawn twice, back in time',
    file: `${PAGE}/columns.ts`,
    from: 'if (isNext && stretch.to >= stretch.from) kept.push(stretch)',
    to: 'if (isNext || stretch.to >= stretch.from) kept.push(stretch)',
    tests: GRAPH,
  },
  {
    name: 'a graph is drawn for each number, however fast they come',
    file: `${PAGE}/drawing-times.ts`,
    from: '      drawnAt = clock.elapsed()\n      review()',
    to: '      review()',
    tests: DRAWING,
  },
  {
    name: 'a graph is drawn while nobody sees it',
    file: `${PAGE}/drawing-times.ts`,
    from: 'else if (Number.isFinite(dueAt)) cancel',
    to: 'else cancel',
    tests: DRAWING,
  },
  {
    name: 'a graph that was not seen is not drawn when somebody looks again',
    file: `${PAGE}/drawing-times.ts`,
    from: '    if (dueAt <= clock.elapsed()) draw()\n    else if',
    to: '    if',
    tests: DRAWING,
  },
  {
    name: 'a graph is drawn on after its end',
    file: `${PAGE}/drawing-times.ts`,
    from: 'stop: () => cancel?.(),',
    to: 'stop: () => undefined,',
    tests: DRAWING,
  },
  {
    name: 'a number holds for ever',
    file: `${PAGE}/live-tail.ts`,
    from: 'until > stretch.to && until - stretch.to <= HOLD_MS',
    to: 'until > stretch.to',
    tests: GRAPH,
  },
  {
    name: 'what the archive tells already is told twice',
    file: `${PAGE}/live-tail.ts`,
    from: '    if (last !== undefined && (at <= last.from || at < last.to)) continue\n',
    to: '',
    tests: GRAPH,
  },
  {
    name: 'averages count a live number once for each stretch that it touches',
    file: `${PAGE}/live-tail.ts`,
    from: 'Math.min(to, begin + length) - Math.max(from, begin)',
    to: 'to - from',
    tests: GRAPH,
  },
  {
    name: 'a zoom moves what is under the pointer',
    file: `${PAGE}/time-window.ts`,
    from: 'const from = at - part * span',
    to: 'const from = at - span / 2',
    tests: GRAPH,
  },
  {
    name: 'one may move beyond now',
    file: `${PAGE}/time-window.ts`,
    from: 'Math.max(first, Math.min(window.from, last - span))',
    to: 'Math.max(first, window.from)',
    tests: GRAPH,
  },
  {
    name: 'the room at the edge of a range makes its step coarser',
    file: `${PAGE}/step-choice.ts`,
    from: 'spanOf(window) / LENIENCE',
    to: 'spanOf(window)',
    tests: GRAPH,
  },
  {
    name: 'more is drawn than can be seen',
    file: `${PAGE}/step-choice.ts`,
    from: "(step === 'raw' || span / STEP_MS[step] <= Math.max(width, 1) * MOST_PER_PIXEL)",
    to: 'width > 0',
    tests: GRAPH,
  },
  {
    name: 'the read-out tells a number of time of which nothing is known',
    file: `${PAGE}/read-out.ts`,
    from: 'span !== undefined && at <= span.to ? span : null',
    to: 'span ?? null',
    tests: GRAPH,
  },
  {
    name: 'a raid vanishes among titles',
    file: `${PAGE}/mark-places.ts`,
    from: 'last.kind = rarer(last.kind, kind)',
    to: 'last.kind = kind',
    tests: GRAPH,
  },
  {
    name: 'a key with Ctrl is taken from the window',
    file: `${PAGE}/graph-keys.ts`,
    from: 'if (ctrlKey || metaKey || altKey) return null',
    to: 'if (altKey) return null',
    tests: GRAPH,
  },
  {
    name: 'everything is asked for at each move',
    file: `${PAGE}/graph-data.ts`,
    from: 'isWithin(wanted.window, loaded.window)',
    to: 'wanted.window.from === loaded.window.from',
    tests: LOADER,
  },
  {
    name: 'what fails is asked for without end',
    file: `${PAGE}/graph-data.ts`,
    from: "phase: isBroken ? 'broken' : 'failed', loaded: asked",
    to: "phase: isBroken ? 'broken' : 'failed'",
    tests: LOADER,
  },
  {
    name: 'what was forgotten stays in sight',
    file: `${PAGE}/graph-data.ts`,
    from: '      state.setState(NOTHING)\n',
    to: '',
    tests: LOADER,
  },
  {
    name: 'a moment that Parti only tells roughly is told as the start',
    file: `${PAGE}/show-words.ts`,
    from: 'return isAround ? words.shows.around(momentWords(from)) : momentWords(from)',
    to: 'return momentWords(from)',
    tests: WORDS,
  },
  {
    name: 'silence is drawn as talk',
    file: `${PAGE}/activity-columns.ts`,
    from: 'columns[1].push(0)',
    to: 'columns[1].push(perMinute(one))',
    tests: WORDS,
  },
  {
    name: 'two lines look the same but for their colour',
    file: `${PAGE}/palette.ts`,
    from: 'const WIDTHS = [1.75, 1.75, 1.75, 1.75, 1.25, 1.25, 1.25, 1.25] as const',
    to: 'const WIDTHS = [1.75] as const',
    tests: WORDS,
  },
  {
    name: 'a guess is told as if it were exact',
    file: `${PAGE}/habit-words.ts`,
    from: 'Math.round(left / EXACT) * EXACT',
    to: 'left',
    tests: WORDS,
  },
]
