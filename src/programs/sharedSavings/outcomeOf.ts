import { contractFigures, type ExactStep, type StepFigure } from '../../corridor/internal.ts'
import { deepFreeze } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, given, read } from '../../figure/internal.ts'
import { absolute, compare, zero } from '../../numeric/internal.ts'
import { labels as L } from './labels.ts'
import { limitFigures, reliefFigure } from './limitFigures.ts'
import type { Program, SharedLoss } from './readProgram.ts'
import type { ParticipantYear } from './SharedSavingsInput.ts'

/**
 * 共享结余计划结果原因 — why that much is earned or owed. `belowThreshold`: the deviation does not reach the minimum rate.
 * Of savings: `shared`, `capped`, `reducedShare` (below the minimum rate, a part of the rate), `qualityMissed` (quality
 * leaves nothing to share), `guardrail` (withheld). Of losses: `owed`, `limited`, `relieved` (relief takes all of it),
 * `oneSided` (the program shares no losses).
 *
 * @since 0.2.0
 */
export type SharedSavingsReason =
  | 'belowThreshold'
  | 'shared'
  | 'capped'
  | 'reducedShare'
  | 'qualityMissed'
  | 'guardrail'
  | 'owed'
  | 'limited'
  | 'relieved'
  | 'oneSided'

/** What a deviation comes to. */
export interface Outcome {
  /** Savings or losses that count, rounded. */
  readonly generated: Figure
  readonly earned: Figure
  readonly reason: SharedSavingsReason
  /** The limit by revenue: a figure, or not computable without the revenue; undefined where there is none. */
  readonly revenueLimit?: Figure | 'unknown' | undefined
}

/** A participant's deviation from the benchmark and the rates that apply to it. */
interface Stake {
  readonly program: Program
  readonly year: ParticipantYear
  /** Benchmark less expenditure: a saving is above zero. */
  readonly deviation: Figure
  /** The size from which the deviation counts. */
  readonly thresholdAmount: Figure
  /** Whether the saving lies below the minimum rate and still earns a part. */
  readonly isReduced: boolean
  readonly sharingRate: Figure
  /** Undefined where the program is one-sided. */
  readonly lossRate: Figure | undefined
}

/**
 * What a deviation comes to, step by step in the order of the contract. A saving: threshold, share, sequestration, cap.
 * A loss: threshold, share, limit, relief. Rounded last.
 */
export function outcomeOf(stake: Stake): Outcome {
  const { deviation, program } = stake
  const { loss } = program
  const counted = after(thresholdStep(stake), deviation, stake)
  if (counted.value.n > 0n) return savingOutcome(stake, counted)
  if (counted.value.n < 0n)
    return loss.kind === 'none' ? oneSided(stake, counted, loss) : lossOutcome(stake, counted, loss)
  const earned = after(roundStep(stake), counted, stake)
  return { generated: generatedFigure(stake, counted), earned, reason: 'belowThreshold' }
}

function savingOutcome(stake: Stake, counted: Figure): Outcome {
  const { program, year, sharingRate, isReduced } = stake
  const { citations } = program
  const { cap, sequestration, guardrail } = program.gain
  const limit = figure(L.capAmount, formula`${cap} × ${year.benchmark}`, exact)
  const shared = after(shareStep(stake), counted, stake)
  const sequestered = after(
    { kind: 'multiply', id: 'sequestration', label: L.sequestered, citations, side: 'gain', factor: sequestration },
    shared,
    stake,
  )
  const capped = after(
    { kind: 'cap', id: 'cap', label: L.capped, citations, side: 'gain', size: { amount: limit } },
    sequestered,
    stake,
  )
  const isCapped = compare(sequestered.value, limit.value) > 0
  const reasonToShare = isCapped ? 'capped' : isReduced ? 'reducedShare' : 'shared'
  const reasonNotTo = year.guardrail ? 'guardrail' : 'qualityMissed'
  return {
    generated: year.guardrail
      ? read(L.generated, zero, withheld, [counted], { citations: guardrail?.citations ?? citations })
      : generatedFigure(stake, counted),
    earned: after(roundStep(stake), capped, stake),
    reason: sharingRate.value.n > 0n ? reasonToShare : reasonNotTo,
  }
}

const withheld = /* @__PURE__ */ deepFreeze({
  zh: '触发基准保护条款：结余不分享，也不计为产生的结余',
  en: 'the guardrail withholds the saving: it is neither shared nor counted as generated',
})

function oneSided(
  stake: Stake,
  counted: Figure,
  { reported, citations }: Extract<Program['loss'], { kind: 'none' }>,
): Outcome {
  const shared = after(shareStep(stake), counted, stake)
  const because = {
    zh: '单边方案：损失不分担，也不计为产生的损失',
    en: 'one-sided: losses are neither shared nor counted as generated',
  }
  const generated = reported
    ? generatedFigure(stake, counted)
    : read(L.generated, zero, because, [counted], { citations })
  return { generated, earned: after(roundStep(stake), shared, stake), reason: 'oneSided' }
}

function lossOutcome(stake: Stake, counted: Figure, loss: SharedLoss): Outcome {
  const { program, year } = stake
  const { limit, byRevenue } = limitFigures(loss, year)
  const shared = after(shareStep(stake), counted, stake)
  const limited = after(
    {
      kind: 'cap',
      id: 'lossLimit',
      label: L.limited,
      citations: program.citations,
      side: 'loss',
      size: { amount: limit },
    },
    shared,
    stake,
  )
  const relief = reliefFigure(loss, year, limited)
  const owed = relief === undefined ? limited : after(reliefStep(loss, relief), limited, stake)
  const isLimited = compare(absolute(shared.value), limit.value) > 0
  const isRelieved = relief !== undefined && compare(relief.value, absolute(limited.value)) >= 0
  return {
    generated: generatedFigure(stake, counted),
    earned: after(roundStep(stake), owed, stake),
    reason: isRelieved ? 'relieved' : isLimited ? 'limited' : 'owed',
    revenueLimit: byRevenue,
  }
}

/** The figure after a step of the contract. */
function after(step: ExactStep, deviation: Figure, { year }: Stake): Figure {
  const [only] = contractFigures([step], { deviation, base: year.benchmark })
  return (only as StepFigure).figure
}

/** What every contract of a program begins with: a deviation that reaches the minimum counts in full. */
function thresholdStep({ program, thresholdAmount }: Stake): ExactStep {
  return {
    kind: 'threshold',
    id: 'threshold',
    label: L.counted,
    citations: program.threshold.citations,
    side: 'both',
    size: { amount: thresholdAmount },
    counts: 'all',
    bound: 'above',
  }
}

function shareStep({ program, sharingRate, lossRate }: Stake): ExactStep {
  return {
    kind: 'share',
    id: 'share',
    label: L.shared,
    citations: program.citations,
    gain: { rate: sharingRate },
    loss: { rate: lossRate ?? given(L.lossRate, zero) },
    mode: 'marginal',
    bound: 'below',
    measure: 'rate',
  }
}

function reliefStep({ relief: { citations } }: SharedLoss, relief: Figure): ExactStep {
  return { kind: 'relief', id: 'relief', label: L.relieved, citations, side: 'loss', size: { amount: relief } }
}

function roundStep({ program: { citations, rounding } }: Stake): ExactStep {
  return { kind: 'round', id: 'round', label: L.earned, citations, rounding }
}

function generatedFigure({ program }: Stake, counted: Figure): Figure {
  return figure(L.generated, formula`${counted}`, program.rounding, { citations: program.citations })
}
