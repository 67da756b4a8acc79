import type { Bilingual } from '../../errors/internal.ts'
import { type Citation, given, type Label, labelAt, type NumberInput } from '../../figure/internal.ts'
import type { Fraction } from '../../numeric/internal.ts'
import {
  amountBandsShape,
  type BandInput,
  type BandMeasure,
  bandsShape,
  inlineHead,
  ruleHead,
} from '../../policy/internal.ts'
import {
  among,
  asGiven,
  bare,
  bilingual,
  choice,
  citations,
  either,
  exactlyOne,
  id,
  into,
  type Law,
  lazily,
  list,
  number,
  type OutOf,
  option,
  optional,
  orElse,
  rate,
  read,
  record,
  rounding,
  type Shape,
  share,
  union,
  uniqueIds,
  weight,
} from '../../shape/internal.ts'
import { type BandMode, type BoundSide, bandModeNames, boundSideNames } from '../shareFigure.ts'
import type { ContractRule, ContractStep, CorridorRule } from './ContractStep.ts'
import type { ContractSide, ExactShares, ExactSize, ExactStep } from './ExactStep.ts'
import { labels as L, stepNames } from './labels.ts'

/** The steps of a contract, read to exact numbers as figures named after their step. */
export const contractStepsShape = /* @__PURE__ */ lazily(() => {
  const step = into(anyStep(), (one, item) => toExactStep(one, item?.index ?? 0))
  return list(
    { zh: '合同步骤', en: 'Steps of the contract' },
    step as unknown as Shape<ContractStep, ExactStep, false>,
    { laws: [uniqueIds] },
  )
})

/** The fields of {@link CorridorBands}. */
export const corridorFields = () => ({ ...inlineHead('corridor'), ...sharesFields() })

/** The bands of a document. */
export const corridorRuleShape = /* @__PURE__ */ lazily(() =>
  record<CorridorRule>({ zh: '风险走廊规则', en: 'Corridor rule' })({ ...ruleHead('corridor'), ...sharesFields() }, [
    bandsByMeasure,
  ]),
)

/** The contract of a document. */
export const contractRuleShape = /* @__PURE__ */ lazily(() =>
  record<ContractRule>({ zh: '风险分担合同规则', en: 'Contract rule' })({
    ...ruleHead('contract'),
    steps: contractStepsShape(),
  }),
)

/** Bounds are rates of the base or amounts, as `measure` says: bands are read by it. */
export const bandsByMeasure: Law<ReadShares> = {
  codes: ['empty_list', 'bands_not_open', 'bands_not_ascending', 'percent_needed', 'percent_not_allowed'],
  says: ['bandsByMeasure'],
  judge: (shares, reading) => {
    for (const key of ['gain', 'loss'] as const) {
      const { [key]: bands, measure } = shares
      if (!reading.isSound(bands) || !reading.isSound(measure) || !isList(bands)) continue
      reading.path.push(key)
      bandsOf(measure).read(bands, reading)
      reading.path.pop()
    }
  },
}

/** Bands as they were read, once a law has judged them. */
export function toExactShare(bands: ReadCorridor, index: number): ExactStep {
  const { gain, loss, mode, bound, measure } = bands
  const { name, ...head } = headOf('share', bands, index)
  const shares = (label: Label, given: ReadShares['gain']) =>
    toShares(labelAt(label, index, name.zh, name.en), given, measure)
  return {
    ...head,
    kind: 'share',
    gain: shares(L.gainShare, gain),
    loss: shares(L.lossShare, loss),
    mode,
    bound,
    measure,
  }
}

interface ReadShares {
  readonly gain: readonly BandInput[] | Fraction
  readonly loss: readonly BandInput[] | Fraction
  readonly measure: BandMeasure
}
interface Named {
  readonly id: string | undefined
  readonly label: Bilingual | undefined
  readonly citations: readonly Citation[] | undefined
}
type ReadCorridor = Named & ReadShares & { readonly mode: BandMode; readonly bound: BoundSide }

type ReadStep = OutOf<ReturnType<typeof anyStep>>

const anyStep = () =>
  union('kind', { zh: '合同步骤', en: 'Step of the contract' }, [
    record<StepOf<'threshold'>>(stepNames.threshold)(
      {
        ...heading('threshold'),
        side: side('both'),
        ...size(),
        counts: choice(
          { zh: '计入方式', en: 'What counts' },
          {
            all: { zh: '达到后全部计入', en: 'all of it, once the threshold is reached' },
            excess: { zh: '只计超出部分', en: 'what exceeds the threshold' },
          },
        ),
        bound: bound('above'),
      },
      [oneSize()],
    ),
    record<StepOf<'share'>>(stepNames.share)({ ...inlineHead('corridor'), ...heading('share'), ...sharesFields() }, [
      bandsByMeasure,
    ]),
    record<StepOf<'multiply'>>(stepNames.multiply)({
      ...heading('multiply'),
      side: side('both'),
      factor: bare(weight(L.stepFactor)),
    }),
    record<StepOf<'cap'>>(stepNames.cap)({ ...heading('cap'), side: side('both'), ...size() }, [oneSize()]),
    record<StepOf<'floor'>>(stepNames.floor)({ ...heading('floor'), ...signedSize() }, [oneSize()]),
    record<StepOf<'relief'>>(stepNames.relief)({ ...heading('relief'), side: side('loss'), ...size() }, [oneSize()]),
    record<StepOf<'round'>>(stepNames.round)({ ...heading('round'), rounding: rounding() }),
  ])

type Kind = ContractStep['kind']
/** Which size it has, a law says. */
type StepOf<K extends Kind> = K extends 'threshold' | 'cap' | 'floor' | 'relief'
  ? Omit<Extract<ContractStep, { kind: K }>, 'rate' | 'amount'> & {
      readonly rate?: NumberInput
      readonly amount?: NumberInput
    }
  : Extract<ContractStep, { kind: K }>

const named = () => ({
  id: optional(id()),
  label: optional(asGiven(bilingual())),
  citations: optional(asGiven(citations())),
})
const heading = <const K extends Kind>(kind: K) => ({
  kind: option({ zh: '步骤类型', en: 'Kind of step' }, [kind], 'not_one_of', stepNames),
  ...named(),
})
const side = (otherwise: ContractSide) =>
  orElse(
    choice(
      { zh: '适用方向', en: 'Side' },
      {
        gain: { zh: '结余', en: 'savings' },
        loss: { zh: '超支', en: 'losses' },
        both: { zh: '结余和超支', en: 'savings and losses' },
      },
    ),
    otherwise,
  )
const bound = (otherwise: BoundSide) =>
  orElse(choice({ zh: '边界归属', en: 'Side of a bound' }, boundSideNames), otherwise)
const size = () => ({
  rate: optional(bare(rate(L.stepRate, { percent: 'needed', atLeast: 0, expected: '≥ 0' }))),
  amount: optional(bare(number(L.stepAmount, { atLeast: 0, outside: 'negative_amount' }))),
})
const signedSize = () => ({
  rate: optional(bare(rate(L.stepRate, { percent: 'needed' }))),
  amount: optional(bare(number(L.stepAmount))),
})
const oneSize = () => exactlyOne(['rate', 'amount'])
const sharesFields = () => ({
  gain: shares(L.gainShare),
  loss: shares(L.lossShare),
  mode: orElse(choice({ zh: '分段方式', en: 'Mode of the bands' }, bandModeNames), 'marginal'),
  bound: bound('below'),
  measure: orElse(
    choice(
      { zh: '分段界限', en: 'Measure of the bounds' },
      {
        rate: { zh: '占目标额的比例', en: 'a rate of the target' },
        amount: { zh: '金额（元）', en: 'an amount in yuan' },
      },
    ),
    'rate',
  ),
})
const shares = (label: Label) =>
  either(
    among<readonly BandInput[]>({ zh: '分段', en: 'Bands' }, [bandsShape(), amountBandsShape()]),
    bare(share(label)),
  )

const bandsOf = (measure: BandMeasure) => (measure === 'rate' ? bandsShape() : amountBandsShape())
const isList = (bands: readonly BandInput[] | Fraction): bands is readonly BandInput[] => Array.isArray(bands)

function headOf(kind: Kind, { id: own, label, citations: clauses }: Named, index: number) {
  const name = label ?? stepNames[kind]
  return { id: own ?? kind, label: labelAt(L.afterStep, index, name.zh, name.en), citations: clauses, name }
}

function toShares(label: Label, shares: ReadShares['gain'], measure: BandMeasure): ExactShares {
  return isList(shares) ? { bands: read(bandsOf(measure), shares) } : { rate: given(label, shares) }
}

function toExactStep(step: ReadStep, index: number): ExactStep {
  if (step.kind === 'share') return toExactShare(step, index)
  const { name, ...head } = headOf(step.kind, step, index)
  const figureOf = (label: Label, value: Fraction) => given(labelAt(label, index, name.zh, name.en), value)
  switch (step.kind) {
    case 'multiply':
      return { ...head, kind: step.kind, side: step.side, factor: figureOf(L.stepFactor, step.factor) }
    case 'round':
      return { ...head, kind: step.kind, rounding: step.rounding }
    default:
      break
  }
  const { rate, amount } = step
  const size: ExactSize =
    rate === undefined ? { amount: figureOf(L.stepAmount, amount as Fraction) } : { rate: figureOf(L.stepRate, rate) }
  switch (step.kind) {
    case 'threshold':
      return { ...head, kind: step.kind, side: step.side, size, counts: step.counts, bound: step.bound }
    case 'floor':
      return { ...head, kind: step.kind, size }
    default:
      return { ...head, kind: step.kind, side: step.side, size }
  }
}
