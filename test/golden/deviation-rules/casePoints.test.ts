import { expect, it } from 'vitest'
import { type CasePoints, casePoints, type DeviationRule } from 'yigongti'
import { deviationRules } from 'yigongti/rules'

// FORMULAS 5: S 1000, mean 10000, at just under .5, at .5, 2, 2.5, 5 and 6 times the mean. h: national and Hubei 1,
// Jining .8, Tai'an .611.
const { national, hubei, jining2023, taian2023 } = deviationRules

type Row = readonly [rule: DeviationRule, coefficient: string, cost: number, points: string, kind: CasePoints['kind']]

const rows: readonly Row[] = [
  // 1000 × .4999 = 499.9
  [national, '1', 4_999, '499.9000', 'low'],
  [hubei, '1', 4_999, '499.9000', 'low'],
  [jining2023, '0.8', 4_999, '499.9000', 'low'],
  [taian2023, '0.611', 4_999, '499.9000', 'low'],
  // exactly half the mean: normal by the national text, low (1000 × .5) elsewhere
  [national, '1', 5_000, '1000.0000', 'normal'],
  [hubei, '1', 5_000, '500.0000', 'low'],
  [jining2023, '0.8', 5_000, '500.0000', 'low'],
  [taian2023, '0.611', 5_000, '500.0000', 'low'],
  // twice the mean: 1000 × h
  [national, '1', 20_000, '1000.0000', 'normal'],
  [hubei, '1', 20_000, '1000.0000', 'high'], // 1000 × (2 − 2 + 1)
  [jining2023, '0.8', 20_000, '800.0000', 'normal'],
  [taian2023, '0.611', 20_000, '611.0000', 'normal'],
  // 1000 × (2.5 − 2 + h)
  [national, '1', 25_000, '1500.0000', 'high'],
  [hubei, '1', 25_000, '1500.0000', 'high'],
  [jining2023, '0.8', 25_000, '1300.0000', 'high'],
  [taian2023, '0.611', 25_000, '1111.0000', 'high'],
  // 1000 × (5 − 2 + h)
  [national, '1', 50_000, '4000.0000', 'high'],
  [hubei, '1', 50_000, '4000.0000', 'high'],
  [jining2023, '0.8', 50_000, '3800.0000', 'high'],
  [taian2023, '0.611', 50_000, '3611.0000', 'high'],
  // 1000 × (6 − 2 + h); Jining: back to 1000 × h, pending review
  [national, '1', 60_000, '5000.0000', 'extreme'],
  [hubei, '1', 60_000, '5000.0000', 'high'],
  [jining2023, '0.8', 60_000, '800.0000', 'extreme'],
  [taian2023, '0.611', 60_000, '4611.0000', 'high'],
]

it.each(rows)('$0.id with h $1: a cost of $2 is $3 points, $4', (rule, coefficient, cost, points, kind) => {
  const found = casePoints(rule, { cost, referenceMean: 10_000, score: 1_000, coefficient })
  expect({ points: found.points, kind: found.kind }).toEqual({ points, kind })
})

it('only beyond five times the mean, by the national text and in Jining, a case goes to review', () => {
  const reviewed = rows.filter(([rule, coefficient, cost]) => {
    return casePoints(rule, { cost, referenceMean: 10_000, score: 1_000, coefficient }).review
  })
  expect(reviewed.map(([rule, , cost]) => [rule.id, cost])).toEqual([
    ['national', 60_000],
    ['jining2023', 60_000],
  ])
})

it('where h applies to all classes, low and high cases are paid with it', () => {
  const points = (rule: DeviationRule, cost: number) =>
    casePoints(rule, { cost, referenceMean: 10_000, score: 1_000, coefficient: '0.8' }).points
  for (const rule of [national, hubei]) {
    // 1000 × .4999 × .8 = 399.92; 1000 × .8; 1000 × 1.5 × .8; 1000 × 5 × .8
    const found = [4_999, 6_000, 25_000, 60_000].map((cost) => points(rule, cost))
    expect(found).toEqual(['399.9200', '800.0000', '1200.0000', '4000.0000'])
  }
})

it('an incomplete stay is at most its reference points', () => {
  const stay = { referenceMean: 10_000, score: '83.3333', coefficient: '1.08' }
  const { jinhua2017Incomplete, hangzhou2019Incomplete } = deviationRules
  // BP·C/mean = 83.3333 × .4 = 33.33332; with K: × 1.08 = 35.9999856
  expect(casePoints(jinhua2017Incomplete, { ...stay, cost: 4_000 }).points).toBe('33.3333')
  expect(casePoints(hangzhou2019Incomplete, { ...stay, cost: 4_000 }).points).toBe('36.0000')
  // 83.3333 × .95 × 1.08 = 85.4999658, more than BP
  expect(casePoints(jinhua2017Incomplete, { ...stay, cost: 12_000 }).points).toBe('83.3333')
  expect(casePoints(hangzhou2019Incomplete, { ...stay, cost: 9_500 }).points).toBe('83.3333')
})
