import type { Figure } from '../../figure/internal.ts'
import { add, compare, type Fraction, subtract, toDecimalString, zero } from '../../numeric/internal.ts'
import { type Law, law } from '../../shape/internal.ts'

const allMonths: Law<readonly unknown[]> = {
  codes: ['wrong_length'],
  says: ['allMonths'],
  judge: ({ length }, reading) => {
    if (length !== 12) reading.refuse('wrong_length', { expected: 12, received: length })
  },
}

const sumOfValues = (values: readonly Fraction[]): Fraction => values.reduce(add, zero)

const quotasMakeBudget: Law<Pick<Adjusted, 'budget' | 'quotas'>> = /* @__PURE__ */ law(
  ['sum_not_stated'],
  ['quotasMakeBudget'],
  ({ budget, quotas }: Pick<Adjusted, 'budget' | 'quotas'>) =>
    [budget.value, quotas?.map(({ value }) => value)] as const,
  ([budget, quotas], reading) => {
    const info = quotas && gapOf(sumOfValues(quotas), budget)
    if (info) reading.refuse('sum_not_stated', info, ['quotas'])
  },
)

/** What refuses a sum that is not what it should be; nothing where it is. */
export function gapOf(received: Fraction, expected: Fraction) {
  const gap = subtract(received, expected)
  if (gap.n === 0n) return undefined
  const text = (value: Fraction) => toDecimalString(value, 2)
  return { received: text(received), expected: text(expected), gap: text(gap), unit: 'yuan' }
}

interface Adjusted {
  readonly budget: Figure
  readonly quotas: readonly Figure[] | undefined
  readonly adjustments: readonly { readonly amount: Figure; readonly quotaOf: number | undefined }[]
}

/** An adjustment changes the quota of a month where there are such, and of none otherwise. */
const quotaOfMonth: Law<Adjusted> = /* @__PURE__ */ law(
  ['missing', 'not_asked'],
  ['quotaOfMonth'],
  ({ quotas, adjustments }: Adjusted) => [quotas !== undefined, adjustments.map(({ quotaOf }) => quotaOf)] as const,
  ([hasQuotas, months], reading) => {
    const index = months.findIndex((month) => (month !== undefined) !== hasQuotas)
    if (index >= 0) reading.refuse(hasQuotas ? 'missing' : 'not_asked', {}, ['adjustments', index, 'quotaOf'])
  },
)

/** Nothing is taken that is not there. */
const notBelowZero: Law<Adjusted> = /* @__PURE__ */ law(
  ['total_negative'],
  ['notBelowZero'],
  ({ budget, quotas, adjustments }: Adjusted) =>
    [
      budget.value,
      quotas?.map(({ value }) => value),
      adjustments.map((one) => [one.quotaOf, one.amount.value] as const),
    ] as const,
  ([budget, quotas, adjustments], reading) => {
    const changed = (of: Fraction, month?: number) =>
      sumOfValues([of, ...adjustments.filter(([at]) => month === undefined || at === month).map(([, value]) => value)])
    const sums = [changed(budget), ...(quotas ?? []).map((quota, index) => changed(quota, index + 1))]
    const below = sums.find(({ n }) => n < 0n)
    if (below !== undefined)
      reading.refuse('total_negative', { received: toDecimalString(below, 2), unit: 'yuan' }, ['adjustments'])
  },
)

interface Projected {
  readonly used: Figure | readonly Figure[]
  readonly projected: Figure | undefined
}

/** No year ends below what was used already. */
const notBelowUsed: Law<Projected> = /* @__PURE__ */ law(
  ['out_of_range'],
  ['notBelowUsed'],
  ({ used, projected }: Projected) => [used, projected] as const,
  ([used, projected], reading) => {
    if (projected === undefined) return
    const soFar = Array.isArray(used) ? sumOfValues(used.map(({ value }: Figure) => value)) : (used as Figure).value
    if (compare(projected.value, soFar) >= 0) return
    const info = { expected: `≥ ${toDecimalString(soFar, 2)}`, received: projected.text }
    reading.refuse('out_of_range', info, ['projected'])
  },
)

interface Monthly {
  readonly month: number
  readonly lines: readonly {
    readonly used: unknown
    readonly adjustments: readonly { readonly month: number }[]
  }[]
}

/** Of the months gone there is one amount each, and an adjustment was made in one of them. */
const monthsGone: Law<Monthly> = {
  codes: ['wrong_length', 'out_of_range'],
  says: ['monthsGone'],
  judge: ({ month, lines }, reading) => {
    if (!reading.isSound(month) || !Array.isArray(lines)) return
    for (const [index, { used, adjustments }] of (lines as Monthly['lines']).entries()) {
      if (Array.isArray(used) && used.length !== month)
        reading.refuse('wrong_length', { expected: month, received: used.length }, ['lines', index, 'used'])
      if (!Array.isArray(adjustments)) continue
      for (const [k, one] of (adjustments as Monthly['lines'][number]['adjustments']).entries()) {
        if (!reading.isSound(one.month) || one.month <= month) continue
        const info = { expected: `≤ ${month}`, received: String(one.month) }
        reading.refuse('out_of_range', info, ['lines', index, 'adjustments', k, 'month'])
      }
    }
  },
}

/** What holds between the parts of a line, and between the lines and the months gone. */
export const executionLaws = { allMonths, quotasMakeBudget, quotaOfMonth, notBelowZero, notBelowUsed, monthsGone }
