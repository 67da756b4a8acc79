import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { casePoints, explainMargins, type GroupMarginsInput, groupMargins, toMarginGroups } from 'yigongti'
import { deviationRules } from 'yigongti/rules'

type MarginGroup = GroupMarginsInput['groups'][number]

const fen = (text: string | null) => BigInt((text ?? '0.00').replace('.', ''))
const sum = (texts: readonly (string | null)[]) => texts.reduce((all, text) => all + fen(text), 0n)

const money = fc.integer({ min: 0, max: 10 ** 9 }).map((n) => (n / 100).toFixed(2))
const weight = fc.integer({ min: 0, max: 10 ** 6 }).map((n) => (n / 10_000).toFixed(4))
/** No case has no points and no cost. */
const outliers = fc
  .record({ cases: fc.nat(50), points: weight, cost: money })
  .map((all) => (all.cases === 0 ? { cases: 0, points: 0, cost: 0 } : all))

/** Rows in their own words: means or sums, some with outliers, some of hospitals. */
const row = fc
  .record({
    id: fc.constantFrom('A', 'B', 'C', 'D'),
    hospital: fc.constantFrom('county', 'township', undefined),
    cases: fc.nat(500),
    weight,
    cost: money,
    inSums: fc.boolean(),
    outliers: fc.option(outliers, { nil: undefined }),
  })
  .map(({ id, hospital, cases, weight: each, cost, inSums, outliers: apart }): MarginGroup => {
    const isSummed = inSums && cases > 0
    return {
      id,
      ...(hospital === undefined ? {} : { hospital }),
      cases,
      ...(isSummed ? { points: each, cost } : { weight: each, costPerCase: cost }),
      ...(apart === undefined ? {} : { outliers: apart }),
    }
  })
const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 8, selector: ({ id, hospital }) => `${hospital} ${id}` })
const price = fc.integer({ min: 1, max: 10 ** 9 }).map((n) => (n / 10_000).toFixed(4))
const period = fc.record({ price, groups: rows })
const treated = period.filter(({ groups }) => groups.some(({ cases }) => cases !== 0))

describe('margins', () => {
  it('of groups, hospitals and diseases make the total', () => {
    fc.assert(
      fc.property(period, (input) => {
        const { total, payment, cost, groups, byHospital, byGroup, losses, outliers: apart } = groupMargins(input)
        expect(sum(groups.map(({ margin }) => margin))).toBe(fen(total))
        expect(fen(payment) - fen(cost)).toBe(fen(total))
        expect(sum(groups.map(({ outliers: own }) => own))).toBe(fen(apart))
        if (byHospital !== undefined) expect(sum(byHospital.map(({ margin }) => margin))).toBe(fen(total))
        if (byGroup !== undefined) expect(sum(byGroup.map(({ margin }) => margin))).toBe(fen(total))
        const gains = groups.filter(({ margin }) => fen(margin) > 0n).map(({ margin }) => margin)
        expect(sum(gains) + fen(losses.total)).toBe(fen(total))
      }),
    )
  })

  it('are ranked the same in whatever order the rows come', () => {
    fc.assert(
      fc.property(period, ({ groups, ...input }) => {
        const turned = groupMargins({ ...input, groups: groups.toReversed() })
        const { total, losses } = groupMargins({ ...input, groups })
        expect(turned.total).toBe(total)
        expect(turned.losses).toEqual(losses)
      }),
    )
  })

  it('change by causes that sum to the change to the fen, by group and in all', () => {
    fc.assert(
      fc.property(treated, period, (before, after) => {
        const { groups, ...all } = explainMargins({ before, after })
        const causes = (of: (typeof groups)[number] | typeof all) =>
          sum([of.volume, of.mix, of.price, of.efficiency, of.outliers])
        expect(causes(all)).toBe(fen(all.change))
        expect(fen(groupMargins(after).total) - fen(groupMargins(before).total)).toBe(fen(all.change))
        for (const group of groups) expect(causes(group)).toBe(fen(group.change))
        for (const key of ['change', 'volume', 'mix', 'price', 'efficiency', 'outliers'] as const) {
          expect(sum(groups.map((group) => group[key]))).toBe(fen(all[key]))
        }
      }),
    )
  })

  it('change for the same causes in whatever order the rows come', () => {
    fc.assert(
      fc.property(treated, period, (before, after) => {
        const turn = <P extends { groups: readonly MarginGroup[] }>(one: P) => ({
          ...one,
          groups: one.groups.toReversed(),
        })
        const { steps, groups, ...all } = explainMargins({ before, after })
        const { steps: _, groups: turned, ...same } = explainMargins({ before: turn(before), after: turn(after) })
        expect(same).toEqual(all)
        expect(steps.length).toBeGreaterThan(0)
        const byText = (list: typeof groups) => list.map((one) => JSON.stringify(one)).sort()
        expect(byText(turned)).toEqual(byText(groups))
      }),
    )
  })

  it('that did not change have no causes', () => {
    fc.assert(
      fc.property(treated, (input) => {
        const { change, volume, mix, price: ofPrice, efficiency } = explainMargins({ before: input, after: input })
        expect([change, volume, mix, ofPrice, efficiency]).toEqual(Array(5).fill('0.00'))
      }),
    )
  })
})

describe('cases in columns', () => {
  const groups = [
    { id: 'A', score: '1000.5', referenceMean: 10_000 },
    { id: 'B', score: '333.3333', referenceMean: '4567.89' },
  ]
  const institutions = [{ id: 'county' }, { id: 'ward', coefficient: '0.83' }, { id: 'township', coefficient: '0.7' }]
  const departments = [{ id: 'ward', hospital: 'county', department: 'surgery' }]
  const one = fc.record({ institution: fc.nat(2), group: fc.nat(1), cost: fc.nat(6_000_000) })
  const lists = fc.array(one, { minLength: 1, maxLength: 60 })
  const columns = (list: readonly { institution: number; group: number; cost: number }[]) => ({
    institution: Uint8Array.from(list, (each) => each.institution),
    group: Uint16Array.from(list, (each) => each.group),
    cost: Float64Array.from(list, (each) => each.cost),
  })
  const rules = [deviationRules.national, deviationRules.jining2023]

  it('are summed as case by case', () => {
    fc.assert(
      fc.property(lists, fc.constantFrom(...rules), (list, deviation) => {
        const found = toMarginGroups({ cases: columns(list), groups, institutions, deviation, departments })
        for (const { id, hospital, department, cases, points, cost, outliers: apart } of found) {
          const own = list.filter(({ institution, group }) => {
            const name = institutions[institution]?.id
            const place = name === 'ward' ? ['county', 'surgery'] : [name, undefined]
            return groups[group]?.id === id && place[0] === hospital && place[1] === department
          })
          const judged = own.map(({ institution, group, cost: each }) => {
            const { score, referenceMean } = groups[group] as (typeof groups)[number]
            const { coefficient = 1 } = institutions[institution] as { coefficient?: string }
            return {
              ...casePoints(deviation, { cost: (each / 100).toFixed(2), score, referenceMean, coefficient }),
              each,
            }
          })
          const regular = judged.filter(({ kind }) => kind === 'normal')
          const outside = judged.filter(({ kind }) => kind !== 'normal')
          const sums = (part: typeof judged) => ({
            cases: part.length,
            points: sum(part.map((each) => each.points)),
            cost: part.reduce((all, { each }) => all + BigInt(each), 0n),
          })
          expect({ cases, points: fen(points), cost: fen(cost) }).toEqual(sums(regular))
          const told = apart && { cases: apart.cases, points: fen(apart.points), cost: fen(apart.cost) }
          expect(told ?? { cases: 0, points: 0n, cost: 0n }).toEqual(sums(outside))
        }
        const counted = found.reduce((all, { cases, outliers: apart }) => all + cases + (apart?.cases ?? 0), 0)
        expect(counted).toBe(list.length)
      }),
    )
  })

  it('give the same rows in any order, and by group their sums', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const input = { groups, institutions, deviation: deviationRules.national }
        const found = toMarginGroups({ ...input, cases: columns(list) })
        expect(toMarginGroups({ ...input, cases: columns(list.toReversed()) })).toEqual(found)
        const merged = toMarginGroups({ ...input, cases: columns(list), by: 'group' })
        for (const { id, cases, points, cost } of merged) {
          const own = found.filter((each) => each.id === id)
          expect(own.reduce((all, each) => all + each.cases, 0)).toBe(cases)
          expect(sum(own.map((each) => each.points))).toBe(fen(points))
          expect(sum(own.map((each) => each.cost))).toBe(fen(cost))
        }
      }),
    )
  })
})
