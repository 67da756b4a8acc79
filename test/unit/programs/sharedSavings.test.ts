import { describe, expect, it } from 'vitest'
import { type SharedSavingsInput, type SharedSavingsProgram, sharedSavings, toText } from 'yigongti'
import { msspProgram } from 'yigongti/rules'
import { expectRefusal } from '../../support/refusal.ts'

const input: SharedSavingsInput = {
  benchmark: 100_000_000,
  expenditure: 95_000_000,
  beneficiaries: 20_000,
  quality: '90%',
  meetsQualityStandard: true,
}
const twoSided = { ...input, electedThreshold: '2%' }
const enhanced = msspProgram(2023, 'ENH')
const settle = (changes: object, program: SharedSavingsProgram = enhanced) =>
  sharedSavings(program, { ...twoSided, ...changes } as SharedSavingsInput)

describe('a saving', () => {
  it('is shared, sequestered and capped in this order', () => {
    // 5,000,000 × .75 × .98
    expect(settle({})).toMatchObject({ generated: '5000000', earned: '3675000', reason: 'shared', revenueLimit: null })
    // 40,000,000 × .75 × .98 = 29,400,000, held to 20 %
    expect(settle({ expenditure: 60_000_000 })).toMatchObject({ earned: '20000000', reason: 'capped' })
  })

  it('earns nothing below the minimum rate, and all of its share on it', () => {
    expect(settle({ expenditure: '98000000.01' })).toMatchObject({
      generated: '0',
      earned: '0',
      reason: 'belowThreshold',
    })
    expect(settle({ expenditure: 98_000_000 })).toMatchObject({ generated: '2000000', earned: '1470000' })
  })

  it('says in the trace why, in both languages', () => {
    const { steps } = settle({ expenditure: 60_000_000 })
    expect(toText(steps, 'en')).toContain('goes beyond the cap of 20,000,000')
    expect(toText(steps, 'zh')).toContain('超过封顶 20,000,000')
  })
})

describe('a loss', () => {
  it('is shared, limited and relieved in this order', () => {
    // 5,000,000 × .4
    expect(settle({ expenditure: 105_000_000 })).toMatchObject({ earned: '-2000000', reason: 'owed', lossRate: '0.4' })
    expect(settle({ expenditure: 150_000_000 })).toMatchObject({ earned: '-15000000', reason: 'limited' })
    expect(settle({ expenditure: 150_000_000, disasterRelief: 5_000_000 }).earned).toBe('-10000000')
    expect(settle({ expenditure: 105_000_000, disasterRelief: 2_000_000 })).toMatchObject({
      earned: '0',
      reason: 'relieved',
    })
  })

  it('is owed at the ceiling where the quality standard is missed', () => {
    const missed = { expenditure: 105_000_000, meetsQualityStandard: false }
    expect(settle(missed).lossRate).toBe('0.75')
    expect(settle({ ...missed, meetsAlternativeStandard: true }).lossRate).toBe('0.4')
  })

  it('is owed by nobody in a one-sided program, and published as generated in 2018 and 2019 only', () => {
    const loss = { ...input, expenditure: 110_000_000 }
    const generated = [2014, 2017, 2018, 2019, 2020].map(
      (year) => sharedSavings(msspProgram(year, 'T1'), loss).generated,
    )
    expect(generated).toEqual(['0', '0', '-10000000', '-10000000', '0'])
    expect(sharedSavings(msspProgram(2019, 'T1'), loss)).toMatchObject({
      earned: '0',
      lossRate: null,
      reason: 'oneSided',
    })
  })
})

describe('the minimum rate', () => {
  it('is the table’s below 5,000 people from July 2019 on, whatever was elected', () => {
    const small = { beneficiaries: 4_999, electedThreshold: 0 }
    expect(settle(small).threshold).toBe('0.039')
    expect(settle(small, msspProgram(2019, 'ENH')).threshold).toBe('0.039')
    expect(settle(small, msspProgram(2019, 'T3')).threshold).toBe('0')
    expect(settle({ ...small, beneficiaries: 5_000 }).threshold).toBe('0')
  })

  it('of fewer people than the table knows is refused, unless it is given', () => {
    const one = msspProgram(2017, 'T1')
    expectRefusal(() => sharedSavings(one, { ...input, beneficiaries: 152 }), 'outside_table', ['beneficiaries'])
    const given = { ...input, beneficiaries: 152, thresholdOutsideTable: '0.2542' }
    expect(sharedSavings(one, given)).toMatchObject({ threshold: '0.2542', reason: 'belowThreshold' })
    expectRefusal(() => sharedSavings(one, { ...given, beneficiaries: 500 }), 'conflicting_inputs', [
      'thresholdOutsideTable',
    ])
    expectRefusal(() => settle({ thresholdOutsideTable: '0.1' }), 'conflicting_inputs', ['thresholdOutsideTable'])
  })
})

describe('what is missing or wrong is refused by name', () => {
  it.each([
    [{ quality: undefined }, 'missing', ['quality']],
    [{ electedThreshold: undefined }, 'missing', ['electedThreshold']],
    [{ electedThreshold: '0.03' }, 'not_one_of', ['electedThreshold']],
    [{ quality: '101%' }, 'out_of_range', ['quality']],
    [{ benchmark: 0 }, 'out_of_range', ['benchmark']],
    [{ benchmark: undefined }, 'missing', ['benchmark']],
    [{ expenditure: -1 }, 'negative_amount', ['expenditure']],
    [{ expenditure: '1.005' }, 'not_whole_fen', ['expenditure']],
    [{ beneficiaries: 5_000.5 }, 'not_an_integer', ['beneficiaries']],
    [{ beneficiaries: 0 }, 'out_of_range', ['beneficiaries']],
    [{ meetsQualityStandard: 1 }, 'wrong_type', ['meetsQualityStandard']],
    [{ guardrail: true }, 'not_one_of', ['guardrail']],
    [{ agreementStart: '2023-02-30' }, 'not_a_date', ['agreementStart']],
    [{ disasterRelief: -1 }, 'negative_amount', ['disasterRelief']],
    [
      { disasterRelief: { monthsAffected: 13, peopleAffected: 1 } },
      'out_of_range',
      ['disasterRelief', 'monthsAffected'],
    ],
    [
      { disasterRelief: { monthsAffected: 1, months: 0, peopleAffected: 1 } },
      'out_of_range',
      ['disasterRelief', 'months'],
    ],
    [
      { disasterRelief: { monthsAffected: 1, peopleAffected: 2 } },
      'out_of_range',
      ['disasterRelief', 'peopleAffected'],
    ],
    [{ benchmarks: 1 }, 'unknown_key', ['benchmarks']],
  ] as const)('%j', (changes, code, path) => {
    expectRefusal(() => settle(changes), code, path)
  })

  it('quality is not asked for where nothing depends on it', () => {
    const { quality: _, ...rest } = twoSided
    expect(sharedSavings(msspProgram(2021, 'E'), rest).earned).toBe('2450000')
    expectRefusal(() => sharedSavings(msspProgram(2020, 'E'), rest), 'missing', ['quality'])
  })

  it('the beginning of the agreement is asked for where limits go by it', () => {
    expectRefusal(() => settle({}, msspProgram(2020, 'T2')), 'missing', ['agreementStart'])
  })
})

describe('a program of one’s own', () => {
  const changed = (changes: object) => ({ ...enhanced, ...changes }) as SharedSavingsProgram

  it('is read anew each time unless it is frozen', () => {
    const program = { ...enhanced, gain: { ...enhanced.gain, cap: { ...enhanced.gain.cap } } }
    expect(settle({ expenditure: 60_000_000 }, program).earned).toBe('20000000')
    Object.assign(program.gain.cap, { value: '0.1' })
    expect(settle({ expenditure: 60_000_000 }, program).earned).toBe('10000000')
  })

  it('survives JSON', () => {
    const { steps, ...figures } = settle({}, JSON.parse(JSON.stringify(enhanced)))
    const { steps: expected, ...others } = settle({})
    expect(figures).toEqual(others)
    expect(steps.map(({ formula, value }) => [formula, value])).toEqual(
      expected.map(({ formula, value }) => [formula, value]),
    )
  })

  const { gain, loss, threshold } = enhanced
  it.each([
    [{ name: 'x' }, 'unknown_key', ['program', 'name']],
    [{ effectiveFrom: '2023' }, 'not_a_date', ['program', 'effectiveFrom']],
    [{ gain: { ...gain, cap: { ...gain.cap, value: 2 } } }, 'out_of_range', ['program', 'gain', 'cap', 'value']],
    [
      { gain: { ...gain, quality: { ...gain.quality, value: 'x' } } },
      'not_one_of',
      ['program', 'gain', 'quality', 'value'],
    ],
    [{ gain: { ...gain, guardrail: undefined } }, 'missing', ['program', 'gain', 'guardrail']],
    [{ loss: { ...loss, limits: [] } }, 'empty_list', ['program', 'loss', 'limits']],
    [
      { loss: { ...loss, limits: [{ agreementFrom: '2020-01-01', ofBenchmark: '0.1', citations: [] }] } },
      'limits_not_open',
      ['program', 'loss', 'limits', 0, 'agreementFrom'],
    ],
    [
      {
        loss: {
          ...loss,
          limits: ['2020-01-01', '2021-01-01', null].map((agreementFrom) => ({
            agreementFrom,
            ofBenchmark: 1,
            citations: [],
          })),
        },
      },
      'out_of_range',
      ['program', 'loss', 'limits', 1, 'agreementFrom'],
    ],
    [
      { loss: { ...loss, rate: { kind: 'sliding', qualityTimes: 1, floor: '0.5', ceiling: '0.4', citations: [] } } },
      'out_of_range',
      ['program', 'loss', 'rate', 'ceiling'],
    ],
    [{ loss: { kind: 'half' } }, 'not_one_of', ['program', 'loss', 'kind']],
    [{ threshold: { ...threshold, choices: 'table' } }, 'wrong_type', ['program', 'threshold', 'choices']],
    [
      { threshold: { ...threshold, electionFrom: { beneficiaries: 0, citations: [] } } },
      'out_of_range',
      ['program', 'threshold', 'electionFrom', 'beneficiaries'],
    ],
    [{ rounding: { mode: 'near', places: 0 } }, 'not_one_of', ['program', 'rounding', 'mode']],
  ] as const)('is refused where it is wrong: %j', (changes, code, path) => {
    expectRefusal(() => settle({}, changed(changes)), code, path)
  })
})
