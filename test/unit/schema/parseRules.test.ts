import { describe, expect, test } from 'vitest'
import { settleYear, withLocal } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { parseRules } from 'yigongti/schema'
import { goldenRules, launchYear } from '../../support/goldenYears.ts'
import { leavesOf, vandalise } from '../../support/results.ts'
import { changed } from './changed.ts'
import { issuesOf } from './issuesOf.ts'

const stored = JSON.stringify(goldenRules)

describe('a stored rule set', () => {
  test('settles the year that the original settles, step by step', () => {
    const parsed = parseRules(JSON.parse(stored))
    expect(parsed.ok && settleYear(parsed.value, launchYear)).toEqual(settleYear(goldenRules, launchYear))
  })

  test('passes as the library gives it, before and after the locality', () => {
    expect(parseRules(guangdong2025)).toEqual({ ok: true, value: guangdong2025 })
    expect(parseRules(goldenRules)).toEqual({ ok: true, value: goldenRules })
  })

  test('is copied and frozen: nothing done to the source reaches it', () => {
    const source = JSON.parse(stored)
    const parsed = parseRules(source)
    if (!parsed.ok) throw new Error('expected to pass')
    vandalise(source)
    vandalise(parsed.value)
    expect(JSON.stringify(parsed.value)).toBe(stored)
  })

  test('is held in canonical decimals', () => {
    const loose = changed(changed(goldenRules, 'local.depositRate.0.value', '5.0%'), 'local.surplusCap.0.value', 0.1)
    const parsed = parseRules(loose)
    expect(parsed).toEqual({ ok: true, value: goldenRules })
  })

  test('can be given local values like any other', () => {
    const parsed = parseRules(JSON.parse(JSON.stringify(guangdong2025)))
    if (!parsed.ok) throw new Error('expected to pass')
    expect(withLocal(parsed.value, { depositRate: '5%' }).local).toEqual(
      withLocal(guangdong2025, { depositRate: '5%' }).local,
    )
  })
})

const dated = (from: string, value: unknown) => ({ from, value, citations: [] })
const bilingual = { zh: '名', en: 'Name' }

describe('one thing wrong is one issue', () => {
  test.each<[place: string, value: unknown, code: string, at?: string]>([
    ['id', '', 'wrong_type'],
    ['label', 'text', 'wrong_type'],
    ['effectiveFrom', '2025-02-30', 'not_a_date'],
    ['verifiedOn', undefined, 'missing'],
    ['parameters', [], 'wrong_type'],
    ['clauses.total', {}, 'wrong_type'],
    ['clauses.total.0.document.en', undefined, 'missing'],
    ['clauses.total.0.article', 5, 'wrong_type'],
    ['eligibility.1.id', 'approvedByCounty', 'duplicate_id'],
    ['amended', ['nothing'], 'unknown_id', 'amended.0'],
    ['note', 1, 'unknown_key'],
    ['parameters.baseYears.id', 'years', 'id_differs'],
    ['parameters.baseYears.unit', 'metre', 'not_one_of'],
    ['parameters.baseYears.kind', 'toString', 'not_one_of'],
    ['parameters.baseYears.values', [], 'empty_list'],
    ['parameters.baseYears.values.0.value', 2.5, 'not_an_integer'],
    ['parameters.baseYears.values.0.value', 0, 'out_of_range'],
    [
      'parameters.baseYears.values',
      [dated('2026-09-15', 4), dated('2026-09-15', 5)],
      'dates_not_ascending',
      'parameters.baseYears.values.1.from',
    ],
    [
      'parameters.baseYears.values',
      [dated('2026-09-15', 4), { value: 5, citations: [] }],
      'missing',
      'parameters.baseYears.values.1.from',
    ],
    ['parameters.capReformYears.values.0.value', 'yes', 'wrong_type'],
    ['parameters.retainedSurplus.values.0.value', 'spend', 'not_one_of'],
    ['parameters.retainedSurplus.options', undefined, 'missing'],
    ['parameters.retainedSurplus.options.carryForward', 'text', 'wrong_type'],
    ['localParameters.depositRate.required', 1, 'wrong_type'],
    ['localParameters.depositRate.citations', undefined, 'missing'],
    ['localParameters.unusedRiskFund.default', 'bank', 'not_one_of'],
    ['localParameters.scoreMaximum.default', '0', 'out_of_range'],
    [
      'localParameters.baseYears',
      {
        id: 'baseYears',
        label: bilingual,
        unit: 'years',
        kind: 'count',
        required: false,
        citations: [],
        verifiedOn: '2026-01-01',
      },
      'duplicate_id',
    ],
    ['local.rate', [dated('2026-01-01', '0.05')], 'unknown_key'],
    ['local.depositRate', [], 'empty_list'],
    ['local.depositRate.0', null, 'missing'],
    ['local.depositRate.0.from', 'soon', 'not_a_date'],
    ['local.depositRate.0.value', undefined, 'missing'],
    ['local.depositRate.0.value', '105%', 'out_of_range'],
    ['local.depositReturn.0.value', 5, 'wrong_type'],
    ['local.depositReturn.0.value', { linear: [] }, 'empty_list', 'local.depositReturn.0.value.linear'],
    [
      'local.depositReturn.0.value',
      { linear: [{ at: 0, factor: 0 }], steps: 1 },
      'unknown_key',
      'local.depositReturn.0.value.steps',
    ],
    ['local.depositReturn.0.value.1.from', '90.0', 'duplicate_step'],
    ['local.depositReturn.0.value.0.factor', 2, 'out_of_range'],
    ['local.poolShareOfOverrun.0.value.2.upTo', '20%', 'bands_not_open'],
    ['local.poolShareOfOverrun.0.value.2.upTo', undefined, 'missing'],
    ['local.poolShareOfOverrun.0.value.1.upTo', '5%', 'bands_not_ascending'],
    ['local.poolShareOfOverrun.0.value.0.upTo', 0, 'out_of_range'],
    ['local.poolShareOfOverrun.0.value.0.share', undefined, 'missing'],
    ['local.baseWeights', [dated('2026-01-01', [0, '0'])], 'weights_all_zero', 'local.baseWeights.0.value'],
    ['local.baseWeights', [dated('2026-01-01', [])], 'empty_list', 'local.baseWeights.0.value'],
  ])('%s = %j', (place, value, code, at = place) => {
    expect(issuesOf(parseRules(changed(goldenRules, place, value)))).toEqual([`${code} @ ${at}`])
  })

  test('a set of nothing lacks everything', () => {
    const codes = issuesOf(parseRules({}))
    expect(codes).toHaveLength(11)
    expect(codes).toContain('missing @ localParameters')
  })
})

describe('everything wrong is told at once', () => {
  test('within one table', () => {
    const bands = [
      { upTo: '10%', share: 2 },
      { upTo: '5%', share: 0 },
      { upTo: 'x', share: 0 },
      { upTo: '7%', share: 0 },
      5,
    ]
    expect(issuesOf(parseRules(changed(goldenRules, 'local.poolShareOfOverrun.0.value', bands)))).toEqual([
      'out_of_range @ local.poolShareOfOverrun.0.value.0.share',
      'not_a_number @ local.poolShareOfOverrun.0.value.2.upTo',
      'wrong_type @ local.poolShareOfOverrun.0.value.4',
      'bands_not_ascending @ local.poolShareOfOverrun.0.value.1.upTo',
    ])
  })

  test('and every score that occurs again', () => {
    const steps = [1, '1.0', 2, 1, 2].map((from) => ({ from, factor: 0 }))
    expect(issuesOf(parseRules(changed(goldenRules, 'local.depositReturn.0.value', steps)))).toEqual([
      'duplicate_step @ local.depositReturn.0.value.1.from',
      'duplicate_step @ local.depositReturn.0.value.3.from',
      'duplicate_step @ local.depositReturn.0.value.4.from',
    ])
  })
})

describe('hostile input', () => {
  test.each(['parameters', 'localParameters', 'local', 'clauses'])('%s has no place for a prototype', (table) => {
    const input = JSON.parse(stored.replace(`"${table}":{`, `"${table}":{"__proto__":{"polluted":1},`))
    expect(issuesOf(parseRules(input))).toEqual([`unknown_key @ ${table}.__proto__`])
  })

  test('ids that every object knows are ids like others', () => {
    const input = changed(goldenRules, 'local.constructor', [dated('2026-01-01', 1)])
    expect(issuesOf(parseRules(input))).toEqual(['unknown_key @ local.constructor'])
    expect(issuesOf(parseRules(changed(goldenRules, 'amended', ['toString'])))).toEqual(['unknown_id @ amended.0'])
    const choice = changed(goldenRules, 'parameters.retainedSurplus.values.0.value', 'toString')
    expect(issuesOf(parseRules(choice))).toEqual(['not_one_of @ parameters.retainedSurplus.values.0.value'])
    const unnamed = changed(choice as typeof goldenRules, 'parameters.retainedSurplus.options.carryForward.zh', 5)
    expect(issuesOf(parseRules(unnamed))).toEqual([
      'wrong_type @ parameters.retainedSurplus.options.carryForward.zh',
      'not_one_of @ parameters.retainedSurplus.values.0.value',
    ])
  })

  test('every issue stands at a place of the input', () => {
    for (const { path } of leavesOf(goldenRules)) {
      const place = path.slice(1)
      const parsed = parseRules(changed(goldenRules, place, [[]]))
      expect(parsed.ok, place).toBe(false)
      expect(
        issuesOf(parsed).some((issue) => place.startsWith(issue.split(' @ ')[1] ?? 'nowhere')),
        place,
      ).toBe(true)
    }
  })
})
