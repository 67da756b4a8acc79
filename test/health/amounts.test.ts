import { expect, test } from 'vitest'
import { nothingWrong } from '../support/nothingWrong.ts'
import { exists, readJson, readText } from '../support/repository.ts'
import { amountsIn, lostAmounts } from './amountsIn.ts'

/** The amounts of every golden test and example output before words were changed (path → amount → how often). */
const before = readJson<Record<string, Record<string, number>>>('test/health/amountsBefore.json')

test('words may change, no amount of a golden or of a printed output does', () => {
  nothingWrong(
    Object.entries(before).flatMap(([path, amounts]) => {
      if (!exists(path)) return [`${path} is missing`]
      return lostAmounts(readText(path), amounts, path.startsWith('test/golden/')).map((lost) => `${path}: ${lost}`)
    }),
  )
})

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
