/** The page's source, which names English, with the locale that is spoken: by it the page knows how to speak, with nothing to ask. */
export const inLanguage = (html: string, locale: string): string =>
  html.replace(/(?<=<html\b[^>]*\slang=")[^"]*/, () => locale)
