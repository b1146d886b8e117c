/** The part that the tests compare with src/main/desktop/tray-picture.ts. */
export function combinations(): { name: string }[]
