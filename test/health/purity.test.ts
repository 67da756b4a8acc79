import { expect, test } from 'vitest'
import { nothingWrong } from '../support/nothingWrong.ts'
import { parseFolder, parseText } from '../support/syntax.ts'
import { impurities } from './impurities.ts'

test('nothing in src reads a clock, chance, the host or the outside world', () => {
  nothingWrong(parseFolder('src').flatMap(impurities))
})

test.each([
  'Date.now()',
  'new Date()',
  'Date()',
  'Math.random()',
  'process.env.TZ',
  "console.log('x')",
  'globalThis.x = 1',
  "fetch('x')",
  'setTimeout(f, 1)',
  'performance.now()',
  'crypto.randomUUID()',
  "require('fs')",
  "eval('1')",
  "new Function('return 1')",
  'z.config({})',
  'Decimal.set({ precision: 5 })',
  'const D = Decimal.clone({}); D.config({ precision: 5 })',
  'x.toLocaleString()',
  'a.localeCompare(b)',
  'new Intl.NumberFormat()',
  'const { now } = Date',
  "const now = Date['now']",
])('notices %s', (text) => {
  expect(impurities(parseText('src/a.ts', text))).not.toEqual([])
})

test.each([
  "new Date('2025-01-01')",
  'Date.UTC(2025, 0, 1)',
  'map.set(1, 2)',
  'a.process',
  '({ console: 1 })',
  'Math.max(1, 2)',
])('lets %s pass', (text) => {
  expect(impurities(parseText('src/a.ts', text))).toEqual([])
})
