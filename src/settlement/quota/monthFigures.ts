import { en, exact, type Figure, figure, formula, type Label, labelAt, read, sumOf, zh } from '../../figure/internal.ts'
import { allocateUnits, fen, one, toUnits } from '../../numeric/internal.ts'
import type { RulesInForce } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'

/** A month with its figures. */
export interface MonthFigures {
  readonly id: string
  readonly claim: Figure
  readonly confirmed: Figure
  readonly deferred: Figure
  readonly held: Figure
  readonly cash: Figure
}

/** The months and what they sum to. */
interface MonthsFigures {
  readonly months: readonly MonthFigures[]
  readonly claimed: Figure
  readonly confirmed: Figure
  readonly deferred: Figure
  readonly held: Figure
  readonly cash: Figure
}

/** A claim as it is read. */
interface ReadClaim {
  readonly id: string
  readonly claim: Figure
}

/** Month by month: what the quota of the month confirms, less what is held until the score is known. */
export function monthFigures(rules: RulesInForce, quota: Figure, claims: readonly ReadClaim[]): MonthsFigures {
  const heldRate = rules.share('heldRate')
  const quotas = twelfths(quota)
  const note = (label: Label) => ({ citations: rules.clause(label.id) })
  const months = claims.map(({ id, claim }, index): MonthFigures => {
    const within = quotas[index] as Figure
    const confirmed = figure(
      labelAt(L.confirmed, index, id),
      formula`min(${claim}, ${within})`,
      exact,
      note(L.confirmed),
    )
    const deferred = figure(labelAt(L.deferred, index, id), formula`${claim} − ${confirmed}`, exact, note(L.deferred))
    const held = figure(labelAt(L.held, index, id), formula`${confirmed} × ${heldRate}`, fen, note(L.held))
    const cash = figure(labelAt(L.cash, index, id), formula`${confirmed} − ${held}`, exact, note(L.cash))
    return { id, claim, confirmed, deferred, held, cash }
  })
  const total = (label: Label, key: 'claim' | 'confirmed' | 'deferred' | 'held' | 'cash') =>
    figure(label, formula`${sumOf(months.map((month) => month[key]))}`, exact)
  return {
    months,
    claimed: total(L.claimed, 'claim'),
    confirmed: total(L.confirmedTotal, 'confirmed'),
    deferred: total(L.deferredTotal, 'deferred'),
    held: total(L.heldTotal, 'held'),
    cash: total(L.cashTotal, 'cash'),
  }
}

function twelfths(quota: Figure): readonly Figure[] {
  const because = {
    zh: zh`年度指标 ${quota}分 12 个月（除不尽的分依次归前月）`,
    en: en`a twelfth of the year's ${quota} (odd fen to the earlier months)`,
  }
  const shares = allocateUnits(toUnits(quota.value, 2, quota.text, ['quota']), Array<typeof one>(12).fill(one))
  return shares.map((n, index) =>
    read(labelAt(L.monthQuota, index, `第 ${index + 1} 月`, `month ${index + 1}`), { n, d: 100n }, because, [quota]),
  )
}
