import type { Sabotage } from './sabotage.ts'

const language = 'src/shared/model/language.ts'
const spoken = 'src/shared/strings/spoken.ts'
const load = 'src/shared/strings/load.ts'
const format = 'src/shared/strings/format.ts'

/** What would be said in the wrong language, or in a wrong way. */
export const languageSabotages: Sabotage[] = [
  {
    name: 'the system counts more than the choice',
    file: language,
    from: "choice === 'system' ?",
    to: 'known.length > 0 ?',
    tests: ['test/unit/language.test.ts'],
  },
  {
    name: 'the variant of another language is taken',
    file: language,
    from: 'one.language === language && one.region !== undefined',
    to: 'one.region !== undefined',
    tests: ['test/unit/language.test.ts'],
  },
  {
    name: 'a language without a region hides one that has it',
    file: language,
    from: 'one.language === language && one.region !== undefined',
    to: 'one.language === language',
    tests: ['test/unit/language.test.ts'],
  },
  {
    name: 'a section that was kept goes on in the former language',
    file: spoken,
    from: 'if (isSection(value) && isSection(there)) fill(there, value)',
    to: 'if (isSection(value) && isSection(there)) section[key] = copy(value)',
    tests: ['test/unit/spoken.test.ts'],
  },
  {
    name: 'English does not come back',
    file: spoken,
    from: 'texts: copy(original), english: original',
    to: 'texts: original, english: original',
    tests: ['test/unit/spoken.test.ts'],
  },
  {
    name: 'a language that was loaded too late is spoken all the same',
    file: load,
    from: 'if (call !== latest) return',
    to: '',
    tests: ['test/unit/spoken.test.ts'],
  },
  {
    name: 'English waits, too',
    file: load,
    from: '    return task()\n',
    to: '    return queueMicrotask(task)\n',
    tests: ['test/unit/spoken.test.ts'],
  },
  {
    name: 'formats stay in the first locale',
    file: 'src/shared/strings/locale.ts',
    from: 'made?.locale !== locale',
    to: 'made === undefined',
    tests: ['test/unit/formats.test.ts'],
  },
  {
    name: 'names stand in sentences as they come',
    file: spoken,
    from: "typeof text === 'function' ? (",
    to: 'text === null ? (',
    tests: ['test/unit/names-in-sentences.test.ts'],
  },
  {
    name: 'names in lists and notices stand as they come',
    file: spoken,
    from: 'return isSection(fact) ?',
    to: 'return fact === null ?',
    tests: ['test/unit/names-in-sentences.test.ts'],
  },
  {
    name: 'a name turns the numbers around beside it in the tray',
    file: 'src/main/desktop/tray-model.ts',
    from: 'isolated(trayName(channel.name, longest))',
    to: 'trayName(channel.name, longest)',
    tests: ['test/unit/tray-model.test.ts'],
  },
  {
    name: 'a hostile name ends its isolate',
    file: 'src/shared/strings/isolated.ts',
    from: 'if (depth < 0) return false',
    to: '',
    tests: ['test/unit/isolated.test.ts'],
  },
  {
    name: 'a hostile name is shown backwards',
    file: 'src/shared/strings/isolated.ts',
    from: "=> text.replace(OVERRIDES, '')",
    to: '=> text',
    tests: ['test/unit/isolated.test.ts'],
  },
  {
    name: 'a line parts a number from its unit',
    file: format,
    from: '\\u00A0',
    to: ' ',
    tests: ['test/unit/formats.test.ts'],
  },
  {
    name: 'millions are counted like thousands in Spanish',
    file: format,
    from: 'count < MILLION ? count : MILLION',
    to: 'count',
    tests: ['test/unit/formats.test.ts'],
  },
  {
    name: 'a text is left in English',
    file: 'src/shared/strings/de/palette.ts',
    from: "'Treffer'",
    to: "'Matches'",
    tests: ['test/unit/catalogues.test.ts'],
  },
  {
    name: 'a text forgets one of its facts',
    file: 'src/shared/strings/es/discover.ts',
    from: '`Seguir a ${name}`',
    to: "'Seguir'",
    tests: ['test/unit/catalogues.test.ts'],
  },
  {
    name: 'a text is read while its module loads',
    file: 'src/renderer/follows/app-menu.tsx',
    from: 'const words = strings.menu',
    to: 'const words = { ...strings.menu }',
    tests: ['test/unit/texts-when-shown.test.ts'],
  },
]
