import type { Bilingual } from '../../errors/internal.ts'
import { type Citation, exact, type Figure, figure, formula, type Label, type Unit } from '../../figure/internal.ts'
import { fen } from '../../numeric/internal.ts'
import type { ConsequenceMeasure, ConsequenceRules, Provision } from './ConsequenceRules.ts'
import type { ReadFinding } from './Finding.ts'

/** A measure that applies to a finding, and the range it lies in. */
export interface MeasureFigures {
  readonly finding: ReadFinding
  readonly provision: Provision
  readonly measure: ConsequenceMeasure
  readonly from: Figure | undefined
  readonly to: Figure | undefined
  readonly because: Bilingual
  readonly citations: readonly Citation[]
}

/** What follows from a finding, article by article, as far as the circumstances reach. */
export function measureFigures(
  { provisions }: ConsequenceRules,
  finding: ReadFinding,
  index: number,
): readonly MeasureFigures[] {
  return provisions.flatMap((provision) => {
    const about = provision.acts.find(
      ({ act, fraudulent }) => act === finding.act && (fraudulent === undefined || fraudulent === finding.fraudulent),
    )
    if (about === undefined) return []
    return provision.measures
      .filter(({ when }) => when.length === 0 || when.some((one) => finding.circumstances.includes(one)))
      .map((measure): MeasureFigures => {
        const because = reasonOf(provision, measure, finding, about.fraudulent)
        const range = rangeOf(provision, measure, finding, index, because)
        return { finding, provision, measure, ...range, because, citations: provision.citations }
      })
  })
}

function rangeOf(
  { id, citations }: Provision,
  { kind, label, range, times }: ConsequenceMeasure,
  { name, standing, loss }: ReadFinding,
  index: number,
  because: Bilingual,
): { readonly from: Figure | undefined; readonly to: Figure | undefined } {
  const note = { citations, because }
  const labelOf = (bound: Label, unit: Unit): Label => ({
    id: `${bound.id}.${id}.${kind}[${index}]`,
    name: {
      zh: `${name.zh}：${label.zh}${range === undefined ? '' : `（${bound.name.zh}）`}`,
      en: `${name.en}: ${label.en}${range === undefined ? '' : ` (${bound.name.en})`}`,
    },
    unit,
  })
  if (range !== undefined) {
    const bound = (parameter: string, of: Label): Figure => {
      const limit = standing.number(parameter)
      return times === 'loss'
        ? figure(labelOf(of, 'yuan'), formula`${loss} × ${limit}`, fen, note)
        : figure(labelOf(of, limit.label.unit), formula`${limit}`, limit.label.unit === 'yuan' ? fen : exact, note)
    }
    return { from: bound(range.from, L.from), to: bound(range.to, L.to) }
  }
  if (times !== 'loss') return { from: undefined, to: undefined }
  const whole = figure(labelOf(L.from, 'yuan'), formula`${loss}`, fen, note)
  return { from: whole, to: whole }
}

const circumstances = {
  loss: { zh: '造成基金损失', en: 'the fund lost money' },
  refusedToCorrect: { zh: '拒不改正', en: 'correction was refused' },
  seriousConsequences: { zh: '造成严重后果', en: 'the consequences are serious' },
  majorLossOrImpact: { zh: '造成基金重大损失或者严重不良社会影响', en: 'a major loss or a grave public effect' },
} as const

/** Which article, on whose word about intent, and by which circumstance. */
function reasonOf(
  { label }: Provision,
  { when }: ConsequenceMeasure,
  { circumstances: found }: ReadFinding,
  fraudulent: boolean | undefined,
): Bilingual {
  const met = when.filter((one) => found.includes(one)).map((one) => circumstances[one])
  const intent =
    fraudulent === undefined
      ? []
      : fraudulent
        ? [{ zh: '经认定以骗取基金为目的', en: 'intent to defraud is stated' }]
        : [{ zh: '经认定无骗取目的', en: 'no intent to defraud is stated' }]
  const reasons = [...intent, ...met]
  return {
    zh: `适用${label.zh}${reasons.length === 0 ? '' : `：${reasons.map(({ zh }) => zh).join('，')}`}`,
    en: `${label.en} applies${reasons.length === 0 ? '' : `: ${reasons.map(({ en }) => en).join(', ')}`}`,
  }
}

const L = {
  from: { id: 'measureFrom', name: { zh: '下限', en: 'From' }, unit: 'yuan' },
  to: { id: 'measureTo', name: { zh: '上限', en: 'To' }, unit: 'yuan' },
} as const satisfies Record<string, Label>
