import fc from 'fast-check'
import { expect, it } from 'vitest'
import { casePoints, settleCases, toCaseColumns } from 'yigongti'
import { deviationRules } from 'yigongti/rules'

const groups = [
  { id: 'I21', score: '1419.7284', referenceMean: '19750.33' },
  { id: 'J06', weight: '312.5', mean: 4000 },
]
const institutions = [
  { id: 'county', coefficient: '1.05' },
  { id: 'township', coefficient: '0.87' },
]
const row = fc.record({
  institution: fc.constantFrom('county', 'township'),
  diagnosis: fc.constantFrom('I21', 'i21 ', 'J06'),
  fen: fc.integer({ min: 1, max: 12_000_000 }),
})

it('points of the columns equal those of the rows, one by one', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 30 }),
      fc.constantFrom(...Object.values(deviationRules)),
      (rows, deviation) => {
        const admissions = rows.map(({ fen, ...rest }, index) => ({
          id: `a${index}`,
          ...rest,
          cost: (fen / 100).toFixed(2),
        }))
        const units = institutions.map(({ id, coefficient }) =>
          admissions
            .filter(({ institution }) => institution === id)
            .map(({ diagnosis, cost }) => {
              const group = diagnosis.trim().toUpperCase() === 'I21' ? groups[0] : groups[1]
              const { points } = casePoints(deviation, { cost, coefficient, ...group } as Parameters<
                typeof casePoints
              >[1])
              return BigInt(points.replace('.', ''))
            })
            .reduce((sum, one) => sum + one, 0n),
        )
        fc.pre(units.some((one) => one > 0n))
        const catalogue = { groups, institutions, deviation } as Parameters<typeof toCaseColumns>[1]
        const { cases } = toCaseColumns(admissions, catalogue)
        const settled = settleCases({ ...catalogue, cases, pool: 1_000_000 })
        expect(settled.institutions.map(({ points }) => BigInt(points.replace('.', '')))).toEqual(units)
      },
    ),
  )
})
