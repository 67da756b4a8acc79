import { exact, type Figure, figure, formula, read } from '../../figure/internal.ts'
import { absolute, compare, zero } from '../../numeric/internal.ts'
import { contractSteps } from './contractSteps.ts'
import type { ExactLoss, NoLoss } from './ExactProgram.ts'
import { labels as L } from './labels.ts'
import { limitFigures } from './limitFigures.ts'
import type { Outcome } from './Outcome.ts'
import { reliefFigure } from './reliefFigure.ts'
import { runContract } from './runContract.ts'
import type { Stake } from './Stake.ts'

/**
 * What a deviation comes to, step by step in the order of the contract. A saving: threshold, share, sequestration, cap.
 * A loss: threshold, share, limit, relief. Rounded last.
 */
export function outcomeOf(stake: Stake): Outcome {
  const { deviation, facts, program } = stake
  const counted = runContract([contractSteps.threshold(stake)], deviation, facts.benchmark)('threshold')
  if (counted.value.n === 0n) return nothingCounts(stake, counted)
  if (counted.value.n > 0n) return savingOutcome(stake, counted)
  const { loss } = program
  return loss.kind === 'none' ? oneSidedOutcome(stake, counted, loss) : lossOutcome(stake, counted, loss)
}

function nothingCounts(stake: Stake, counted: Figure): Outcome {
  const earned = runContract([contractSteps.round(stake)], counted, stake.facts.benchmark)('round')
  return { generated: generatedFigure(stake, counted), earned, reason: 'belowThreshold' }
}

function savingOutcome(stake: Stake, counted: Figure): Outcome {
  const { program, facts, sharingRate, isReduced } = stake
  const capAmount = figure(L.capAmount, formula`${program.gain.cap} × ${facts.benchmark}`, exact)
  const steps = [
    contractSteps.share(stake),
    contractSteps.sequestration(stake),
    contractSteps.cap(stake, capAmount),
    contractSteps.round(stake),
  ]
  const after = runContract(steps, counted, facts.benchmark)
  const isCapped = compare(after('sequestration').value, capAmount.value) > 0
  const reasonToShare = isCapped ? 'capped' : isReduced ? 'reducedShare' : 'shared'
  const reasonNotTo = facts.guardrail ? 'guardrail' : 'qualityMissed'
  return {
    generated: generatedFigure(stake, counted),
    earned: after('round'),
    reason: sharingRate.value.n > 0n ? reasonToShare : reasonNotTo,
  }
}

function oneSidedOutcome(stake: Stake, counted: Figure, { reported, citations }: NoLoss): Outcome {
  const earned = runContract([contractSteps.share(stake), contractSteps.round(stake)], counted, stake.facts.benchmark)
  const because = {
    zh: '单边方案：损失不分担，也不计为产生的损失',
    en: 'one-sided: losses are neither shared nor counted as generated',
  }
  const generated = reported
    ? generatedFigure(stake, counted)
    : read(L.generated, zero, because, [counted], { citations })
  return { generated, earned: earned('round'), reason: 'oneSided' }
}

function lossOutcome(stake: Stake, counted: Figure, loss: ExactLoss): Outcome {
  const { benchmark } = stake.facts
  const { limit, byRevenue } = limitFigures(loss, stake.facts)
  const untilLimit = runContract([contractSteps.share(stake), contractSteps.limit(stake, limit)], counted, benchmark)
  const limited = untilLimit('lossLimit')
  const relief = reliefFigure(loss, stake.facts, limited)
  const steps = [...(relief === undefined ? [] : [contractSteps.relief(loss, relief)]), contractSteps.round(stake)]
  const earned = runContract(steps, limited, benchmark)('round')
  const isLimited = compare(absolute(untilLimit('share').value), limit.value) > 0
  const isRelieved = relief !== undefined && compare(relief.value, absolute(limited.value)) >= 0
  return {
    generated: generatedFigure(stake, counted),
    earned,
    reason: isRelieved ? 'relieved' : isLimited ? 'limited' : 'owed',
    revenueLimit: byRevenue,
  }
}

function generatedFigure({ program }: Stake, counted: Figure): Figure {
  return figure(L.generated, formula`${counted}`, program.rounding, { citations: program.citations })
}
