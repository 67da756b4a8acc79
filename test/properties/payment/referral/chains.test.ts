import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, chargeDeductibles, type ReferralInput } from 'yigongti'
import { money } from '../../../support/arbitraries.ts'
import { sumFen, toFen } from '../../../support/results.ts'
import { problemsOf } from '../../../support/traceProblems.ts'

const levels = ['village', 'town', 'county'] as const
type Stay = ReferralInput['stays'][number]

const targets: readonly NonNullable<ReferralInput['target']>[] = ['first', 'highest', 'lowest']

/** Stays of some persons, one after the other, without an overlap. */
const stays = fc
  .array(
    fc.array(
      fc.record({
        level: fc.constantFrom(...levels),
        institution: fc.constantFrom('m0', 'm1', 'elsewhere'),
        gap: fc.integer({ min: 0, max: 4 }),
        days: fc.integer({ min: 0, max: 20 }),
        referred: fc.boolean(),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((persons) =>
    persons.flatMap((list, p): Stay[] => {
      let day = addDays('2026-01-01', 0)
      return list.map(({ gap, days, ...stay }, k) => {
        const admittedOn = addDays(day, gap)
        const dischargedOn = addDays(admittedOn, days)
        day = dischargedOn
        return { ...stay, id: `p${p}s${k}`, person: `p${p}`, admittedOn, dischargedOn }
      })
    }),
  )
const deductibles = fc.record({ village: money(0n, 100_000n), town: money(0n, 100_000n), county: money(0n, 100_000n) })
const input = fc.record({
  stays,
  deductibles,
  members: fc.constant(['m0', 'm1']),
  maxGap: fc.integer({ min: 0, max: 4 }),
  target: fc.constantFrom(...targets),
})
const runs = { numRuns: 200 }
const deductibleOf = ({ deductibles: of }: ReferralInput, { level }: Stay) => toFen(of[level] as string)

describe('one admission, one deductible', () => {
  it('a chain is charged at most its highest deductible, and just its target in the end', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { chains } = chargeDeductibles(given)
        for (const chain of chains) {
          const all = chain.stays.map((id) => deductibleOf(given, given.stays.find((stay) => stay.id === id) as Stay))
          const sorted = [...all].sort((a, b) => (a < b ? -1 : 1))
          const wanted = { first: all[0], highest: sorted.at(-1), lowest: sorted[0] }[given.target]
          expect(toFen(chain.charged)).toBe(wanted)
          expect(toFen(chain.charged) <= (sorted.at(-1) ?? 0n)).toBe(true)
        }
      }),
      runs,
    )
  })

  it('every stay stands in one chain, and the chains are charged what the stays are', () => {
    fc.assert(
      fc.property(input, (given) => {
        const result = chargeDeductibles(given)
        expect(result.stays.map(({ id }) => id)).toEqual(given.stays.map(({ id }) => id))
        expect(result.chains.flatMap((chain) => chain.stays).sort()).toEqual(given.stays.map(({ id }) => id).sort())
        expect(sumFen(result.stays.map(({ charged }) => charged))).toBe(
          sumFen(result.chains.map(({ charged }) => charged)),
        )
        expect(result.admissions).toBe(result.chains.length)
        expect(result.steps.flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })

  it('the order of the stays does not matter', () => {
    const shuffled = input.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray([...given.stays], { minLength: given.stays.length })),
    )
    fc.assert(
      fc.property(shuffled, ([given, otherOrder]) => {
        const byId = (result: ReturnType<typeof chargeDeductibles>) =>
          new Map(result.stays.map((stay) => [stay.id, stay]))
        const other = chargeDeductibles({ ...given, stays: otherOrder })
        expect(byId(other)).toEqual(byId(chargeDeductibles(given)))
      }),
      runs,
    )
  })

  it('a longer gap never makes more admissions', () => {
    fc.assert(
      fc.property(input, (given) => {
        const longer = { ...given, maxGap: given.maxGap + 1 }
        expect(chargeDeductibles(longer).admissions).toBeLessThanOrEqual(chargeDeductibles(given).admissions)
      }),
      runs,
    )
  })
})
