import { array, assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestMatches, scoreOf } from '../../src/renderer/palette/match.ts'

const found = (query: string, ...texts: string[]): string[] => bestMatches(texts, (text) => text, query, 10)

describe('a palette query', () => {
  it.each([
    ['balth', 'BalthierGR Open stream'],
    ['stream balth', 'BalthierGR Open stream'],
    ['žofie', 'Zofie Dvorak Details'],
    ['zofie dvo', 'Žofie Dvořák Details'],
    ['conn', 'Connection…'],
    ['strm', 'Open stream'],
    ['hier', 'BalthierGR'],
    ['', 'anything'],
    ['  ', 'anything'],
    ['花火', '花火 Hanabi'],
  ])('%j finds %j', (query, text) => {
    expect(scoreOf(query, text)).not.toBeNull()
  })

  it.each([
    ['balth chat', 'BalthierGR Open stream'],
    ['xstream', 'Open stream'],
    ['mtre', 'Open stream'],
    ['dark', 'Theme: Light'],
  ])('%j does not find %j', (query, text) => {
    expect(scoreOf(query, text)).toBeNull()
  })

  it('prefers whole words, then beginnings, then what lies within, and else keeps the order', () => {
    expect(found('dar', 'Radar', 'Darkness', 'Dar es Salaam', 'Dark')).toEqual([
      'Dar es Salaam',
      'Darkness',
      'Dark',
      'Radar',
    ])
  })

  it('shows no more than asked for', () => {
    expect(bestMatches(['a1', 'a2', 'a3'], (text) => text, 'a', 2)).toEqual(['a1', 'a2'])
  })

  it('finds a text by any of its words in any order, and never throws', () => {
    assert(
      property(array(constantFrom('open', 'stream', 'balthier', 'details'), { minLength: 1 }), (words) => {
        expect(scoreOf(words.join(' '), 'Balthier Open stream Details')).toBeGreaterThan(0)
      }),
    )
    assert(property(string(), string(), (query, text) => scoreOf(query, text) !== undefined))
  })
})
