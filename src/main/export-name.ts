const LONGEST_NAME = 40

/** `afterparti-chat-DBR-470.txt`: what is exported, and of whom, in letters, digits and dashes only, whatever they are called. */
export function exportName(what: 'chat' | 'viewers', name: string, extension: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}_-]+/gu, '-')
    .slice(0, LONGEST_NAME)
    .replaceAll(/^-+|-+$/g, '')
  return `afterparti-${what}${plain === '' ? '' : `-${plain}`}.${extension}`
}
