/** How to search in the room of a channel; without quotation marks, which a quotation cannot hold. */
export function searchInRoom(roomId: number, name: string | undefined): string {
  const plain = name?.replaceAll(/["“”„]/g, '').trim() ?? ''
  return plain === '' ? `in:${roomId} ` : `in:"${plain}" `
}
