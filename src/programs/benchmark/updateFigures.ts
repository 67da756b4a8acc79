import { en, exact, type Figure, figure, formula, type Label, read, zh } from '../../figure/internal.ts'
import { compare, one } from '../../numeric/internal.ts'
import { labels as L } from './labels.ts'

/** What a class's update is blended from; `regionRiskGrowth` is needed where the region's growth is capped. */
interface ClassUpdate {
  readonly national: Figure
  readonly regional: Figure
  readonly prospective?: Figure | undefined
  readonly regionRiskGrowth?: Figure | undefined
  readonly labelOf: (label: Label) => Label
}

/** The region's growth of risk and demographic scores, the alliance's part of the region, the allowance. */
interface RegionTerms {
  readonly riskGrowth: Figure
  readonly demographicGrowth: Figure
  readonly marketShare: Figure
  readonly allowance: Figure
}

/** The growth of the region's risk scores and its cap. */
interface CappedRegion {
  readonly riskGrowth: Figure
  readonly cap: Figure
}

interface UpdateTerms {
  readonly nationalWeight: Figure
  /** Without them the update is the two-way blend. */
  readonly threeWay: { readonly twoWay: Figure; readonly prospective: Figure } | undefined
  readonly region: CappedRegion | undefined
}

/** A class's factor, its two-way blend and what the benchmark is updated by. */
interface ClassUpdateFigures {
  readonly factor: Figure | undefined
  readonly twoWay: Figure
  readonly update: Figure
}

/** cap = s0 + m·max(0, Gr − s0), s0 = Dr + allowance: the more of the region the alliance is, the less it binds. */
export function capRegion({ riskGrowth, demographicGrowth, marketShare, allowance }: RegionTerms): CappedRegion {
  const start = formula`(${demographicGrowth} + ${allowance})`
  const cap = figure(L.regionGrowthCap, formula`${start} + ${marketShare} × max(0, ${riskGrowth} − ${start})`, exact)
  return { riskGrowth, cap }
}

export function updateFigures(
  update: ClassUpdate,
  { nationalWeight, threeWay, region }: UpdateTerms,
): ClassUpdateFigures {
  const { national, regional, prospective, labelOf } = update
  const factor = region === undefined ? undefined : factorFigure(update, region)
  const followed = factor === undefined ? formula`${regional}` : formula`${regional} × ${factor}`
  const blend = formula`${nationalWeight} × ${national} + (1 − ${nationalWeight}) × ${followed}`
  const twoWay = figure(labelOf(L.twoWay), blend, exact)
  if (threeWay === undefined || prospective === undefined) {
    return { factor, twoWay, update: figure(labelOf(L.update), formula`${twoWay}`, exact) }
  }
  const weights = formula`${threeWay.twoWay} + ${threeWay.prospective}`
  const sum = formula`${threeWay.twoWay} × ${twoWay} + ${threeWay.prospective} × ${prospective}`
  return { factor, twoWay, update: figure(labelOf(L.update), formula`(${sum}) ÷ (${weights})`, exact) }
}

/** Where both the region and the class grew beyond the cap, what the class grew beyond it is put back as cost. */
function factorFigure(
  { regionRiskGrowth, labelOf }: ClassUpdate,
  { riskGrowth, cap }: CappedRegion,
): Figure | undefined {
  if (regionRiskGrowth === undefined) return undefined
  const label = labelOf(L.regionFactor)
  if (compare(riskGrowth.value, cap.value) > 0)
    return figure(label, formula`max(1, ${regionRiskGrowth} ÷ ${cap})`, exact)
  const because = {
    zh: zh`区域总体风险增长 ${riskGrowth}不高于上限 ${cap}，区域因子为 1`,
    en: en`the region's risk growth ${riskGrowth} is not above the cap ${cap}: the factor is 1`,
  }
  return read(label, one, because, [riskGrowth, cap])
}
