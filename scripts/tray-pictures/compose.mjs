import { readFileSync } from 'node:fs'
import path from 'node:path'

/** @typedef {import('./combinations.mjs').Picture} Picture */
/** @typedef {(name: string) => string} Drawing gives the inside of the drawing with that name */

const inner = (/** @type {string} */ svg) =>
  svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))

/**
 * The drawings below `folder`; every file is read once.
 * @param {string} folder
 * @returns {Drawing}
 */
export function readDrawings(folder) {
  /** @type {Map<string, string>} */
  const known = new Map()
  return (name) => {
    const svg = known.get(name) ?? inner(readFileSync(path.join(folder, `${name}.svg`), 'utf8'))
    known.set(name, svg)
    return svg
  }
}

const hidden = (/** @type {string[]} */ ...selectors) => `${selectors.join(', ')} { display: none }`
const inBlack = (/** @type {string} */ svg) => svg.replaceAll(/#[0-9a-f]{6}/gi, '#000000')

/** @param {Picture} picture @param {Drawing} drawing */
const digit = ({ count, place }, drawing) => (count ? `<g transform="${place}">${drawing(`digits/${count}`)}</g>` : '')

/**
 * One picture as SVG text of `px` by `px`. A dot is set off by a clear rim. With `template` it is what macOS wants: black
 * and alpha only, without halos, the ink (marks and count) cut out of the body.
 * @param {Picture} picture
 * @param {{ px: number, template: boolean, drawing: Drawing }} form
 */
export function compose(picture, { px, template, drawing }) {
  const shape = drawing(picture.state) + digit(picture, drawing)
  const dot = picture.dot ? drawing('dot') : ''
  const style = [
    hidden(
      picture.count ? '.mark' : '.beside-count',
      picture.dot ? '.alone' : '.beside-dot',
      '.top .gap',
      '.cut .body',
      '.cut .halo',
    ),
    template ? hidden('.halo', '.under .ink') : '',
  ].join(' ')
  const cut = `<rect width="32" height="32" fill="#ffffff" />${inBlack(dot + (template ? shape : ''))}`
  const layers = `<g class="under" mask="url(#cut)">${shape}</g><g class="top">${dot}</g>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${px}" height="${px}" viewBox="0 0 32 32">
    <style>${style}</style>
    <mask id="cut" class="cut" maskUnits="userSpaceOnUse" x="0" y="0" width="32" height="32">${cut}</mask>
    ${template ? inBlack(layers) : layers}
  </svg>`
}
