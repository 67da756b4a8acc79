import type { Bilingual } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, type Label, labelNamed, sumOf } from '../../figure/internal.ts'
import { fen } from '../../numeric/internal.ts'
import type { ReadMarginGroup } from './GroupMarginsInput.ts'
import type { labelsOf } from './labels.ts'

type Labels = ReturnType<typeof labelsOf>

/** A row and what it comes to. */
export interface MarginFigures {
  readonly group: ReadMarginGroup
  readonly named: (label: Label) => Label
  readonly payment: Figure
  readonly cost: Figure
  readonly margin: Figure
  readonly outlierMargin: Figure | undefined
}

/**
 * Payment and cost of every row, each half-up to the fen, and their difference. The margin of the outliers is part of it.
 */
export function marginFigures(price: Figure, groups: readonly ReadMarginGroup[], L: Labels): readonly MarginFigures[] {
  return groups.map((group, index) => {
    const { outliers } = group
    const named = namingOfRow(group, index)
    const [paidBy, ownCost] = [unitsOf(group), costOf(group)]
    const payment =
      outliers === undefined
        ? figure(named(L.payment), formula`${paidBy} × ${price}`, fen)
        : figure(named(L.payment), formula`(${paidBy} + ${outliers.points}) × ${price}`, fen)
    const cost =
      outliers === undefined
        ? figure(named(L.cost), formula`${ownCost}`, fen)
        : figure(named(L.cost), formula`${ownCost} + ${outliers.cost}`, fen)
    const margin = figure(named(L.margin), formula`${payment} − ${cost}`, exact)
    const outlierMargin =
      outliers && figure(named(L.outlierMargin), formula`${outliers.points} × ${price} − ${outliers.cost}`, fen)
    return { group, named, payment, cost, margin, outlierMargin }
  })
}

/** The weight of all cases of a row, outliers not among them. */
const unitsOf = ({ cases, weight, points }: ReadMarginGroup) =>
  weight === undefined ? (points as Figure) : formula`${cases} × ${weight}`

/** Their cost. */
const costOf = ({ cases, costPerCase, cost }: ReadMarginGroup) =>
  costPerCase === undefined ? (cost as Figure) : formula`${cases} × ${costPerCase}`

/** What the cases of a row bring without its outliers, exact. */
export function regularFigure({ group, named }: MarginFigures, price: Figure, L: Labels): Figure {
  return figure(named(L.regular), formula`${unitsOf(group)} × ${price} − ${costOf(group)}`, exact)
}

/** What a case is paid by; without cases only where it is given. */
export function weightOf({ cases, weight, points }: ReadMarginGroup) {
  if (weight !== undefined) return weight
  return cases.value.n === 0n ? undefined : formula`${points as Figure} ÷ ${cases}`
}

/** What a case costs; without cases only where it is given. */
export function caseCostOf({ cases, costPerCase, cost }: ReadMarginGroup) {
  if (costPerCase !== undefined) return costPerCase
  return cases.value.n === 0n ? undefined : formula`${cost as Figure} ÷ ${cases}`
}

/** Margin over cost; nothing where there is no cost. */
export function shareOfCost(label: Label, margin: Figure, cost: Figure): Figure | null {
  return cost.value.n === 0n ? null : figure(label, formula`${margin} ÷ ${cost}`, exact)
}

/** What some rows come to together, under names of their own. */
export function sumFigures(rows: readonly MarginFigures[], L: Record<'payment' | 'cost' | 'margin' | 'share', Label>) {
  const payment = figure(L.payment, formula`${sumOf(rows.map((row) => row.payment))}`, exact)
  const cost = figure(L.cost, formula`${sumOf(rows.map((row) => row.cost))}`, exact)
  const margin = figure(L.margin, formula`${sumOf(rows.map((row) => row.margin))}`, exact)
  return { payment, cost, margin, shareOfCost: shareOfCost(L.share, margin, cost) }
}

/** A row is called by its hospital, its department and its name. */
export function namingOfRow(group: ReadMarginGroup, index: number) {
  return namingBy(index, () => nameOfRow(group))
}

/** The figures of a row or a sum are called by one name, which is put together when it is first asked for. */
export function namingBy(index: number, nameOf: () => Bilingual) {
  let called: Bilingual | undefined
  const name = () => {
    called ??= nameOf()
    return called
  }
  return (one: Label): Label => labelNamed(one, index, name)
}

function nameOfRow({ id, label, hospital, department }: ReadMarginGroup): Bilingual {
  let { zh, en } = label ?? { zh: id, en: id }
  for (const place of [department, hospital]) {
    if (place === undefined) continue
    zh = `${place}，${zh}`
    en = `${place}, ${en}`
  }
  return { zh, en }
}
