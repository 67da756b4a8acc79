import fc from 'fast-check'
import { expect, test } from 'vitest'
import { settlePool, settleYear } from 'yigongti'
import { goldenRules, launchYear } from '../../support/goldenYears.ts'
import { toFen } from '../../support/results.ts'

const points = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 6 })

test('shares by the points of a pool sum to the entitlement and are those by weight', () => {
  fc.assert(
    fc.property(
      points.filter((all) => all.some((one) => one > 0)),
      fc.integer({ min: 0, max: 400_000_000 }),
      (all, spent) => {
        const institutions = all.map((one, index) => ({ id: `m${index}`, points: `${one}e-2` }))
        const year = { ...launchYear, spending: { members: spent, elsewhere: 0 } }
        const paid = settlePool({ pool: 1000, institutions })
        const byPoints = settleYear(goldenRules, { ...year, members: paid.institutions })
        const members = paid.institutions.map(({ id, points: weight }) => ({ id, weight }))
        expect(byPoints).toEqual(settleYear(goldenRules, { ...year, members }))
        const sum = byPoints.members.reduce((total, { share }) => total + toFen(share), 0n)
        expect(sum).toBe(toFen(byPoints.entitlement))
      },
    ),
  )
})
