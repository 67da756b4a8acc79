import { describe, expect, it } from 'vitest'
import {
  accrueRiskFund,
  claimDelays,
  explain,
  type HeldMoneyInput,
  heldMoney,
  leftForClearing,
  memberSplit,
  returnDeposit,
  returnTurnover,
  type Stated,
  turnoverMoney,
  withLocal,
} from 'yigongti'
import { clearingPlan2025, ncmsRiskFund2004, prepayment2024 } from 'yigongti/rules'
import { expectRefusal } from '../../support/refusal.ts'

const deposit = returnDeposit({
  deposit: 1_000_000,
  score: 80,
  link: [
    { from: 60, factor: 0.9 },
    { from: 0, factor: 0 },
  ],
})
const returned = explain(deposit, 'returned')
const label = { zh: '会议确定', en: 'Settled at a meeting' }
const citations = [{ document: { zh: '会议纪要', en: 'Minutes' }, status: 'local' }] as const
const stated: Stated = { value: '900000.00', label, citations }

const fund = { scheme: 'employees', reserveMonths: 14, lastResult: 1, forecastResult: 1 } as const
const turnover = (amount: typeof returned | Stated) =>
  turnoverMoney(prepayment2024, { year: 2025, ...fund, priorYears: [amount] })
const ledger = (amount: typeof returned | Stated) =>
  heldMoney({ asOf: '2026-12-31', items: [{ id: 'a', base: amount }] })
const clearing = (amount: typeof returned | Stated) =>
  leftForClearing(clearingPlan2025, { year: 2026, disbursed: 10_000_000, left: [{ id: 'deposit', amount }] })

describe('a number with its explanation', () => {
  it.each([
    [
      'accrueRiskFund',
      (n: typeof returned | Stated) =>
        explain(accrueRiskFund({ ...ncmsRiskFund2004, raised: n, balance: 0 }), 'accrued'),
      '27000.00',
    ],
    [
      'memberSplit',
      (n: typeof returned | Stated) =>
        explain(memberSplit({ amount: n, levels: [{ id: 'a', weight: 1 }] }), ['levels', 0, 'share']),
      '900000.00',
    ],
    ['heldMoney', (n: typeof returned | Stated) => explain(ledger(n), ['items', 0, 'owed']), '900000.00'],
    ['leftForClearing', (n: typeof returned | Stated) => explain(clearing(n), 'share'), '0.09'],
    ['turnoverMoney', (n: typeof returned | Stated) => explain(turnover(n), 'payable'), '75000.00'],
    [
      'returnTurnover',
      (n: typeof returned | Stated) =>
        explain(returnTurnover({ advanced: n, months: [{ id: 'a', payable: 1 }] }), 'outstanding'),
      '899999.00',
    ],
  ])('%s', (_, run, value) => {
    for (const given of [returned, stated]) {
      const explained = run(given)
      expect(explained.value).toBe(value)
      const first = explained.steps.find((step) => step.because?.zh.includes(given.label.zh))
      expect(first?.value).toBe('900000.00')
      expect(first?.steps?.at(-1)?.value).toBe('steps' in given ? '900000.00' : undefined)
    }
    expectRefusal(() => run({ ...returned, value: '900000.01' }), 'explanation_differs', expect.anything() as never)
    expectRefusal(() => run(explain(deposit, 'factor') as never), 'unit_differs', expect.anything() as never)
  })

  it('tells the clauses of the risk fund, and of the values of a rule set', () => {
    const [step] = explain(accrueRiskFund({ ...ncmsRiskFund2004, raised: 100, balance: 0 }), 'limit').steps
    expect(step?.citations?.[0]?.number).toBe('财社〔2004〕96号')
    const [plain] = explain(accrueRiskFund({ raised: 100, rate: 0, ceiling: 0, balance: 0 }), 'limit').steps
    expect(plain?.citations?.[0]?.status).toBe('definition')
    const line = explain(clearing(stated), 'high').steps.at(-1)
    expect(line?.citations?.[0]?.status).toBe('secondary')
  })
})

describe('accrueRiskFund', () => {
  it('leaves a fund above its limit as it is', () => {
    expect(accrueRiskFund({ raised: 100, rate: '3%', ceiling: '10%', balance: 11 })).toMatchObject({
      room: '0.00',
      accrued: '0.00',
      balance: '11.00',
    })
  })

  it.each([
    [{ surplus: 1 }, 'missing', 'surplusShare'],
    [{ rate: '101%' }, 'out_of_range', 'rate'],
    [{ balance: -1 }, 'negative_amount', 'balance'],
    [{ kind: 'quota' }, 'wrong_kind', 'kind'],
  ] as const)('refuses %j', (more, code, at) => {
    const call = () => accrueRiskFund({ raised: 100, rate: '3%', ceiling: '10%', balance: 0, ...(more as object) })
    expectRefusal(call, code, [at])
  })
})

describe('memberSplit', () => {
  it('refuses weights of nothing and a name twice', () => {
    const split = (levels: Parameters<typeof memberSplit>[0]['levels']) => () => memberSplit({ amount: 1, levels })
    expectRefusal(split([{ id: 'a', weight: 0 }]), 'weights_all_zero', ['levels'])
    expectRefusal(split([{ id: 'a', weight: 1, members: [{ id: 'b', key: 0 }] }]), 'weights_all_zero', [
      'levels',
      0,
      'members',
    ])
    const twice = { id: 'a', weight: 1 }
    expectRefusal(split([twice, twice]), 'duplicate_id', ['levels', 1, 'id'])
  })

  it('gives a level without members its share alone', () => {
    expect(memberSplit({ amount: 0, levels: [{ id: 'a', weight: 1 }] }).levels).toEqual([
      { id: 'a', share: '0.00', members: [] },
    ])
  })
})

describe('heldMoney', () => {
  const item = { id: 'a', base: 1000, rate: '5%', due: '2026-06-30' } as const
  const on = (asOf: HeldMoneyInput['asOf'], more: object = {}, calendar?: HeldMoneyInput['calendar']) =>
    heldMoney({ asOf, items: [{ ...item, ...more }], ...(calendar === undefined ? {} : { calendar }) })

  it.each([
    ['2026-06-30', {}, '0', '50.00', '0.00'],
    ['2026-07-01', {}, '1', '50.00', '50.00'],
    ['2026-07-31', { releases: [{ on: '2026-07-10', amount: 50 }] }, '10', '0.00', '0.00'],
    ['2026-07-31', { releases: [{ on: '2026-07-10', amount: 20 }] }, '31', '30.00', '30.00'],
    ['2026-07-31', { releases: [{ on: '2026-06-10', amount: 50 }] }, '0', '0.00', '0.00'],
    ['2026-07-31', { forfeited: 50 }, '0', '0.00', '0.00'],
  ] as const)('on %s, %j: %s days late', (asOf, more, daysLate, owed, overdue) => {
    expect(on(asOf, more).items[0]).toMatchObject({ daysLate, owed, overdue })
  })

  it('counts working days by the list of the caller', () => {
    // Wednesday 30 September; Thursday and Friday, Monday to Wednesday are off, Saturday the 10th is worked
    const calendar = {
      holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
      workdays: ['2026-10-10'],
    } as const
    const late = (day: HeldMoneyInput['asOf']) => on(day, { due: '2026-09-30' }, calendar).items[0]?.daysLate
    expect([late('2026-10-07'), late('2026-10-08'), late('2026-10-10'), late('2026-10-12')]).toEqual([
      '0',
      '1',
      '3',
      '4',
    ])
  })

  it('has no days late without a due day, and says why it holds what it does', () => {
    const { items } = heldMoney({ asOf: '2026-01-01', items: [{ id: 'a', base: 10 }] })
    expect(items[0]).toMatchObject({ held: '10.00', due: null, daysLate: null })
    expect(explain(on('2026-07-01'), ['items', 0, 'daysLate']).steps.at(-1)?.because?.zh).toBe(
      '应返还日期 2026-06-30，截至 2026-07-01，按自然日计',
    )
  })

  it.each([
    [{ forfeited: '50.01' }, ['items', 0, 'forfeited']],
    [{ releases: [{ on: '2026-01-01', amount: '50.01' }] }, ['items', 0, 'releases', 0, 'amount']],
    [{ forfeited: 1, releases: [{ on: '2026-01-01', amount: 50 }] }, ['items', 0, 'releases', 0, 'amount']],
    [{ releases: [{ on: '2026-07-02', amount: 1 }] }, ['items', 0, 'releases', 0, 'on']],
  ])('refuses %j', (more, path) => {
    expectRefusal(() => on('2026-07-01', more), 'out_of_range', path)
  })
})

describe('leftForClearing', () => {
  const asked = { year: 2026, disbursed: 100, left: [{ id: 'a', amount: 4 }] } as const
  it('is late from the day after, and not where no day is known', () => {
    const late = (more: object) => leftForClearing(clearingPlan2025, { ...asked, ...more }).daysLate
    expect([late({}), late({ asOf: '2027-04-30' }), late({ asOf: '2027-05-01' })]).toEqual([null, '0', '1'])
    expect(late({ clearedOn: '2027-06-30' })).toBe('61')
  })

  it('refuses years before the plan, two days and nothing disbursed', () => {
    const call = (more: object) => () => leftForClearing(clearingPlan2025, { ...asked, ...more })
    expectRefusal(call({ year: 2024 }), 'before_first_value', ['leftLow'])
    expectRefusal(call({ asOf: '2027-01-01', clearedOn: '2027-01-01' }), 'conflicting_inputs', ['asOf'])
    expectRefusal(call({ disbursed: 0 }), 'out_of_range', ['disbursed'])
    // @ts-expect-error rules of money beside the year are wanted
    expectRefusal(() => leftForClearing(ncmsRiskFund2004, asked), 'wrong_kind', ['rules', 'kind'])
  })
})

describe('claimDelays', () => {
  const claim = { id: 'a', month: '2026-01', filedOn: '2026-02-12' } as const
  const calendar = { holidays: [] }
  it('counts the days that a claim and its payment are late', () => {
    const { claims } = claimDelays(clearingPlan2025, { asOf: '2026-03-16', calendar, claims: [claim] })
    // 20 working days after Thursday 12 February: Thursday 12 March; Friday and Monday are late
    expect(claims[0]).toMatchObject({ fileBy: '2026-02-10', daysFiledLate: '2', payBy: '2026-03-12', daysLate: '2' })
    expect(claims[0]?.isPaid).toBe(false)
  })

  it.each([
    [{ filedOn: '2026-03-17' }, 'filedOn'],
    [{ paidOn: '2026-02-11' }, 'paidOn'],
    [{ paidOn: '2026-03-17' }, 'paidOn'],
  ])('refuses %j', (more, at) => {
    const claims = [{ ...claim, ...(more as object) }]
    const call = () => claimDelays(clearingPlan2025, { asOf: '2026-03-16', calendar, claims })
    expectRefusal(call, 'out_of_range', ['claims', 0, at])
  })

  it('leaves bad claims out where they are to be collected, and takes claims alike in every field for one', () => {
    const delays = (claims: readonly object[], badRows?: 'collect') =>
      claimDelays(clearingPlan2025, {
        asOf: '2026-03-16',
        calendar,
        claims: claims as never,
        ...(badRows && { badRows }),
      })
    const bad = [
      { ...claim, id: 'b', paidOn: '2026-03-17' },
      { ...claim, id: 'c', month: '2026-13' },
      { ...claim, id: 'd' },
      { ...claim, id: 'd', filedOn: '2026-02-13' },
    ]
    const { claims, issues, repeated, steps } = delays(
      [bad[0], claim, ...bad.slice(1), { ...claim }] as object[],
      'collect',
    )
    expect({ claims, steps }).toEqual((({ claims, steps }) => ({ claims, steps }))(delays([claim])))
    expect(issues?.map(({ code, path }) => [code, path])).toEqual([
      ['out_of_range', ['claims', 0, 'paidOn']],
      ['not_a_month', ['claims', 2, 'month']],
      ['duplicate_id', ['claims', 3, 'id']],
      ['duplicate_id', ['claims', 4, 'id']],
    ])
    expect(repeated).toEqual([{ id: 'a', row: 5, first: 1 }])
    expectRefusal(() => delays([claim, bad[0] as object]), 'out_of_range', ['claims', 1, 'paidOn'])
  })
})

describe('turnover money', () => {
  it('refuses more years than the mean is of, and a month that there is not', () => {
    const call = (rules: typeof prepayment2024, count: number) => () =>
      turnoverMoney(rules, { year: 2025, ...fund, priorYears: Array<number>(count).fill(12) })
    expectRefusal(call(prepayment2024, 4), 'out_of_range', ['priorYears'])
    const rules = withLocal(prepayment2024, { payByMonth: 13 }) as unknown as typeof prepayment2024
    expectRefusal(call(rules, 1), 'out_of_range', ['payByMonth'])
  })

  it('is set off no further than is owed or still out', () => {
    const months = [
      { id: 'a', payable: 30, setOff: 40 },
      { id: 'b', payable: 30, setOff: 0 },
      { id: 'c', payable: 100 },
    ]
    const { months: found, returned: all, outstanding } = returnTurnover({ advanced: 70, months })
    expect(found.map(({ setOff }) => setOff)).toEqual(['30.00', '0.00', '40.00'])
    expect(found.map((month) => month.outstanding)).toEqual(['40.00', '40.00', '0.00'])
    expect([all, outstanding]).toEqual(['70.00', '0.00'])
  })
})
