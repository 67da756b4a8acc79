import { describe, expect, it } from 'vitest'
import {
  type BenchmarkInput,
  benchmarkGuardrail,
  historicalBenchmark,
  priorSavings,
  regionalAdjustment,
  round,
  setBenchmark,
} from 'yigongti'
import { msspBenchmark2024 } from 'yigongti/rules'
import { everyStep } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

/**
 * 42 CFR 425.652–425.659, agreements from 2024: the worked chain. The rule is the regulation's; the program is made up
 * and its figures were computed once in exact rationals. Printed with six to twelve decimals, compared with as many.
 */
const measured: BenchmarkInput = {
  agreementStart: '2025-01-01',
  agreement: 'firstAgreement',
  baseYears: { nationalWeight: '0.12' },
  classes: [
    {
      id: 'esrd',
      label: { zh: '终末期肾病', en: 'ESRD' },
      years: [
        { costPerHead: 88_000, trend: { national: '1.06', regional: '1.05' }, riskRatio: '1.01' },
        { costPerHead: 90_000, trend: { national: '1.03', regional: '1.025' }, riskRatio: '1.00' },
        { costPerHead: 93_000 },
      ],
      basePersonYears: 80,
      regionalPerHead: 96_000,
      nationalPerHead: 95_000,
      personYears: 85,
      riskGrowth: '1.01',
      demographicGrowth: '1.00',
      update: { national: '1.055', regional: '1.05', prospective: '1.0496', regionRiskGrowth: '1.02' },
    },
    {
      id: 'disabled',
      label: { zh: '残疾', en: 'Disabled' },
      years: [
        { costPerHead: 11_200, trend: { national: '1.07', regional: '1.08' }, riskRatio: '1.02' },
        { costPerHead: 11_500, trend: { national: '1.035', regional: '1.04' }, riskRatio: '1.01' },
        { costPerHead: 11_900 },
      ],
      basePersonYears: 1_200,
      regionalPerHead: 12_900,
      nationalPerHead: 12_400,
      personYears: 1_180,
      riskGrowth: '1.06',
      demographicGrowth: '1.01',
      update: { national: '1.06', regional: '1.055', prospective: '1.052', regionRiskGrowth: '1.08' },
    },
    {
      id: 'agedDual',
      label: { zh: '老年双重资格', en: 'Aged, dually eligible' },
      years: [
        { costPerHead: 15_800, trend: { national: '1.065', regional: '1.07' }, riskRatio: '1.015' },
        { costPerHead: 16_300, trend: { national: '1.032', regional: '1.03' }, riskRatio: '1.005' },
        { costPerHead: 16_900 },
      ],
      basePersonYears: 900,
      regionalPerHead: 16_500,
      nationalPerHead: 17_200,
      personYears: 950,
      riskGrowth: '1.05',
      demographicGrowth: '1.00',
      update: { national: '1.05', regional: '1.045', prospective: '1.049', regionRiskGrowth: '1.06' },
    },
    {
      id: 'agedNonDual',
      label: { zh: '老年非双重资格', en: 'Aged, not dually eligible' },
      years: [
        { costPerHead: 9_700, trend: { national: '1.08', regional: '1.09' }, riskRatio: '1.03' },
        { costPerHead: 10_000, trend: { national: '1.04', regional: '1.045' }, riskRatio: '1.012' },
        { costPerHead: 10_450 },
      ],
      basePersonYears: 9_820,
      regionalPerHead: 11_400,
      nationalPerHead: 11_000,
      personYears: 10_100,
      riskGrowth: '1.05',
      demographicGrowth: '1.015',
      update: { national: '1.065', regional: '1.07', prospective: '1.053', regionRiskGrowth: '1.07' },
    },
  ],
  regional: { timesApplied: 1, dualShare: '0.075', riskScore: '1.04' },
  priorSavings: { savings: [310, 0, 455], proration: '0.9' },
  update: { nationalWeight: '0.14', marketShare: '0.14', regionRiskGrowth: '1.07', regionDemographicGrowth: '1.01' },
  rounding: null,
}

const to = (places: number) => (value: string) => round(value, { mode: 'halfUp', places })

describe('the worked chain of the benchmark', () => {
  const chain = setBenchmark(msspBenchmark2024, measured)
  const each = (key: 'historical' | 'regionalAdjustment' | 'regionFactor' | 'update' | 'riskGrowth') =>
    chain.classes.map((one) => one[key])

  // HB_k = .10·BY1 + .30·BY2 + .60·BY3, earlier years × (.12 national + .88 regional) × risk ratio
  it('historical benchmark a head', () => {
    expect(each('historical')).toEqual(['92834.2656', '11994.21042', '16918.059748', '10528.61848'])
  })

  // d = 96,000 − 92,834.2656 …, weighted by 80 / 1,200 / 900 / 9,820; first time and lower: 35 %
  it('regional adjustment: S, offset, adjustments, single value', () => {
    expect(to(9)(chain.averageDifference)).toBe('793.409916767')
    // .075 + (1.04 − 1)
    expect(chain.offset).toBe('0.115')
    // dual: 35 % × (16,500 − 16,918.059748) = −146.32…, above the cap of −1.5 % × 17,200 = −258, × (1 − .115)
    expect(each('regionalAdjustment').map(to(9))).toEqual([
      '1108.007040000',
      '317.026353000',
      '-129.494006943',
      '304.983532000',
    ])
    expect(to(9)(chain.singleValue)).toBe('278.955488733')
  })

  // 50 % × .9 × (310 + 0 + 455) ÷ 3, below 5 % of 12,165; 278.96 is higher, so the region's counts
  it('prior savings, and the higher of the two', () => {
    expect(chain.priorSavings).toBe('114.75')
    expect(chain.adjustment).toBe('regional')
  })

  // classes weigh by person-years × HB_k; 1.012021833548 + .03
  it('aggregate growth of risk and its cap', () => {
    expect(to(12)(chain.aggregateRiskGrowth)).toBe('1.048794749386')
    expect(to(12)(chain.riskGrowthCap)).toBe('1.042021833548')
    expect(each('riskGrowth').map(to(12))).toEqual([
      '1.010000000000',
      '1.042021833548',
      '1.042021833548',
      '1.042021833548',
    ])
  })

  // 1.01 + .03 + .14 × (1.07 − 1.04) = 1.0442; 1.08 ÷ 1.0442 …
  it("cap of the region's growth, and factors", () => {
    expect(chain.regionGrowthCap).toBe('1.0442')
    expect(each('regionFactor').map(to(12))).toEqual([
      '1.000000000000',
      '1.034284619805',
      '1.015131200919',
      '1.024707910362',
    ])
  })

  // ⅔·(.14·national + .86·regional·f) + ⅓·ACPT
  it('three-way update', () => {
    expect(each('update').map(to(12))).toEqual(['1.050333333333', '1.075204290366', '1.055865606844', '1.079024146077'])
  })

  it('updated benchmark, by three factors and by two', () => {
    expect(to(6)(chain.benchmark)).toBe('165322331.852776')
    expect(to(9)(chain.perPersonYear)).toBe('13424.468684756')
    expect(to(6)(chain.twoWayBenchmark)).toBe('167041572.520084')
  })

  it('rounds to the fen unless told otherwise', () => {
    const { rounding: _, ...inFen } = measured
    const { benchmark, twoWayBenchmark, perPersonYear } = setBenchmark(msspBenchmark2024, inFen)
    expect([benchmark, twoWayBenchmark]).toEqual(['165322331.85', '167041572.52'])
    expect(perPersonYear).toBe(chain.perPersonYear)
  })

  // spending = 1.03 × the benchmark = 170,282,001.81: the loss is .03 × it; by two factors it is smaller, which counts
  it('guardrail', () => {
    const spending = 170_282_001.81
    const guarded = benchmarkGuardrail({
      benchmark: to(2)(chain.benchmark),
      alternative: to(2)(chain.twoWayBenchmark),
      spending,
    })
    expect(guarded).toMatchObject({
      deviation: '-4959669.96',
      alternativeDeviation: '-3240429.29',
      used: '-3240429.29',
      guarded: true,
    })
  })

  it('every step follows from its inputs, none stands twice', () => {
    const steps = everyStep(chain.steps)
    expect(steps.flatMap(problemsOf)).toEqual([])
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
  })
})

describe('the parts by themselves', () => {
  it('the historical benchmark of the chain', () => {
    const { classes } = historicalBenchmark({
      yearWeights: ['0.1', '0.3', '0.6'],
      nationalWeight: '0.12',
      classes: measured.classes.map(({ id, years }) => ({ id, years })),
    })
    expect(classes.map(({ perHead }) => perHead)).toEqual(['92834.2656', '11994.21042', '16918.059748', '10528.61848'])
  })

  // d −6,000, national 11,000: 15 % → −900, cap 1.5 % × 11,000 = 165, × (1 − .115) = −146.025
  it('a single class that is cut', () => {
    const alone = regionalAdjustment({
      classes: [{ id: 'all', personYears: 1, ownPerHead: 17_000, regionalPerHead: 11_000, nationalPerHead: 11_000 }],
      weights: { lower: '0.35', higher: '0.15' },
      caps: { positive: '0.05', negative: '0.015' },
      offset: { dualShare: '0.075', riskScore: '1.04' },
      appliesNegative: false,
    })
    expect(alone.averageDifference).toBe('-6000.00')
    expect(alone.weight).toBe('0.15')
    expect(alone.classes[0]).toEqual({ id: 'all', difference: '-6000.00', adjustment: '-146.025', used: '0.00' })
  })

  // 50 % × .9 × 255; the mean national cost a head of the chain is 12,165, 5 % of it 608.25
  it('prior savings, and their cap', () => {
    const terms = { share: '0.5', cap: { rate: '0.05', perHead: 12_165 } }
    expect(priorSavings({ savings: [310, 0, 455], proration: '0.9', ...terms }).adjustment).toBe('114.75')
    expect(priorSavings({ savings: [2_000], ...terms }).adjustment).toBe('608.25')
    expect(priorSavings({ savings: [310, 0, -455], ...terms }).adjustment).toBe('0.00')
  })
})
