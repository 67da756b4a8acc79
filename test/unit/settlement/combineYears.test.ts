import { describe, expect, it } from 'vitest'
import {
  amend,
  combineYears,
  disclosureReport,
  explain,
  type NumberInput,
  settleYear,
  toClearingTable,
  toMarkdown,
  toRows,
  toTex,
  toText,
  type YearSettlement,
} from 'yigongti'
import { goldenRules, launchYear } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'
import { everyStep, sumFen, toFen } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'
import { rulesWith, yearOfBases } from '../../support/yearRules.ts'

const byMember = {
  members: [
    { id: 'county', amount: 150_000_000, disallowed: 1_000_000 },
    { id: 'township', amount: 68_000_000 },
  ],
  elsewhere: 82_500_000,
}
const members = [
  { id: 'county', weight: 3 },
  { id: 'township', weight: 1 },
]
const residents = settleYear(goldenRules, { ...launchYear, spending: byMember, members })
const priorPayments = [298_000_000, 312_000_000, 331_000_000]
const overrun = { ...launchYear, priorPayments, spending: { members: 260_000_000, elsewhere: 80_000_000 } }
const employees = settleYear(amend(goldenRules, { riskFundRate: '2%', surplusMeasured: 'afterForfeit' }), {
  ...overrun,
  members: [{ id: 'county', weight: 1 }],
})
const both = [
  { scheme: 'residents', result: residents },
  { scheme: 'employees', result: employees },
]
const combined = combineYears(both)

/** A result with something else at a place. */
function changed(result: YearSettlement, path: readonly (string | number)[], value: unknown): YearSettlement {
  const copy = structuredClone(result)
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy)
  ;(parent as Record<string, unknown>)[path.at(-1) as string] = value
  return copy
}

describe('what is combined', () => {
  it('is explained down to the ground of each scheme', () => {
    const { value, steps } = explain(combined, 'total')
    expect(value).toBe(combined.total)
    const last = steps.at(-1)
    expect(last?.formula).toBe('total[0] + total[1]')
    for (const scheme of [0, 1]) {
      const part = steps.find(({ id }) => id === `total[${scheme}]`)
      expect(part?.steps?.map(({ id }) => id)).toEqual(expect.arrayContaining(['baseline', 'total']))
    }
    const places = [
      explain(combined, 'entitlement'),
      explain(combined, ['schemes', 1, 'borneByAlliance']),
      explain(combined, ['members', 0, 'share']),
      explain(combined, ['accounts', 0, 'balance']),
    ]
    for (const explained of places) {
      expect(everyStep(explained.steps).flatMap(problemsOf)).toEqual([])
      expect(explained.steps.at(-1)?.value).toBe(explained.value)
    }
  })

  it('knows the spending of a member where all its schemes know it', () => {
    const [county, township] = combined.members
    expect(county).toMatchObject({ spending: null, disallowed: null, recognised: null })
    expect(county?.schemes[0]).toMatchObject({ spending: '150000000.00', disallowed: '1000000.00' })
    expect(township).toMatchObject({ spending: '68000000.00', disallowed: '0.00', recognised: '68000000.00' })
    expect(township?.schemes.map(({ scheme }) => scheme)).toEqual(['residents'])
  })

  it('has what a surplus met of a forfeited deposit where a scheme measures it so', () => {
    expect(combined.schemes.map(({ forfeitedFromSurplus }) => forfeitedFromSurplus)).toEqual([null, '0.00'])
    expect(combined.forfeitedFromSurplus).toBe('0.00')
  })

  it('says by which rules each scheme was settled', () => {
    expect(combined.schemes.map(({ provenance }) => provenance)).toEqual([residents.provenance, employees.provenance])
  })

  it('refuses what does not say by which rules it was settled', () => {
    const { provenance } = residents
    const refusals = [
      [{ ...provenance, format: undefined }, 'missing', 'format'],
      [{ ...provenance, format: 'yigongti.trace.v2' }, 'not_one_of', 'format'],
      [{ ...provenance, ruleSet: 7 }, 'wrong_type', 'ruleSet'],
    ] as const
    for (const [changed, code, key] of refusals) {
      const results = [{ scheme: 'residents', result: { ...residents, provenance: changed } as never }]
      expectRefusal(() => combineYears(results), code, ['results', 0, 'result', 'provenance', key])
    }
  })

  it('calls quarterly advances so, and neither where schemes differ', () => {
    const quarterly = settleYear(yearOfBases({ advancesPerYear: 4 }), launchYear)
    const namesOf = (results: readonly YearSettlement[]) =>
      combineYears(results.map((result, index) => ({ scheme: `s${index}`, result })))
        .steps.filter(({ id }) => id.startsWith('advances'))
        .map(({ label }) => label.zh)
    expect(namesOf([quarterly, quarterly])).toEqual(['按季预拨合计（s0）', '按季预拨合计（s1）', '按季预拨合计'])
    expect(namesOf([quarterly, residents])).toEqual(['按季预拨合计（s0）', '按月预拨合计（s1）', '预拨合计'])
  })

  it('of one scheme is that scheme', () => {
    const { total, entitlement, finalPayment, steps } = combineYears([{ scheme: 'residents', result: residents }])
    expect({ total, entitlement, finalPayment }).toEqual({
      total: residents.total,
      entitlement: residents.entitlement,
      finalPayment: residents.finalPayment,
    })
    expect(everyStep(steps).flatMap(problemsOf)).toEqual([])
  })

  it('is the same from results that were stored', () => {
    expect(combineYears(JSON.parse(JSON.stringify(both)))).toEqual(combined)
  })
})

describe('what only some schemes have', () => {
  const use = (id: string, zh: string, share: string) => ({ id, label: { zh, en: id }, share })
  const half = [{ upTo: null, share: '50%' }]
  const year = (spent: NumberInput, more: object = {}) => ({
    year: 2026,
    setTotal: 100_000_000,
    spending: { members: spent, elsewhere: 0 },
    ...more,
  })
  // half of a surplus of 10,000,000 is retained: 3,000,000 and 2,000,000 by purpose, 5,000,000 for the other
  const amended = settleYear(
    rulesWith({ surplusShare: half, surplusUse: [use('pay', '人员', '60%'), use('kit', '设备', '40%')] }),
    year('91000000.01', { amendments: [{ id: 'epidemic', amount: '1000000.01' }] }),
  )
  const other = settleYear(
    rulesWith({ surplusShare: half, surplusUse: [use('kit', '设备', '100%')] }),
    year(90_000_000),
  )
  const drawing = settleYear(
    rulesWith({ surplusShare: half, poolShareOfOverrun: half }),
    year(110_000_000, { reasonableOverrun: 'all', accumulatedRiskFund: '3000000.03' }),
  )
  const found = combineYears([
    { scheme: 'a', result: amended },
    { scheme: 'b', result: other },
    { scheme: 'c', result: drawing },
  ])
  const amountsOf = ({ surplusUses }: Pick<YearSettlement, 'surplusUses'>) =>
    surplusUses?.map(({ id, amount }) => [id, amount])

  it('is added up with what the others have', () => {
    expect([found.openingTotal, found.total]).toEqual(['300000000.00', '301000000.01'])
    expect(found.schemes.map(({ openingTotal }) => openingTotal)).toEqual(['100000000.00', undefined, undefined])
    expect(found.riskFundDrawn).toBe('3000000.03')
    expect(found.schemes.map(({ riskFundDrawn }) => riskFundDrawn)).toEqual([undefined, undefined, '3000000.03'])
    expect(found.schemes.map(amountsOf)).toEqual([
      [
        ['pay', '3000000.00'],
        ['kit', '2000000.00'],
      ],
      [['kit', '5000000.00']],
      undefined,
    ])
    expect(amountsOf(found)).toEqual([
      ['pay', '3000000.00'],
      ['kit', '7000000.00'],
    ])
    expect(found.surplusRetained).toBe('10000000.00')
  })

  it('is explained, and left out where no scheme has it', () => {
    for (const place of ['openingTotal', 'riskFundDrawn', ['surplusUses', 1, 'amount']] as const) {
      const { value, steps } = explain(found, place as never)
      expect(steps.at(-1)?.value).toBe(value)
      expect(everyStep(steps).flatMap(problemsOf)).toEqual([])
    }
    for (const key of ['openingTotal', 'riskFundDrawn', 'surplusUses']) expect(combined).not.toHaveProperty(key)
  })
})

describe('retained savings of central procurement', () => {
  const line = (amount: string, id?: string) => ({
    reason: 'procurementRetained' as const,
    amount,
    ...(id === undefined ? {} : { use: { id, label: { zh: id, en: id } } }),
  })
  const paid = settleYear(goldenRules, {
    ...launchYear,
    spending: byMember,
    members,
    carried: [line('6931.38', 'pay'), line('13858.62')],
  })
  const schemes = [{ scheme: 'residents', result: paid }, both[1] as (typeof both)[number]]

  it('reach the accounts and their sums to the fen, and no other amount', () => {
    const { accounts, members: all, total, entitlement, finalPayment } = combineYears(schemes)
    const balanceOf = (of: typeof accounts, name: string) =>
      toFen(of.find((one) => one.account === name)?.balance ?? '')
    expect(balanceOf(combined.accounts, 'pool') - balanceOf(accounts, 'pool')).toBe(2_079_000n)
    expect(balanceOf(accounts, 'lead') - balanceOf(combined.accounts, 'lead')).toBe(1_385_862n)
    expect(balanceOf(accounts, 'use:pay')).toBe(693_138n)
    expect(sumFen(accounts.map(({ balance }) => balance))).toBe(0n)
    expect({ total, entitlement, finalPayment }).toEqual({
      total: combined.total,
      entitlement: combined.entitlement,
      finalPayment: combined.finalPayment,
    })
    expect(all).toEqual(combined.members)
  })

  it('leave the clearing table as it is', () => {
    const table = (results: typeof both) => toClearingTable(results, { language: 'zh', unit: 'yuan' })
    expect(table(schemes)).toEqual(table(both))
    expect(table(schemes).check.difference).toBe('0.00')
  })
})

describe('its trace', () => {
  it('has a chapter for each scheme, and the sums last', () => {
    expect(combined.chapters.map(({ title }) => title.en)).toEqual(['residents', 'employees', 'All schemes'])
    expect(combined.chapters.map(({ steps }) => steps)).toEqual([residents.steps, employees.steps, combined.steps])
  })

  it('is printed by every renderer, and what a scheme told is pointed to', () => {
    const text = toText(combined.chapters, 'en')
    expect(text).toContain('All schemes')
    for (const print of [toText, toMarkdown, toTex]) expect(print(combined.chapters, 'zh')).toContain('各险种合并')
    const rows = toRows(combined.chapters, 'en')
    const own = toRows(combined.steps, 'en')
    // What explains a part stands in the chapter of its scheme.
    expect(rows.filter(({ number }) => number.startsWith('3.')).length).toBeLessThan(own.length)
  })
})

it('goes into the disclosure, and has the sums of the clearing table', () => {
  const { zh } = disclosureReport({
    year: combined.year,
    alliance: { zh: '甲县医共体', en: 'Alliance A' },
    smallestCell: 5,
    assessment: [{ label: { zh: '得分', en: 'Score' }, value: 86, unit: 'score' }],
    fundUse: [explain(combined, 'total'), explain(combined, 'surplusRetained')],
    complaints: { zh: '拨打 12393', en: 'Call 12393' },
  })
  expect(zh).toContain('年度付费总额')
  const sum = toClearingTable(both, { language: 'zh' }).rows.find(({ kind }) => kind === 'sum')
  for (const key of [
    'spentByMembers',
    'disallowed',
    'surplusRetained',
    'entitlement',
    'advances',
    'finalPayment',
  ] as const)
    expect(combined[key]).toBe(sum?.[key])
})

describe('refused with its place', () => {
  const second = { scheme: 'employees', result: employees }
  const withFirst = (result: YearSettlement) => () => combineYears([{ scheme: 'residents', result }, second])
  const at = (...path: readonly (string | number)[]) => ['results', 0, 'result', ...path]

  it('no list, no scheme, a scheme twice, two years', () => {
    expectRefusal(() => combineYears([]), 'empty_list', ['results'])
    expectRefusal(() => combineYears([second, second]), 'duplicate_id', ['results', 1, 'scheme'])
    expectRefusal(() => combineYears([{ result: employees }] as never), 'missing', ['results', 0, 'scheme'])
    const more = [{ ...second, advances: [] }]
    expectRefusal(() => combineYears(more), 'unknown_key', ['results', 0, 'advances'])
    const next = settleYear(goldenRules, { ...launchYear, year: 2027 })
    expectRefusal(() => combineYears([second, { scheme: 'more', result: next }]), 'years_differ', [
      'results',
      1,
      'result',
    ])
  })

  it.each([
    ['explanation_differs', ['total'], '1.00'],
    ['explanation_differs', ['members', 0, 'share'], '1.00'],
    ['duplicate_id', ['members', 1, 'id'], 'county'],
    ['explanation_differs', ['accounts', 0, 'account'], 'elsewhere'],
    ['explanation_differs', ['accounts', 1, 'balance'], '1.00'],
  ] as const)('%s at %j of a changed result', (code, path, value) => {
    const where = path[0] === 'accounts' && path[2] === 'account' ? ['accounts', 0, 'received'] : path
    expectRefusal(withFirst(changed(residents, path, value)), code, at(...where))
  })

  it('an account that is left out, lost lists, and no result', () => {
    const { accounts, transfers } = residents
    expectRefusal(withFirst({ ...residents, accounts: accounts.slice(1) }), 'explanation_differs', at('accounts'))
    const doubled = { ...residents, accounts: [...accounts, ...accounts.slice(0, 1)] }
    expectRefusal(withFirst(doubled), 'explanation_differs', at('accounts', accounts.length, 'account'))
    expectRefusal(withFirst({ ...residents, transfers: undefined } as never), 'missing', at('transfers'))
    expectRefusal(
      withFirst({ ...residents, transfers: [...transfers, null] } as never),
      'missing',
      at('transfers', transfers.length),
    )
    expectRefusal(withFirst({ steps: [] } as never), 'no_such_figure', at('spentByMembers'))
  })
})
