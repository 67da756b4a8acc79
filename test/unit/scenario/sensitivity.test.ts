import { describe, expect, it } from 'vitest'
import { type BreakEvenInput, breakEven, type SensitivityInput, sensitivity } from 'yigongti'
import { goldenRules, launchYear, reformYear } from '../../support/goldenYears.ts'
import { expectRefusal, refusalOf } from '../../support/refusal.ts'

const given = { rules: goldenRules, year: launchYear }

describe('one at a time', () => {
  it('ranks the paths by their swing; an end that cannot be settled says why and comes last', () => {
    const { value, rows } = sensitivity({
      ...given,
      figure: 'entitlement',
      ranges: {
        'year.score': { low: 101, high: 90 },
        'rules.depositRate': { low: '5%', high: '5%' },
        'year.spending.elsewhere': { low: 82_000_000, high: 83_000_000 },
        'year.score ': undefined,
      } as SensitivityInput<typeof goldenRules>['ranges'],
    })
    expect(value).toBe('229940780.00')
    expect(rows.map(({ path, swing }) => [path, swing])).toEqual([
      // 90 % of the million that is not left.
      ['year.spending.elsewhere', '900000.00'],
      ['rules.depositRate', '0.00'],
      ['year.score', null],
    ])
    expect(rows[0]).toMatchObject({ low: { difference: '450000.00' }, high: { difference: '-450000.00' } })
    expect(rows[2]?.low).toMatchObject({ value: null, difference: null, issue: { code: 'score_out_of_scale' } })
    // All of the deposit and of the surplus: 16266750 − 14640075 + 15074950 − 13567455.
    expect(rows[2]?.high).toEqual({ value: '233074950.00', difference: '3134170.00', issue: null })
  })

  it('keeps the order of equal swings, and the unit of the figure', () => {
    const { rows } = sensitivity({
      ...given,
      figure: 'growth',
      ranges: {
        'year.score': { low: 1, high: 2 },
        'year.requestedGrowth': { low: '3%', high: '4%' },
        'rules.depositRate': { low: 0, high: 0 },
      },
    })
    expect(rows.map(({ path, swing }) => [path, swing])).toEqual([
      ['year.requestedGrowth', '0.01'],
      ['year.score', '0'],
      ['rules.depositRate', '0'],
    ])
  })

  it.each([
    ['not_one_of', ['figure'], { figure: 'profit' }],
    ['missing', ['ranges'], { ranges: undefined }],
    ['unknown_key', ['ranges', 'score'], { ranges: { score: { low: 1, high: 2 } } }],
    ['missing', ['ranges', 'year.score', 'high'], { ranges: { 'year.score': { low: 1 } } }],
    ['unknown_key', ['ranges', 'year.score', 'mid'], { ranges: { 'year.score': { low: 1, high: 2, mid: 1 } } }],
    ['score_out_of_scale', ['score'], { year: { ...launchYear, score: 101 } }],
    ['unknown_key', ['range'], { range: 1 }],
  ] as const)('refuses %s at %j', (code, path, input) => {
    const whole = { ...given, figure: 'total', ranges: {}, ...input } as unknown as SensitivityInput
    expectRefusal(() => sensitivity(whole), code, path)
  })
})

describe('break-even', () => {
  it('finds the fen on a slope', () => {
    // P 315574950.00 less members 218000000: an overrun begins above 97574950.00 elsewhere.
    const found = breakEven({
      ...given,
      path: 'year.spending.elsewhere',
      from: 0,
      to: 200_000_000,
      figure: 'overrun',
      target: '0.01',
    })
    expect(found).toMatchObject({
      crosses: true,
      value: '97574950.01',
      figure: '0.01',
      before: { value: '97574950.00', figure: '0.00' },
    })
  })

  it('finds the step of a table', () => {
    const found = breakEven({
      ...given,
      path: 'year.score',
      from: 0,
      to: 100,
      figure: 'depositForfeited',
      target: 2_000_000,
      places: 1,
    })
    expect(found).toMatchObject({
      crosses: true,
      value: '80.0',
      figure: '1626675.00',
      before: { value: '79.9', figure: '6506700.00' },
    })
  })

  it('finds a rate to many places', () => {
    const found = breakEven({
      ...given,
      path: 'rules.riskFundRate',
      from: 0,
      to: '10%',
      figure: 'riskFund',
      target: 10_000_000,
      places: 12,
    })
    // 10000000 ÷ 325335000 = 0.030737547…; rounded to the fen, the fund is at the target a little before.
    expect(found).toMatchObject({ crosses: true, figure: '10000000.00', before: { figure: '9999999.99' } })
    expect(found.crosses && Number(found.value)).toBeCloseTo(10_000_000 / 325_335_000, 9)
  })

  it('is the start of the range where the figure stands on the target already', () => {
    const found = breakEven({ ...given, path: 'year.score', from: 90, to: 100, figure: 'depositForfeited', target: 0 })
    expect(found).toMatchObject({ crosses: true, value: '90.00', figure: '0.00', before: null, evaluations: 1 })
  })

  it('sees a figure that leaves and comes back, where the parts are fine enough', () => {
    // The reform year's final payment falls with care elsewhere once the budget is spent, so it crosses once; its
    // unused fund, from 0 on: never above.
    const never = breakEven({
      rules: goldenRules,
      year: reformYear,
      path: 'year.score',
      from: 0,
      to: 100,
      figure: 'overrun',
      target: 1,
      places: 0,
      parts: 4,
    })
    expect(never).toMatchObject({
      crosses: false,
      ends: [
        { value: '0', figure: '29023879.13' },
        { value: '100', figure: '29023879.13' },
      ],
      evaluations: 5,
    })
    expect(!never.crosses && never.because).toEqual({
      zh: '在范围内查看的 5 个取值处，“超支”始终在目标值的同一侧',
      en: 'at all 5 values looked at in the range, "Overrun" lies on the same side of the target',
    })
  })

  it('looks once at a range of one value', () => {
    const found = breakEven({ ...given, path: 'year.score', from: 80, to: 80, figure: 'overrun', target: 1 })
    expect(found).toMatchObject({ crosses: false, ends: [{ value: '80.00', figure: '0.00' }], evaluations: 1 })
  })

  it.each([
    ['unknown_key', ['path'], { path: 'score' }],
    ['unknown_parameter', ['path'], { path: 'rules.score' }],
    ['out_of_range', ['to'], { from: 2, to: 1 }],
    ['out_of_range', ['from'], { from: '0.001' }],
    ['not_a_number', ['to'], { to: 'x' }],
    ['not_one_of', ['figure'], { figure: 'x' }],
    ['missing', ['target'], { target: undefined }],
    ['out_of_range', ['places'], { places: 31 }],
    ['out_of_range', ['parts'], { parts: 0 }],
    ['not_an_integer', ['parts'], { parts: 0.5 }],
    ['score_out_of_scale', ['score'], { to: 200 }],
    ['missing', ['figure'], { figure: 'growthCap', year: { ...launchYear, poolingArea: undefined } }],
    ['unknown_key', ['step'], { step: 1 }],
  ] as const)('refuses %s at %j', (code, path, input) => {
    const whole = { ...given, path: 'year.score', from: 0, to: 100, figure: 'total', target: 1, ...input }
    expectRefusal(() => breakEven(whole as unknown as BreakEvenInput), code, [
      ...path,
      ...(path[0] === 'path' ? [whole.path] : []),
    ])
  })

  it.each([
    ['missing', undefined],
    ['wrong_type', ['year.score']],
    ['wrong_type', ''],
  ] as const)('refuses %s for a path that is %j', (code, path) => {
    const whole = { ...given, path, from: 0, to: 100, figure: 'total', target: 1 }
    expectRefusal(() => breakEven(whole as unknown as BreakEvenInput), code, ['path'])
  })

  it('of a rate with more decimals than places is told about places, and not about fen', () => {
    const rate = {
      ...given,
      path: 'rules.riskFundRate',
      from: '2.5%',
      to: '10%',
      figure: 'riskFund',
      target: 1,
    } as const
    const { messages } = refusalOf(() => breakEven(rate))
    expect(messages.zh).toBe('范围下端（from）：应不超过 2 位小数，见 places（小数位数），收到“2.5%”')
    expect(messages.en).toBe('From (from): must be at most 2 decimals (places), received "2.5%"')
  })
})
