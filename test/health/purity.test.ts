import ts from 'typescript'
import { expect, test } from 'vitest'
import { nothingWrong } from '../support/nothingWrong.ts'
import { parseFolder, parseText, place, walk } from '../support/syntax.ts'
import { impurities } from './impurities.ts'

test('nothing in src reads a clock, chance, the host or the outside world', () => {
  nothingWrong(parseFolder('src').flatMap(impurities))
})

test('only the calendar knows a Date, so that no other room can ask for the time zone of the host', () => {
  nothingWrong(
    parseFolder('src')
      .filter(({ fileName }) => !fileName.startsWith('src/calendar/'))
      .flatMap(dates),
  )
})

function dates(file: ts.SourceFile): readonly string[] {
  const found: string[] = []
  walk(file, (node) => {
    if (ts.isIdentifier(node) && node.text === 'Date') found.push(`${place(node)}: Date`)
  })
  return found
}

test('a Date elsewhere is noticed', () => {
  expect(dates(parseText('src/a.ts', "const day = new Date('2025-01-01')"))).toEqual(['src/a.ts:1: Date'])
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
