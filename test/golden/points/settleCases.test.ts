import { expect, it } from 'vitest'
import { type DeviationRule, settleCases } from 'yigongti'
import { deviationRules } from 'yigongti/rules'

const { national, jining2023, taian2023, hubei } = deviationRules

// FORMULAS 5: S 1000, mean 10000, costs in fen; h: national and Hubei 1, Jining .8, Tai'an .611. One institution a case.
const costs = [499_900, 500_000, 2_000_000, 2_500_000, 5_000_000, 6_000_000]
const pointsOf = (deviation: DeviationRule, coefficient: string) =>
  settleCases({
    cases: {
      institution: Uint8Array.from(costs.keys()),
      group: new Uint8Array(costs.length),
      cost: Float64Array.from(costs),
    },
    groups: [{ score: 1000, referenceMean: 10_000 }],
    institutions: costs.map((fen) => ({ id: String(fen), coefficient })),
    deviation,
    pool: 1,
  }).institutions.map(({ points }) => points)

it.each([
  [national, '1', ['499.9000', '1000.0000', '1000.0000', '1500.0000', '4000.0000', '5000.0000']],
  [hubei, '1', ['499.9000', '500.0000', '1000.0000', '1500.0000', '4000.0000', '5000.0000']],
  [jining2023, '0.8', ['499.9000', '500.0000', '800.0000', '1300.0000', '3800.0000', '800.0000']],
  [taian2023, '0.611', ['499.9000', '500.0000', '611.0000', '1111.0000', '3611.0000', '4611.0000']],
] as const)('the deviation cases of $0.id, in one batch', (rule, coefficient, points) => {
  expect(pointsOf(rule, coefficient)).toEqual(points)
})

it('a pool of 70,000,000 over 420,000, 260,000 and 35,000 points is paid out to the fen', () => {
  // Normal cases of 35,000 and 26,000 points each: 12 × 35,000 = 420,000; 10 × 26,000 = 260,000; 1 × 35,000.
  const institution = [...Array<number>(12).fill(0), ...Array<number>(10).fill(1), 2]
  const group = institution.map((index) => (index === 1 ? 1 : 0))
  const settled = settleCases({
    cases: {
      institution: Uint16Array.from(institution),
      group: Int32Array.from(group),
      cost: new Uint32Array(23).fill(1_234_567),
    },
    groups: [
      { score: 35_000, referenceMean: '12345.67' },
      { score: 26_000, referenceMean: '12345.67' },
    ],
    institutions: [{ id: 'city' }, { id: 'county' }, { id: 'township' }],
    deviation: national,
    pool: 70_000_000,
  })
  expect(settled.totalPoints).toBe('715000.0000')
  // 70,000,000 ÷ 715,000 = 97.902097…, 40 digits of it less the zero at the end
  expect(settled.price).toBe('97.9020979020979020979020979020979020979')
  // 12 × 12,345.67 = 148,148.04; largest remainders: .118881…, .454545…, .426573… fen behind …12, …45 and …42
  expect(settled.institutions).toEqual([
    ofNormal('city', 12, '148148.04', '420000.0000', '41118881.12'),
    ofNormal('county', 10, '123456.70', '260000.0000', '25454545.45'),
    ofNormal('township', 1, '12345.67', '35000.0000', '3426573.43'),
  ])
})

it('points are rounded half-up case by case before they are added up', () => {
  // 0.33335 and 0.66665 points a case: 0.3334 × 2 + 0.6667 = 1.3335, where the sum rounded once would be 1.33335 → 1.3334
  const { totalPoints } = settleCases({
    cases: { institution: Uint8Array.of(0, 0, 1), group: Uint8Array.of(0, 0, 1), cost: Float64Array.of(100, 100, 100) },
    groups: [
      { score: '0.33335', referenceMean: 1 },
      { score: '1.3333', referenceMean: 1 },
    ],
    institutions: [{ id: 'a' }, { id: 'b', coefficient: '0.5' }],
    deviation: national,
    pool: 0,
  })
  expect(totalPoints).toBe('1.3335')
})

function ofNormal(id: string, normal: number, cost: string, points: string, payment: string) {
  return { id, cases: { low: 0, normal, high: 0, extreme: 0 }, cost, points, payment }
}
