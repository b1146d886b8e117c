import type { Picture } from './combinations.mjs'

/** Gives the inside of the drawing with that name. */
export type Drawing = (name: string) => string

/** The drawings below `folder`; every file is read once. */
export function readDrawings(folder: string): Drawing

/** One picture as SVG text of `px` by `px`. */
export function compose(picture: Picture, form: { px: number; template: boolean; drawing: Drawing }): string
