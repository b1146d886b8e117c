import { Worker } from 'node:worker_threads'
import { openArchive } from '../../src/main/archive/archive.ts'
import { createChatWriter } from '../../src/main/archive/chat-writer.ts'
import { systemClock } from '../../src/main/system-clock.ts'
import { aChatRow } from '../chat-rows.ts'
import { workerFile } from './archive-fixture.ts'

/**
 * A process that keeps adding rows of chat, from the given number on, and prints each number once its row is kept, and
 * how keeping stands: made to be killed, or to run out of disk.
 */
const [path, firstId] = process.argv.slice(2)
if (path === undefined || firstId === undefined) throw new Error('usage: chat-writing <path> <first number>')

// A file that may not grow sends this, which would end the process; SQLite sees the failed write besides.
process.on('SIGXFSZ', () => {})

const archive = openArchive({
  path,
  startWorker: () => new Worker(workerFile),
  clock: systemClock,
  onNotice: (notice) => console.error(notice),
})
const writer = createChatWriter({
  chat: archive.chat,
  clock: systemClock,
  random: () => 0.1,
  onKeeping: ({ state }) => console.log(state),
})

async function addOnward(from: number): Promise<void> {
  for (let next = from; ; next += 20) {
    const numbers = Array.from({ length: 20 }, (_, index) => next + index)
    writer.add(
      1,
      numbers.map((chatId) => aChatRow(chatId)),
      [{ from, to: next + 19 }],
    )
    await writer.flush()
    if (writer.keeping().waiting === 0) console.log(numbers.join('\n'))
    else await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

void addOnward(Number(firstId))
