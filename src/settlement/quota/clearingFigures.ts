import { shareFigure } from '../../corridor/internal.ts'
import { fail, show } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, read } from '../../figure/internal.ts'
import { compare, fen, toDecimalString, zero } from '../../numeric/internal.ts'
import type { ExactBand, RulesInForce } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'
import { type ReadVisits, type VisitCondition, visitCondition } from './visitCondition.ts'

/** What clears a year: of surplus and overrun one is nothing. */
export interface ClearingFigures {
  readonly available: Figure
  readonly covered: Figure
  readonly surplus: Figure
  /** Only where the visits of the year were given. */
  readonly visitRatio?: Figure
  readonly retained: Figure
  readonly returnedToPool: Figure
  readonly overrun: Figure
  readonly shareableOverrun: Figure
  readonly topUp: Figure
  readonly borne: Figure
}

interface Claimed {
  readonly quota: Figure
  readonly carriedIn: Figure
  readonly claimed: Figure
  readonly visits: ReadVisits | undefined
}

export function clearingFigures(rules: RulesInForce, { quota, carriedIn, claimed, visits }: Claimed): ClearingFigures {
  const available = figure(L.available, formula`${quota} + ${carriedIn}`, exact, {
    citations: rules.clause('available'),
  })
  const covered = figure(L.covered, formula`min(${claimed}, ${available})`, exact, {
    citations: rules.clause('covered'),
  })
  const surplus = figure(L.quotaSurplus, formula`${available} − ${covered}`, exact)
  const condition = visitCondition(rules, visits)
  const retained = retainedFigure(rules, quota, surplus, condition)
  const returnedToPool = figure(L.returnedToPool, formula`${surplus} − ${retained}`, exact)
  const overrun = figure(L.quotaOverrun, formula`${claimed} − ${covered}`, exact)
  const shareableOverrun = shareableFigure(rules, quota, overrun)
  const topUp = topUpFigure(rules, quota, shareableOverrun)
  const borne = figure(L.borne, formula`${overrun} − ${topUp}`, exact)
  const known = condition?.ratio === undefined ? {} : { visitRatio: condition.ratio }
  return { available, covered, surplus, ...known, retained, returnedToPool, overrun, shareableOverrun, topUp, borne }
}

/** A share of the surplus up to a cap; nothing where the visits of the year exceed the limit of their ratio. */
function retainedFigure(
  rules: RulesInForce,
  quota: Figure,
  surplus: Figure,
  condition: VisitCondition | undefined,
): Figure {
  const citations = rules.clause('retained')
  const { ratio, exceeded, note } = condition ?? {}
  if (exceeded !== undefined && ratio !== undefined)
    return read(L.retained, zero, exceeded, [surplus, ratio], { ...note, citations })
  const share = rules.share('retainedShare')
  const cap = rules.optional.share('retainedCap')
  const kept = formula`${surplus} × ${share}`
  const capped = cap === undefined ? kept : formula`min(${kept}, ${cap} × ${quota})`
  return figure(L.retained, capped, fen, surplus.value.n === 0n ? { citations } : { ...note, citations })
}

/** Only the overrun inside the limit is shared; the limit is a fraction of the quota. */
function shareableFigure(rules: RulesInForce, quota: Figure, overrun: Figure): Figure {
  const limit = rules.optional.share('overrunLimit')
  const within = limit === undefined ? formula`${overrun}` : formula`min(${overrun}, ${limit} × ${quota})`
  return figure(L.shareableOverrun, within, fen, { citations: rules.clause('shareableOverrun') })
}

function topUpFigure(rules: RulesInForce, quota: Figure, amount: Figure): Figure {
  const { value: bands, parameter, citations } = rules.bands('poolShareOfOverrun')
  if (rules.flag('fallingShares').value) refuseRising(bands)
  const note = { citations: [...rules.clause('topUp'), ...citations], parameters: [parameter] }
  return shareFigure({ label: L.topUp, amount, base: quota, bands, rounding: fen, note }).shared
}

function refuseRising(bands: readonly ExactBand[]): void {
  bands.forEach(({ share }, index) => {
    const before = bands[index - 1]
    if (before === undefined || compare(share, before.share) <= 0) return
    const [received, previous] = [share, before.share].map((rate) => show(toDecimalString(rate)))
    fail('shares_rise', ['poolShareOfOverrun', index, 'share'], { received: received ?? '', previous: previous ?? '' })
  })
}
