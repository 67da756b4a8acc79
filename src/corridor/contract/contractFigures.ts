import { en, exact, type Figure, figure, formula, labelAt, read, zh } from '../../figure/internal.ts'
import { absolute, compare, type Rounding, zero } from '../../numeric/internal.ts'
import { shareFigure } from '../shareFigure.ts'
import type { ExactCap, ExactRelief, ExactShare, ExactSize, ExactStep, ExactThreshold } from './ExactStep.ts'
import { labels as L } from './labels.ts'

/** What a contract is settled on: the deviation (gains above zero), and what its rates are rates of. */
export interface ContractInput {
  readonly deviation: Figure
  /** Above zero. */
  readonly base: Figure
}

/** A step of a contract and the figure after it. */
export interface StepFigure {
  readonly step: ExactStep
  readonly figure: Figure
}

/** A step on what the step before it left. */
interface Stage {
  readonly value: Figure
  readonly base: Figure
  /** The place of the step in the contract. */
  readonly index: number
}

type Sized = Extract<ExactStep, { size: ExactSize }>

/** A contract, and whose share is the one that is rounded. */
export interface ExactContract {
  readonly steps: readonly ExactStep[]
  readonly rounding: Rounding | null
  readonly rounds: 'bearer' | 'payer'
}

export interface SettlementFigures {
  readonly rate: Figure
  readonly byStep: readonly StepFigure[]
  readonly bearerShare: Figure
  readonly payerShare: Figure
  readonly transfer: Figure
}

/** Both shares of a deviation: one of them is rounded, the other is the difference. */
export function settlementFigures({ steps, rounding, rounds }: ExactContract, input: ContractInput): SettlementFigures {
  const { deviation, base } = input
  const byStep = contractFigures(steps, input)
  const last = byStep.at(-1)?.figure ?? deviation
  const shares =
    rounds === 'bearer'
      ? bearerFirst(deviation, last, rounding ?? exact)
      : payerFirst(deviation, last, rounding ?? exact)
  return {
    rate: figure(L.deviationRate, formula`${deviation} ÷ ${base}`, exact),
    byStep,
    ...shares,
    transfer: figure(L.transfer, formula`−${shares.payerShare}`, exact),
  }
}

/** The figure after each step of a contract, in its order; the last is the bearer's share, unrounded. */
export function contractFigures(
  steps: readonly ExactStep[],
  { deviation, base }: ContractInput,
): readonly StepFigure[] {
  let value = deviation
  return steps.map((step, index) => {
    value = stepFigure(step, { value, base, index })
    return { step, figure: value }
  })
}

function stepFigure(step: ExactStep, stage: Stage): Figure {
  const { value } = stage
  const { label, citations } = step
  switch (step.kind) {
    case 'floor':
      return figure(label, formula`max(${value}, ${sizeFigure(step, stage)})`, exact, { citations })
    case 'round':
      return figure(label, formula`${value}`, step.rounding, { citations })
    default:
      break
  }
  const idle = reasonToPass(step, value)
  if (idle !== undefined) return figure(label, formula`${value}`, exact, { citations, because: idle })
  switch (step.kind) {
    case 'threshold':
      return thresholdFigure(step, stage)
    case 'share':
      return sharedFigure(step, stage)
    case 'multiply':
      return figure(label, formula`${value} × ${step.factor}`, exact, { citations })
    case 'cap':
      return cappedFigure(step, stage)
    case 'relief':
      return relievedFigure(step, stage)
  }
}

/** Why a step leaves a value as it is. */
function reasonToPass(step: Exclude<ExactStep, { kind: 'floor' | 'round' }>, value: Figure) {
  if (value.value.n === 0n) {
    return { zh: '既无收益也无亏损，本步不改变结果', en: 'neither gain nor loss: this step changes nothing' }
  }
  const side = step.kind === 'share' ? 'both' : step.side
  if (side === 'gain' && value.value.n < 0n) {
    return { zh: zh`${value}为亏损，本步只适用于收益`, en: en`${value} is a loss, this step concerns gains only` }
  }
  if (side === 'loss' && value.value.n > 0n) {
    return { zh: zh`${value}为收益，本步只适用于亏损`, en: en`${value} is a gain, this step concerns losses only` }
  }
  return undefined
}

function thresholdFigure(step: ExactThreshold, stage: Stage): Figure {
  const { value } = stage
  const { label, citations } = step
  const threshold = sizeFigure(step, stage)
  const order = compare(absolute(value.value), threshold.value)
  if (order < 0 || (order === 0 && step.bound === 'below')) {
    const because = {
      zh: zh`${value}未达到门槛 ${threshold}，不计`,
      en: en`${value} does not reach the threshold of ${threshold} and counts as nothing`,
    }
    return read(label, zero, because, [value, threshold], { citations })
  }
  if (step.counts === 'all') {
    const because = {
      zh: zh`${value}达到门槛 ${threshold}，全额计入`,
      en: en`${value} reaches the threshold of ${threshold}: all of it counts`,
    }
    return read(label, value.value, because, [value, threshold], { citations })
  }
  const because = {
    zh: zh`${value}达到门槛 ${threshold}，只计超出部分`,
    en: en`${value} reaches the threshold of ${threshold}: what exceeds it counts`,
  }
  return figure(label, excess(value, threshold), exact, { citations, because })
}

function sharedFigure(
  { label, citations, gain, loss, mode, bound, measure }: ExactShare,
  { value, base }: Stage,
): Figure {
  const shares = value.value.n > 0n ? gain : loss
  if ('rate' in shares) return figure(label, formula`${value} × ${shares.rate}`, exact, { citations })
  const of = measure === 'rate' ? base : undefined
  const done = value.value.n > 0n ? 'gained' : 'shared'
  const { bands } = shares
  return shareFigure({ label, amount: value, base: of, bands, mode, bound, done, note: { citations } }).shared
}

function cappedFigure(step: ExactCap, stage: Stage): Figure {
  const { value } = stage
  const limit = sizeFigure(step, stage)
  const held = compare(absolute(value.value), limit.value) > 0
  const because = held
    ? {
        zh: zh`${value}超过封顶 ${limit}，按封顶计`,
        en: en`${value} goes beyond the cap of ${limit} and is held to it`,
      }
    : { zh: zh`${value}未超过封顶 ${limit}`, en: en`${value} stays within the cap of ${limit}` }
  const capped = value.value.n > 0n ? formula`min(${value}, ${limit})` : formula`max(${value}, −${limit})`
  return figure(step.label, capped, exact, { citations: step.citations, because })
}

function relievedFigure(step: ExactRelief, stage: Stage): Figure {
  return figure(step.label, excess(stage.value, sizeFigure(step, stage)), exact, { citations: step.citations })
}

/** What of a gain or a loss exceeds a size, with its sign. */
function excess(value: Figure, size: Figure) {
  return value.value.n > 0n ? formula`max(0, ${value} − ${size})` : formula`min(0, ${value} + ${size})`
}

/** A size in yuan: the amount itself, or the rate of the base. */
function sizeFigure({ size, citations }: Sized, { base, index }: Stage): Figure {
  if ('amount' in size) return size.amount
  const label = labelAt(L.stepLimit, index, `第 ${index + 1} 步`, `step ${index + 1}`)
  return figure(label, formula`${size.rate} × ${base}`, exact, { citations })
}

function bearerFirst(deviation: Figure, last: Figure, rounding: Rounding | undefined) {
  const bearerShare = figure(L.bearerShare, formula`${last}`, rounding)
  return { bearerShare, payerShare: figure(L.payerShare, formula`${deviation} − ${bearerShare}`, exact) }
}

function payerFirst(deviation: Figure, last: Figure, rounding: Rounding | undefined) {
  const payerShare = figure(L.payerShare, formula`${deviation} − ${last}`, rounding)
  return { bearerShare: figure(L.bearerShare, formula`${deviation} − ${payerShare}`, exact), payerShare }
}
