import 'react'

declare module 'react' {
  interface CSSProperties {
    /** The hue of a person, see person.ts. */
    '--hue'?: number
  }
}
