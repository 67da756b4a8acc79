import { expect, test } from 'vitest'
import { budgetExecution, toExecutionTable } from 'yigongti'

/**
 * Changzhou, residents, first half of 2020: budget and execution of four places in 万元, as published, and the execution
 * in per cent with two decimals. The balance of the fund, 90,592, pays 90,592 ÷ (103,017 ÷ 6) = 5.276… months (published
 * as 5.27, cut off).
 */
const published = {
  income: {
    lines: [
      [89_267, 50_621, '56.71%'],
      [79_958, 31_281, '39.12%'],
      [69_309, 41_514, '59.90%'],
      [44_287, 16_852, '38.05%'],
    ],
    all: [282_821, 140_268, '49.60%'],
  },
  spending: {
    lines: [
      [89_248, 38_657, '43.31%'],
      [79_884, 28_415, '35.57%'],
      [69_152, 23_820, '34.45%'],
      [43_808, 12_125, '27.68%'],
    ],
    all: [282_092, 103_017, '36.52%'],
  },
  benefits: {
    lines: [
      [83_346, 36_391, '43.66%'],
      [76_376, 28_415, '37.20%'],
      [65_654, 23_270, '35.44%'],
      [41_539, 11_479, '27.63%'],
    ],
    all: [266_915, 99_555, '37.30%'],
  },
} as const

const executed = (kind: keyof typeof published) => {
  const { lines, all } = published[kind]
  const [budget, used] = all
  return budgetExecution({
    year: 2020,
    month: 6,
    lines: lines.map(([of, by], index) => ({ id: `${index + 1}`, budget: of * 10_000, used: by * 10_000 })),
    // the parts are the whole as it was published
    stated: [{ budget: budget * 10_000, used: used * 10_000 }],
    reserve: 905_920_000,
  })
}

test.each(['income', 'spending', 'benefits'] as const)('%s: execution by place and in all, as published', (kind) => {
  const { lines, all } = published[kind]
  const { rows } = toExecutionTable(executed(kind), { language: 'zh', unit: 'tenThousand' })
  expect(rows.map(({ adjusted, used, rate }) => [adjusted, used, rate])).toEqual(
    [...lines, all].map(([budget, used, percent]) => [`${budget}.00`, `${used}.00`, inParts(percent)]),
  )
})

test('the balance of the fund pays for 5.27 months, cut off', () => {
  const { reserveMonths } = executed('spending').total
  expect(reserveMonths).toMatchObject({ computable: true, value: expect.stringMatching(/^5\.27/) })
  // 905,920,000 × 6 ÷ 1,030,170,000
  expect(reserveMonths).toMatchObject({ value: '5.276333032412126153935758175835056349923' })
})

test('half of the year is gone, and spending is behind it', () => {
  const { total } = executed('spending')
  expect(total.execution).toMatchObject({ computable: true, progress: '0.5' })
  // 1,030,170,000 ÷ .5 and what that leaves of 2,820,920,000
  expect(total.projection).toEqual({ computable: true, projected: '2060340000.00', balance: '760580000.00' })
})

/** `56.71%` is .5671; a last zero after two decimals is not written. */
function inParts(percent: string): string {
  return `0.${percent.replace('.', '').replace('%', '')}`.replace(/(?<=\.\d\d\d*)0+$/, '')
}
