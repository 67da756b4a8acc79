import {
  exact,
  type Figure,
  figure,
  formula,
  given,
  labelAt,
  type Step,
  stepsOf,
  sumOf,
} from '../../figure/internal.ts'
import { type DecimalInput, one, readGrowth, readShare, zero } from '../../numeric/internal.ts'
import { readList, readRecord } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'
import type { Ratchet } from './Ratchet.ts'
import { readRatchet } from './readRatchet.ts'

/**
 * 收回敞口（输入） — the rule of the next base, and the growth of the budget in each year after the one that saves: as many
 * as the horizon has. `discount` a year (0 unless given); `keepsToday` is the share of a yuan saved that the alliance keeps
 * in the year itself (all of it unless given).
 *
 * @since 0.2.0
 */
export interface RatchetExposureInput extends Pick<Ratchet, 'spendingWeight' | 'savingsGivenBack'> {
  readonly growths: readonly DecimalInput[]
  readonly discount?: DecimalInput
  readonly keepsToday?: DecimalInput
}

/**
 * 收回敞口 — what one yuan saved today costs the budgets of the years after it: year by year, and in all (present value).
 * `keptInAll` is what the alliance is left with of it: below zero, saving costs more than it brings.
 *
 * @since 0.2.0
 */
export interface RatchetExposure {
  readonly years: readonly { readonly takenBack: string; readonly present: string }[]
  readonly takenBack: string
  readonly keptInAll: string
  readonly steps: readonly Step[]
}

/**
 * 收回敞口 — how much of one yuan saved today is taken back over the horizon.
 *
 * Formula: effective weight e = λ·(1 − γ). The budget of the first year after is lower by e·(1 + g₁), every later one by
 * (1 − e)·(1 + g_k) times what the one before it was lower by, since its base holds 1 − e of that budget. Taken back = Σ of
 * these, discounted; kept in all = keeps today × (1 − taken back). Exact; nothing is rounded.
 *
 * It is the derivative of the path that `outlook` computes, while the alliance stays in surplus and neither floor nor
 * ceiling nor a cap on growth that depends on it binds. The library's definition.
 *
 * @param input - see {@link RatchetExposureInput}
 * @throws `out_of_range` · `growth_not_above_minus_one` · `empty_list` · `missing` · `not_a_number` · `unknown_key`
 * @example
 * ```ts
 * import { ratchetExposure } from 'yigongti'
 *
 * const growths = ['2%', '2%', '2%']
 * ratchetExposure({ spendingWeight: 0, growths }).takenBack // => '0'
 * ratchetExposure({ spendingWeight: '50%', growths }).takenBack // => '0.902751'
 * ratchetExposure({ spendingWeight: 1, growths }).takenBack // => '1.02'
 * ratchetExposure({ spendingWeight: 1, growths, keepsToday: '90%' }).keptInAll // => '-0.018'
 * ```
 * @since 0.2.0
 */
export function ratchetExposure(input: RatchetExposureInput): RatchetExposure {
  const record = readRecord(input, ['spendingWeight', 'savingsGivenBack', 'growths', 'discount', 'keepsToday'], [])
  const { weight, givenBack } = readRatchet(record)
  const growths = readList(record['growths'], ['growths']).map((item, index) =>
    given(inYear(L.growth, index), readGrowth(item, ['growths', index])),
  )
  const discount = given(
    L.discount,
    record['discount'] === undefined ? zero : readGrowth(record['discount'], ['discount']),
  )
  const keepsToday = given(
    L.keepsToday,
    record['keepsToday'] === undefined ? one : readShare(record['keepsToday'], ['keepsToday']),
  )
  const effective = figure(L.effective, formula`${weight} × (1 − ${givenBack})`, exact)
  const taken = takenFigures(effective, growths)
  const present = presentFigures(taken, discount)
  const takenBack = figure(L.takenInAll, formula`${sumOf(present)}`, exact)
  const keptInAll = figure(L.keptInAll, formula`${keepsToday} × (1 − ${takenBack})`, exact)
  return {
    years: taken.map((year, index) => ({ takenBack: year.text, present: present[index]?.text ?? '0' })),
    takenBack: takenBack.text,
    keptInAll: keptInAll.text,
    steps: stepsOf([keptInAll]),
  }
}

function takenFigures(effective: Figure, growths: readonly Figure[]): readonly Figure[] {
  const taken: Figure[] = []
  for (const [index, growth] of growths.entries()) {
    const before = taken[index - 1]
    const base = before === undefined ? formula`${effective}` : formula`(1 − ${effective}) × ${before}`
    taken.push(figure(inYear(L.taken, index), formula`${base} × (1 + ${growth})`, exact))
  }
  return taken
}

function presentFigures(taken: readonly Figure[], discount: Figure): readonly Figure[] {
  let factor = formula`(1 + ${discount})`
  return taken.map((year, index) => {
    if (index > 0) factor = formula`${factor} × (1 + ${discount})`
    return figure(inYear(L.present, index), formula`${year} ÷ (${factor})`, exact)
  })
}

function inYear(label: (typeof L)[keyof typeof L], index: number) {
  return labelAt(label, index, `第 ${index + 1} 年后`, `${index + 1} years later`)
}
