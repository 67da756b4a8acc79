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
import { zero } from '../../numeric/internal.ts'
import { beside } from './classHead.ts'
import { labels as L } from './labels.ts'

/** A class beside its region: three costs a head and what the class weighs. */
export interface ClassBesideRegion {
  readonly own: Figure
  readonly regional: Figure
  readonly national: Figure
  readonly personYears: Figure
  readonly labelOf: (label: Label) => Label
}

/** How far the region is followed: weights by which side the own spending lies, caps, and what softens a cut. */
export interface RegionalTerms {
  readonly weights: { readonly lower: Figure; readonly higher: Figure }
  /** Fractions of the national cost a head; without them nothing is capped. */
  readonly caps: { readonly positive: Figure; readonly negative: Figure } | undefined
  readonly offset: { readonly dualShare: Figure; readonly riskScore: Figure } | undefined
}

export interface RegionalFigures {
  readonly differences: readonly Figure[]
  readonly averageDifference: Figure
  readonly weight: Figure
  readonly offset: Figure | undefined
  readonly adjustments: readonly Figure[]
  readonly singleValue: Figure
}

/** The sign of the average difference chooses the weight; each class is then adjusted, capped and, if cut, spared. */
export function regionalFigures(classes: readonly ClassBesideRegion[], terms: RegionalTerms): RegionalFigures {
  const people = classes.map(({ personYears }) => personYears)
  const meanOf = (label: Label, amounts: readonly Figure[]) =>
    figure(label, formula`(${sumOfProducts(amounts, people)}) ÷ (${sumOf(people)})`, exact)
  const differences = classes.map(({ own, regional, labelOf }) =>
    figure(labelOf(L.difference), formula`${regional} − ${own}`, exact),
  )
  const averageDifference = meanOf(L.averageDifference, differences)
  const weight = weightFigure(terms, averageDifference)
  const offset = offsetFigure(terms)
  const adjustments = classes.map((one, index) =>
    adjustmentFigure(one, { difference: beside(differences, index), weight, offset, caps: terms.caps }),
  )
  const singleValue = meanOf(L.singleValue, adjustments)
  return { differences, averageDifference, weight, offset, adjustments, singleValue }
}

function weightFigure({ weights: { lower, higher } }: RegionalTerms, average: Figure): Figure {
  const isLower = average.value.n >= 0n
  const because = isLower
    ? {
        zh: zh`平均差 ${average}，自身不高于区域`,
        en: en`the difference is ${average}: own spending is not above the region`,
      }
    : {
        zh: zh`平均差 ${average}，自身高于区域`,
        en: en`the difference is ${average}: own spending is above the region`,
      }
  return figure(L.regionalWeight, isLower ? formula`${lower}` : formula`${higher}`, exact, { because })
}

/** Poor and ill people soften a cut: their share, and by how much their risk score exceeds 1; from 0 to 1. */
function offsetFigure({ offset }: RegionalTerms): Figure | undefined {
  if (offset === undefined) return undefined
  return figure(L.offset, formula`max(0, min(1, ${offset.dualShare} + ${offset.riskScore} − 1))`, exact)
}

function adjustmentFigure(
  { national, labelOf }: ClassBesideRegion,
  {
    difference,
    weight,
    offset,
    caps,
  }: Pick<RegionalTerms, 'caps'> & {
    readonly difference: Figure
    readonly weight: Figure
    readonly offset: Figure | undefined
  },
): Figure {
  const weighted = formula`${weight} × ${difference}`
  const isCut = weighted.value.n < 0n
  const within =
    caps === undefined
      ? weighted
      : isCut
        ? formula`max(−${caps.negative} × ${national}, ${weighted})`
        : formula`min(${caps.positive} × ${national}, ${weighted})`
  const adjusted = isCut && offset !== undefined ? formula`${within} × (1 − ${offset})` : within
  return figure(labelOf(L.regionalAdjustment), adjusted, exact)
}

/** What is added to a class: its adjustment, or nothing where the single value is not above zero and the rule says so. */
export function usedFigure(
  labelOf: ClassBesideRegion['labelOf'],
  adjustment: Figure,
  { singleValue, appliesNegative }: { readonly singleValue: Figure; readonly appliesNegative: boolean },
): Figure {
  const label = labelOf(L.adjustmentUsed)
  if (appliesNegative || singleValue.value.n > 0n) return figure(label, formula`${adjustment}`, exact)
  const because = {
    zh: zh`单一值 ${singleValue}不大于零，不予调整`,
    en: en`the single value ${singleValue} is not above zero: nothing is adjusted`,
  }
  return read(label, zero, because, [singleValue])
}
