import { describe, expect, it } from 'vitest'
import { type IsoDate, round, type SharedSavingsInput, sharedSavings } from 'yigongti'
import { type MsspTrack, msspProgram } from 'yigongti/rules'
import { expectRefusal } from '../../support/refusal.ts'
import { exactRows, type PublishedRow, roundedRows } from './publishedRows.ts'

function settle(row: PublishedRow, changes: Partial<SharedSavingsInput> = {}) {
  const { benchmark, expenditure, beneficiaries, quality, elected } = row
  return sharedSavings(msspProgram(row.year, row.track as MsspTrack), {
    benchmark,
    expenditure,
    beneficiaries,
    quality,
    meetsQualityStandard: row.standard === 'met',
    ...(elected === '-' ? {} : { electedThreshold: elected }),
    agreementStart: row.agreementStart as IsoDate,
    disasterRelief: row.relief,
    ...changes,
  })
}

describe('published rows, one for each year, track and branch', () => {
  it.each(exactRows)('$year $track $aco', (row) => {
    const { threshold, generated, earned } = settle(row)
    expect({
      threshold: Number(round(threshold, { mode: 'halfUp', places: 4 })),
      generated,
      earned,
    }).toEqual({ threshold: Number(row.threshold), generated: row.generated, earned: row.earned })
  })

  it.each(roundedRows)('$year $track $aco, inside the rounding of its quality', (row) => {
    const [least, most] = [-0.00005, 0.00005].map((error) =>
      Number(settle(row, { quality: Math.min(1, Number(row.quality) + error).toFixed(5) }).earned),
    )
    expect(settle(row).generated).toBe(row.generated)
    expect(Number(row.earned)).toBeGreaterThanOrEqual(least ?? Number.NaN)
    expect(Number(row.earned)).toBeLessThanOrEqual(most ?? Number.NaN)
  })

  it('cover every year and track that is published, and every outcome', () => {
    const pairs = new Set([...exactRows, ...roundedRows].map(({ year, track }) => `${year} ${track}`))
    // 2 tracks in 2014 and 2015, 3 in 2016 and 2017, 4 in 2019, 10 in 2020 and 2021, 6 in 2023
    expect(pairs.size).toBe(2 + 2 + 3 + 3 + 4 + 10 + 10 + 6)
    const reasons = new Set(exactRows.map((row) => settle(row).reason))
    expect([...reasons].sort()).toEqual(
      ['belowThreshold', 'capped', 'oneSided', 'owed', 'qualityMissed', 'relieved', 'shared'].sort(),
    )
  })
})

// People and benchmarks of these are ours where only the difference was given: they decide nothing.
describe('worked cases of later years', () => {
  const low = { lowRevenue: true, agreementStart: '2024-01-01' } as const

  it('ENHANCED 2022, A1001: 62,404,688 × .75 × .98 = 45,867,445.68', () => {
    const settled = sharedSavings(msspProgram(2022, 'ENH'), {
      benchmark: 966_116_777,
      expenditure: 903_712_089,
      beneficiaries: 80_000,
      quality: '0.9',
      meetsQualityStandard: true,
      electedThreshold: '2%',
    })
    expect(settled.earned).toBe('45867446')
  })

  it('Level E 2024, A2366, alternative standard: 10,807,317 × .5 × .7663 × .98 = 4,058,006.67…', () => {
    const input = {
      benchmark: 87_392_050,
      expenditure: 76_584_733,
      beneficiaries: 8_000,
      quality: '0.7663',
      meetsQualityStandard: false,
      electedThreshold: 'table',
    } as const
    const program = msspProgram(2024, 'E')
    const settled = sharedSavings(program, { ...input, meetsAlternativeStandard: true })
    expect([settled.sharingRate, settled.earned]).toEqual(['0.38315', '4058007'])
    // neither standard: nothing
    expect(sharedSavings(program, input)).toMatchObject({ sharingRate: '0', earned: '0', reason: 'qualityMissed' })
  })

  it('Level A 2024, A5328, below a minimum rate of 3.01 %: 32,084 × .4 ÷ 2 × .98 = 6,288.464', () => {
    const program = msspProgram(2024, 'A')
    const input = { benchmark: 112_323_078, expenditure: 112_290_994, beneficiaries: 9_899, meetsQualityStandard: true }
    const settled = sharedSavings(program, { ...input, ...low })
    expect(round(settled.threshold, { mode: 'halfUp', places: 4 })).toBe('0.0301')
    expect([settled.sharingRate, settled.earned, settled.reason]).toEqual(['0.2', '6288', 'reducedShare'])
    // high revenue, an older agreement or fewer people: nothing
    for (const change of [{ lowRevenue: false }, { agreementStart: '2022-01-01' }, { beneficiaries: 4_999 }] as const) {
      expect(sharedSavings(program, { ...input, ...low, ...change }).reason).toBe('belowThreshold')
    }
    expectRefusal(() => sharedSavings(program, input), 'missing', ['lowRevenue'])
    expectRefusal(() => sharedSavings(program, { ...input, lowRevenue: true }), 'missing', ['agreementStart'])
  })

  it('Level E 2024, A5309: the guardrail withholds the saving', () => {
    const input = {
      benchmark: 116_616_215,
      expenditure: 116_606_559,
      beneficiaries: 10_000,
      meetsQualityStandard: true,
      electedThreshold: 0,
    }
    const program = msspProgram(2024, 'E')
    expect(sharedSavings(program, { ...input, guardrail: true })).toMatchObject({
      earned: '0',
      generated: '0',
      reason: 'guardrail',
    })
    // 9,656 × .5 × .98 = 4,731.44
    expect(sharedSavings(program, input).earned).toBe('4731')
    // losses are still owed: 1,166,162.15 × .3 = 349,848.645
    expect(sharedSavings(program, { ...input, guardrail: true, expenditure: '117782377.15' }).earned).toBe('-349849')
  })

  it.each([
    // 8,354,010 × (1 − .75 × .7809) = 3,461,275.19…, less relief
    ['ENHANCED 2023, A1539', 2023, '8354010', '0.7809', '2566990', '0.414325', '-894285'],
    // 1 − .75 × .9026 = .32305, held to .40: 1,372,921.2 − 1,382
    ['ENHANCED 2024, A2029', 2024, '3432303', '0.9026', '1382', '0.4', '-1371539'],
    // 358,135 × .59425 = 212,821.72… − 551 = 212,270.72…
    ['ENHANCED 2024, A5386', 2024, '358135', '0.541', '551', '0.59425', '-212271'],
  ] as const)('loss, %s', (_, year, loss, quality, disasterRelief, lossRate, earned) => {
    const settled = sharedSavings(msspProgram(year, 'ENH'), {
      benchmark: 400_000_000,
      expenditure: 400_000_000 + Number(loss),
      beneficiaries: 20_000,
      quality,
      meetsQualityStandard: true,
      electedThreshold: 0,
      disasterRelief,
    })
    expect([settled.lossRate, settled.earned]).toEqual([lossRate, earned])
  })
})

// 42 CFR 425.605, .606, .610
describe('limits on losses', () => {
  const input = {
    benchmark: 100_000_000,
    expenditure: 150_000_000,
    beneficiaries: 20_000,
    quality: 1,
    meetsQualityStandard: true,
    electedThreshold: 0,
  }

  it.each([
    ['C', 2023, '-1000000'], // 1 %
    ['D', 2023, '-2000000'],
    ['E', 2023, '-4000000'],
    ['T1P', 2020, '-4000000'],
    ['ENH', 2023, '-15000000'], // 50,000,000 × .4 = 20,000,000
  ] as const)('%s %d', (track, year, earned) => {
    expect(sharedSavings(msspProgram(year, track), input)).toMatchObject({ earned, reason: 'limited' })
  })

  it.each([
    // Track 2: 5, 7.5 and 10 % in the first, second and third performance year of the agreement
    ['2020-01-01', '-5000000'],
    ['2019-01-01', '-7500000'],
    ['2018-01-01', '-10000000'],
    ['2016-01-01', '-10000000'],
  ] as const)('Track 2 in 2020, agreement of %s', (agreementStart, earned) => {
    expect(sharedSavings(msspProgram(2020, 'T2'), { ...input, agreementStart }).earned).toBe(earned)
  })

  it('by revenue, where that is lower: 8 % of 12,500,000', () => {
    const program = msspProgram(2023, 'E')
    const known = sharedSavings(program, { ...input, participantRevenue: 12_500_000 })
    expect([known.earned, known.revenueLimit]).toEqual(['-1000000', { computable: true, value: '1000000' }])
    expect(sharedSavings(program, { ...input, participantRevenue: 100_000_000 }).earned).toBe('-4000000')
    expect(sharedSavings(program, input).revenueLimit).toMatchObject({ computable: false })
  })

  it('relief after the limit: 4,000,000 × 5 ÷ 12 × 60 % = 1,000,000', () => {
    const disasterRelief = { monthsAffected: 5, peopleAffected: '60%' }
    expect(sharedSavings(msspProgram(2023, 'E'), { ...input, disasterRelief }).earned).toBe('-3000000')
  })
})

it('agreements of Track 2 of 2012 to 2015 were fixed at 2 %', () => {
  const input = {
    benchmark: 100_000_000,
    expenditure: 98_100_000,
    beneficiaries: 20_000,
    quality: 1,
    meetsQualityStandard: true,
  }
  const program = msspProgram(2015, 'T2')
  const settled = sharedSavings(program, { ...input, agreementStart: '2013-01-01' })
  expect(settled).toMatchObject({ threshold: '0.02', reason: 'belowThreshold' })
  const elected = { ...input, agreementStart: '2013-01-01', electedThreshold: '1%' } as const
  expectRefusal(() => sharedSavings(program, elected), 'not_one_of', ['electedThreshold'])
})
