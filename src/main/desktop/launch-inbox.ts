import { app } from 'electron'
import path from 'node:path'
import { z } from 'zod'
import { BridgeError } from '#shared/bridge/errors.ts'
import { readLaunch, type LaunchReading } from './launch-request.ts'

const handedOver = z.object({ args: z.string() })
const parsedArguments = z.array(z.string())

/**
 * What a second instance may hand over, in characters. Chromium sends all arguments once more beside it, 32 KiB at most in
 * all: from a longer message it concludes that the first instance hangs.
 */
const LONGEST_MESSAGE = 16_000

/** What is asked of the app from outside, from its first moment on. */
export interface LaunchInbox {
  /** Whether the app was started for a request, and so must not stay hidden. */
  hasRequest: boolean
  /** Gives everything to `take`, what came before included; null is a second start that asks for nothing. */
  open(take: (reading: LaunchReading) => void): void
}

/**
 * Becomes the one instance of the app and collects what it is asked for; null where another instance has been told
 * instead. Throws a BridgeError for arguments that are too long to be handed over.
 */
export function claimLaunches(): LaunchInbox | null {
  const args = ownArguments()
  const message = handOver(args)
  if (message.args.length > LONGEST_MESSAGE) throw new BridgeError('invalid-arguments', 'the arguments are too long')
  if (!app.requestSingleInstanceLock(message)) return null

  const first = readLaunch(args)
  const waiting: LaunchReading[] = first === null ? [] : [first]
  let take = (reading: LaunchReading): void => void waiting.push(reading)
  app.on('second-instance', (_event, _argv, _directory, data) => {
    take(readLaunch(receive(data)))
  })
  // macOS hands links over by an event, also the one that started the app.
  app.on('open-url', (event, url) => {
    event.preventDefault()
    take(readLaunch(['--', url]))
  })
  return {
    hasRequest: first !== null,
    open(taker) {
      take = taker
      for (const reading of waiting.splice(0)) take(reading)
    },
  }
}

/**
 * What a second instance hands over: its arguments in their order, which Chromium changes in the ones it passes on. As
 * plain letters, because Electron trims what it takes for space: of eleven arguments in a list none arrived (measured with 33).
 */
const handOver = (args: readonly string[]): z.infer<typeof handedOver> => ({
  args: Buffer.from(JSON.stringify(args)).toString('base64'),
})

/** The arguments of a second instance; none where it handed over something else. */
function receive(data: unknown): string[] {
  try {
    const text = Buffer.from(handedOver.parse(data).args, 'base64').toString()
    return parsedArguments.parse(JSON.parse(text))
  } catch {
    return []
  }
}

/** What the user or the desktop wrote after the program; in development Electron is told the app's folder, too. */
function ownArguments(): string[] {
  const args = process.argv.slice(1)
  const folder = app.isPackaged ? -1 : args.findIndex((arg) => path.resolve(arg) === app.getAppPath())
  return args.filter((_, index) => index !== folder)
}
