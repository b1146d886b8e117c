import { expect, test } from 'vitest'
import { DEFAULT_ALERT_RULES, withChannelRule } from '#shared/model/alert-rules.ts'
import { popupOf } from '../../src/main/alerts/popup.ts'
import { anAlert } from './alert-samples.ts'

const other = { userId: 8, name: 'BalthierGR', account: null }

test('one show has its title, and a click does what the rule of its channel says', () => {
  expect(popupOf([anAlert()], DEFAULT_ALERT_RULES)).toMatchObject({
    title: 'DBR is live',
    body: 'Games',
    onClick: { do: 'stream', userId: 7 },
  })
  const rules = withChannelRule(DEFAULT_ALERT_RULES, 7, { click: 'chat' })
  expect(popupOf([anAlert()], rules).onClick).toEqual({ do: 'chat', userId: 7 })
  expect(popupOf([anAlert()], withChannelRule(rules, 7, { click: 'list' })).onClick).toEqual({ do: 'list' })
  expect(popupOf([anAlert()], rules).buttons.map(({ act }) => act.do)).toEqual(['stream', 'chat', 'mute'])
})

test.each([[null], [''], ['  ']])('a show with the title %j has a body all the same', (title) => {
  expect(popupOf([anAlert({}, { title })], DEFAULT_ALERT_RULES).body).toBe('On Parti, just now')
})

test('several are named, each once, and lead to the list', () => {
  expect(popupOf([anAlert(), anAlert({ channel: other }), anAlert()], DEFAULT_ALERT_RULES)).toEqual({
    title: '2 channels are live',
    body: 'DBR and BalthierGR',
    onClick: { do: 'list' },
    buttons: [],
  })
})

test('two alerts of one channel are about the later', () => {
  const later = anAlert({ kind: 'title' }, { title: 'Finals' })
  expect(popupOf([anAlert(), later], DEFAULT_ALERT_RULES)).toMatchObject({
    title: 'DBR has a new title',
    body: 'Finals',
  })
})

test('a busy show is told of as that', () => {
  const [one, two] = [anAlert({ kind: 'busy' }), anAlert({ kind: 'busy', channel: other })]
  expect(popupOf([one], DEFAULT_ALERT_RULES)).toMatchObject({ title: 'DBR is unusually busy', body: 'Games' })
  expect(popupOf([one, two], DEFAULT_ALERT_RULES).title).toBe('2 channels are unusually busy')
})

test('several new titles are no shows that began', () => {
  const titles = [anAlert({ kind: 'title' }), anAlert({ kind: 'title', channel: other })] as const
  expect(popupOf(titles, DEFAULT_ALERT_RULES).title).toBe('2 channels have new titles')
  expect(popupOf([titles[0], anAlert({ channel: other })], DEFAULT_ALERT_RULES).title).toBe('2 channels are live')
})
