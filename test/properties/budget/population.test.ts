import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equaliseRisk, perHeadBudget, poolHighCosts, type RiskAdjustInput, riskAdjust, transferRisk } from 'yigongti'
import { money, rate, toMoney } from '../../support/arbitraries.ts'
import { Exact } from '../../support/exactDecimal.ts'
import { sumFen, toFen } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const runs = { numRuns: 100 }
const pool = fc.bigInt({ min: 0n, max: 10_000_000_000n })
const people = fc.integer({ min: 0, max: 100_000 })

/** A reference population, alliances that have somebody in its first cell, and a history for a blend. */
const drawn = fc
  .record({
    cells: fc.array(fc.record({ people: fc.integer({ min: 1, max: 100_000 }), cost: money(1n, 10n ** 12n) }), {
      minLength: 1,
      maxLength: 5,
    }),
    alliances: fc.array(
      fc.record({
        counts: fc.array(people, { minLength: 5, maxLength: 5 }),
        previousIndex: fc.option(rate(100, 40_000)),
        history: money(1n, 10n ** 10n),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    cap: fc.option(rate(0, 1000), { nil: undefined }),
    riskPart: fc.option(rate(0, 10_000), { nil: undefined }),
  })
  .map(({ cells, alliances, cap, riskPart }): RiskAdjustInput => {
    const ids = cells.map((_, index) => `c${index}`)
    return {
      cells: cells.map((cell, index) => ({ id: `c${index}`, ...cell })),
      alliances: alliances.map(({ counts, previousIndex, history }, index) => ({
        id: `a${index}`,
        people: Object.fromEntries(ids.map((id, at) => [id, (counts[at] ?? 0) + (at === 0 ? 1 : 0)])),
        ...(cap === undefined ? {} : { previousIndex }),
        ...(riskPart === undefined ? {} : { history }),
      })),
      ...(cap === undefined ? {} : { indexGrowthCap: cap }),
      ...(riskPart === undefined ? {} : { riskPart }),
    }
  })
const near = (a: string, b: string) => new Exact(a).minus(b).abs().lte(new Exact(b).abs().plus('1e-20').times('1e-30'))

describe('risk adjustment', () => {
  it('spends the pool to the fen, each budget within a fen of its share', () => {
    fc.assert(
      fc.property(drawn, pool, (input, total) => {
        const adjusted = riskAdjust({ ...input, pool: toMoney(total) })
        expect(sumFen(adjusted.alliances.map(({ budget }) => budget))).toBe(total)
        expect(adjusted.total).toBe(toMoney(total))
        for (const { share, budget } of adjusted.alliances) {
          expect(new Exact(toMoney(total)).times(share).minus(budget).abs().lt('0.01')).toBe(true)
        }
        const shares = adjusted.alliances.reduce((sum, { share }) => sum.plus(share), new Exact(0))
        expect(near(shares.toFixed(), '1')).toBe(true)
        expect(adjusted.steps.flatMap(problemsOf)).toEqual([])
        const ids = adjusted.steps.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      runs,
    )
  })

  it('agrees with decimal.js: people × index × mean cost', () => {
    fc.assert(
      fc.property(drawn, ({ cells, alliances }) => {
        const plain = alliances.map(({ id, people: counts }) => ({ id, people: counts }))
        const adjusted = riskAdjust({ cells, alliances: plain })
        adjusted.alliances.forEach(({ expected, index, people: all }, at) => {
          const byCell = cells.reduce(
            (sum, cell) =>
              sum.plus(
                new Exact(String(cell.cost)).div(String(cell.people)).times(String(plain[at]?.people[cell.id] ?? 0)),
              ),
            new Exact(0),
          )
          expect(near(expected ?? '', byCell.toFixed())).toBe(true)
          expect(
            near(
              index,
              byCell
                .div(all)
                .div(adjusted.perHead ?? '')
                .toFixed(),
            ),
          ).toBe(true)
        })
        expect(adjusted.steps.flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })

  it('has the index 1 for a population like the reference', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 50 }), ({ cells }, times) => {
        const like = Object.fromEntries(cells.map((cell) => [cell.id, Number(cell.people) * times]))
        const { alliances, meanIndex, perHead } = riskAdjust({ cells, alliances: [{ id: 'a', people: like }] })
        expect([alliances[0]?.index, meanIndex]).toEqual(['1', '1'])
        const cost = cells.reduce((sum, cell) => sum.plus(String(cell.cost)), new Exact(0))
        expect(near(alliances[0]?.expected ?? '', cost.times(times).toFixed())).toBe(true)
        expect(perHead).not.toBeNull()
      }),
      runs,
    )
  })

  it('never lowers the share of an alliance that one person more joins', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), fc.nat(), pool, (input, which, where, total) => {
        const at = which % input.alliances.length
        const id = input.cells[where % input.cells.length]?.id ?? ''
        const joined = input.alliances.map((alliance, index) =>
          index === at
            ? { ...alliance, people: { ...alliance.people, [id]: Number(alliance.people[id]) + 1 } }
            : alliance,
        )
        const before = riskAdjust({ ...input, pool: toMoney(total) }).alliances[at]
        const after = riskAdjust({ ...input, alliances: joined, pool: toMoney(total) }).alliances[at]
        expect(new Exact(after?.share ?? '').gte(before?.share ?? '')).toBe(true)
        // a fen that is left over may wander to a larger remainder, never more than that
        expect(toFen(after?.budget ?? '') >= toFen(before?.budget ?? '') - 1n).toBe(true)
      }),
      runs,
    )
  })

  it('scaled in its people, or in its money, stays the same but for the scale', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 2, max: 9 }), ({ cells, alliances }, times) => {
        const plain = alliances.map(({ id, people: counts }) => ({ id, people: counts }))
        const once = riskAdjust({ cells, alliances: plain })
        const dearer = riskAdjust({
          cells: cells.map((cell) => ({ ...cell, cost: new Exact(String(cell.cost)).times(times).toFixed(2) })),
          alliances: plain,
        })
        expect(dearer.weights).toEqual(once.weights)
        dearer.alliances.forEach(({ index, share, expected }, at) => {
          const before = once.alliances[at]
          expect([index, share]).toEqual([before?.index, before?.share])
          expect(near(expected ?? '', new Exact(before?.expected ?? '').times(times).toFixed())).toBe(true)
        })
        const more = plain.map(({ id, people: counts }) => ({
          id,
          people: Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, Number(count) * times])),
        }))
        const larger = riskAdjust({ cells, alliances: more })
        expect(larger.alliances.map(({ index, share }) => [index, share])).toEqual(
          once.alliances.map(({ index, share }) => [index, share]),
        )
      }),
      runs,
    )
  })

  it('does not look at the order of cells and alliances', () => {
    fc.assert(
      fc.property(drawn, pool, (input, total) => {
        const whole = { ...input, pool: toMoney(total) }
        const forwards = riskAdjust(whole)
        const backwards = riskAdjust({
          ...whole,
          cells: [...input.cells].reverse(),
          alliances: [...input.alliances].reverse(),
        })
        expect([...backwards.weights].reverse()).toEqual(forwards.weights)
        expect(backwards.meanIndex).toBe(forwards.meanIndex)
        forwards.alliances.forEach(({ budget, ...exact }) => {
          const { budget: other, ...same } = backwards.alliances.find(({ id }) => id === exact.id) ?? { budget: '0' }
          expect(same).toEqual(exact)
          const gap = toFen(budget) - toFen(other)
          expect(gap <= 1n && gap >= -1n).toBe(true)
        })
      }),
      runs,
    )
  })
})

describe('equalisation', () => {
  const risks = fc
    .array(fc.record({ people: fc.integer({ min: 0, max: 10 ** 6 }), index: rate(0, 50_000) }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((list) => list.map((risk, at) => ({ id: `a${at}`, ...risk, people: risk.people + (at === 0 ? 1 : 0) })))
  const perHead = rate(1, 10_000_000, 2)

  it('sums to zero, each transfer within a fen of its formula and on its side', () => {
    fc.assert(
      fc.property(risks, perHead, (alliances, amount) => {
        const found = equaliseRisk({ perHead: amount, alliances })
        expect(sumFen(found.alliances.map(({ transfer }) => transfer))).toBe(0n)
        found.alliances.forEach(({ transfer }, at) => {
          const { index, people: own } = alliances[at] ?? { index: '0', people: 0 }
          const formula = new Exact(index).minus(found.meanIndex).times(own).times(amount)
          expect(formula.minus(transfer).abs().lte('0.015')).toBe(true)
          expect(formula.abs().lt('1e-20') || new Exact(transfer).times(formula).gte(0)).toBe(true)
        })
        expect(found.steps.flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })

  it('by risk transfer sums to zero over the members', () => {
    const factor = rate(1_000, 30_000)
    const plans = fc
      .array(
        fc.record({
          members: fc.integer({ min: 1, max: 10 ** 6 }),
          riskScore: factor,
          inducedDemand: factor,
          geographicCost: factor,
          actuarialValue: factor,
          ageRating: factor,
        }),
        { minLength: 1, maxLength: 5 },
      )
      .map((list) => list.map((plan, at) => ({ id: `p${at}`, ...plan })))
    fc.assert(
      fc.property(plans, perHead, (list, averagePremium) => {
        const found = transferRisk({ averagePremium, plans: list })
        expect(sumFen(found.plans.map(({ transfer }) => transfer))).toBe(0n)
        const sum = found.plans.reduce(
          (total, { perMember }, at) => total.plus(new Exact(perMember).times(list[at]?.members ?? 0)),
          new Exact(0),
        )
        expect(sum.abs().lt('1e-20')).toBe(true)
        expect(found.steps.flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })
})

describe('the pool of high costs', () => {
  const costs = fc.array(money(0n, 50_000_000n), { minLength: 1, maxLength: 20 })
  const alliances = fc
    .array(costs, { minLength: 1, maxLength: 3 })
    .map((list) => list.map((own, at) => ({ id: `a${at}`, costs: own })))

  it('parts every cost into pooled and kept, and takes the pooled out of the funds', () => {
    fc.assert(
      fc.property(alliances, money(0n, 50_000_000n), rate(0, 100, 2), (list, attachment, share) => {
        const funds = sumFen(list.flatMap((alliance) => alliance.costs))
        const found = poolHighCosts({ attachment, share, alliances: list, funds: toMoney(funds) })
        for (const { cost, pooled, kept } of found.alliances) expect(sumFen([pooled, kept])).toBe(toFen(cost))
        expect(sumFen([found.pooled, found.base ?? ''])).toBe(funds)
        expect(sumFen(found.alliances.map(({ pooled }) => pooled))).toBe(toFen(found.pooled))
        expect(found.steps.flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })

  it('pays less from a higher attachment point on', () => {
    fc.assert(
      fc.property(alliances, fc.nat(50_000_000), fc.nat(50_000_000), (list, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a]
        const pooled = (attachment: number) =>
          toFen(poolHighCosts({ attachment: toMoney(BigInt(attachment)), share: 1, alliances: list }).pooled)
        expect(pooled(low) >= pooled(high)).toBe(true)
      }),
      runs,
    )
  })
})

describe('person-months', () => {
  const day = fc
    .date({ min: new Date('2024-06-01T00:00:00Z'), max: new Date('2027-06-30T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10) as `${number}-${number}-${number}`)
  const enrolments = fc.array(
    fc.record({ people, days: fc.tuple(day, day) }).map(({ people: count, days: [a, b] }) => {
      const [from, to] = a < b ? [a, b] : [b, a]
      return { people: count, from, to }
    }),
    { minLength: 1, maxLength: 4 },
  )
  const monthsOf = (
    list: readonly object[],
    countedMonth: 'firstDay' | 'lastDay' | 'anyDay' | 'wholeMonth' | 'byDays',
  ) => perHeadBudget({ year: 2026, perHead: 600, enrolments: list as never, countedMonth })

  it('are fewest by whole months and most by any day; every other way lies between', () => {
    fc.assert(
      fc.property(enrolments, (list) => {
        const [least, most] = [monthsOf(list, 'wholeMonth').personMonths, monthsOf(list, 'anyDay').personMonths]
        for (const way of ['firstDay', 'lastDay', 'byDays'] as const) {
          const { personMonths, steps } = monthsOf(list, way)
          expect(new Exact(personMonths).gte(least) && new Exact(personMonths).lte(most)).toBe(true)
          expect(steps.flatMap(problemsOf)).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are the sum of those of each enrolment, in any order', () => {
    fc.assert(
      fc.property(enrolments, fc.constantFrom('firstDay' as const, 'byDays' as const), (list, way) => {
        const together = monthsOf(list, way).personMonths
        expect(monthsOf([...list].reverse(), way).personMonths).toBe(together)
        const apart = list.reduce((sum, one) => sum.plus(monthsOf([one], way).personMonths), new Exact(0))
        expect(near(apart.toFixed(), together)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
