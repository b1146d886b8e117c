import { describe, expect, it } from 'vitest'
import { failureReason } from '../../src/main/parti/failure-reason.ts'
import { judgeAnswer } from '../../src/main/parti/judge-answer.ts'

const answer = (status: number, text: string, contentType = 'application/json') => ({
  status,
  text,
  contentType,
  retryAfterMs: null,
  sentAt: null,
})

describe('judgeAnswer', () => {
  it('reads JSON whatever its label says', () => {
    expect(judgeAnswer(answer(200, '353044', 'text/html'))).toEqual({ kind: 'body', body: 353044 })
    expect(judgeAnswer(answer(200, ' {"a":1}\n', ''))).toEqual({ kind: 'body', body: { a: 1 } })
  })

  it('passes plain text on to whoever knows its meaning', () => {
    expect(judgeAnswer(answer(200, 'User not found', 'text/plain'))).toEqual({ kind: 'body', body: 'User not found' })
  })

  it.each(['', 'not found', '{"error":"not found"}'])('takes 404 with %j for nobody', (text) => {
    expect(judgeAnswer(answer(404, text))).toEqual({ kind: 'nobody' })
  })

  it.each([
    [200, '<!DOCTYPE html><title>Just a moment...</title>', 'text/html', 'parti-refused'],
    [200, '\n <html>', 'application/json', 'parti-refused'],
    [404, '<html>nginx</html>', 'text/html', 'parti-refused'],
    [503, '<html>challenge</html>', 'text/html; charset=utf-8', 'parti-refused'],
    [200, 'please log in', 'text/html', 'parti-refused'],
    [401, '{}', 'application/json', 'parti-refused'],
    [403, 'error code: 1020', 'text/plain', 'parti-refused'],
    [429, '', '', 'parti-refused'],
    [500, '{"error":"x"}', 'application/json', 'parti-unreachable'],
    [503, '', '', 'parti-unreachable'],
    [400, '{}', 'application/json', 'parti-unreadable'],
  ])('judges HTTP %i with %j (%s) as %s', (status, text, contentType, code) => {
    expect(() => judgeAnswer(answer(status, text, contentType))).toThrow(expect.objectContaining({ code }))
  })
})

describe('failureReason', () => {
  it('finds the innermost cause', () => {
    const refused = new AggregateError([new Error('connect ECONNREFUSED 127.0.0.1:1')])
    expect(failureReason(new TypeError('fetch failed', { cause: refused }))).toBe('connect ECONNREFUSED 127.0.0.1:1')
  })

  it('survives causes that go in circles, and things that are no errors', () => {
    const circle = new Error('round')
    circle.cause = circle
    expect(failureReason(circle)).toBe('round')
    expect(failureReason('plain')).toBe('plain')
  })
})
