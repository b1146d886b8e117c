/** Whether a list shall have what is filed under `category`. `categories` may repeat, and the site sends NaN for none. */
export function wantsCategory(query: URLSearchParams, category: number | null): boolean {
  const wanted = query
    .getAll('categories')
    .map(Number)
    .filter((id) => Number.isSafeInteger(id))
  return wanted.length === 0 || (category !== null && wanted.includes(category))
}
