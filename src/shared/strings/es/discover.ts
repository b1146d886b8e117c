import type { Strings } from '../catalogue.ts'
import { formatAge } from '../format.ts'

/** The words of the view that shows who else is on Parti. */
export const discover: Strings['discover'] = {
  title: 'Descubrir',
  menu: 'Descubrir…',
  region: 'Descubrir canales en Parti',
  live: { title: 'Ahora en directo en Parti', empty: 'Nadie está en directo en Parti ahora mismo.' },
  liveLacking:
    'Los servidores actuales de Parti no tienen una lista de quién está en directo. Quien empiece mientras la aplicación está abierta aparecerá abajo.',
  justLive: {
    title: 'Acaban de empezar',
    empty: 'Nadie ha empezado desde que se abrió la aplicación.',
    ago: (ms) => (ms < 60_000 ? 'ahora mismo' : `hace ${formatAge(ms)}`),
  },
  featured: { title: 'Recomendados por Parti', empty: 'Parti no recomienda a nadie ahora mismo.' },
  members: (count) => `${count} miembros`,
  follow: (name) => `Seguir a ${name}`,
  followed: (name) => `Ahora sigues a ${name}`,
  isFollowed: 'lo sigues',
  openStream: (name) => `Abrir el directo de ${name}`,
}
