// oxlint-disable unicorn/consistent-function-scoping -- the page knows nothing of what stands outside of its function
import type { Page } from 'playwright'

/**
 * The texts of a page that do not fit: cut off, ended by dots, or beyond the window's edge, each with what cuts it. Texts of
 * strangers, which are as long as these like, are marked by `dir="auto"` or lie in an element that has `title`, and may end
 * in dots.
 */
export const clippedTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    /** A pixel that is cut off is none that somebody misses. */
    const ALMOST = 1.5
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.closest('[inert], [aria-hidden="true"] select, option') === null

    /** What hides the part of an element that does not fit into it, from the element up. */
    function* cutters(element: Element): Generator<Element> {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const { overflowX, position, clipPath } = getComputedStyle(at)
        // For readers of screens alone.
        if (clipPath !== 'none') return
        if (overflowX !== 'visible') yield at
        if (position === 'fixed') return
      }
      yield document.documentElement
    }

    function cutBy(range: Range, element: Element): string | null {
      const { left, right, width } = range.getBoundingClientRect()
      if (width === 0) return null
      for (const cutter of cutters(element)) {
        const box = cutter.getBoundingClientRect()
        const isScrolled = ['auto', 'scroll'].includes(getComputedStyle(cutter).overflowX)
        if (left < box.left - ALMOST || right > box.right + ALMOST) {
          return `${isScrolled ? 'scrolls in' : 'cut by'} <${cutter.tagName.toLowerCase()} class="${cutter.className}">`
        }
      }
      return null
    }

    const isForScreenReaders = (element: Element): boolean => {
      const box = element.getBoundingClientRect()
      return box.width <= 1 || box.height <= 1
    }
    const isStrangers = (element: Element): boolean => element.closest('[dir="auto"], [title]') !== null

    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (text === '' || element === null || !isShown(element) || isForScreenReaders(element)) continue
      if (isStrangers(element)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const cut = cutBy(range, element)
      if (cut !== null) found.push(`“${text}” ${cut}`)
    }
    for (const field of document.querySelectorAll('input[placeholder]')) {
      if (!(field instanceof HTMLInputElement) || field.value !== '' || !isShown(field)) continue
      const style = getComputedStyle(field)
      const canvas = document.createElement('canvas').getContext('2d')
      if (canvas === null) continue
      canvas.font = style.font
      const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
      if (canvas.measureText(field.placeholder).width > room + ALMOST) found.push(`“${field.placeholder}” in its box`)
    }
    return found
  })
