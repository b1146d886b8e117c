/** One text that a spreadsheet takes for a formula: what a stranger called themselves must not be run by one. */
const FORMULA = /^'*[=+\-@\t\r]/
const GUARDED = /^'+[=+\-@\t\r]/

const guard = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)
const unguard = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text)

const quote = (text: string): string => (/[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Rows of fields as comma-separated values (RFC 4180), each line ended by CR LF. `readCsv` gives the same rows back. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((field) => quote(guard(field))).join(',')}\r\n`).join('')

const SEPARATORS = [',', ';', '\t'] as const

/** The separator of a table, by its first line: spreadsheets of many countries write semicolons. */
function separatorOf(text: string): string {
  const [head = ''] = text.split(/\r\n|\r|\n/, 1)
  const count = (separator: string): number => head.split(separator).length
  return SEPARATORS.reduce((best, separator) => (count(separator) > count(best) ? separator : best))
}

// papaparse 5.7 takes one kind of line end for a whole file: where lines end with CR LF and some with LF alone, it makes one
// row of two (measured). Lists that people put together have both; hence our own reader.
/** The rows of separated values, with the line on which each begins, from 1. Reads whatever it is given; blank lines are left out. */
export function readCsv(text: string): { line: number; fields: string[] }[] {
  const separator = separatorOf(text)
  const rows: { line: number; fields: string[] }[] = []
  let line = 1
  let row = { line, fields: [] as string[] }
  let field = ''
  let isQuoted = false
  const endField = (): void => {
    row.fields.push(unguard(field))
    field = ''
  }
  const endRow = (): void => {
    endField()
    if (row.fields.some((one) => one !== '')) rows.push(row)
    row = { line, fields: [] }
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    const isBreak = sign === '\n' || (sign === '\r' && text.charAt(at + 1) !== '\n')
    if (isBreak) line += 1
    if (isQuoted) {
      if (sign !== '"') field += sign
      else if (text.charAt(at + 1) === '"') {
        field += '"'
        at += 1
      } else isQuoted = false
    } else if (sign === '"' && field === '') isQuoted = true
    else if (sign === separator) endField()
    else if (isBreak) endRow()
    else if (sign !== '\r') field += sign
  }
  endRow()
  return rows
}
