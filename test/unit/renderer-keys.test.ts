import { describe, expect, it } from 'vitest'
import { commandOf, type KeyPlace } from '../../src/renderer/follows/keys.ts'

const onRow: KeyPlace = {
  field: 'none',
  row: 7,
  heading: null,
  isNowhere: false,
  isFirst: false,
  isFiltered: false,
}
const onHeading: KeyPlace = { ...onRow, row: null, heading: 'live' }
const inEmptyBox: KeyPlace = { ...onRow, field: 'empty', row: null }
const inFilledBox: KeyPlace = { ...inEmptyBox, field: 'filled', isFiltered: true }
const onButton: KeyPlace = { ...onRow, row: null }
const nowhere: KeyPlace = { ...onButton, isNowhere: true }

const press = (key: string, place: KeyPlace, more: Partial<Parameters<typeof commandOf>[0]> = {}) =>
  commandOf(
    { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false, isComposing: false, ...more },
    place,
  )

describe('keys of the follows window', () => {
  it.each(['a', 'Z', '7', 'ü', '王', '@'])('sends %s typed on a row to the box', (key) => {
    expect(press(key, onRow)).toBe('type-in-box')
  })

  it.each(['Enter', 'Tab', 'F5', 'ArrowDown', 'Shift'])('leaves %j on a row to the list', (key) => {
    expect(press(key, onRow)).toBeNull()
  })

  it.each([' ', 'i', 'I'])('opens the details of a row with %j, and types it elsewhere', (key) => {
    expect(press(key, onRow)).toBe('details')
    expect(press(key, inFilledBox)).toBeNull()
    expect(press(key, onButton)).toBe(key === ' ' ? null : 'type-in-box')
  })

  it('goes to the box with a slash, which is a letter within it', () => {
    expect(press('/', onRow)).toBe('focus-box')
    expect(press('/', nowhere)).toBe('focus-box')
    expect(press('/', inFilledBox)).toBeNull()
  })

  it('leaves letters with Ctrl or Alt alone, save its own', () => {
    expect(press('a', onRow, { ctrlKey: true })).toBeNull()
    expect(press('a', onRow, { altKey: true })).toBeNull()
    expect(press('k', onRow, { ctrlKey: true })).toBeNull()
    expect(press('f', onRow, { ctrlKey: true })).toBe('focus-box')
    expect(press('f', onRow, { metaKey: true })).toBe('focus-box')
  })

  it('unfollows with Delete on a row, once for a key held down', () => {
    expect(press('Delete', onRow)).toBe('unfollow')
    expect(press('Delete', onRow, { repeat: true })).toBeNull()
  })

  it('corrects the filter with Backspace on a row and never unfollows with it', () => {
    expect(press('Backspace', { ...onRow, isFiltered: true })).toBe('type-in-box')
    expect(press('Backspace', onRow)).toBeNull()
  })

  it('works on where what had the focus is gone', () => {
    expect(press('ArrowDown', nowhere)).toBe('enter-list')
    expect(press('a', nowhere)).toBe('type-in-box')
    expect(press('Delete', nowhere)).toBeNull()
  })

  it('leaves the arrows on a button to it', () => {
    expect(press('ArrowDown', onButton)).toBeNull()
  })

  it('never unfollows from the box', () => {
    expect(press('Backspace', inFilledBox)).toBeNull()
    expect(press('Delete', inEmptyBox)).toBeNull()
  })

  it('undoes anywhere but in a text, which has an undo of its own', () => {
    expect(press('z', onRow, { ctrlKey: true })).toBe('undo')
    expect(press('z', inEmptyBox, { ctrlKey: true })).toBe('undo')
    expect(press('z', inFilledBox, { ctrlKey: true })).toBeNull()
    expect(press('Z', onRow, { ctrlKey: true, shiftKey: true })).toBeNull()
  })

  it('goes from the box into the list and from the top back', () => {
    expect(press('ArrowDown', inFilledBox)).toBe('enter-list')
    expect(press('ArrowUp', { ...onRow, isFirst: true })).toBe('focus-box')
    expect(press('ArrowUp', { ...onHeading, isFirst: true })).toBe('focus-box')
    expect(press('ArrowUp', { ...onRow, isFirst: true }, { shiftKey: true })).toBeNull()
    expect(press('ArrowUp', onRow)).toBeNull()
  })

  it('clears the filter with Escape, from the rows too', () => {
    expect(press('Escape', inFilledBox)).toBe('clear-filter')
    expect(press('Escape', { ...onRow, isFiltered: true })).toBe('clear-filter')
    expect(press('Escape', onRow)).toBeNull()
  })

  it('opens the chat with C, and copies the link with Ctrl C, on a row alone', () => {
    expect(press('c', onRow)).toBe('open-chat')
    expect(press('c', onRow, { repeat: true })).toBeNull()
    expect(press('C', onRow)).toBe('type-in-box')
    expect(press('c', onRow, { ctrlKey: true })).toBe('copy-links')
    expect(press('c', onHeading)).toBe('type-in-box')
    expect(press('c', inFilledBox)).toBeNull()
    expect(press('c', inFilledBox, { ctrlKey: true })).toBeNull()
  })

  it('opens the graph of viewers with V, on a row alone', () => {
    expect(press('v', onRow)).toBe('open-viewers')
    expect(press('v', onRow, { repeat: true })).toBeNull()
    expect(press('V', onRow)).toBe('type-in-box')
    expect(press('v', onRow, { ctrlKey: true })).toBeNull()
    expect(press('v', onHeading)).toBe('type-in-box')
    expect(press('v', inFilledBox)).toBeNull()
  })

  it('moves a row with Alt and the arrows', () => {
    expect(press('ArrowUp', { ...onRow, isFirst: true }, { altKey: true })).toBe('move-up')
    expect(press('ArrowDown', onRow, { altKey: true })).toBe('move-down')
    expect(press('ArrowDown', onHeading, { altKey: true })).toBeNull()
    expect(press('ArrowDown', inEmptyBox, { altKey: true })).toBeNull()
  })

  it('folds a heading to the left and unfolds it to the right', () => {
    expect(press('ArrowLeft', onHeading)).toBe('fold')
    expect(press('ArrowRight', onHeading)).toBe('unfold')
    expect(press('ArrowRight', onRow)).toBeNull()
  })

  it('does not disturb the composition of a character', () => {
    expect(press('a', onRow, { isComposing: true })).toBeNull()
  })
})
