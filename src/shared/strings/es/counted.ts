import { plural } from '../format.ts'

/** `1 canal`, `12 canales`, `1,2 M de canales`. */
export const channels = (count: number): string => plural(count, 'canal', 'canales', 'de canales')

/** `1 espectador`, `12 espectadores`, `1,2 M de espectadores`. */
export const viewers = (count: number): string => plural(count, 'espectador', 'espectadores', 'de espectadores')
