import { type BandMode, type BoundSide, shareFigure } from '../../corridor/internal.ts'
import type { Bilingual } from '../../errors/internal.ts'
import { en, exact, type Figure, figure, formula, type Label, labelAt, read, zh } from '../../figure/internal.ts'
import { compare, fen, zero } from '../../numeric/internal.ts'
import { type BandInput, bandsShape } from '../../policy/internal.ts'
import { lazily, type OutOf, option, orElse, record } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 清算分段 — how a gap between what was recorded and the entitlement is shared, by fractions of the entitlement.
 * `surplus`: the part that the institution retains where less was recorded; `overrun`: the part that it is compensated
 * for where more was.
 *
 * @since 0.2.0
 */
export interface ClearingBands {
  readonly surplus: readonly BandInput[]
  readonly overrun: readonly BandInput[]
  /** `marginal` unless given. */
  readonly mode?: BandMode
  /** For `wholeAmount`: to which band a gap on a bound belongs; `below` unless given. */
  readonly bound?: BoundSide
}

/** The same with exact numbers. */
type ExactClearingBands = OutOf<ReturnType<typeof clearingBandsShape>>

export const clearingBandsShape = /* @__PURE__ */ lazily(() =>
  record<ClearingBands>({ zh: '清算分段', en: 'Clearing bands' })({
    surplus: bandsShape(),
    overrun: bandsShape(),
    mode: orElse(option({ zh: '分段方式', en: 'Mode of the bands' }, ['marginal', 'wholeAmount']), 'marginal'),
    bound: orElse(option({ zh: '界上归属', en: 'Side of a bound' }, ['below', 'above']), 'below'),
  }),
)

/** An institution's clearing; of `retained` and `compensated` one at least is 0, and says why. */
export interface ClearingFigures {
  readonly id: string
  readonly points: Figure
  readonly entitlement: Figure
  readonly recordedRatio: Figure | undefined
  readonly retained: Figure
  readonly compensated: Figure
  readonly due: Figure
  readonly finalPayment: Figure
}

interface Clearing {
  readonly id: string
  readonly index: number
  readonly points: Figure
  readonly paid: Figure
  /** What was paid, unless given. */
  readonly recorded: Figure | undefined
  readonly deducted: Figure
  readonly entitlement: Figure
  readonly bands: ExactClearingBands | undefined
}

export function clearingFigures({
  id,
  index,
  points,
  paid,
  deducted,
  entitlement,
  bands,
  ...more
}: Clearing): ClearingFigures {
  const at = (label: Label) => labelAt(label, index, id)
  const recorded = more.recorded ?? paid
  const recordedRatio =
    entitlement.value.n === 0n ? undefined : figure(at(L.recordedRatio), formula`${recorded} ÷ ${entitlement}`, exact)
  const shared = bands === undefined ? undefined : sharedFigure(at, entitlement, recorded, bands)
  const due = figure(at(L.due), dueFormula(entitlement, recorded, deducted, shared), exact)
  const finalPayment = figure(at(L.finalPayment), formula`${due} − ${paid}`, exact)
  const none = (label: Label) => read(at(label), zero, noneBecause(shared), [])
  const { retained = none(L.institutionRetained), compensated = none(L.compensated) } = shared ?? {}
  return { id, points, entitlement, recordedRatio, retained, compensated, due, finalPayment }
}

function noneBecause(shared: ReturnType<typeof sharedFigure> | undefined): Bilingual {
  if (shared === undefined) return { zh: '未设清算分段', en: 'no clearing bands are set' }
  return shared.retained === undefined
    ? { zh: '记账额高于应得额，没有结余', en: 'more than the entitlement was recorded: there is no surplus' }
    : { zh: '记账额不高于应得额，没有超支', en: 'no more than the entitlement was recorded: there is no overrun' }
}

/** What the bands give back: of a surplus to the institution that made it, of an overrun to the one that bears it. */
function sharedFigure(
  at: (label: Label) => Label,
  entitlement: Figure,
  recorded: Figure,
  { surplus, overrun, mode, bound }: ExactClearingBands,
): { readonly retained?: Figure; readonly compensated?: Figure } {
  const common = { base: entitlement, mode, bound, rounding: fen }
  if (compare(recorded.value, entitlement.value) > 0) {
    const amount = figure(at(L.institutionOverrun), formula`${recorded} − ${entitlement}`, exact)
    const because = {
      zh: zh`记账额 ${recorded}高于应得额 ${entitlement}，按应得额分段补偿`,
      en: en`${recorded} were recorded, more than the entitlement ${entitlement}: compensated by bands of it`,
    }
    const label = at(L.compensated)
    const done = 'compensated'
    return { compensated: shareFigure({ ...common, done, label, amount, bands: overrun, note: { because } }).shared }
  }
  const amount = figure(at(L.institutionSurplus), formula`${entitlement} − ${recorded}`, exact)
  const because = {
    zh: zh`记账额 ${recorded}不高于应得额 ${entitlement}，结余按应得额分段留用`,
    en: en`${recorded} were recorded, not more than the entitlement ${entitlement}: retained by bands of it`,
  }
  const label = at(L.institutionRetained)
  const done = 'retained'
  return { retained: shareFigure({ ...common, done, label, amount, bands: surplus, note: { because } }).shared }
}

function dueFormula(
  entitlement: Figure,
  recorded: Figure,
  deducted: Figure,
  shared: { readonly retained?: Figure; readonly compensated?: Figure } = {},
) {
  if (shared.retained !== undefined) return formula`${recorded} + ${shared.retained} − ${deducted}`
  if (shared.compensated !== undefined) return formula`${entitlement} + ${shared.compensated} − ${deducted}`
  return formula`${entitlement} − ${deducted}`
}
