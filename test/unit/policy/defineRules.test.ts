import { describe, expect, it } from 'vitest'
import {
  amend,
  attempt,
  changesToText,
  defineRules,
  diffRules,
  type ErrorCode,
  explain,
  inForce,
  type Notice,
  settleYear,
  withLocal,
} from 'yigongti'
import { guangdong2025, packagedPayment } from 'yigongti/rules'
import { parse } from 'yigongti/schema'
import { expectRefusal } from '../../support/refusal.ts'

const notice = {
  id: 'cn.example.2026',
  label: { zh: '某县打包付费办法（示例）', en: 'Packaged payment of a county (example)' },
  citations: [{ document: { zh: '某县打包付费办法（示例）', en: 'Example' }, status: 'illustrative' }],
  effectiveFrom: '2026-01-01',
  verifiedOn: '2026-01-15',
} as const satisfies Omit<Notice, 'values'>

const needed = {
  bases: { value: ['previousTotal'], article: '第四条' },
  surplusShare: { value: [{ upTo: null, share: 1 }], article: '第八条' },
  overrunBearer: { value: 'alliance', article: '第八条' },
  capReformYears: { value: true, article: '第五条' },
  retainedSurplus: { value: 'serviceIncome', article: '第九条' },
} as const

const year = {
  year: 2026,
  previousTotal: 100_000_000,
  requestedGrowth: '2%',
  cap: '3%',
  spending: { members: 60_000_000, elsewhere: 38_000_000 },
  score: 90,
} as const

const full = {
  ...needed,
  depositRate: { value: '5%', article: '第六条' },
  depositReturn: { value: [{ from: 0, factor: 1 }], article: '第六条' },
  riskFundRate: { value: 0, article: '第七条' },
  surplusFactor: { value: [{ from: 0, factor: '0.5' }], article: '第八条' },
  surplusCap: { value: '10%', article: '第八条' },
  poolShareOfOverrun: { value: [{ upTo: null, share: '50%' }], article: '第八条' },
} as const

describe('a notice that is mapped onto a template', () => {
  it('gives a rule set of its own, by its articles and from its day on', () => {
    const rules = defineRules(packagedPayment, { ...notice, values: full, clauses: { total: '第四条' } })
    expect([rules.kind, rules.id, rules.effectiveFrom, rules.verifiedOn]).toEqual([
      'year',
      'cn.example.2026',
      '2026-01-01',
      '2026-01-15',
    ])
    expect(rules.parameters.depositRate.values).toEqual([
      { from: '2026-01-01', value: '0.05', citations: [{ ...notice.citations[0], article: '第六条' }] },
    ])
    expect(rules.clauses['total']).toEqual([{ ...notice.citations[0], article: '第四条' }])
    expect(Object.isFrozen(rules.parameters.depositRate.values[0]?.citations[0])).toBe(true)
  })

  it('settles a year, and the trace quotes its articles', () => {
    const settled = settleYear(defineRules(packagedPayment, { ...notice, values: full }), year)
    // 100,000,000 × 1.02; 102,000,000 − 98,000,000 = 4,000,000, half of it retained
    expect([settled.total, settled.surplus, settled.surplusRetained]).toEqual([
      '102000000.00',
      '4000000.00',
      '2000000.00',
    ])
    const deposit = explain(settled, 'deposit').steps.find(({ id }) => id === 'deposit')
    expect(deposit?.citations?.map(({ article }) => article)).toContain('第六条')
  })

  it('goes wherever a rule set of the kind does', () => {
    const rules = defineRules(packagedPayment, { ...notice, values: full, local: { baseWeights: { required: false } } })
    expect(parse.yearRule(JSON.parse(JSON.stringify(rules))).ok).toBe(true)
    expect(inForce(rules, '2026-12-31').find(({ id }) => id === 'depositRate')?.value.zh).toBe('5%')
    expect(changesToText(diffRules(rules, amend(rules, { depositRate: '6%' })), 'zh')).toBe(
      '年度保证金比例（2026-01-01 起）：5% → 6%',
    )
    expect(withLocal(rules, { baseWeights: [1, 2] }).local['baseWeights']?.[0]?.value).toEqual(['1', '2'])
    // @ts-expect-error the notice gives it
    expectRefusal(() => withLocal(rules, { depositRate: '8%' }), 'unknown_key', ['depositRate'])
  })

  it('leaves open what the notice leaves open: needed, unless it says otherwise', () => {
    const rules = defineRules(packagedPayment, {
      ...notice,
      values: needed,
      local: {
        riskFundRate: { article: '第七条' },
        surplusCap: { article: '第八条', required: false },
        scoreMaximum: { article: '第九条', default: 120 },
      },
    })
    const { riskFundRate, surplusCap, scoreMaximum } = rules.localParameters
    expect([riskFundRate, surplusCap, scoreMaximum].map(({ required }) => required)).toEqual([true, false, false])
    expect([scoreMaximum.default, riskFundRate.citations[0]?.article]).toEqual(['120', '第七条'])
  })

  it('keeps the defaults of what it passes over, and has no rule where there is none', () => {
    const rules = defineRules(packagedPayment, { ...notice, values: needed })
    expect(rules.localParameters.unusedRiskFund.default).toBe('pool')
    expect(Object.keys(rules.localParameters)).not.toContain('surplusCap')
    expect(Object.keys(rules.parameters).sort()).toEqual(Object.keys(needed).sort())
  })

  it('may give a value for each stretch of time', () => {
    const rules = defineRules(packagedPayment, {
      ...notice,
      values: {
        ...full,
        depositRate: [
          { value: '5%', article: '第六条' },
          { value: '6%', article: '第六条', from: '2027-01-01' },
        ],
      },
    })
    expect(settleYear(rules, year).deposit).toBe('5100000.00')
    expect(settleYear(rules, { ...year, year: 2027 }).deposit).toBe('6120000.00')
  })

  it('has no day where the notice has none', () => {
    const { effectiveFrom: _, ...undated } = notice
    const rules = defineRules(packagedPayment, { ...undated, values: needed })
    expect('effectiveFrom' in rules).toBe(false)
    expect(rules.parameters.capReformYears.values[0]?.from).toBeUndefined()
  })

  it('may stand on the document of a province', () => {
    const county = defineRules(guangdong2025, {
      ...notice,
      values: { depositRate: full.depositRate, depositReturn: full.depositReturn, surplusFactor: full.surplusFactor },
      local: { riskFundRate: {}, poolShareOfOverrun: {} },
      eligibility: [{ id: 'oneOrganisation', label: { zh: '统一管理', en: 'One management' }, article: '第三条' }],
    })
    expect(county.parameters.baseYears.values).toEqual(guangdong2025.parameters.baseYears.values)
    expect(county.clauses['deposit']).toEqual(guangdong2025.clauses.deposit)
    expect(county.eligibility).toHaveLength(guangdong2025.eligibility.length)
    expect(county.eligibility.at(-1)?.citations[0]?.article).toBe('第三条')
  })

  it('keeps a value that came with its explanation, and a stated one its citations', () => {
    const citations = [{ document: { zh: '测算', en: 'Calculation' }, status: 'local' }] as const
    const label = { zh: '测算的比例', en: 'Rate by a calculation' }
    const rules = defineRules(packagedPayment, {
      ...notice,
      values: { ...needed, depositRate: { value: { value: '5%', label, citations }, article: '第六条' } },
    })
    expect(rules.parameters.depositRate.values[0]).toEqual({
      from: '2026-01-01',
      value: '0.05',
      citations,
      source: { label },
    })
  })

  it('says that it rests on a what-if, as long as it does', () => {
    const whatIf = amend(guangdong2025, { baseYears: 5, depositRate: '7%' })
    const { depositRate, depositReturn, surplusFactor } = full
    const rules = defineRules(whatIf, {
      ...notice,
      values: { depositRate, depositReturn, surplusFactor },
      local: { riskFundRate: {}, poolShareOfOverrun: {} },
    })
    expect(rules.amended).toEqual(['baseYears'])
  })

  it('keeps what a locality had supplied to the template, where it stays open', () => {
    const localised = withLocal(packagedPayment, { unusedRiskFund: 'alliance', surplusCap: '8%', depositRate: '5%' })
    const rules = defineRules(localised, { ...notice, values: { ...needed, depositRate: { value: '6%' } } })
    expect(Object.keys(rules.local)).toEqual(['unusedRiskFund', 'surplusCap'])
  })
})

describe('a notice that is not whole', () => {
  it('is told everything that is missing at once', () => {
    const refused = attempt(() => defineRules(packagedPayment, { ...notice, values: {} }))
    const [issue] = refused.ok ? [] : refused.issues
    expect([issue?.code, issue?.path]).toEqual(['notice_incomplete', ['values']])
    for (const { id, label, required } of Object.values(packagedPayment.localParameters)) {
      expect(issue?.message.zh.includes(`${label.zh}（${id}）`)).toBe(required)
    }
  })

  it.each<readonly [string, object, ErrorCode, readonly (string | number)[]]>([
    [
      'an unknown parameter',
      { values: { ...needed, depositrate: { value: 1 } } },
      'unknown_key',
      ['values', 'depositrate'],
    ],
    ['an unknown local parameter', { local: { rate: {} } }, 'unknown_key', ['local', 'rate']],
    [
      'a value outside its range',
      { values: { ...needed, depositRate: { value: '105%' } } },
      'out_of_range',
      ['values', 'depositRate', 'value'],
    ],
    [
      'a word that is no choice',
      { values: { ...needed, retainedSurplus: { value: 'bonus' } } },
      'not_one_of',
      ['values', 'retainedSurplus', 'value'],
    ],
    [
      'a base that is none',
      { values: { ...needed, bases: { value: ['previousTotal', 'wishes'] } } },
      'not_one_of',
      ['values', 'bases', 'value', 1],
    ],
    [
      'bands of an overrun that the pool bears',
      { values: { ...full, overrunBearer: { value: 'pool' } } },
      'contradictory_rules',
      ['values', 'overrunBearer'],
    ],
    [
      'carve-outs above the whole',
      { values: { ...full, riskFundRate: { value: '96%' } } },
      'carve_outs_exceed_total',
      ['values', 'depositRate'],
    ],
    [
      'a value without its record',
      { values: { ...needed, depositRate: '5%' } },
      'wrong_type',
      ['values', 'depositRate'],
    ],
    [
      'what is given and left open',
      { values: full, local: { depositRate: {} } },
      'conflicting_inputs',
      ['local', 'depositRate'],
    ],
    [
      'a value before the notice',
      { values: { ...needed, depositRate: { value: '5%', from: '2025-01-01' } } },
      'before_first_value',
      ['values', 'depositRate', 'from'],
    ],
    [
      'days that do not ascend',
      {
        values: {
          ...needed,
          depositRate: [
            { value: '5%', from: '2027-01-01' },
            { value: '6%', from: '2026-06-01' },
          ],
        },
      },
      'dates_not_ascending',
      ['values', 'depositRate', 1, 'from'],
    ],
    [
      'a default of another kind',
      { local: { surplusCap: { default: '120%' } } },
      'out_of_range',
      ['local', 'surplusCap', 'default'],
    ],
    ['no citation', { citations: [] }, 'empty_list', ['citations']],
    ['no day of comparison', { verifiedOn: undefined }, 'missing', ['verifiedOn']],
    ['a day that is none', { effectiveFrom: '2026-02-30' }, 'not_a_date', ['effectiveFrom']],
    ['another key', { parameters: {} }, 'unknown_key', ['parameters']],
  ])('is refused for %s', (_, changed, code, path) => {
    expectRefusal(() => defineRules(packagedPayment, { ...notice, values: needed, ...changed } as never), code, path)
  })

  it('is refused for a template that is none', () => {
    expectRefusal(() => defineRules(null as never, { ...notice, values: {} }), 'missing', ['template'])
  })
})
