import type { Bilingual } from '../../errors/internal.ts'
import {
  type Citation,
  exact,
  type Figure,
  figure,
  formula,
  type Label,
  labelAt,
  type Unit,
} from '../../figure/internal.ts'
import { fen } from '../../numeric/internal.ts'
import {
  type Circumstance,
  type ConsequenceMeasure,
  type ConsequenceRules,
  circumstanceNames,
  type Provision,
} from './ConsequenceRules.ts'
import { cheatedFigure, type ReadFinding } from './Finding.ts'

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
  reasons: Reasons,
): readonly MeasureFigures[] {
  const bases = { loss: finding.loss, cheated: cheatedFigure(finding, index) }
  return provisions.flatMap((provision) => {
    const about = provision.acts.find(
      ({ act, fraudulent, loss }) =>
        act === finding.act &&
        (fraudulent === undefined || fraudulent === finding.fraudulent) &&
        (loss === undefined || loss === finding.loss.value.n > 0n),
    )
    if (about === undefined) return []
    return provision.measures
      .filter(({ when }) => when.length === 0 || when.some((one) => finding.circumstances.includes(one)))
      .map((measure): MeasureFigures => {
        const because = reasons.of(provision, measure, finding, about)
        const range = rangeOf(provision, measure, finding, bases, index, because)
        return { finding, provision, measure, ...range, because, citations: provision.citations }
      })
  })
}

function rangeOf(
  { id, citations }: Provision,
  { kind, label, range, times }: ConsequenceMeasure,
  { name, standing }: ReadFinding,
  bases: Readonly<Record<NonNullable<ConsequenceMeasure['times']>, Figure | undefined>>,
  index: number,
  because: Bilingual,
): { readonly from: Figure | undefined; readonly to: Figure | undefined } {
  const note = { citations, because }
  const base = times === undefined ? undefined : bases[times]
  const labelOf = (bound: Label, unit: Unit): Label => {
    const kindOfBound = {
      id: `${bound.id}.${id}.${kind}`,
      name: {
        zh: range === undefined ? label.zh : `${label.zh}${sizeOf(unit).zh}${bound.name.zh}`,
        en: range === undefined ? label.en : `${label.en}, ${sizeOf(unit).en}${bound.name.en}`,
      },
      unit,
    }
    return labelAt(kindOfBound, index, name.zh, name.en)
  }
  if (range !== undefined) {
    const bound = (parameter: string, of: Label): Figure => {
      const limit = standing.number(parameter)
      return base !== undefined
        ? figure(labelOf(of, 'yuan'), formula`${base} × ${limit}`, fen, note)
        : figure(labelOf(of, limit.label.unit), formula`${limit}`, limit.label.unit === 'yuan' ? fen : exact, note)
    }
    return { from: bound(range.from, L.from), to: bound(range.to, L.to) }
  }
  if (base === undefined) return { from: undefined, to: undefined }
  const whole = figure(labelOf(L.from, 'yuan'), formula`${base}`, fen, note)
  return { from: whole, to: whole }
}

/** What the bounds are bounds of, where the measure's name does not say it: a time of suspension. */
function sizeOf(unit: Unit): Bilingual {
  return unit === 'months' ? { zh: '期限', en: 'months ' } : { zh: '', en: '' }
}

/** Why measures apply. The same few reasons hold for many findings: of each there is one. */
export class Reasons {
  private readonly known = new Map<Provision, Map<string, Bilingual>>()

  of(provision: Provision, { when }: ConsequenceMeasure, { circumstances }: ReadFinding, about: About): Bilingual {
    const met = when.filter((one) => circumstances.includes(one))
    const known = this.known.get(provision) ?? new Map<string, Bilingual>()
    this.known.set(provision, known)
    const key = `${provision.acts.indexOf(about)} ${met.join()}`
    const reason = known.get(key) ?? reasonOf(provision, about, met)
    known.set(key, reason)
    return reason
  }
}

type About = Provision['acts'][number]

/** Which article, on whose word about intent, and by which circumstance. */
function reasonOf(
  { label }: Provision,
  { fraudulent, loss }: About,
  circumstances: readonly Circumstance[],
): Bilingual {
  const met = circumstances.map((one) => circumstanceNames[one])
  const intent =
    fraudulent === undefined
      ? []
      : fraudulent
        ? [{ zh: '经认定以骗取基金为目的', en: 'intent to defraud is stated' }]
        : [{ zh: '经认定无骗取目的', en: 'no intent to defraud is stated' }]
  const none = loss === false ? [{ zh: '未造成基金损失', en: 'the fund lost nothing' }] : []
  const reasons = [...intent, ...none, ...met]
  return {
    zh: `适用${label.zh}${reasons.length === 0 ? '' : `：${reasons.map(({ zh }) => zh).join('，')}`}`,
    en: `${label.en} applies${reasons.length === 0 ? '' : `: ${reasons.map(({ en }) => en).join(', ')}`}`,
  }
}

const L = {
  from: { id: 'measureFrom', name: { zh: '下限', en: 'from' }, unit: 'yuan' },
  to: { id: 'measureTo', name: { zh: '上限', en: 'to' }, unit: 'yuan' },
} as const satisfies Record<string, Label>
