/**
 * Carries a window's zoom (a number, 1 for as usual) to its preload script. From main Electron can only zoom a whole origin,
 * and all our windows have the same (measured); the frame itself can be zoomed alone.
 */
export const ZOOM_CHANNEL = 'window.zoom'
