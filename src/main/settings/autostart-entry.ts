/** What an entry of the desktop's autostart folder starts, and under what name it is listed. */
export interface AutostartEntry {
  name: string
  comment: string
  /** The program and its arguments. */
  command: readonly string[]
}

/** Characters that the Desktop Entry Specification (1.5, "The Exec key") wants quoted. */
const RESERVED = /[\s"'\\><~|&;$*?#()`]/

/** One argument of an Exec line: a percent sign begins a field code, and four characters mean something within quotes. */
function quoted(argument: string): string {
  const text = argument.replaceAll('%', '%%')
  return argument === '' || RESERVED.test(argument) ? `"${text.replaceAll(/["`$\\]/g, '\\$&')}"` : text
}

/** A value of type string ("Possible value types"): the rule about backslashes holds on top of that of quoting. */
const escaped = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '\\r')

/** The text of the entry's file, by the Desktop Application Autostart Specification (0.5). */
export const writeAutostartEntry = ({ name, comment, command }: AutostartEntry): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${escaped(name)}`,
    `Comment=${escaped(comment)}`,
    `Exec=${escaped(command.map(quoted).join(' '))}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')

/** Whether an entry's file starts anything: a desktop's own settings switch entries off within the file. */
export function isAutostartOn(text: string): boolean {
  const valueOf = (key: string): string | undefined => {
    const [group = ''] = text.split(/^\[Desktop Entry\]\s*$/m).slice(1)
    const [own = ''] = group.split(/^\[/m)
    return own.match(new RegExp(`^${key}[ \\t]*=[ \\t]*(.*?)\\s*$`, 'm'))?.[1]
  }
  return (
    valueOf('Exec') !== undefined && valueOf('Hidden') !== 'true' && valueOf('X-GNOME-Autostart-enabled') !== 'false'
  )
}
