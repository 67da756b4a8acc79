import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  type Label,
  read,
  sumOf,
  sumOfProducts,
  zh,
} from '../../figure/internal.ts'
import { compare, zero } from '../../numeric/internal.ts'
import type { ReadBenchmarkInput } from './BenchmarkInput.ts'
import type { ReadBenchmarkRule } from './BenchmarkRule.ts'
import { beside } from './classHead.ts'
import { labels as L } from './labels.ts'
import { priorSavingsFigures } from './priorSavings.ts'
import type { RegionalFigures } from './regionalFigures.ts'

/**
 * 采用的调整 — which adjustment a benchmark takes: towards the region, savings given back, or none.
 *
 * @since 0.2.0
 */
export type BenchmarkAdjustment = 'regional' | 'priorSavings' | 'none'

/** A benchmark's classes with their labels, and what was saved. */
interface Plan {
  readonly classes: readonly (Pick<ReadBenchmarkInput['classes'][number], 'basePersonYears' | 'nationalPerHead'> & {
    readonly labelOf: (label: Label) => Label
  })[]
  readonly priorSavings: ReadBenchmarkInput['priorSavings']
}

interface AdjustmentUsed {
  readonly kind: BenchmarkAdjustment
  readonly priorSavings: Figure | undefined
  /** What is added a head, class by class. */
  readonly byClass: readonly Figure[]
}

/** The higher of the two counts: the regional one by class, savings given back as the same amount a head in all. */
export function adjustmentUsed(
  rule: ReadBenchmarkRule,
  { classes, priorSavings: saved }: Pick<Plan, 'classes' | 'priorSavings'>,
  { adjustments, singleValue }: Pick<RegionalFigures, 'adjustments' | 'singleValue'>,
): AdjustmentUsed {
  const priorSavings = saved && priorSavingsOf(rule, classes, saved)
  const applies = rule.appliesNegative || singleValue.value.n > 0n
  const returned = priorSavings?.value ?? zero
  const kind =
    returned.n > 0n && compare(returned, applies ? singleValue.value : zero) > 0
      ? 'priorSavings'
      : applies
        ? 'regional'
        : 'none'
  const byClass = classes.map(({ labelOf }, index) => {
    const adjustment = beside(adjustments, index)
    return usedFigure(labelOf(L.adjustmentUsed), kind, { singleValue, priorSavings, adjustment })
  })
  return { kind, priorSavings, byClass }
}

function usedFigure(
  label: Label,
  kind: BenchmarkAdjustment,
  of: { readonly singleValue: Figure; readonly priorSavings: Figure | undefined; readonly adjustment: Figure },
): Figure {
  const { singleValue, priorSavings, adjustment } = of
  if (kind === 'priorSavings' && priorSavings !== undefined) {
    const because = {
      zh: zh`既往节约调整 ${priorSavings}高于区域调整单一值 ${singleValue}，各类别同额增加`,
      en: en`the prior savings adjustment ${priorSavings} is above the single value ${singleValue}: it is added in every class`,
    }
    return figure(label, formula`${priorSavings}`, exact, { because })
  }
  if (kind === 'regional') {
    const because = {
      zh: zh`区域调整，单一值 ${singleValue}`,
      en: en`the regional adjustment, its single value being ${singleValue}`,
    }
    return figure(label, formula`${adjustment}`, exact, { because })
  }
  const because = {
    zh: zh`单一值 ${singleValue}不大于零，也没有既往节约，不予调整`,
    en: en`the single value ${singleValue} is not above zero and nothing was saved: there is no adjustment`,
  }
  return read(label, zero, because, [singleValue])
}

/** Savings given back are capped by the mean national cost a head. */
function priorSavingsOf(
  { returnedShare, savingsCap }: ReadBenchmarkRule,
  classes: Plan['classes'],
  { savings, proration }: NonNullable<Plan['priorSavings']>,
): Figure {
  const people = classes.map(({ basePersonYears }) => basePersonYears)
  const national = classes.map(({ nationalPerHead }) => nationalPerHead)
  const base = figure(L.savingsCapBase, formula`(${sumOfProducts(national, people)}) ÷ (${sumOf(people)})`, exact)
  const terms = { share: returnedShare, proration, cap: { rate: savingsCap, base } }
  return priorSavingsFigures(savings, terms).adjustment
}
