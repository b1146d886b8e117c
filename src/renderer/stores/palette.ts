import { createStore } from 'zustand/vanilla'

/** Whether the command palette is open, and whether it was ever, so that its code is needed. */
export const palette = createStore(() => ({ isOpen: false, wasOpened: false }))

export const setPaletteOpen = (isOpen: boolean): void => palette.setState({ isOpen, wasOpened: true })

export const showPalette = (): void => setPaletteOpen(true)
