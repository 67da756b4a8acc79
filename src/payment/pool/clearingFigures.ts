import { type BandMode, type BoundSide, bandModeNames, boundSideNames, shareFigure } from '../../corridor/internal.ts'
import type { Bilingual } from '../../errors/internal.ts'
import { en, exact, type Figure, figure, formula, type Label, labelAt, read, zh } from '../../figure/internal.ts'
import { compare, fen, insertSeparators, negate, toFixedString, zero } from '../../numeric/internal.ts'
import { type BandInput, bandsShape } from '../../policy/internal.ts'
import { choice, lazily, type OutOf, orElse, record } from '../../shape/internal.ts'
import { labelsIn, type PointSystem, wordsIn } from '../PointSystem.ts'
import { labels } from './labels.ts'

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
    mode: orElse(choice({ zh: '分段方式', en: 'Mode of the bands' }, bandModeNames), 'marginal'),
    bound: orElse(choice({ zh: '边界归属', en: 'Side of a bound' }, boundSideNames), 'below'),
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
  readonly system: PointSystem
}

export function clearingFigures({
  id,
  index,
  points,
  paid,
  deducted,
  entitlement,
  bands,
  system,
  ...more
}: Clearing): ClearingFigures {
  const L = labelsIn(system, labels)
  const at = (label: Label) => labelAt(label, index, id)
  const recorded = more.recorded ?? paid
  const recordedRatio =
    more.recorded === undefined || entitlement.value.n === 0n
      ? undefined
      : figure(at(L.recordedRatio), formula`${more.recorded} ÷ ${entitlement}`, exact)
  const shared = bands === undefined ? undefined : sharedFigure(at, entitlement, recorded, bands, system)
  const due = figure(at(L.due), dueFormula(entitlement, recorded, deducted, shared), exact)
  const finalPayment = finalFigure(at(L.finalPayment), due, paid)
  const none = (label: Label) => read(at(label), zero, wordsIn(system, noneBecause(shared)), [])
  const { retained = none(L.institutionRetained), compensated = none(L.compensated) } = shared ?? {}
  return { id, points, entitlement, recordedRatio, retained, compensated, due, finalPayment }
}

function noneBecause(shared: ReturnType<typeof sharedFigure> | undefined): Bilingual {
  if (shared === undefined) return { zh: '未设清算分段', en: 'no clearing bands are set' }
  return shared.retained === undefined
    ? { zh: '按项目记账额高于按分值应支付额，没有结余', en: 'more was recorded than is due for points: no surplus' }
    : {
        zh: '按项目记账额不高于按分值应支付额，没有超支',
        en: 'no more was recorded than is due for points: no overrun',
      }
}

/** What the bands give back: of a surplus to the institution that made it, of an overrun to the one that bears it. */
function sharedFigure(
  at: (label: Label) => Label,
  entitlement: Figure,
  recorded: Figure,
  { surplus, overrun, mode, bound }: ExactClearingBands,
  system: PointSystem,
): { readonly retained?: Figure; readonly compensated?: Figure } {
  const common = { base: entitlement, mode, bound, rounding: fen }
  if (compare(recorded.value, entitlement.value) > 0) {
    const amount = figure(at(labels.institutionOverrun), formula`${recorded} − ${entitlement}`, exact)
    const because = {
      zh: zh`按项目记账额 ${recorded}，比按分值应支付额 ${entitlement}多，超支按后者的比例分段补偿`,
      en: en`${recorded} were recorded, more than the ${entitlement} due for points: compensated by bands of it`,
    }
    const label = at(labels.compensated)
    return {
      compensated: shareFigure({
        ...common,
        label,
        amount,
        bands: overrun,
        done: 'compensated',
        note: { because: wordsIn(system, because) },
      }).shared,
    }
  }
  const amount = figure(at(labels.institutionSurplus), formula`${entitlement} − ${recorded}`, exact)
  const because = {
    zh: zh`按项目记账额 ${recorded}，不高于按分值应支付额 ${entitlement}，结余按后者的比例分段留用`,
    en: en`${recorded} were recorded, no more than the ${entitlement} due for points: retained by bands of it`,
  }
  const label = at(labels.institutionRetained)
  return {
    retained: shareFigure({
      ...common,
      done: 'retained',
      label,
      amount,
      bands: surplus,
      note: { because: wordsIn(system, because) },
    }).shared,
  }
}

/** What is still to be paid, or to be recovered where more was paid than is due. */
function finalFigure(label: Label, due: Figure, paid: Figure): Figure {
  const rest = formula`${due} − ${paid}`
  if (rest.value.n >= 0n) return figure(label, rest, exact)
  const over = toFixedString(negate(rest.value), 2)
  const because = {
    zh: zh`已拨付多于清算应支付总额，应收回 ${insertSeparators(over)} 元`,
    en: en`more was paid than is due: ${insertSeparators(over)} yuan are to be recovered`,
  }
  return figure(label, rest, exact, { because })
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
