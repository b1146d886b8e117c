import type { Strings } from '../catalogue.ts'
import { formatAge } from '../format.ts'
import { viewers } from './counted.ts'

/** The words of a channel's page. */
export const details: Strings['details'] = {
  title: 'Canal',
  open: (name) => `Detalles de ${name}`,
  back: 'Atrás',
  loading: 'Preguntando a Parti…',
  tryAgain: 'Reintentar',
  old: (ms) => `Lo que ves es de hace ${formatAge(ms)}.`,
  cutOff: 'No se sabe mientras no se pueda llegar a Parti.',
  unknown: {
    title: 'Parti no conoce a nadie con este número',
    body: (userId) => `Puede que el usuario ${userId} se haya ido o que el número esté mal escrito.`,
  },
  unnamed: (userId) => `Usuario ${userId}`,
  user: (userId) => `usuario ${userId}`,
  openStream: 'Abrir directo',
  openChat: 'Chat',
  alerts: 'Avisos',
  follow: 'Seguir',
  following: (name) => `Preguntando a Parti por ${name}…`,
  unfollow: 'Dejar de seguir',
  standing: {
    banned: 'Parti ha expulsado a esta persona.',
    vanished: 'Parti dice que ya no hay nadie con este número.',
  },
  notLive: 'Sin emitir',
  liveUnknown: 'No se sabe si este canal está en directo',
  about: {
    title: 'Acerca de',
    empty: 'Sin descripción.',
    members: 'Miembros',
    channelsJoined: 'Canales a los que se unió',
    followedSince: 'Lo sigues desde',
    formerName: 'Antes',
    untold: 'no se sabe',
  },
  pinned: {
    title: 'Mensaje fijado',
    empty: 'No hay nada fijado.',
    raid: (from, to) => `${from} hace una raid a ${to}`,
  },
  posts: { title: 'Últimas publicaciones', empty: 'Aún no hay publicaciones.', untitled: 'Una publicación sin texto' },
  scheduled: { title: 'Programado', empty: 'No hay nada anunciado.' },
  past: {
    title: 'Emisiones pasadas',
    empty: 'No hay emisiones pasadas que ver.',
    viewers,
  },
  untitled: 'Sin título',
  openShow: (title) => `Ver «${title}» en el navegador`,
  moderators: {
    title: 'Moderadores',
    empty: 'Nadie modera este canal.',
    global: 'todo Parti',
    globalHint: 'Modera en todo Parti',
    globalUnknown: 'No se pudo saber quiénes moderan todo Parti.',
  },
  passes: {
    title: 'Pases',
    empty: 'No hay pases.',
    unnamed: 'Pase sin nombre',
    chain: (id) => `blockchain ${id}`,
  },
}
