import { expect, test } from 'vitest'
import { isAllowedLink } from '../../src/main/desktop/external-links.ts'

test.each(['https://parti.com/creator/twitter/KickBalthierGR', 'https://www.parti.com/', 'https://PARTI.com/x'])(
  'may open %s',
  (link) => expect(isAllowedLink(link)).toBe(true),
)

test.each([
  'http://parti.com/',
  'https://parti.com.evil.example/',
  'https://evil.example/parti.com',
  'https://parti.com@evil.example/',
  'https://someone@parti.com/',
  'https://:secret@parti.com/',
  'https://parti.com:8443/',
  'https://parti.com./',
  'https://xn--prti-5na.com/',
  'https://pаrti.com/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'smb://parti.com/share',
  'parti.com',
  '',
])('may not open %s', (link) => expect(isAllowedLink(link)).toBe(false))
