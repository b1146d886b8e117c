// Takes the place of ajv and ajv-formats in the bundle (electron.vite.config.ts). electron-store brings them for stores
// with a JSON schema; ours have none, because documents are decoded by zod, and loading them takes a tenth of the start.

/** Stands where a validator would be made; nobody makes one. */
export class Ajv2020 {
  constructor() {
    throw new Error('No store of this app has a JSON schema')
  }
}

/** What ajv-formats exports. */
export default function addFormats(): void {}
