import { toDouble, twelveDigits } from '../../corridor/internal.ts'
import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import { type Figure, labelAt, read as readFigure } from '../../figure/internal.ts'
import { zero } from '../../numeric/internal.ts'
import { labels as L } from './labels.ts'
import type { DevelopmentStep, Triangle } from './readTriangle.ts'

interface Development {
  readonly triangle: Triangle
  readonly factors: readonly Figure[]
  readonly tail: Figure | undefined
  readonly rows: readonly { readonly ultimate: Figure }[]
  readonly ultimate: Figure
}

/** A standard error, or why there is none. */
type ErrorFigure = Figure | { readonly computable: false; readonly because: Bilingual }

/** A step of the development in doubles; no variance where nothing says how far rows stray from its factor. */
interface StepInDoubles {
  readonly factor: number
  readonly before: number
  readonly variance: number | undefined
  /** How many rows the variance is of; undefined where it is by the min rule. */
  readonly count: number | undefined
}

/**
 * Mack's standard errors. With U the ultimate of a row, Ĉ its development and P the product of the factors still to come:
 * process Σ σ²/f² · P²·Ĉ, estimation Σ σ²/f² · U² ÷ Σ before; over all rows the processes add up, and a step errs for all
 * rows that it develops alike: Σ σ²/f² · (ΣU)² ÷ Σ before.
 */
export function developmentErrors({ triangle, factors, tail, rows, ultimate }: Development): {
  readonly rows: readonly ErrorFigure[]
  readonly total: ErrorFigure
} {
  const steps = inDoubles(triangle.steps, factors)
  const variances = steps.map((step, age) => varianceFigure(triangle, factors, age, step))
  const grown = tail === undefined ? 1 : toDouble(tail.value)
  const developed = triangle.rows.map(({ latest, age }) => developRow(steps, toDouble(latest.value), age))
  const [because, becauseOfAll, done] =
    tail === undefined ? [byMack, byMackForAll, complete] : [byMackWithTail, byMackForAllWithTail, developedWithTail]
  const found = developed.map(({ age, ownError, end }, index): ErrorFigure => {
    const label = labelAt(L.standardError, index, `第 ${index + 1} 行`, `row ${index + 1}`)
    const own = (rows[index] as { readonly ultimate: Figure }).ultimate
    if (age === steps.length) return readFigure(label, zero, done, [own])
    if (ownError === undefined) return unknownSpread
    const error = grown * Math.sqrt(ownError + estimationOf(steps, age, () => end))
    return readFigure(label, twelveDigits(error), because, [own, ...known(variances.slice(age))])
  })
  const youngest = developed.reduce((least, { age }) => Math.min(least, age), steps.length)
  if (youngest === steps.length) return { rows: found, total: readFigure(L.errorTotal, zero, done, [ultimate]) }
  const allOwnErrors = developed.map(({ ownError }) => ownError)
  if (allOwnErrors.includes(undefined)) return { rows: found, total: unknownSpread }
  const ownError = allOwnErrors.reduce<number>((sum, each) => sum + (each ?? Number.NaN), 0)
  const endsUpTo = (step: number) => developed.reduce((sum, { age, end }) => (age <= step ? sum + end : sum), 0)
  const error = grown * Math.sqrt(ownError + estimationOf(steps, youngest, endsUpTo))
  const total = readFigure(L.errorTotal, twelveDigits(error), becauseOfAll, [ultimate, ...known(variances)])
  return { rows: found, total }
}

function inDoubles(steps: readonly DevelopmentStep[], factors: readonly Figure[]): readonly StepInDoubles[] {
  const found: StepInDoubles[] = []
  steps.forEach((step, age) => {
    const factor = toDouble((factors[age] as Figure).value)
    const before = step.before.map(({ value }) => toDouble(value))
    const after = step.after.map(({ value }) => toDouble(value))
    const spread = varianceOf(before, after, factor)
    const variance = spread?.variance ?? byMinRule(found[age - 1]?.variance, found[age - 2]?.variance)
    found.push({ factor, before: before.reduce((sum, each) => sum + each, 0), variance, count: spread?.count })
  })
  return found
}

/** Σ before · (after ÷ before − factor)² ÷ (rows − 1). A row of nothing before and after says nothing. */
function varianceOf(before: readonly number[], after: readonly number[], factor: number) {
  let sum = 0
  let count = 0
  for (let row = 0; row < before.length; row++) {
    const [from, to] = [before[row] as number, after[row] as number]
    if (from === 0 && to === 0) continue
    sum += from * (to / from - factor) ** 2
    count++
  }
  return count > 1 && Number.isFinite(sum) ? { variance: sum / (count - 1), count } : undefined
}

/** min(σ₁⁴ ÷ σ₂², σ₁², σ₂²), of the step before and the one before that. */
function byMinRule(last: number | undefined, previous: number | undefined): number | undefined {
  if (last === undefined || previous === undefined) return undefined
  return previous === 0 ? 0 : Math.min(last ** 2 / previous, last, previous)
}

/** What becomes of a row without tail, and the part of its error that is its own. */
function developRow(steps: readonly StepInDoubles[], latest: number, age: number) {
  let end = latest
  for (let step = age; step < steps.length; step++) end *= (steps[step] as StepInDoubles).factor
  let claims = latest
  let toCome = latest === 0 ? 0 : end / latest
  let ownError: number | undefined = 0
  for (let step = age; step < steps.length; step++) {
    const { factor, variance } = steps[step] as StepInDoubles
    if (variance === undefined || ownError === undefined) ownError = undefined
    else ownError += (variance / factor ** 2) * toCome ** 2 * claims
    claims *= factor
    toCome /= factor
  }
  return { age, end, ownError }
}

function estimationOf(steps: readonly StepInDoubles[], age: number, endAt: (step: number) => number): number {
  let sum = 0
  for (let step = age; step < steps.length; step++) {
    const { factor, before, variance = Number.NaN } = steps[step] as StepInDoubles
    sum += (variance / factor ** 2 / before) * endAt(step) ** 2
  }
  return sum
}

function varianceFigure(
  { steps }: Triangle,
  factors: readonly Figure[],
  age: number,
  { variance, count }: StepInDoubles,
): Figure | undefined {
  if (variance === undefined) return undefined
  const label = labelAt(L.variance, age, `第 ${age + 1} 至 ${age + 2} 列`, `column ${age + 1} to ${age + 2}`)
  const { before, after } = steps[age] as DevelopmentStep
  const because = count === undefined ? byRule : count === before.length ? bySpread : bySpreadOf(count)
  return readFigure(label, twelveDigits(variance), because, [factors[age] as Figure, ...before, ...after])
}

const known = (figures: readonly (Figure | undefined)[]) => figures.filter((one) => one !== undefined)

const bySpread = {
  zh: 'Σ 前列 × (后列 ÷ 前列 − 因子)² ÷ (行数 − 1)，取 12 位有效数字',
  en: 'Σ before × (after ÷ before − factor)² ÷ (rows − 1), twelve significant digits',
}
const bySpreadOf = (count: number): Bilingual => ({
  zh: `Σ 前列 × (后列 ÷ 前列 − 因子)² ÷ (${count} − 1)，两列均为 0 的行不计，取 12 位有效数字`,
  en: `Σ before × (after ÷ before − factor)² ÷ (${count} − 1), rows that are 0 in both columns not counted, twelve significant digits`,
})
const byRule = {
  zh: '无法测得波动（只有一行可比，或有一行从 0 起），按 Mack 的最小值规则取前两步的 min(σ₁⁴ ÷ σ₂², σ₁², σ₂²)，取 12 位有效数字',
  en: "no spread can be measured (one row, or a row from nothing): Mack's min rule, min(σ₁⁴ ÷ σ₂², σ₁², σ₂²) of the two steps before, twelve significant digits",
}
const byMack = {
  zh: 'Mack（1993）的标准误，取 12 位有效数字',
  en: "Mack's standard error (1993), twelve significant digits",
}
const byMackWithTail = {
  zh: 'Mack（1993）的标准误乘以尾部因子（尾部因子本身的误差未计），取 12 位有效数字',
  en: "Mack's standard error (1993) times the tail factor (whose own error is not counted), twelve significant digits",
}
const byMackForAll = {
  zh: 'Mack（1993）的合计标准误：各行共用进展因子，误差相关；取 12 位有效数字',
  en: "Mack's standard error of the whole (1993): all rows share the factors, so their errors go together; twelve significant digits",
}
const byMackForAllWithTail = {
  zh: 'Mack（1993）的合计标准误乘以尾部因子（尾部因子本身的误差未计）：各行共用进展因子，误差相关；取 12 位有效数字',
  en: "Mack's standard error of the whole (1993) times the tail factor (whose own error is not counted): all rows share the factors, so their errors go together; twelve significant digits",
}
const complete = { zh: '已全部付清，没有误差', en: 'all is paid, nothing can stray' }
const developedWithTail = {
  zh: '各列进展已完成，尾部因子本身的误差未计',
  en: "developed to the last column; the tail factor's own error is not counted",
}

const unknownSpread = /* @__PURE__ */ deepFreeze({
  computable: false as const,
  because: {
    zh: '有一步进展无法测得波动（只有一行可比，或有一行从 0 起），且前面不足两步可参照，无从估计其波动',
    en: 'no spread can be measured at a step of the development (one row, or a row from nothing), with fewer than two measured steps before it: nothing says how far it strays',
  },
})
