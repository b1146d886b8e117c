import type { Sabotage } from './sabotage.ts'

/** The follow list, pictures, backups and links from outside made wrong. */
export const followSabotages: Sabotage[] = [
  {
    name: 'the heading of a group goes on telling how many were live',
    file: 'src/renderer/follows/rows.ts',
    from: '      a.liveCount === b.liveCount &&\n',
    to: '',
    tests: ['test/unit/renderer-list.test.ts'],
  },
  {
    name: 'undo takes back what was changed since',
    file: 'src/main/channels/follow-undo.ts',
    from: ' || now[name] !== after[name]',
    to: '',
    tests: ['test/unit/follow-list.test.ts', 'test/unit/follow-changes.test.ts'],
  },
  {
    name: 'undo puts whom it brings back at the end',
    file: 'src/main/channels/follow-undo.ts',
    from: 'all.splice(previous === undefined ? 0 : all.indexOf(previous) + 1, 0, item)',
    to: 'all.push(item)',
    tests: ['test/unit/follow-list.test.ts', 'test/unit/follow-changes.test.ts'],
  },
  {
    name: 'a name is a formula in a spreadsheet',
    file: 'src/main/channels/csv.ts',
    from: "FORMULA.test(text) ? `'${text}` : text",
    to: 'text',
    tests: ['test/unit/follow-files.test.ts'],
  },
  {
    name: 'a link from outside may hold a switch',
    file: 'src/main/desktop/launch-request.ts',
    from: "if (trimmed.startsWith('-')) return refuse('switch')",
    to: '',
    tests: ['test/unit/launch-request.test.ts'],
  },
  {
    name: 'a link from outside may hide signs',
    file: 'src/main/desktop/launch-request.ts',
    from: "if (hasControls(text)) return refuse('control-characters')",
    to: '',
    tests: ['test/unit/launch-request.test.ts'],
  },
  {
    name: 'a picture may be as long as it likes',
    file: 'src/main/media/fetch-picture.ts',
    from: 'if (size > MAX_PICTURE_BYTES) throw',
    to: 'if (size < 0) throw',
    tests: ['test/unit/pictures.test.ts', 'test/integration/pictures.test.ts'],
  },
  {
    name: 'a picture may lead elsewhere',
    file: 'src/main/media/fetch-picture.ts',
    from: "redirect: 'error'",
    to: "redirect: 'follow'",
    tests: ['test/unit/pictures.test.ts', 'test/integration/pictures.test.ts'],
  },
  {
    name: 'a damaged picture is shown',
    file: 'src/main/media/picture-store.ts',
    from: '!content?.subarray(0, DIGEST_BYTES).equals(digestOf(bytes))',
    to: 'content === null',
    tests: ['test/unit/pictures.test.ts', 'test/integration/pictures.test.ts'],
  },
  {
    name: 'half a backup may be taken over',
    file: 'src/main/settings/restoring.ts',
    from: 'for (const { name, take } of readAll(before)) if (names.has(name)) take()',
    to: 'readAll(before)',
    tests: ['test/integration/settings-restore.test.ts'],
  },
]
