import { describe, expect, it } from 'vitest'
import {
  benchmarkGuardrail,
  capRiskGrowth,
  floatingPrice,
  historicalBenchmark,
  liftToZeroGrowth,
  lossRatioRebate,
  medicalLossRatio,
  priorSavings,
  readmissionFactor,
  readmissionReduction,
  regionalAdjustment,
  setBenchmark,
  sharedSavings,
  splitRegionalBudget,
  topUpPrices,
  updatedBenchmark,
  updateFactors,
} from 'yigongti'
import { medicalLossRatioRule, msspBenchmark2024, msspProgram, readmissionFloor } from 'yigongti/rules'
import { refusalOf } from '../../support/refusal.ts'
import { unexplained } from '../../support/unexplained.ts'

const set = (value: number | string) => ({ value, label: { zh: '商定值', en: 'Agreed' } })
type Traced = object & { readonly steps?: readonly unknown[] }

/** Each with one number that was set elsewhere. */
const results: readonly (readonly [string, () => Traced])[] = [
  ['benchmarkGuardrail', () => benchmarkGuardrail({ benchmark: set(90), alternative: 95, spending: 100 })],
  [
    'capRiskGrowth',
    () =>
      capRiskGrowth({
        allowance: set('3%'),
        classes: [
          { id: 'young', personYears: 300, costPerHead: 1000, riskGrowth: '1.02', demographicGrowth: '1' },
          { id: 'old', personYears: 100, costPerHead: 3000, riskGrowth: '1.08', demographicGrowth: '1.02' },
        ],
      }),
  ],
  [
    'historicalBenchmark',
    () =>
      historicalBenchmark({
        yearWeights: [40, 60],
        nationalWeight: '12%',
        classes: [
          {
            id: 'all',
            years: [
              { costPerHead: set(11_200), trend: { national: '1.07', regional: '1.08' }, riskRatio: '1.02' },
              { costPerHead: 11_900, trend: 1 },
            ],
          },
        ],
      }),
  ],
  [
    'lossRatioRebate',
    () =>
      lossRatioRebate({
        ratio: set('75%'),
        standard: '80%',
        revenue: 185_000,
        enrollees: [
          { id: 'one', weight: 1 },
          { id: 'others', weight: 99 },
        ],
      }),
  ],
  [
    'medicalLossRatio',
    () => medicalLossRatio(medicalLossRatioRule, { ratio: set('79.5%'), lifeYears: 60_000, deductible: 6000 }),
  ],
  ['priorSavings', () => priorSavings({ savings: [set(310), 0, 455], share: '50%' })],
  [
    'readmissionFactor',
    () =>
      readmissionFactor(readmissionFloor(2015), {
        conditions: [{ id: 'pneumonia', payment: set(9000), cases: 300, excessRatio: '1.08' }],
        totalPayments: 50_000_000,
      }),
  ],
  [
    'readmissionReduction',
    () =>
      readmissionReduction({
        neutralityModifier: set('0.96'),
        measures: [
          { id: 'heartFailure', cases: 80, ratio: '1.05', peerMedian: '1.01', paymentRatio: '0.1' },
          { id: 'pneumonia', cases: 24, ratio: '1.05', peerMedian: '1.01', paymentRatio: '0.1' },
        ],
      }),
  ],
  ['floatingPrice', () => floatingPrice({ budget: set(95), floating: 60, fixed: 40 })],
  [
    'liftToZeroGrowth',
    () =>
      liftToZeroGrowth({
        regions: [
          { id: 'north', previous: set(100), current: 97 },
          { id: 'south', previous: 100, current: 110 },
        ],
      }),
  ],
  [
    'splitRegionalBudget',
    () =>
      splitRegionalBudget(
        {
          kind: 'regionalSplit',
          id: 'city',
          label: { zh: '市级分配', en: 'Split of a city' },
          first: [{ id: 'east', share: '2%' }],
          pool: 5,
          indicators: [{ id: 'insured', weight: 1 }],
          places: 6,
          citations: [],
        },
        {
          budget: set(1000),
          regions: [
            { id: 'north', values: [{ id: 'insured', value: set(5), change: '3%' }] },
            { id: 'south', values: [{ id: 'insured', value: 7 }] },
          ],
        },
      ),
  ],
  [
    'topUpPrices',
    () =>
      topUpPrices({
        pool: set(10),
        floor: '0.93',
        regions: [
          { id: 'north', price: '0.9', points: 1000 },
          { id: 'south', price: '1.1', points: 1000 },
        ],
      }),
  ],
  [
    'regionalAdjustment',
    () =>
      regionalAdjustment({
        classes: [
          { id: 'all', personYears: 9000, ownPerHead: set(18_000), regionalPerHead: 12_000, nationalPerHead: 11_000 },
        ],
        weights: { lower: '35%', higher: '15%' },
        appliesNegative: false,
      }),
  ],
  [
    'setBenchmark',
    () =>
      setBenchmark(msspBenchmark2024, {
        agreementStart: '2025-01-01',
        agreement: 'firstAgreement',
        baseYears: { nationalWeight: '12%' },
        classes: [
          {
            id: 'all',
            years: [
              { costPerHead: 9_700, trend: { national: '1.08', regional: '1.09' }, riskRatio: '1.03' },
              { costPerHead: 10_000, trend: { national: '1.04', regional: '1.045' } },
              { costPerHead: set(10_450) },
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
        regional: { timesApplied: 1, dualShare: '7.5%', riskScore: '1.04' },
        priorSavings: { savings: [310, 0, 455], proration: '0.9' },
        update: {
          nationalWeight: '14%',
          marketShare: '14%',
          regionRiskGrowth: '1.07',
          regionDemographicGrowth: '1.01',
        },
      }),
  ],
  [
    'sharedSavings',
    () =>
      sharedSavings(msspProgram(2022, 'ENH'), {
        benchmark: set(966_116_777),
        expenditure: 1_003_712_089,
        beneficiaries: 80_000,
        meetsQualityStandard: true,
        quality: 0.9,
        electedThreshold: '2%',
      }),
  ],
  ['updatedBenchmark', () => updatedBenchmark({ classes: [{ id: 'young', perHead: set(1000), personYears: 300 }] })],
  [
    'updateFactors',
    () => updateFactors({ nationalWeight: set('14%'), classes: [{ id: 'all', national: 1, regional: 2 }] }),
  ],
]

describe('a result of a program', () => {
  it.each(results)('of %s explains every figure', (_, result) => {
    expect(unexplained(result())).toEqual([])
  })

  it.each(results)('of %s tells what was set elsewhere', (_, result) => {
    const because = { zh: '另行确定：“商定值”', en: 'set elsewhere: "Agreed"' }
    expect(result().steps).toContainEqual(expect.objectContaining({ because }))
  })

  it('refuses what is not what it says', () => {
    const steps = [{ id: 'a', label: { zh: '甲', en: 'A' }, unit: 'yuan', value: '90.00' }] as const
    const explained = { value: '91.00', unit: 'yuan', label: { zh: '甲', en: 'A' }, steps } as const
    const call = () => benchmarkGuardrail({ benchmark: explained, alternative: 95, spending: 100 })
    expect(refusalOf(call).code).toBe('explanation_differs')
  })
})
