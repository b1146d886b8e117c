import type { Catalogue } from '../catalogue.ts'
import { alerts } from './alerts.ts'
import { app } from './app.ts'
import { archive } from './archive.ts'
import { chat } from './chat.ts'
import { settings } from './settings.ts'
import { viewers } from './viewers.ts'

/** Every text in Spanish. */
export const es: Catalogue = { app, settings, alerts, archive, chat, viewers }
