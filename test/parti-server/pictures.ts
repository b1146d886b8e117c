import type { IncomingMessage, ServerResponse } from 'node:http'
import sharp from 'sharp'
import { answerFaulty } from './fault-answers.ts'
import type { Faults } from './faults.ts'
import { plainText, send } from './reply.ts'
import type { RequestLog } from './request-log.ts'
import type { World } from './world.ts'

/** The host that pictures lie on, and the one that they have left (both measured by others). */
const PRESENT = 'media'
const FORMER = 'assets'

const SIZE = 128
const ADDRESS = new RegExp(`^/(${PRESENT}|${FORMER})/([^/?]+)$`)

/** The address of a picture as it stands in answers; some were never updated when the pictures moved. */
export const pictureLink = (file: string, hasMoved: boolean): string =>
  `https://${hasMoved ? FORMER : PRESENT}.parti.com/${file}`

/** Whether this path is one of the picture hosts', which are folders here. */
export const isPicturePath = (path: string): boolean => ADDRESS.test(path)

/** Answers for both picture hosts: the former one has nothing any more. Requests count as `media/{file}` and `assets/{file}`. */
export function createPictureHosts({ world, faults, log }: { world: World; faults: Faults; log: RequestLog }) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { url = '', method = '', headers } = request
    const [, host = '', file = ''] = ADDRESS.exec(url) ?? []
    const route = `${host}/{file}`
    log.add({ route, method, path: url }, headers)
    if (faults.find('refuse', route) || faults.find('unplug')) return void request.socket.destroy()
    if (answerFaulty(faults, route, response)) return
    const person = world.people.find(({ picture }) => picture?.endsWith(`/${file}`))
    if (host === FORMER || person === undefined) return send(response, plainText(404, 'Not Found'))
    const picture = await paint(person.userId)
    response.writeHead(200, { 'content-type': 'image/png', 'content-length': picture.length }).end(picture)
  }
}

/** A picture that is nobody else's: three hills under a sun, in colours of the person's own. */
function paint(userId: number): Promise<Buffer> {
  const hue = (userId * 47) % 360
  const at = (index: number): number => 20 + ((userId >> (index * 3)) % 80)
  const hill = (index: number): string =>
    `<ellipse cx="${at(index)}" cy="${118 + index * 10}" rx="70" ry="${52 - index * 12}" fill="hsl(${(hue + 20 * index) % 360} 45% ${55 - index * 14}%)"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}"><rect width="100%" height="100%" fill="hsl(${(hue + 180) % 360} 60% 82%)"/><circle cx="${at(3)}" cy="36" r="16" fill="hsl(${(hue + 210) % 360} 85% 60%)"/>${[0, 1, 2].map(hill).join('')}</svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}
