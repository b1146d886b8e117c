/**
 * One part of a URL's path, or null where no URL can carry it: `.` and `..` would climb to another route even when
 * escaped, and a lone surrogate has no UTF-8 form.
 */
export function encodePathPart(part: string): string | null {
  if (part === '' || part === '.' || part === '..' || /\p{Surrogate}/u.test(part)) return null
  return encodeURIComponent(part)
}
