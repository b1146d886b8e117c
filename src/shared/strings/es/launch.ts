import type { Strings } from '../catalogue.ts'

/** The longest text of somebody else's that is repeated, in characters. */
const LONGEST_QUOTE = 120
const quote = (text: string): string => `«${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}»`

/** The words about what a link or a command line asked of the app. */
export const launch: Strings['launch'] = {
  asking: {
    title: { follow: 'Un enlace quiere que sigas a alguien', chat: 'Un enlace abre un chat' },
    body: (text) => `Preguntando a Parti por ${quote(text)}…`,
  },
  found: {
    title: (name) => `¿Seguir a ${name}?`,
    body: 'Lo pide un enlace u otro programa. Te enterarás cuando el canal esté en directo.',
    identity: (account, userId) => (account === null ? `usuario ${userId}` : `${account} · usuario ${userId}`),
    follow: 'Seguir',
    notNow: 'Ahora no',
  },
  followed: { title: (name) => `Ya sigues a ${name}`, body: 'No hay nada que hacer.' },
  failed: {
    title: { follow: 'No sigues a nadie nuevo', chat: 'No se abrió ningún chat' },
    about: (text) => `Un enlace o una línea de órdenes pidió ${quote(text)}.`,
  },
  refused: {
    title: 'No se hizo nada',
    body: 'Un enlace o una línea de órdenes pidió algo a Afterparti.',
    refusals: {
      'too-long': 'Era demasiado largo para ser el enlace o el nombre de un canal.',
      'control-characters': 'Tenía caracteres que no se ven.',
      switch: 'Tenía una opción de la línea de órdenes.',
      several: 'Pedía más de una cosa a la vez.',
      'not-understood': 'No era un enlace de Afterparti ni de un canal de Parti.',
    },
  },
  close: 'Cerrar',
}
