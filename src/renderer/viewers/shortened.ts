/** The text, or as much of its beginning as has room with dots behind it. `widthOf`: how wide a text is, in the unit of `room`. */
export function shortened(text: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= room) return text
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
  let [fits, isTooLong] = [0, letters.length]
  const cut = (count: number): string => `${letters.slice(0, count).join('').trimEnd()}…`
  while (isTooLong - fits > 1) {
    const middle = (fits + isTooLong) >> 1
    if (widthOf(cut(middle)) <= room) fits = middle
    else isTooLong = middle
  }
  return cut(fits)
}
