import { expect, test } from 'vitest'
import { nothingWrong } from '../support/nothingWrong.ts'
import { exists, readJson, readText } from '../support/repository.ts'
import { amountsIn, lostAmounts, newAmounts } from './amountsIn.ts'

/** The amounts of every golden test and example output before words were changed (path → amount → how often). */
const before = readJson<Record<string, Record<string, number>>>('test/health/amountsBefore.json')

/**
 * The amounts that changed on purpose: what is disallowed is lost by its member alone, where it was shared by weight;
 * and the lines of a whole trace are more by what is told of each member. Of ten residuals the reserve and the chance are
 * those of the next one.
 */
const changed: Readonly<Record<string, readonly string[]>> = {
  'examples/05-adequacy-outlook/output.txt': '5236 8613 111.43 12.01 8613038.16 96.51'.split(' '),
  'examples/07-his-integration/output.txt':
    '266534.52 681143.76 2013816.35 2961494.63 8938242.43 31184904.44 96718334.02'.split(' '),
  'examples/09-whole-county/output.txt':
    '1647 196504.36 2681142.53 11747869.26 16223240.20 17974930.26 18185509.36 21327850.84 43780801.08 199383252.70'.split(
      ' ',
    ),
  'test/golden/guangdong2025/members.test.ts': '500000 5945390 105945390.00 123945390.00 218000000'.split(' '),
}

/** The amounts that came into those files on purpose, and why; files that did not stand then are free. */
const came =
  readJson<Record<string, { readonly because: string; readonly amounts: string }>>('test/health/amountsCame.json')

test('words may change, no amount of a golden or of a printed output does but those listed', () => {
  const lost = Object.entries(before).flatMap(([path, amounts]) => {
    if (!exists(path)) return [`${path} is missing`]
    return lostAmounts(readText(path), amounts, path.startsWith('test/golden/')).map((amount) => `${path}: ${amount}`)
  })
  const listed = Object.entries(changed).flatMap(([path, amounts]) => amounts.map((amount) => `${path}: ${amount}: `))
  nothingWrong([
    ...lost.filter((problem) => !listed.some((start) => problem.startsWith(start))),
    ...listed.filter((start) => !lost.some((problem) => problem.startsWith(start))).map((start) => `${start}not lost`),
  ])
})

test('no amount comes into a golden or a printed output that stood before but those listed with their reason', () => {
  nothingWrong(
    Object.entries(before).flatMap(([path, amounts]) => {
      const { because = '', amounts: listed = '' } = came[path] ?? {}
      return exists(path) ? cameProblems(newAmounts(readText(path), amounts), listed, because, path) : []
    }),
  )
  nothingWrong(
    Object.keys(came).flatMap((path) => (before[path] === undefined ? [`${path} did not stand before`] : [])),
  )
})

function cameProblems(found: readonly string[], listed: string, because: string, path: string): readonly string[] {
  const expected = listed.split(' ').filter((amount) => amount !== '')
  return [
    ...found.filter((amount) => !expected.includes(amount)).map((amount) => `${path}: ${amount} came in`),
    ...expected
      .filter((amount) => !found.includes(amount))
      .map((amount) => `${path}: ${amount} is listed and not there`),
    ...(expected.length > 0 && because.trim() === '' ? [`${path}: no reason is given`] : []),
  ]
}

test('amounts are known by their digits, with separators or without', () => {
  const text = '总额 325,335,000.00 元，扣 1_000_000 与 20%；2026 年；−3.10；97.902097 元/分；325335000.00'
  expect([...amountsIn(text)]).toEqual([
    ['325335000.00', 2],
    ['1000000', 1],
    ['3.10', 1],
  ])
})

test('an amount that differs in one fen is noticed, and so is one of two that are alike', () => {
  expect(lostAmounts('1,000.01', { '1000.00': 1 }, false)).toHaveLength(1)
  expect(lostAmounts('1,000.00', { '1000.00': 2 }, true)).toHaveLength(1)
  expect(lostAmounts('1,000.00', { '1000.00': 2 }, false)).toEqual([])
})

test('an amount that came in is noticed, and so is one that is listed and gone', () => {
  const found = newAmounts('应拨 1,000.00 元，扣 2,000.00 元', { '1000.00': 1 })
  expect(found).toEqual(['2000.00'])
  expect(cameProblems(found, '2000.00', 'the table', 'a')).toEqual([])
  expect(cameProblems(found, '', '', 'a')).toEqual(['a: 2000.00 came in'])
  expect(cameProblems([], '2000.00', 'the table', 'a')).toEqual(['a: 2000.00 is listed and not there'])
  expect(cameProblems(found, '2000.00', ' ', 'a')).toEqual(['a: no reason is given'])
})
