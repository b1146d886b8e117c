import { NameFlag, RequestNameReply, Variant, type Message, type MessageBus } from '@jellybrick/dbus-next'
import { addMatch } from './bus.ts'
import { exportObject } from './exported-object.ts'

const WATCHER = 'org.kde.StatusNotifierWatcher'

/** Where a registered item can be asked about itself. */
export interface TrayItemAddress {
  /** The bus name that it gave, or its connection's. */
  service: string
  path: string
  /** The connection that registered it; the item goes when this does. */
  owner: string
}

/** The part of a desktop that tray items register with. */
export interface TrayWatcher {
  items: () => TrayItemAddress[]
  /** Takes the watcher's name on the bus; rejects when another watcher has it. */
  show: () => Promise<void>
  /** Takes the name away from a watcher that has it, as one desktop shell replaces another. */
  takeOver: () => Promise<void>
  /** Gives the name back and forgets the items, as when a panel ends. */
  hide: () => Promise<void>
  /** Whether a panel draws the items; true at first. Announced by signals, as real watchers do. */
  setHostRegistered: (registered: boolean) => void
}

interface Dependencies {
  bus: MessageBus
  onChange: () => void
}

export async function createTrayWatcher({ bus, onChange }: Dependencies): Promise<TrayWatcher> {
  let items: TrayItemAddress[] = []
  let hostRegistered = true

  const emit = exportObject(bus, {
    path: '/StatusNotifierWatcher',
    interface: WATCHER,
    methods: {
      RegisterStatusNotifierItem: { reply: '', run: ([name], sender) => register(String(name), sender) },
      RegisterStatusNotifierHost: { reply: '', run: () => setHostRegistered(true) },
    },
    properties: {
      IsStatusNotifierHostRegistered: () => new Variant('b', hostRegistered),
      ProtocolVersion: () => new Variant('i', 0),
      RegisteredStatusNotifierItems: () => new Variant('as', items.map(nameOf)),
    },
  })

  /** Ayatana items give their path and leave the name to the sender; all others give a name. */
  function register(name: string, sender: string): [] {
    const item = name.startsWith('/')
      ? { service: sender, path: name, owner: sender }
      : { service: name, path: '/StatusNotifierItem', owner: sender }
    remove(({ service, path }) => service === item.service && path === item.path)
    items.push(item)
    emit('StatusNotifierItemRegistered', 's', [nameOf(item)])
    onChange()
    return []
  }

  function remove(isGone: (item: TrayItemAddress) => boolean): void {
    const gone = items.filter(isGone)
    if (gone.length === 0) return
    items = items.filter((item) => !isGone(item))
    for (const item of gone) emit('StatusNotifierItemUnregistered', 's', [nameOf(item)])
    onChange()
  }

  async function own(flags: number): Promise<void> {
    const reply = await bus.requestName(WATCHER, flags | NameFlag.ALLOW_REPLACEMENT)
    if (reply === RequestNameReply.EXISTS) throw new Error('Another tray watcher is on this bus')
  }

  function setHostRegistered(registered: boolean): [] {
    hostRegistered = registered
    emit(registered ? 'StatusNotifierHostRegistered' : 'StatusNotifierHostUnregistered')
    return []
  }

  await addMatch(bus, "type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged'")
  bus.on('message', ({ member, body }: Message) => {
    if (member !== 'NameOwnerChanged' || body[2] !== '') return
    remove(({ service, owner }) => body[0] === service || body[0] === owner)
  })

  return {
    items: () => items,
    show: () => own(NameFlag.DO_NOT_QUEUE),
    takeOver: () => own(NameFlag.REPLACE_EXISTING),
    async hide() {
      await bus.releaseName(WATCHER)
      items = []
      onChange()
    },
    setHostRegistered,
  }
}

const nameOf = ({ service, path }: TrayItemAddress): string => `${service}${path}`
