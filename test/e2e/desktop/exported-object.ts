import { DBusError, Message, MessageType, Variant, type MessageBus } from '@jellybrick/dbus-next'

const PROPERTIES = 'org.freedesktop.DBus.Properties'

interface Method {
  /** The D-Bus signature of what `run` returns. */
  reply: string
  run: (body: unknown[], sender: string) => unknown[]
}

interface ExportedObject {
  path: string
  interface: string
  methods: Record<string, Method>
  properties?: Record<string, () => Variant>
}

/** Signals of an exported object. */
export type Emit = (member: string, signature?: string, body?: unknown[]) => void

/**
 * Answers calls to one object on the bus; returns how it sends signals. The library's own `Interface` does not tell its
 * methods who called, and a tray watcher must know.
 */
export function exportObject(bus: MessageBus, object: ExportedObject): Emit {
  const { path, interface: name, methods, properties = {} } = object

  const propertyMethods: Record<string, Method> = {
    Get: {
      reply: 'v',
      run: ([owner, property]) => {
        const value = owner === name ? properties[String(property)] : undefined
        if (value === undefined) throw new DBusError('org.freedesktop.DBus.Error.UnknownProperty', String(property))
        return [value()]
      },
    },
    GetAll: {
      reply: 'a{sv}',
      run: () => [Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, value()]))],
    },
  }

  bus.addMethodHandler((message) => {
    if (message.type !== MessageType.METHOD_CALL || message.path !== path) return false
    const known = message.interface === PROPERTIES ? propertyMethods : message.interface === name ? methods : {}
    const method = known[message.member]
    if (method === undefined) return false
    bus.send(Message.newMethodReturn(message, method.reply, method.run(message.body, message.sender)))
    return true
  })

  return (member, signature = '', body = []) => bus.send(Message.newSignal(path, name, member, signature, body))
}
