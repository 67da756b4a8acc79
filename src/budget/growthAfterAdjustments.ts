import type { Bilingual } from '../errors/internal.ts'
import { en, exact, type Figure, figure, formula, given, zh } from '../figure/internal.ts'
import type { BudgetPlan } from './budgetFigures.ts'
import { budgetLabels as L } from './labels.ts'

/**
 * 调整后增长率 — what the total, adjustments and all, comes to against last year's: total ÷ last year's total − 1. The cap
 * bounds the rate of growth; what is adjusted comes on top of it, each for its own reason, and the trace says so where
 * that lifts the total above the cap. None where there is no total of last year, or nothing in it; without adjustments it is the growth.
 */
export function growthAfterAdjustments(plan: BudgetPlan, growth: Figure | undefined, total: Figure) {
  const { source, adjustments } = plan
  if (growth === undefined || !('base' in source) || source.base.year !== 'reform') return undefined
  const { previousTotal } = source.base
  if (adjustments.length === 0) return growth
  if (previousTotal.value.n === 0n) return undefined
  const { cap } = source
  const after = formula`${total} ÷ ${previousTotal} − 1`
  const plain = figure(L.growthAfterAdjustments, after, exact)
  if (cap === undefined || cap.notApplied !== undefined) return plain
  const above = given(L.aboveCap, formula`${total} − ${previousTotal} × (1 + ${cap.rate})`.value)
  return figure(L.growthAfterAdjustments, after, exact, { because: whyNotBound(above, cap.rate, adjustments) })
}

/** `above`: the total less what it comes to at the cap, which tells a difference that no rate shows. */
function whyNotBound(above: Figure, cap: Figure, adjustments: BudgetPlan['adjustments']): Bilingual {
  if (above.value.n <= 0n) {
    return {
      zh: zh`增长率上限 ${cap}只约束年度增长率；计入调整后仍不高于上限`,
      en: en`the cap ${cap} bounds the rate of growth only; with the adjustments the total stays within it`,
    }
  }
  const lifting = adjustments.filter(({ figure: { value } }) => value.n > 0n)
  const names = (language: 'zh' | 'en', between: string) =>
    lifting.length === 0 ? rounding[language] : lifting.map(({ figure }) => figure.label.name[language]).join(between)
  return {
    zh: zh`增长率上限 ${cap}约束年度增长率，不约束预算调整；付费总额比按上限计算的多 ${above}，来自：${names('zh', '、')}`,
    en: en`the cap ${cap} bounds the rate of growth and not the adjustments; the total is ${above} above what it comes to at the cap, which comes from: ${names('en', '; ')}`,
  }
}

const rounding = { zh: '取整到分', en: 'rounding to the fen' } as const
