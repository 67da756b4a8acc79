import { describe, expect, it } from 'vitest'
import { amend, explain, nextYear, procurementSavings, settleYear, toText } from 'yigongti'
import { goldenRules, launchYear, reformYear } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'
import { everyStep } from '../../support/results.ts'

const rules = amend(goldenRules, {
  retainedSurplus: 'carryForward',
  unusedRiskFund: 'carryForward',
  forfeitedDeposit: 'carryForward',
})
const first = settleYear(rules, launchYear)
const { year: _, previousTotal: __, ...later } = reformYear

describe('the next year', () => {
  const next = nextYear(first)
  const second = settleYear(rules, { ...next, ...later })

  it('has its number, this year’s total as its base, and what was carried line by line', () => {
    expect(next.year).toBe(2027)
    expect(next.previousTotal?.value).toBe(first.total)
    expect(next.carried?.map(({ reason, amount }) => [reason, amount.value])).toEqual([
      ['surplusCarried', first.surplusRetained],
      ['riskFundCarried', first.riskFundUnused],
      ['forfeitCarried', first.depositForfeited],
    ])
  })

  it('is the year that the plain total gives, with the carried money in its accounts', () => {
    const plain = settleYear(rules, reformYear)
    const { steps: ___, transfers, accounts, ...figures } = second
    expect(plain).toMatchObject(figures)
    expect(transfers.slice(0, 3).map(({ from, to, amount, reason }) => [from, to, amount, reason])).toEqual([
      ['lastYear', 'lead', first.surplusRetained, 'surplusBroughtForward'],
      ['lastYear', 'pool', first.riskFundUnused, 'riskFundBroughtForward'],
      ['lastYear', 'pool', first.depositForfeited, 'forfeitBroughtForward'],
    ])
    expect(transfers.slice(3)).toEqual(plain.transfers)
    expect(accounts.find(({ account }) => account === 'lastYear')?.balance).toBe(
      `-${first.accounts.find(({ account }) => account === 'nextYear')?.balance}`,
    )
  })

  it('is followed by the one after it, which carries what that year itself carries', () => {
    const third = nextYear(second)
    expect([next.year, third.year]).toEqual([2027, 2028])
    expect(third.previousTotal?.value).toBe(second.total)
    const amounts = (third.carried ?? []).map(({ reason, amount }) => [reason, amount.value])
    const held = second.transfers.flatMap(({ to, reason, amount }) => (to === 'nextYear' ? [[reason, amount]] : []))
    expect(held.length).toBeGreaterThan(0)
    expect(amounts).toEqual(held)
    expect(nextYear(first)).toEqual(next)
  })

  it('tells where it comes from, down to the first year', () => {
    const { steps } = explain(second, ['transfers', 0, 'amount'])
    expect(steps.at(-1)).toMatchObject({
      id: 'carried[0]',
      label: { zh: '上年结转（结余留用）', en: 'Carried from last year (retained surplus)' },
    })
    expect(everyStep(steps).map(({ id }) => id)).toContain('surplusRetained')
    expect(everyStep(explain(second, 'baseline').steps).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['growth', 'total', 'previousTotal', 'baseline']),
    )
    expect(toText(second.steps, 'zh')).toContain('上年结转')
  })

  it('is found in a result that was stored', () => {
    expect(nextYear(JSON.parse(JSON.stringify(first)))).toEqual(next)
  })

  it('carries nothing where nothing was', () => {
    expect(nextYear(settleYear(goldenRules, launchYear))).not.toHaveProperty('carried')
  })

  it('is not found in what is no settled year, or was changed', () => {
    expectRefusal(() => nextYear({} as never), 'wrong_type', ['result'])
    expectRefusal(() => nextYear({ ...first, total: '1.00' }), 'explanation_differs', ['total'])
    expectRefusal(() => nextYear({ ...first, transfers: undefined } as never), 'missing', ['result', 'transfers'])
    expectRefusal(() => nextYear({ ...first, provenance: null } as never), 'missing', ['result', 'provenance'])
  })

  it('loses no line that was carried: each is known, and they sum to what the account of next year holds', () => {
    const refuses = (change: object, ...[code, path]: [Parameters<typeof expectRefusal>[1], (string | number)[]]) =>
      expectRefusal(() => nextYear({ ...first, ...change } as never), code, path)
    const { transfers, accounts, provenance } = first
    const last = transfers.length - 1
    refuses({ transfers: [null] }, 'missing', ['result', 'transfers', 0])
    refuses({ accounts: ['nextYear'] }, 'missing', ['result', 'accounts', 0])
    refuses({ accounts: undefined }, 'missing', ['result', 'accounts'])
    refuses({ transfers: transfers.slice(0, -1) }, 'explanation_differs', ['result', 'transfers'])
    refuses({ transfers: [] }, 'explanation_differs', ['result', 'transfers'])
    refuses({ accounts: accounts.slice(0, 1) }, 'explanation_differs', ['result', 'transfers'])
    const unknown = transfers.map((line, index) => (index === last ? { ...line, reason: 'gift' } : line))
    refuses({ transfers: unknown }, 'explanation_differs', ['result', 'transfers', last, 'reason'])
    const paid = transfers.map((line, index) => (index === last ? { ...line, reason: 'procurementRetained' } : line))
    refuses({ transfers: paid }, 'explanation_differs', ['result', 'transfers', last, 'reason'])
    const undated = { ...provenance, asOf: 'tomorrow' }
    refuses({ provenance: undated }, 'not_a_date', ['result', 'provenance', 'asOf'])
  })

  it('takes carried money that was stated, and no other reasons', () => {
    const amount = { value: 5, label: { zh: '台账', en: 'Ledger' } }
    const year = settleYear(goldenRules, { ...reformYear, carried: [{ reason: 'surplusCarried', amount }] })
    expect(year.transfers[0]?.amount).toBe('5.00')
    expect(explain(year, ['transfers', 0, 'amount']).steps[0]?.because?.en).toBe('set elsewhere: "Ledger"')
    const plain = settleYear(goldenRules, { ...reformYear, carried: [{ reason: 'forfeitCarried', amount: 7 }] })
    expect(explain(plain, ['transfers', 0, 'amount']).value).toBe('7.00')
    const refuses = (line: object, ...[code, at]: [Parameters<typeof expectRefusal>[1], string]) =>
      expectRefusal(() => settleYear(goldenRules, { ...reformYear, carried: [line] } as never), code, [
        'carried',
        0,
        at,
      ])
    refuses({ reason: 'gift', amount: 1 }, 'not_one_of', 'reason')
    refuses({ reason: 'surplusCarried', amount: -1 }, 'negative_amount', 'amount')
    refuses({ reason: 'surplusCarried' }, 'missing', 'amount')
  })
})

describe('retained savings of central procurement', () => {
  const use = (id: string, share: string) => ({ id, label: { zh: `用途 ${id}`, en: `purpose ${id}` }, share })
  const uses = [use('pay', '33.34%'), use('training', '33.33%'), use('equipment', '33.33%')]
  const product = {
    id: 'amlodipine',
    need: 10_000,
    priceBefore: '12.50',
    agreedVolume: 10_000,
    selectedPrice: '4.20',
    otherPurchases: 6000,
    volumeMet: true,
  }
  const savings = procurementSavings({
    products: [product],
    paymentRatio: '60%',
    insuredShare: '90%',
    retention: '50%',
    uses,
  })
  const carried = savings.uses.map(({ id, label }, index) => ({
    reason: 'procurementRetained' as const,
    use: { id, label },
    amount: explain(savings, ['uses', index, 'amount']),
  }))

  it('are divided by what they may be used for, to the fen', () => {
    // 20,790.00 × 33.34 % = 6,931.386, × 33.33 % = 6,929.307: the two fen that are left go to the largest remainders
    expect(savings.retained).toBe('20790.00')
    expect(savings.uses.map(({ id, amount }) => [id, amount])).toEqual([
      ['pay', '6931.38'],
      ['training', '6929.31'],
      ['equipment', '6929.31'],
    ])
    const short = {
      products: [product],
      paymentRatio: 1,
      insuredShare: 1,
      retention: '50%',
      uses: [use('pay', '99%')],
    }
    expectRefusal(() => procurementSavings(short), 'contradictory_rules', ['uses'])
    const { uses: __, ...without } = short
    expect(procurementSavings(without).uses).toEqual([])
  })

  it('reach each purpose beside the year, which they do not change', () => {
    const plain = settleYear(rules, reformYear)
    const year = settleYear(rules, { ...reformYear, carried })
    const { steps: _, transfers, accounts, ...figures } = year
    expect(plain).toMatchObject(figures)
    expect(transfers.slice(0, 6).map(({ from, to, amount, reason }) => [from, to, amount, reason])).toEqual([
      ['pool', 'lead', '6931.38', 'procurementRetained'],
      ['lead', 'use:pay', '6931.38', 'carriedUsed'],
      ['pool', 'lead', '6929.31', 'procurementRetained'],
      ['lead', 'use:training', '6929.31', 'carriedUsed'],
      ['pool', 'lead', '6929.31', 'procurementRetained'],
      ['lead', 'use:equipment', '6929.31', 'carriedUsed'],
    ])
    expect(transfers[1]?.label).toEqual({
      zh: '集采结余留用按用途分配：用途 pay',
      en: 'Retained savings of central procurement for a purpose: purpose pay',
    })
    expect(transfers.slice(6)).toEqual(plain.transfers)
    const balance = (of: typeof year, account: string) => of.accounts.find((one) => one.account === account)?.balance
    expect(balance(year, 'lead')).toBe(balance(plain, 'lead'))
    expect(accounts.filter(({ account }) => account.startsWith('use:')).map((one) => one.balance)).toEqual([
      '6931.38',
      '6929.31',
      '6929.31',
    ])
    const gap = Number(balance(plain, 'pool')) - Number(balance(year, 'pool'))
    expect(gap.toFixed(2)).toBe('20790.00')
  })

  it('are explained down to the product, beside what the year before carried', () => {
    const first = settleYear(rules, reformYear)
    const next = nextYear(first)
    const year = settleYear(rules, { ...reformYear, ...next, carried: [...(next.carried ?? []), ...carried] })
    const at = year.transfers.findIndex(({ to }) => to === 'use:training')
    const text = toText(explain(year, ['transfers', at, 'amount']).steps, 'zh')
    expect(text).toContain('本年支付（集采结余留用：用途 training）')
    expect(text).not.toContain('上年结转')
    expect(text).toContain('集采资金预算（amlodipine）：67,500.00 元')
    expect(text).toContain('占 33.33%')
  })

  it('without a purpose stay in the account of the lead hospital', () => {
    const line = { reason: 'procurementRetained' as const, amount: explain(savings, 'retained') }
    const { transfers } = settleYear(rules, { ...reformYear, carried: [line] })
    expect(transfers[0]).toMatchObject({ from: 'pool', to: 'lead', amount: '20790.00' })
    expect(transfers.some(({ reason }) => reason === 'carriedUsed')).toBe(false)
  })
})
