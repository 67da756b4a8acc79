import { describe, expect, it } from 'vitest'
import { amend, diffRules, type ErrorCode, inForce, settleYear, withLocal } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { parseRules } from 'yigongti/schema'
import { goldenLink, goldenLocal, goldenRules, launchYear } from '../../support/goldenYears.ts'
import { expectRefusal, type Path, refusalOf } from '../../support/refusal.ts'

const loose = withLocal as (rules: unknown, values: unknown, options?: unknown) => typeof goldenRules

describe('local values', () => {
  it('are held as canonical decimals, from the highest step down, with their day and their source', () => {
    const { local } = withLocal(guangdong2025, {
      depositRate: '5.0%',
      surplusCap: 0.1,
      scoreMaximum: 120,
      depositReturn: [...goldenLink].reverse(),
      surplusFactor: {
        linear: [
          { at: 100, factor: '100%' },
          { at: 0, factor: 0 },
        ],
      },
      poolShareOfOverrun: [
        { upTo: '5%', share: 0.7 },
        { upTo: null, share: '0' },
      ],
      baseWeights: ['10%', 0.3, '6e-1'],
      capLaunchYear: true,
      unusedRiskFund: 'alliance',
    })
    const values = Object.fromEntries(Object.entries(local).map(([id, [dated]]) => [id, dated?.value]))
    expect(values).toEqual({
      depositRate: '0.05',
      surplusCap: '0.1',
      scoreMaximum: '120',
      depositReturn: [
        { from: '90', factor: '1' },
        { from: '80', factor: '0.9' },
        { from: '60', factor: '0.6' },
        { from: '0', factor: '0' },
      ],
      surplusFactor: {
        linear: [
          { at: '0', factor: '0' },
          { at: '100', factor: '1' },
        ],
      },
      poolShareOfOverrun: [
        { upTo: '0.05', share: '0.7' },
        { upTo: null, share: '0' },
      ],
      baseWeights: ['0.1', '0.3', '0.6'],
      capLaunchYear: true,
      unusedRiskFund: 'alliance',
    })
    expect(local['depositRate']?.map(({ from, citations }) => [from, citations.length])).toEqual([[undefined, 1]])
  })

  it('leave the rule set they are added to as it was', () => {
    const before = JSON.stringify(guangdong2025)
    const rules = withLocal(guangdong2025, goldenLocal)
    expect(JSON.stringify(guangdong2025)).toBe(before)
    expect(rules).not.toBe(guangdong2025)
    expect(Object.isFrozen(rules) && Object.isFrozen(rules.local)).toBe(true)
    expect(() => Object.assign(rules.local, { depositRate: [] })).toThrow(TypeError)
  })

  it('do not freeze what the caller passed in', () => {
    const parsed = JSON.parse(JSON.stringify(guangdong2025)) as typeof guangdong2025
    const citations = [{ document: { zh: '某市通知', en: 'City notice' }, status: 'verified' as const }]
    const rules = withLocal(parsed, { depositRate: '5%' }, { citations })
    for (const own of [parsed, parsed.parameters, parsed.parameters.baseYears, citations, citations[0]]) {
      expect(Object.isFrozen(own)).toBe(false)
    }
    citations.pop()
    expect(rules.local['depositRate']?.[0]?.citations).toHaveLength(1)
  })

  it('of undefined are left out', () => {
    const rules = withLocal(guangdong2025, { depositRate: '5%', surplusCap: undefined })
    expect(Object.keys(rules.local)).toEqual(['depositRate'])
  })
})

describe('dates of local values', () => {
  const dated = withLocal(goldenRules, { depositRate: '6%' }, { from: '2027-01-01' })
  const depositIn = (year: number, rules = dated) => settleYear(rules, { ...launchYear, year }).deposit

  it('take effect from the year they cover', () => {
    // 325,335,000 × 5 %, × 6 %
    expect([2025, 2026, 2027, 2040].map((year) => depositIn(year))).toEqual([
      '16266750.00',
      '16266750.00',
      '19520100.00',
      '19520100.00',
    ])
  })

  it('in force on the last day of the year count, also when they came during the year', () => {
    expect(depositIn(2027, withLocal(goldenRules, { depositRate: '6%' }, { from: '2027-12-31' }))).toBe('19520100.00')
    expect(depositIn(2026, withLocal(goldenRules, { depositRate: '6%' }, { from: '2027-01-01' }))).toBe('16266750.00')
  })

  it('are sorted, whatever the order they were supplied in; the same day replaces', () => {
    const later = withLocal(dated, { depositRate: '7%' }, { from: '2026-06-01' })
    const again = withLocal(later, { depositRate: '8%' }, { from: '2027-01-01' })
    expect(again.local['depositRate']?.map(({ from, value }) => [from, value])).toEqual([
      [undefined, '0.05'],
      ['2026-06-01', '0.07'],
      ['2027-01-01', '0.08'],
    ])
  })

  it('show in the trace since when a value has been in force', () => {
    const { steps } = settleYear(dated, { ...launchYear, year: 2028 })
    expect(steps.find(({ id }) => id === 'deposit')?.parameters).toEqual([
      {
        id: 'depositRate',
        label: { zh: '年度保证金比例', en: 'Deposit rate' },
        effectiveFrom: '2027-01-01',
        value: '0.06',
        unit: 'rate',
      },
    ])
  })

  it('before the first value are an error that names it', () => {
    const { depositRate: _, ...others } = goldenLocal
    const rules = withLocal(withLocal(guangdong2025, others), { depositRate: '5%' }, { from: '2027-01-01' })
    const error = refusalOf(() => depositIn(2026, rules))
    expect([error.code, error.path]).toEqual(['before_first_value', ['depositRate']])
    expect(error.messages.zh).toContain('年度保证金比例')
    expect(error.info).toMatchObject({ received: '2026-12-31', effectiveFrom: '2027-01-01' })
  })

  it('that nobody gave are told as such, and the values hold in every year before the first day', () => {
    const told = (year: number) => {
      const { steps, deposit } = settleYear(dated, { ...launchYear, year })
      return [deposit, steps.find(({ id }) => id === 'deposit')?.parameters?.[0]?.undated?.zh]
    }
    expect(told(1999)).toEqual(['16266750.00', '地方规定，使用者未注明生效日期'])
    expect(told(2027)).toEqual(['19520100.00', undefined])
    const { steps } = settleYear(goldenRules, launchYear)
    const of = (id: string) =>
      steps.flatMap(({ parameters = [] }) => parameters).find((parameter) => parameter.id === id)?.undated?.en
    expect(of('retainedSurplus')).toBe('day of effect not stated')
    expect(of('depositRate')).toBe('local rule, the user gave no day of effect')
    const { unusedRiskFund: _, ...open } = goldenLocal
    const silent = settleYear(withLocal(guangdong2025, open), launchYear).steps.flatMap((step) => step.parameters ?? [])
    expect(silent.find(({ id }) => id === 'unusedRiskFund')?.undated?.zh).toBe('文件未作规定，按本库默认')
    const whatIf = settleYear(amend(goldenRules, { depositRate: '6%' }), launchYear).steps
    expect(whatIf.find(({ id }) => id === 'deposit')?.parameters?.[0]?.undated?.zh).toBe('假设情景，未设生效日期')
    expect(inForce(dated, '2026-12-31').find(({ id }) => id === 'depositRate')).not.toHaveProperty('from')
  })

  it('are real days, not before the rule set itself', () => {
    expectRefusal(() => withLocal(guangdong2025, {}, { from: '2026-02-30' }), 'not_a_date', ['options', 'from'])
    expectRefusal(() => withLocal(guangdong2025, {}, { from: '2026' }), 'not_a_date', ['options', 'from'])
    const rules = { ...goldenRules, effectiveFrom: '2026-01-01' } as const
    expectRefusal(() => withLocal(rules, {}, { from: '2025-12-31' }), 'before_first_value', ['options', 'from'])
    expectRefusal(() => settleYear(rules, { ...launchYear, year: 2025 }), 'before_first_value', ['year'])
  })
})

describe('a missing local parameter', () => {
  it.each(['depositRate', 'riskFundRate', 'depositReturn', 'surplusFactor', 'poolShareOfOverrun'] as const)(
    '%s is named with its id and both labels',
    (id) => {
      const { [id]: _, ...others } = goldenLocal
      const error = refusalOf(() => settleYear(loose(guangdong2025, others), launchYear))
      const { label } = guangdong2025.localParameters[id]
      expect([error.code, error.path]).toEqual(['missing_local_parameter', [id]])
      expect(error.info['label']).toEqual({ zh: `${label.zh}（${id}）`, en: `${label.en} (${id})` })
      expect(error.messages.zh).toContain(label.zh)
      expect(error.messages.en).toContain(label.en)
      expect(error.messages.en).toContain('withLocal')
    },
  )
})

describe('local values that are refused', () => {
  const band = (...list: unknown[]) => ({ poolShareOfOverrun: list })

  it.each<[string, unknown, ErrorCode, Path]>([
    ['an unknown parameter', { depositRates: 0.05 }, 'unknown_key', ['depositRates']],
    ['the document’s own parameter', { baseYears: 5 }, 'unknown_key', ['baseYears']],
    ['a name every object has', { constructor: 1 }, 'unknown_key', ['constructor']],
    ['no record', undefined, 'missing', []],
    ['a list', [], 'wrong_type', []],
    ['null for a rate', { depositRate: null }, 'missing', ['depositRate']],
    ['percent without the sign', { depositRate: 5 }, 'out_of_range', ['depositRate']],
    ['a negative rate', { riskFundRate: '-1%' }, 'out_of_range', ['riskFundRate']],
    ['a sum of doubles', { riskFundRate: 0.1 + 0.2 }, 'inexact_number', ['riskFundRate']],
    ['a score maximum of zero', { scoreMaximum: 0 }, 'out_of_range', ['scoreMaximum']],
    ['a word for a flag', { capLaunchYear: 'yes' }, 'wrong_type', ['capLaunchYear']],
    ['an unknown choice', { unusedRiskFund: 'hospital' }, 'not_one_of', ['unusedRiskFund']],
    ['a choice of another parameter', { forfeitedDeposit: 'alliance' }, 'not_one_of', ['forfeitedDeposit']],
    ['a choice every object has', { unusedRiskFund: 'toString' }, 'not_one_of', ['unusedRiskFund']],
    ['weights that are none', { baseWeights: '1,2,7' }, 'wrong_type', ['baseWeights']],
    ['no weights', { baseWeights: [] }, 'empty_list', ['baseWeights']],
    ['weights of zero', { baseWeights: [0, 0, 0] }, 'weights_all_zero', ['baseWeights']],
    ['a negative weight', { baseWeights: [1, -1, 1] }, 'out_of_range', ['baseWeights', 1]],
    ['no bands', band(), 'empty_list', ['poolShareOfOverrun']],
    [
      'bands that do not ascend',
      band({ upTo: 0.1, share: 0 }, { upTo: 0.1, share: 0 }, { upTo: null, share: 0 }),
      'bands_not_ascending',
      ['poolShareOfOverrun', 1, 'upTo'],
    ],
    ['bands without an open end', band({ upTo: 0.1, share: 0 }), 'bands_not_open', ['poolShareOfOverrun', 0, 'upTo']],
    [
      'bands open in the middle',
      band({ upTo: null, share: 0 }, { upTo: null, share: 0 }),
      'bands_not_open',
      ['poolShareOfOverrun', 0, 'upTo'],
    ],
    [
      'a band up to zero',
      band({ upTo: 0, share: 0 }, { upTo: null, share: 0 }),
      'out_of_range',
      ['poolShareOfOverrun', 0, 'upTo'],
    ],
    ['a share above one', band({ upTo: null, share: '101%' }), 'out_of_range', ['poolShareOfOverrun', 0, 'share']],
    [
      'a band with another key',
      band({ upTo: null, share: 0, rate: 1 }),
      'unknown_key',
      ['poolShareOfOverrun', 0, 'rate'],
    ],
    ['a link that is none', { depositReturn: 'full' }, 'wrong_type', ['depositReturn']],
    ['an empty link', { depositReturn: [] }, 'empty_list', ['depositReturn']],
    [
      'two steps from one score',
      {
        depositReturn: [
          { from: 90, factor: 1 },
          { from: '90.0', factor: 0 },
        ],
      },
      'duplicate_step',
      ['depositReturn', 1, 'from'],
    ],
    [
      'a factor above one',
      { depositReturn: [{ from: 0, factor: 1.1 }] },
      'out_of_range',
      ['depositReturn', 0, 'factor'],
    ],
    [
      'a knot without factor',
      { surplusFactor: { linear: [{ at: 0 }] } },
      'missing',
      ['surplusFactor', 'linear', 0, 'factor'],
    ],
    ['knots under another name', { surplusFactor: { knots: [] } }, 'unknown_key', ['surplusFactor', 'knots']],
  ])('%s', (_, values, code, path) => {
    expectRefusal(() => loose(guangdong2025, values), code, path)
  })
})

describe('bounds of 1 or more', () => {
  const bands = [
    { upTo: '50%', share: 0.7 },
    { upTo: '120%', share: '30%' },
    { upTo: null, share: 0 },
  ]
  const canonical = [
    { upTo: '0.5', share: '0.7' },
    { upTo: '120%', share: '0.3' },
    { upTo: null, share: '0' },
  ]
  const overrun = { ...launchYear, spending: { members: 800_000_000, elsewhere: 0 } }

  it('keep their percent sign, through JSON and what-ifs too', () => {
    const local = withLocal(goldenRules, { poolShareOfOverrun: bands })
    const reform = amend(goldenRules, { poolShareOfOverrun: bands })
    for (const rules of [local, reform]) {
      expect(rules.local['poolShareOfOverrun']?.[0]?.value).toEqual(canonical)
      const stored: unknown = JSON.parse(JSON.stringify(rules))
      const parsed = parseRules(stored)
      if (!parsed.ok) throw new Error(parsed.issues[0]?.message.en)
      expect(parsed.value).toEqual(stored)
      const year = settleYear(rules, overrun)
      expect(settleYear(parsed.value, overrun)).toEqual(year)
      expect(settleYear(stored as typeof rules, overrun)).toEqual(year)
      expect(amend(parsed.value, { depositRate: '6%' }).local['poolShareOfOverrun']).toEqual(
        rules.local['poolShareOfOverrun'],
      )
      expect(diffRules(rules, parsed.value)).toEqual([])
    }
    expect(diffRules(goldenRules, local).at(-1)?.after?.en).toBe(
      'up to 50%: 70%; above 50% to 120%: 30%; above 120%: 0%',
    )
  })

  it('are refused without it, with the name of the parameter', () => {
    const [, second, last] = canonical
    const bare = [{ upTo: 1.2, share: second?.share ?? '0' }, last]
    const path = ['poolShareOfOverrun', 0, 'upTo']
    expectRefusal(() => loose(goldenRules, { poolShareOfOverrun: bare }), 'percent_needed', path)
    const { messages } = refusalOf(() => loose(goldenRules, { poolShareOfOverrun: bare }))
    expect(messages.zh).toContain('统筹基金分担合理超支的分段比例 第 1 段 段上限')
  })
})

it('a count may be given as a text', () => {
  expect(amend(guangdong2025, { baseYears: '5' as never }).parameters['baseYears']?.values[0]?.value).toBe(5)
})
