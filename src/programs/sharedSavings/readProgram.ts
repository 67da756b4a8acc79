import type { IsoDate } from '../../calendar/internal.ts'
import { readThresholdTable, type ThresholdRow } from '../../corridor/internal.ts'
import type { Citation, Label, NumberInput } from '../../figure/internal.ts'
import { compare, type Fraction, toDecimalString } from '../../numeric/internal.ts'
import { type DatedValue, readOnce, ruleHead } from '../../policy/internal.ts'
import {
  asGiven,
  bare,
  choice,
  citations,
  column,
  date,
  flag,
  type Law,
  law,
  lazily,
  list,
  type OutOf,
  orNull,
  read,
  record,
  rounding,
  share,
  union,
  wholeFigure,
} from '../../shape/internal.ts'
import { parameterFigure } from '../parameterFigure.ts'
import { labels as L } from './labels.ts'
import type {
  LossLimit,
  LossRate,
  LossSharing,
  QualityEffect,
  SavingsSharing,
  SavingsThreshold,
  SharedSavingsProgram,
} from './SharedSavingsProgram.ts'

/** A program whose shares are figures that know their day and clause. What cannot change is read once. */
export const readProgram = /* @__PURE__ */ readOnce((program: SharedSavingsProgram) => {
  const { effectiveFrom: from, ...rule } = read(sharedSavingsProgramShape(), program, ['program'])
  const { threshold, gain, loss } = rule
  const { fixed } = threshold
  return {
    ...rule,
    threshold: {
      ...threshold,
      choices: threshold.choices.map((value) =>
        parameterFigure(L.elected, { from, value, citations: threshold.citations }),
      ),
      fixed: fixed && { ...fixed, rate: parameterFigure(L.fixedThreshold, { ...fixed, from, value: fixed.rate }) },
    },
    gain: {
      ...gain,
      maximumRate: parameterFigure(L.maximumRate, gain.maximumRate),
      sequestration: parameterFigure(L.sequestration, gain.sequestration),
      cap: parameterFigure(L.cap, gain.cap),
      reduced: gain.reduced && {
        ...gain.reduced,
        part: parameterFigure(L.reducedPart, { ...gain.reduced, from, value: gain.reduced.part }),
      },
    },
    loss: loss.kind === 'none' ? loss : sharedLoss(loss, from),
  }
})

/** A program as it was read. */
export type Program = ReturnType<typeof readProgram>
/** How a program shares losses, where it does. */
export type SharedLoss = ReturnType<typeof sharedLoss>

function sharedLoss(loss: Extract<OutOf<ReturnType<typeof lossShape>>, { kind: 'shared' }>, from: IsoDate) {
  const { revenueLimit, limits } = loss
  return {
    ...loss,
    rate: lossRate(loss.rate, from),
    limits: limits.map((limit) => ({
      ...limit,
      ofBenchmark: parameterFigure(L.lossLimit, { ...limit, from, value: limit.ofBenchmark }),
    })),
    revenueLimit: revenueLimit && parameterFigure(L.revenueShare, revenueLimit),
  }
}

function lossRate(rate: OutOf<ReturnType<typeof lossRateShape>>, from: IsoDate) {
  const of = (label: Label, value: Fraction) => parameterFigure(label, { from, value, citations: rate.citations })
  if (rate.kind === 'flat') return { kind: rate.kind, rate: of(L.flatLossRate, rate.rate) }
  return {
    kind: rate.kind,
    qualityTimes: of(L.qualityTimes, rate.qualityTimes),
    floor: of(L.lossFloor, rate.floor),
    ceiling: of(L.lossCeiling, rate.ceiling),
  }
}

const cited = () => asGiven(citations())
const day = () => date<IsoDate>({ zh: '日期', en: 'Day' })
const agreementFrom = { zh: '协议开始日期（起）', en: 'Agreements from' }

const datedShare = (label: Label) =>
  record<DatedValue<NumberInput>>(label.name)({ from: day(), value: bare(share(label)), citations: cited() })

const thresholdShape = /* @__PURE__ */ lazily(() => {
  const electionFrom = record<NonNullable<SavingsThreshold['electionFrom']>>({ zh: '选择的人数', en: 'Election from' })(
    {
      beneficiaries: wholeFigure(L.beneficiaries, { atLeast: 1 }),
      citations: cited(),
    },
  )
  const fixed = record<NonNullable<SavingsThreshold['fixed']>>(L.fixedThreshold.name)({
    agreementBefore: date<IsoDate>({ zh: '协议开始日期（前）', en: 'Agreements before' }),
    rate: bare(share(L.fixedThreshold)),
    citations: cited(),
  })
  return record<SavingsThreshold>(L.threshold.name)({
    table: column<readonly ThresholdRow[], ReturnType<typeof readThresholdTable>>(
      { zh: '最低率表', en: 'Table of minimum rates' },
      'rows',
      [
        ...(['empty_list', 'missing', 'wrong_type', 'unknown_key', 'not_a_number', 'inexact_number'] as const),
        ...(['too_many_digits', 'percent_not_allowed', 'not_an_integer', 'out_of_range', 'bands_not_open'] as const),
      ],
      readThresholdTable,
    ),
    choices: list({ zh: '可选最低率', en: 'Rates to elect' }, bare(share(L.elected)), { mayBeEmpty: true }),
    electionFrom: orNull(electionFrom),
    fixed: orNull(fixed),
    citations: cited(),
  })
})

const gainShape = /* @__PURE__ */ lazily(() => {
  const effect = { zh: '质量的作用', en: 'Effect of quality' }
  const quality = record<DatedValue<QualityEffect>>(effect)({
    from: day(),
    value: choice(effect, {
      multiplier: { zh: '得分乘以分享比例', en: 'the score multiplies the share' },
      standard: { zh: '达标才分享', en: 'a standard is to be met' },
      standardOrAlternative: {
        zh: '达标，或达到替代标准按得分分享',
        en: 'a standard, or an alternative one by the score',
      },
    }),
    citations: cited(),
  })
  const reduced = record<NonNullable<SavingsSharing['reduced']>>({ zh: '减额分享', en: 'Reduced sharing' })({
    part: bare(share(L.reducedPart)),
    beneficiaries: wholeFigure(L.beneficiaries, { atLeast: 1 }),
    agreementFrom: date<IsoDate>(agreementFrom),
    citations: cited(),
  })
  const guardrail = record<NonNullable<SavingsSharing['guardrail']>>({ zh: '基准保护条款', en: 'Guardrail' })({
    citations: cited(),
  })
  return record<SavingsSharing>({ zh: '结余分享', en: 'Sharing of savings' })({
    maximumRate: datedShare(L.maximumRate),
    quality,
    sequestration: datedShare(L.sequestration),
    cap: datedShare(L.cap),
    reduced: orNull(reduced),
    guardrail: orNull(guardrail),
  })
})

const lossRateShape = /* @__PURE__ */ lazily(() => {
  const kind = { zh: '分担率类型', en: 'Kind of loss rate' }
  const flat = record<Extract<LossRate, { kind: 'flat' }>>(L.flatLossRate.name)({
    kind: choice(kind, { flat: { zh: '固定比例', en: 'one rate' } }),
    rate: bare(share(L.flatLossRate)),
    citations: cited(),
  })
  const sliding = record<Extract<LossRate, { kind: 'sliding' }>>(L.lossRate.name)(
    {
      kind: choice(kind, { sliding: { zh: '随质量得分变动', en: 'by the quality score' } }),
      qualityTimes: bare(share(L.qualityTimes)),
      floor: bare(share(L.lossFloor)),
      ceiling: bare(share(L.lossCeiling)),
      citations: cited(),
    },
    [ceilingNotBelowFloor],
  )
  return union('kind', L.lossRate.name, [flat, sliding])
})

const lossShape = /* @__PURE__ */ lazily(() => {
  const kind = { zh: '损失分担类型', en: 'Kind of loss sharing' }
  const limit = record<LossLimit>(L.lossLimit.name)({
    agreementFrom: orNull(date<IsoDate>(agreementFrom)),
    ofBenchmark: bare(share(L.lossLimit)),
    citations: cited(),
  })
  const none = record<Extract<LossSharing, { kind: 'none' }>>({ zh: '不分担损失', en: 'No sharing of losses' })({
    kind: choice(kind, { none: { zh: '不分担损失', en: 'losses are not shared' } }),
    reported: flag({ zh: '是否计为产生的损失', en: 'Whether losses are reported' }),
    citations: cited(),
  })
  const shared = record<Extract<LossSharing, { kind: 'shared' }>>({ zh: '分担损失', en: 'Sharing of losses' })({
    kind: choice(kind, { shared: { zh: '分担损失', en: 'losses are shared' } }),
    rate: lossRateShape(),
    limits: list({ zh: '损失上限', en: 'Limits on losses' }, limit, { laws: [latestFirst] }),
    revenueLimit: orNull(datedShare(L.revenueShare)),
    relief: record<{ readonly citations: readonly Citation[] }>(L.relief.name)({ citations: cited() }),
  })
  return union('kind', { zh: '损失分担', en: 'Sharing of losses' }, [none, shared])
})

const ceilingNotBelowFloor = /* @__PURE__ */ law(
  ['out_of_range'],
  ['notBelow', 'ceiling', 'floor'],
  ({ ceiling, floor }: { readonly ceiling: Fraction; readonly floor: Fraction }) => [ceiling, floor] as const,
  ([ceiling, floor], reading) => {
    if (compare(ceiling, floor) >= 0) return
    const expected = `≥ ${toDecimalString(floor)}`
    reading.refuse('out_of_range', { expected, received: toDecimalString(ceiling) }, ['ceiling'])
  },
)

/** Limits go from the latest agreements back, the last and only the last for all that began earlier. */
const latestFirst: Law<readonly { readonly agreementFrom: IsoDate | null }[]> = {
  codes: ['limits_not_open', 'out_of_range'],
  says: ['latestFirst'],
  judge: (limits, reading) => {
    let previous: IsoDate | undefined
    limits.forEach(({ agreementFrom: since }, index) => {
      const at = [index, 'agreementFrom']
      if (!reading.isSound(since)) return
      if ((since === null) !== (index === limits.length - 1)) reading.refuse('limits_not_open', {}, at)
      if (since === null) return
      if (previous !== undefined && since >= previous) {
        reading.refuse('out_of_range', { expected: `< ${previous}`, received: since }, at)
      }
      previous = since
    })
  },
}

export const sharedSavingsProgramShape = /* @__PURE__ */ lazily(() =>
  record<SharedSavingsProgram>({ zh: '共享结余计划', en: 'Shared savings program' })({
    ...ruleHead('sharedSavings'),
    effectiveFrom: date<IsoDate>({ zh: '生效日期', en: 'Effective from' }),
    threshold: thresholdShape(),
    gain: gainShape(),
    loss: lossShape(),
    rounding: rounding(),
  }),
)
