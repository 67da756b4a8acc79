import { describe, expect, it } from 'vitest'
import {
  amend,
  applyChanges,
  breakEven,
  compareRules,
  type Explained,
  explain,
  outlook,
  type Stated,
  type Step,
  sensitivity,
  settleYear,
  simulate,
  sweep,
  toSweepRecords,
  vulnerabilities,
} from 'yigongti'
import { launchYear, reformYear, goldenRules as rules } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'
import { problemsOf } from '../../support/traceProblems.ts'

type Place = readonly (string | number)[]

/** The places of all decimal texts of a result; a result within it has its own. */
function placesOf(part: unknown, at: Place = []): Place[] {
  if (typeof part === 'string') return /^-?\d+(?:\.\d+)?$/.test(part) ? [at] : []
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) =>
    ['steps', 'provenance', 'issue', 'changes', 'ids'].includes(key)
      ? []
      : placesOf(value, [...at, Array.isArray(part) ? Number(key) : key]),
  )
}

function valueAt(result: unknown, place: Place): unknown {
  return place.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], result)
}

/** Explains all of a result. */
function explained(result: { readonly steps: readonly Step[] }): Explained[] {
  const places = placesOf(result)
  return places.map((place) => {
    const found = explain(result as object, place as never)
    expect(found.value).toBe(valueAt(result, place))
    expect(found.steps.at(-1)?.value).toBe(found.value)
    expect(found.steps.flatMap(problemsOf)).toEqual([])
    return found
  })
}

const change = { path: 'year.spending.elsewhere', from: 0, to: 200_000_000 } as const
const crossing = { rules, year: launchYear, ...change, figure: 'overrun', target: '0.01' } as const
const carried = amend(rules, { retainedSurplus: 'carryForward' })
const { year: firstYear, priorPayments, ...first } = launchYear
const path = {
  firstYear,
  priorPayments,
  years: [first, { ...first, requestedGrowth: '3%' }],
  ratchet: { spendingWeight: '50%' },
} as const

describe('every figure is explained', () => {
  it('of a comparison, down to the year that it is of', () => {
    const compared = compareRules({
      variants: [
        { id: 'now', rules },
        { id: 'carried', rules: carried },
      ],
      year: launchYear,
    })
    expect(explained(compared).length).toBeGreaterThan(80)
    const { steps } = explain(compared, ['figures', 10, 'differences', 1])
    const last = ['surplusRetained[1]', 'surplusRetained[0]', 'surplusRetainedDifference[1]']
    expect(steps.map(({ id }) => id).slice(-3)).toEqual(last)
    // The steps before those are the figures below which what they share is told.
    const told = new Set(steps.slice(-3).flatMap(({ shownUnder = [] }) => shownUnder))
    for (const id of last) told.delete(id)
    expect(new Set(steps.slice(0, -3).map(({ id }) => id))).toEqual(told)
    expect(steps.flatMap((step) => step.steps ?? []).map(({ id }) => id)).toContain('surplusRetained')
    const nothing = compared.accounts.findIndex(({ account }) => account === 'nextYear')
    expect(explain(compared, ['accounts', nothing, 'balances', 0]).steps[0]?.because?.en).toMatch(/^no money moved/)
  })

  it('of a sensitivity, both ends with the years settled there', () => {
    const found = sensitivity({
      rules,
      year: launchYear,
      figure: 'entitlement',
      ranges: {
        'year.score': { low: 101, high: 90 },
        'year.spending.elsewhere': { low: 82_000_000, high: 83_000_000 },
      },
    })
    expect(explained(found)).toHaveLength(1 + 5 + 2)
    const { steps } = explain(found, ['rows', 0, 'swing'])
    expect(steps.map(({ value }) => value).slice(-3)).toEqual(['230390780.00', '229490780.00', '900000.00'])
    expect(steps[0]?.steps?.length).toBeGreaterThan(10)
  })

  it('of a break-even, where it crosses and where it does not', () => {
    const found = breakEven(crossing)
    expect(explained(found)).toHaveLength(4)
    if (!found.crosses) throw new Error('it crosses')
    const { steps, unit } = explain(found, 'value')
    expect(unit).toBe('yuan')
    expect(steps.at(-1)?.inputs?.map(({ id, value }) => `${id} ${value}`)).toEqual([
      'from 0.00',
      'to 200000000.00',
      'target 0.01',
      'overrunAt[0] 0.00',
      'overrunAt[1] 0.01',
    ])
    expect(explained(breakEven({ ...crossing, target: 1e15 }))).toHaveLength(4)
    expect(explained(breakEven({ ...crossing, target: 0 }))).toHaveLength(2)
  })

  it('of an outlook: its sums, and the figures of a year where they stand', () => {
    const found = outlook(rules, path)
    const { years, ...sums } = found
    expect(explained(sums)).toHaveLength(6)
    for (const { settlement } of years) explained(settlement)
    const { value, steps } = explain(found, ['years', 1, 'settlement', 'total'])
    expect([value, steps.at(-1)?.id]).toEqual([years[1]?.settlement.total, 'total'])
  })

  it('of vulnerabilities: what each finding shows in', () => {
    const lacking = amend(rules, {
      riskFundRate: 0,
      surplusFactor: [{ from: 0, factor: 0 }],
      depositReturn: [{ from: 0, factor: 1 }],
      poolShareOfOverrun: [{ upTo: null, share: 0 }],
    })
    const { expectedElsewhere: _, ...year } = launchYear
    const found = vulnerabilities(lacking, {
      year: { ...year, priorPayments: [280_000_000, 290_000_000, 331_000_000] },
      adequacy: { lines: [{ id: 'all', people: 1, use: 1, price: 400_000_000 }] },
      ratchet: { spendingWeight: 1, growths: [0] },
    })
    expect(explained(found)).toHaveLength(found.findings.length)
    expect(found.findings.length).toBeGreaterThan(8)
  })
})

const negotiated: Stated = {
  value: 82_500_000,
  label: { zh: '协商的医共体外支出', en: 'Negotiated payments elsewhere' },
  citations: [{ document: { zh: '某县纪要', en: "A county's minutes" }, status: 'local' }],
}
const known = explain(settleYear(rules, { ...launchYear, spending: { members: 0, elsewhere: negotiated } }), 'spent')
const elsewhere = { plain: 82_500_000, stated: negotiated, explained: known } as const
const yearWith = (given: (typeof elsewhere)[keyof typeof elsewhere]) => ({
  ...launchYear,
  spending: { ...launchYear.spending, elsewhere: given },
})

describe.each(['stated', 'explained'] as const)('a number that is %s', (how) => {
  const [plain, given] = [elsewhere.plain, elsewhere[how]]
  const alike = (settle: (year: ReturnType<typeof yearWith>) => object) => {
    const { steps: _, ...own } = settle(yearWith(given)) as { steps?: unknown }
    const { steps: __, ...other } = settle(yearWith(plain)) as { steps?: unknown }
    expect(own).toMatchObject(other)
  }

  it('stands in the year of every function', () => {
    alike((year) => compareRules({ variants: [{ id: 'now', rules }], year, figures: ['total', 'surplus'] }))
    alike((year) => sensitivity({ rules, year, figure: 'surplus', ranges: { 'year.score': { low: 80, high: 90 } } }))
    alike((year) => breakEven({ ...crossing, path: 'year.score', from: 0, to: 100, figure: 'depositForfeited', year }))
    alike((year) => sweep({ rules, year, grid: {}, figures: ['surplus'] }))
    alike((year) => simulate({ rules, year, draws: { members: Float64Array.of(2e8, 2.5e8) } }))
    alike((year) => vulnerabilities(rules, { year: { ...year, expectedElsewhere: given } }))
    alike(({ year: _, priorPayments: __, ...year }) => {
      const { total, surplusRetained } = outlook(rules, { ...path, years: [year] })
      return { total, surplusRetained }
    })
  })

  it('stands in a change, and in a record of it by its value', () => {
    const changes = { 'year.spending.elsewhere': given }
    const changed = applyChanges({ rules, year: reformYear, changes })
    const settled = settleYear(changed.rules, changed.year)
    expect(settled.spent).toBe(
      settleYear(rules, { ...reformYear, spending: { ...reformYear.spending, elsewhere: plain } }).spent,
    )
    const told = settled.steps.find(({ id }) => id === 'spentElsewhere')
    expect(told?.because?.en).toMatch(how === 'stated' ? /^set elsewhere/ : /^from the calculation of/)
    const rows = sweep({ rules, year: reformYear, list: [changes], figures: ['spent'] })
    const [record] = toSweepRecords(rows)
    expect(record?.['year.spending.elsewhere']).toBe(given.value)
  })

  it('is where a break-even begins, ends and aims', () => {
    const found = breakEven({ ...crossing, from: given, to: 200_000_000 })
    expect(found).toMatchObject({ crosses: true, value: '97574950.01' })
    expect(found.steps.find(({ id }) => id === 'from')?.because).toBeDefined()
  })
})

describe('what does not fit', () => {
  it('is refused for its unit', () => {
    const growth = explain(settleYear(rules, launchYear), 'growth')
    expectRefusal(() => breakEven({ ...crossing, target: growth }), 'unit_differs', ['target', 'unit'])
    expectRefusal(() => breakEven({ ...crossing, from: growth }), 'unit_differs', ['from', 'unit'])
    const year = { ...launchYear, spending: { ...launchYear.spending, elsewhere: growth } }
    const at = ['spending', 'elsewhere', 'unit']
    expectRefusal(() => sensitivity({ rules, year, figure: 'total', ranges: {} }), 'unit_differs', at)
    expectRefusal(() => vulnerabilities(rules, { year }), 'unit_differs', ['year', ...at])
    expect(sweep({ rules, year, grid: {} })[0]).toMatchObject({ ok: false, issue: { code: 'unit_differs' } })
  })

  it('is refused where it was changed', () => {
    const changed = { ...known, value: '1.00' }
    expectRefusal(() => breakEven({ ...crossing, target: changed }), 'explanation_differs', ['target', 'value'])
    const year = { ...launchYear, spending: { ...launchYear.spending, elsewhere: changed } }
    expectRefusal(() => compareRules({ variants: [{ id: 'a', rules }], year }), 'explanation_differs', [
      'variants',
      0,
      'spending',
      'elsewhere',
      'value',
    ])
  })
})

it('a change keeps what explain made, and copies what is stated', () => {
  const { year } = applyChanges({ rules, year: launchYear, changes: { 'year.spending.elsewhere': known } })
  expect(year.spending.elsewhere).toBe(known)
  const stated = { ...negotiated }
  const other = applyChanges({ rules, year: launchYear, changes: { 'year.spending.elsewhere': stated } })
  expect(other.year.spending.elsewhere).not.toBe(stated)
  expect(other.year.spending.elsewhere).toEqual(negotiated)
})
