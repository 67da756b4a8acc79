import { yearOf } from '../../calendar/internal.ts'
import {
  exact,
  explain,
  explainedFigure,
  type Figure,
  figure,
  formula,
  type Label,
  labelAt,
  sumOf,
} from '../../figure/internal.ts'
import { type DecimalText, parseCanonical, toFixedString } from '../../numeric/internal.ts'
import type { YearSettlement } from '../../settlement/internal.ts'
import type { SettlementFigure } from './settlementFigures.ts'
import type { Settled } from './settleScenario.ts'

/**
 * A figure of a settled year under a label of its own, with that year's calculation, or the sum of several years; `null`
 * where the year has none, and where there is no sum.
 */
export function settledFigure(settled: Settled, name: SettlementFigure, label: Label): Figure | null {
  if (!isYears(settled)) {
    return (settled[name] ?? null) === null ? null : explainedFigure(explain(settled, name), label)
  }
  if (isOfGrowth(name)) return null
  const having = settled.filter((one) => one[name] !== undefined)
  return having.length === 0 ? null : sumOfYears(having, label, (one, ofYear) => settledAmount(one, name, ofYear))
}

/** What {@link settledFigure} comes to, without its calculation. */
export function settledValue(settled: Settled, name: SettlementFigure): DecimalText | null {
  if (!isYears(settled)) return settled[name] ?? null
  if (isOfGrowth(name)) return null
  const amounts = settled.flatMap((one) => one[name] ?? [])
  if (amounts.length === 0) return null
  const fen = amounts.reduce((sum, amount) => sum + toFen(amount), 0n)
  return toFixedString({ n: fen, d: 100n }, 2) as DecimalText
}

/** The sum of what each year has of something. */
export function sumOfYears(
  years: readonly YearSettlement[],
  label: Label,
  figureOf: (settlement: YearSettlement, label: Label) => Figure,
): Figure {
  const parts = years.map((one, index) => figureOf(one, labelAt(label, index, String(yearOf(one.provenance.asOf)))))
  return figure(label, formula`${sumOf(parts)}`, exact)
}

function toFen(amount: string): bigint {
  const { n, d } = parseCanonical(amount)
  return (n * 100n) / d
}

/** Whether several years were settled, one after another. */
export function isYears(settled: Settled): settled is readonly YearSettlement[] {
  return Array.isArray(settled)
}

/** The figures of a growth: a year may have none, and they have no sum. */
type OfGrowth = (typeof ofGrowth)[number]

const ofGrowth = ['baseline', 'requestedGrowth', 'growthCap', 'growth'] as const

function isOfGrowth(name: SettlementFigure): name is OfGrowth {
  return ofGrowth.some((one) => one === name)
}

/** A figure that a settled year has. */
export function settledAmount(
  settlement: YearSettlement,
  name: Exclude<SettlementFigure, OfGrowth>,
  label: Label,
): Figure {
  return explainedFigure(explain(settlement, name), label)
}
