import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MARK_COLOURS } from '#shared/model/chat-rules.ts'
import { SETTINGS } from '#shared/model/settings.ts'
import { hueOf, initialsOf } from '../../src/renderer/ui/person.ts'

type Rgb = [red: number, green: number, blue: number]

const read = (file: string): string => readFileSync(new URL(`../../src/renderer/ui/${file}`, import.meta.url), 'utf8')

function fromHex(hex: string): Rgb {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
  return [red ?? 0, green ?? 0, blue ?? 0]
}

/** The formula of CSS Color 4, with saturation and lightness in 0–1. */
function fromHsl(hue: number, saturation: number, lightness: number): Rgb {
  const channel = (n: number) => {
    const k = (n + hue / 30) % 12
    return lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1))
  }
  return [channel(0), channel(8), channel(4)]
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)) as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

interface Colour {
  light: Rgb
  dark: Rgb
}

const coloursIn = (block: string): [string, Colour][] =>
  [...block.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name ?? '',
    { light: fromHex(light ?? ''), dark: fromHex(dark ?? '') },
  ])

/** The colours of the rule that begins with this selector. */
function rule(selector: string): [string, Colour][] {
  const [, rest = ''] = read('tokens.css').split(`\n${selector} {`)
  return coloursIn(rest.slice(0, rest.indexOf('}')))
}

/** The colours that hold while this accent is chosen. */
const coloursWith = (accent: string): ReadonlyMap<string, Colour> =>
  new Map([...rule(':root'), ...rule(`[data-accent='${accent}']`)])

const marks = MARK_COLOURS.map((colour) => `mark-${colour}`)
const softMarks = marks.map((mark) => `${mark}-soft`)
const surfaces = ['bg', 'surface', 'raised', 'hover', 'selected', 'warn-soft', ...softMarks]

describe.each(SETTINGS.accent.options)('with the accent %s', (accent) => {
  const colours = coloursWith(accent)

  function tokenContrast(theme: 'light' | 'dark', text: string, surface: string): number {
    const [front, back] = [colours.get(text), colours.get(surface)]
    if (front === undefined || back === undefined) throw new Error(`no colour ${text} or ${surface} in tokens.css`)
    return contrast(front[theme], back[theme])
  }

  describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
    it.each(surfaces)('is read with ease on %s', (surface) => {
      expect(tokenContrast(theme, 'text', surface)).toBeGreaterThanOrEqual(7)
      expect(tokenContrast(theme, 'dim', surface)).toBeGreaterThanOrEqual(4.5)
    })

    it.each(['accent', 'live', 'warn', 'danger', 'ok'])('shows %s clearly on every surface', (colour) => {
      for (const surface of surfaces) expect(tokenContrast(theme, colour, surface)).toBeGreaterThanOrEqual(4.5)
    })

    it.each(marks)('shows %s clearly behind its rows and in lists', (mark) => {
      for (const surface of ['bg', 'selected', `${mark}-soft`]) {
        expect(tokenContrast(theme, mark, surface)).toBeGreaterThanOrEqual(4.5)
      }
    })

    it.each(['accent', 'danger'])('is read on buttons that have the colour %s', (colour) => {
      expect(tokenContrast(theme, `on-${colour}`, colour)).toBeGreaterThanOrEqual(4.5)
    })
  })
})

it('every accent has colours of its own, the usual one those that hold without any', () => {
  const rules = [...read('tokens.css').matchAll(/\[data-accent='(\w+)'\]/g)].map(([, accent]) => accent)
  expect(rules).toEqual(SETTINGS.accent.options)
  const accents = SETTINGS.accent.options.map((accent) => JSON.stringify(coloursWith(accent).get('accent')))
  expect(new Set(accents).size).toBe(accents.length)
  expect(coloursWith(SETTINGS.accent.default)).toEqual(new Map(rule(':root')))
})

it('every size of text but the usual one has a rule that says so', () => {
  const { min, max, step, default: usual } = SETTINGS.textSize
  const sizes = Array.from({ length: (max - min) / step + 1 }, (_, index) => min + index * step)
  const rules = [...read('tokens.css').matchAll(/\[data-text='(\d+)'\] \{\s+--scale: ([\d.]+);/g)]
  expect(rules.map(([, size]) => Number(size))).toEqual(sizes.filter((size) => size !== usual))
  for (const [, size, scale] of rules) expect(Number(scale) * 100).toBeCloseTo(Number(size))
})

describe('a face', () => {
  const faces = [...read('face.module.css').matchAll(/hsl\(var\(--hue\) (\d+)% (\d+)%\)/g)].map(
    ([, saturation, lightness]) =>
      (hue: number) =>
        fromHsl(hue, Number(saturation) / 100, Number(lightness) / 100),
  )

  it.each([
    ['light', 0, 2],
    ['dark', 1, 3],
  ])('is read in every hue of the %s theme', (_theme, text, background) => {
    expect(faces).toHaveLength(4)
    for (let hue = 0; hue < 360; hue++) {
      const [front, back] = [faces[text]?.(hue), faces[background]?.(hue)]
      expect(front && back ? contrast(front, back) : 0).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('has the same colour always, and another one than its neighbours', () => {
    expect(hueOf(353044)).toBe(hueOf(353044))
    const hues = Array.from({ length: 360 }, (_, index) => hueOf(353044 + index))
    expect(hues.every((hue) => Number.isInteger(hue) && hue >= 0 && hue < 360)).toBe(true)
    expect(new Set(hues).size).toBeGreaterThan(200)
  })

  it.each([
    ['Jack Doherty', 'JD'],
    ['DBR', 'DB'],
    ['Capt_Robs_Adventures', 'Ca'],
    ['  王小明 ', '王小'],
    ['Ünï.code 😀', 'Ün'],
    ['🎉🎉', '🎉'],
    ['x', 'x'],
    ['', '?'],
  ])('stands for %j with %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})

describe('a name in a chat', () => {
  const style = readFileSync(new URL('../../src/renderer/chat/message-row.module.css', import.meta.url), 'utf8')
  const [light, dark] = [...style.matchAll(/hsl\(var\(--hue\) (\d+)% (\d+)%\)/g)].map(
    ([, saturation, lightness]) =>
      (hue: number) =>
        fromHsl(hue, Number(saturation) / 100, Number(lightness) / 100),
  )

  it.each(SETTINGS.accent.options)('is read in every hue, also where a search has led (accent %s)', (accent) => {
    const colours = coloursWith(accent)
    for (const surface of ['bg', 'selected', 'hover', ...softMarks]) {
      const back = colours.get(surface)
      if (light === undefined || dark === undefined || back === undefined) throw new Error('a colour is missing')
      for (let hue = 0; hue < 360; hue++) {
        expect(contrast(light(hue), back.light)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(dark(hue), back.dark)).toBeGreaterThanOrEqual(4.5)
      }
    }
  })
})
