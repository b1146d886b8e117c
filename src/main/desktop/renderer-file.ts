import path from 'node:path'

/** The type of a page. */
export const HTML = 'text/html; charset=utf-8'

/** The types of file that a built page consists of; anything else is not served. */
const TYPES: Record<string, string> = {
  '.html': HTML,
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** A file of the page and its media type. */
export interface RendererFile {
  path: string
  type: string
}

/** The file in `folder` that a URL's path names, or null where it names nothing we serve. Never leaves the folder. */
export function rendererFile(folder: string, pathname: string): RendererFile | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (/[\\\0]/.test(decoded) || /%2f/i.test(pathname)) return null
  const file = path.join(folder, decoded === '/' ? 'index.html' : decoded)
  const type = TYPES[path.extname(file)]
  return type !== undefined && file.startsWith(folder + path.sep) ? { path: file, type } : null
}
