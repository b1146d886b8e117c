import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../src/main/parti/socket-refusal.ts'
import { createHostMemory, createSocketRoute } from '../../src/main/parti/socket-route.ts'

describe('a route', () => {
  it('begins with what served another socket, and turns to it when that becomes known', () => {
    const memory = createHostMemory()
    const one = createSocketRoute(['a', 'b', 'c'], memory)
    const other = createSocketRoute(['a', 'b', 'c'], memory)
    expect(one.host()).toBe('a')
    expect(other.host()).toBe('a')
    one.noteEnd('unopened')
    expect(one.host()).toBe('b')
    one.noteHealth()
    other.noteEnd('unopened')
    expect(other.host()).toBe('b')
    expect(createSocketRoute(['a', 'b', 'c'], memory).host()).toBe('b')
    other.noteEnd('unopened')
    expect(other.host()).toBe('a')
  })

  it('believes in the host that it was connected to, whatever the others learnt meanwhile', () => {
    const memory = createHostMemory()
    const route = createSocketRoute(['a', 'b'], memory)
    route.host()
    memory.proven = 'b'
    route.noteHealth()
    expect(memory.proven).toBe('a')
    expect(route.host()).toBe('a')
  })

  it('leaves a host that refuses at once, and knows it again', () => {
    const route = createSocketRoute(['a', 'b'])
    route.host()
    route.noteEnd('refused')
    expect(route.isRefused()).toBe(false)
    expect(route.host()).toBe('b')
    route.noteEnd('unopened')
    expect(route.isRefused()).toBe(true)
    expect(route.host()).toBe('a')
    route.noteEnd('unopened')
    route.host()
    route.noteEnd('unopened')
    expect(route.isRefused()).toBe(false)
  })
})

describe('a refusal', () => {
  it.each([
    [1008, '', true],
    [1006, 'Unexpected server response: 403', true],
    [1006, 'Unexpected server response: 429', true],
    [1006, 'Unexpected server response: 502', false],
    [1006, 'connect ECONNREFUSED', false],
    [1000, '', false],
    [1011, '', false],
  ])('is a close with %i and the error %j: %j', (code, error, is) => {
    expect(isRefusal(code, error)).toBe(is)
  })
})
