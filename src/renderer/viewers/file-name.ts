const two = (part: number): string => String(part).padStart(2, '0')

/** What a picture of a graph is called as a file, without an ending: `viewers-DBR-2026-11-24-2035`. `at`: ms since 1970. */
export function pictureName(name: string, at: number): string {
  const date = new Date(at)
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  const plain = name.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-').replaceAll(/^-+|-+$/gu, '')
  return ['viewers', plain.slice(0, 60), day, `${two(date.getHours())}${two(date.getMinutes())}`]
    .filter(Boolean)
    .join('-')
}
