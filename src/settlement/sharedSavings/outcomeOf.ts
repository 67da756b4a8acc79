import { exact, type Figure, figure, formula, read } from '../../figure/index.ts'
import { absolute, compare, zero } from '../../numeric/index.ts'
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
  const { deviation, thresholdAmount, program } = stake
  const counts = deviation.value.n !== 0n && compare(absolute(deviation.value), thresholdAmount.value) >= 0
  if (!counts) return nothingCounts(stake)
  if (deviation.value.n > 0n) return savingOutcome(stake)
  return program.loss.kind === 'none' ? oneSidedOutcome(stake, program.loss) : lossOutcome(stake, program.loss)
}

function nothingCounts(stake: Stake): Outcome {
  const after = runContract(
    [contractSteps.threshold(stake), contractSteps.round(stake)],
    stake.deviation,
    stake.facts.benchmark,
  )
  return { generated: generatedFigure(stake, after('threshold')), earned: after('round'), reason: 'belowThreshold' }
}

function savingOutcome(stake: Stake): Outcome {
  const { program, facts, sharingRate, isReduced } = stake
  const capAmount = figure(L.capAmount, formula`${program.gain.cap} × ${facts.benchmark}`, exact)
  const steps = [
    contractSteps.threshold(stake),
    contractSteps.share(stake),
    contractSteps.sequestration(stake),
    contractSteps.cap(stake, capAmount),
    contractSteps.round(stake),
  ]
  const after = runContract(steps, stake.deviation, facts.benchmark)
  const isCapped = compare(after('sequestration').value, capAmount.value) > 0
  const reasonToShare = isCapped ? 'capped' : isReduced ? 'reducedShare' : 'shared'
  const reasonNotTo = facts.guardrail ? 'guardrail' : 'qualityMissed'
  return {
    generated: generatedFigure(stake, after('threshold')),
    earned: after('round'),
    reason: sharingRate.value.n > 0n ? reasonToShare : reasonNotTo,
  }
}

function oneSidedOutcome(stake: Stake, { reported, citations }: NoLoss): Outcome {
  const steps = [contractSteps.threshold(stake), contractSteps.share(stake), contractSteps.round(stake)]
  const after = runContract(steps, stake.deviation, stake.facts.benchmark)
  const counted = after('threshold')
  const because = {
    zh: '单边方案：损失不分担，也不计为产生的损失',
    en: 'one-sided: losses are neither shared nor counted as generated',
  }
  const generated = reported
    ? generatedFigure(stake, counted)
    : read(L.generated, zero, because, [counted], { citations })
  return { generated, earned: after('round'), reason: 'oneSided' }
}

function lossOutcome(stake: Stake, loss: ExactLoss): Outcome {
  const { deviation, facts } = stake
  const { limit, byRevenue } = limitFigures(loss, facts)
  const untilLimit = runContract(
    [contractSteps.threshold(stake), contractSteps.share(stake), contractSteps.limit(stake, limit)],
    deviation,
    facts.benchmark,
  )
  const limited = untilLimit('lossLimit')
  const relief = reliefFigure(loss, facts, limited)
  const steps = [...(relief === undefined ? [] : [contractSteps.relief(loss, relief)]), contractSteps.round(stake)]
  const earned = runContract(steps, limited, facts.benchmark)('round')
  const isLimited = compare(absolute(untilLimit('share').value), limit.value) > 0
  const isRelieved = limited.value.n !== 0n && earned.value.n === 0n
  return {
    generated: generatedFigure(stake, untilLimit('threshold')),
    earned,
    reason: isRelieved ? 'relieved' : isLimited ? 'limited' : 'owed',
    revenueLimit: byRevenue,
  }
}

function generatedFigure({ program }: Stake, counted: Figure): Figure {
  return figure(L.generated, formula`${counted}`, program.rounding, { citations: program.citations })
}
