import { describe, expectTypeOf, it } from 'vitest'
import {
  type BandShares,
  type BenchmarkInput,
  explain,
  type LossRatioInput,
  medicalLossRatio,
  type PayoffCurve,
  type ReadmissionFactorInput,
  type RegionalSplit,
  type RegionalSplitInput,
  readmissionFactor,
  type SharedSavings,
  type SharedSavingsInput,
  setBenchmark,
  sharedSavings,
  splitRegionalBudget,
} from 'yigongti'
import {
  medicalLossRatioRule,
  msspBenchmark2024,
  msspProgram,
  readmissionFloor,
  taiwanChineseMedicine2026,
} from 'yigongti/rules'

describe('a rule of a program', () => {
  it('does not go where one of another kind is wanted', () => {
    const calls = (
      year: SharedSavingsInput,
      benchmark: BenchmarkInput,
      ratio: LossRatioInput,
      hospital: ReadmissionFactorInput,
      split: RegionalSplitInput,
    ) => {
      splitRegionalBudget(taiwanChineseMedicine2026, split)
      // @ts-expect-error a floor does not split a region
      splitRegionalBudget(readmissionFloor(2015), split)
      // @ts-expect-error a benchmark's rule is no program
      sharedSavings(msspBenchmark2024, year)
      // @ts-expect-error a program is no benchmark's rule
      setBenchmark(msspProgram(2023, 'ENH'), benchmark)
      // @ts-expect-error a floor is no loss ratio's rule
      medicalLossRatio(readmissionFloor(2015), ratio)
      // @ts-expect-error a loss ratio's rule is no floor
      readmissionFactor(medicalLossRatioRule, hospital)
      // @ts-expect-error a rule says its kind
      readmissionFactor({ id: 'a', label: { zh: '甲', en: 'a' }, floor: 0.97, citations: [] }, hospital)
    }
    expectTypeOf(calls).returns.toEqualTypeOf<void>()
  })
})

describe('a figure of a result', () => {
  it('is explained at a place that the result has', () => {
    const calls = (savings: SharedSavings, shares: BandShares, curve: PayoffCurve, split: RegionalSplit) => {
      explain(split, ['regions', 0, 'granted'])
      explain(split, ['regions', 0, 'indicators', 1, 'share'])
      // @ts-expect-error a region has no amount
      explain(split, ['regions', 0, 'amount'])
      explain(savings, 'earned')
      explain(shares, ['byBand', 0, 'amount'])
      explain(curve, ['breakpoints', 0, 'deviation'])
      // @ts-expect-error no such key
      explain(savings, 'noSuchKey')
      // @ts-expect-error a reason is no figure
      explain(savings, 'reason')
      // @ts-expect-error a list is no figure
      explain(shares, ['byBand', 0])
    }
    expectTypeOf(calls).toBeFunction()
  })
})
