import type { Bilingual } from '../errors/internal.ts'
import { en, exact, type Figure, figure, formula, zh } from '../figure/internal.ts'
import { compare } from '../numeric/internal.ts'
import type { BudgetPlan } from './budgetFigures.ts'
import { budgetLabels as L } from './labels.ts'

/**
 * 调整后增长率 — what the total, adjustments and all, comes to against last year's: total ÷ last year's total − 1. The cap
 * bounds the rate of growth; what is adjusted comes on top of it, each for its own reason, and the trace says so where
 * that lifts the total above the cap. None where there is no total of last year, or nothing in it; without adjustments it is the growth.
 */
export function growthAfterAdjustments(plan: BudgetPlan, growth: Figure | undefined, total: Figure) {
  const { source, adjustments } = plan
  if (growth === undefined || 'setTotal' in source || source.base.year !== 'reform') return undefined
  const { previousTotal } = source.base
  if (adjustments.length === 0) return growth
  if (previousTotal.value.n === 0n) return undefined
  const { cap } = source
  const after = formula`${total} ÷ ${previousTotal} − 1`
  const plain = figure(L.growthAfterAdjustments, after, exact)
  if (cap === undefined || cap.notApplied !== undefined) return plain
  return figure(L.growthAfterAdjustments, after, exact, { because: whyNotBound(plain, cap.rate, adjustments) })
}

function whyNotBound(after: Figure, cap: Figure, adjustments: BudgetPlan['adjustments']): Bilingual {
  if (compare(after.value, cap.value) <= 0) {
    return {
      zh: zh`增长率上限 ${cap}只约束年度增长率；计入调整后仍不高于上限`,
      en: en`the cap ${cap} bounds the rate of growth only; with the adjustments the total stays within it`,
    }
  }
  const names = (language: 'zh' | 'en') => adjustments.map(({ figure: { label } }) => label.name[language])
  return {
    zh: zh`增长率上限 ${cap}约束年度增长率，不约束另有依据的预算调整；高出上限的部分来自：${names('zh').join('、')}`,
    en: en`the cap ${cap} bounds the rate of growth and not the adjustments, each of which has its own reason; what is above the cap comes from: ${names('en').join('; ')}`,
  }
}
