import { twelveDigits } from '../../corridor/internal.ts'
import type { Bilingual } from '../../errors/internal.ts'
import { en, exact, type Figure, figure, formula, read, zh } from '../../figure/internal.ts'
import { compare } from '../../numeric/internal.ts'
import { fullCredibilityStandard } from '../../statistics/internal.ts'
import { labels as L } from './labels.ts'
import type { SeverityFigures } from './Severity.ts'

/** A sample of fewer says little of its own spread: this library's choice, the least that a z score is taken from. */
const enoughResiduals = 8n

/** The textbook standard of 90 % confidence to lie within 5 %. */
const standard = { outside: 0.1, tolerance: 0.05 } as const

export function fewResiduals(count: Figure): Bilingual | null {
  if (count.value.n >= enoughResiduals) return null
  return {
    zh: zh`样本过小：只有 ${count}个残差（不足 ${enoughResiduals.toString()} 个），波动估计不可靠`,
    en: en`small sample: ${count} residuals (fewer than ${enoughResiduals.toString()}), their spread is not to be relied on`,
  }
}

/**
 * Too few claims for the sum to be near a normal distribution: fewer than the full credibility standard
 * (z ÷ 5 %)²·(1 + CV²), where even the mean is not known to 5 %.
 */
export function fewClaims(
  claims: Figure,
  { mean, variance }: SeverityFigures,
): { readonly warning: Bilingual | null; readonly further: readonly Figure[] } {
  const counted = read(
    L.standardClaims,
    twelveDigits(fullCredibilityStandard(standard.outside, standard.tolerance, 0)),
    {
      zh: '(z ÷ 5%)²，z 为 90% 双侧分位数，取 12 位有效数字',
      en: '(z ÷ 5 %)², z the two-sided quantile of 90 %, twelve significant digits',
    },
    [],
  )
  const full = figure(L.fullClaims, formula`${counted} × (1 + ${variance} ÷ (${mean} × ${mean}))`, exact)
  const isSmall = compare(claims.value, full.value) < 0
  const warning = {
    zh: zh`人群过小：预期理赔 ${claims}次，低于完全可信标准 ${full}次，正态近似低估尾部`,
    en: en`small population: ${claims} claims are expected, fewer than the full credibility standard of ${full}; the normal approximation makes the tail too thin`,
  }
  return { warning: isSmall ? warning : null, further: [claims, full] }
}
