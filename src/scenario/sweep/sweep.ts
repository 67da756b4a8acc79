import type { RuleSet } from '../../policy/internal.ts'
import { failAt } from '../../shape/internal.ts'
import { settledValue } from '../change/settledFigure.ts'
import type { SettlementFigure } from '../change/settlementFigures.ts'
import { rowSettler, type Settled } from '../change/settleScenario.ts'
import type { Changes } from '../yearsFields.ts'
import { named, parameterNames } from './parameterNames.ts'
import {
  readSweep,
  type SweepInput,
  type SweepPlan,
  type SweepRow,
  type SweptFigures,
  sweepShape,
} from './SweepInput.ts'

/** Rows that a sweep holds at once: each takes about a kilobyte, and as long as a settled year. */
export const mostRows = 10_000

/**
 * 情景扫描 — settles one year under many changes of its rules and inputs: one row each, with what was changed and the
 * chosen figures.
 *
 * A `grid` gives every path its values and makes every combination, the last path varying fastest; a `list` gives the
 * changes of each row. Paths are `rules.` with a parameter's id, changed as by {@link amend}, and `year.` with the way to
 * a part of the year. Each row's figures are those of {@link settleYear} with {@link applyChanges}, exact; a row that
 * cannot be settled carries its issue and the others go on. Rows have no steps: what is behind a row, {@link settleYear}
 * tells of the rules and the year that {@link applyChanges} makes.
 *
 * With an `outlook` in place of the year a row is several years, each on what the one before leaves; its figures are the
 * sums over them (of baseline and growth there is none: `null`). A part of the year is then changed in every year, a base
 * or the first year (`year.year`) where the outlook has it, and `ratchet.spendingWeight` and the other parts of the
 * ratchet are paths too. What is behind a row, {@link outlook} tells.
 *
 * Cost: one settled year a row (several of an outlook); put the rules' paths first, so
 * that rules are made once for all the rows that share them. More than 10,000 rows are asked for one by one, of
 * {@link sweepLazily}.
 *
 * @param input - see {@link SweepInput}
 * @returns the rows, JSON-safe where the values given are
 * @throws `unknown_key`, `unknown_parameter`, `not_one_of` for a path or a figure that does not exist ·
 *   `conflicting_inputs` · `missing` · `empty_list` · `wrong_type` · `too_many_rows`; what is wrong in a row stands in
 *   the row · `bands_not_ascending` · `bands_not_open` · `dates_not_ascending` · `disallowed_exceeds_spending` ·
 *   `duplicate_id` · `duplicate_step` · `growth_not_above_minus_one` · `inexact_number` · `negative_amount` ·
 *   `not_a_date` · `not_a_number` · `not_an_integer` · `not_whole_fen` · `out_of_range` · `percent_needed` ·
 *   `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id` · `unknown_id` · `weights_all_zero` ·
 *   `weights_not_one` · `wrong_kind` · `id_differs` · `explanation_differs` · `carve_outs_exceed_total` ·
 *   `contradictory_rules` · `not_asked` · `base_negative`
 * @example
 * ```ts
 * import { sweep, withLocal } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * const rules = withLocal(guangdong2025, {
 *   depositRate: '5%',
 *   riskFundRate: '3%',
 *   depositReturn: [{ from: 80, factor: 1 }, { from: 0, factor: 0 }],
 *   surplusFactor: [{ from: 80, factor: 1 }, { from: 0, factor: '0.5' }],
 *   poolShareOfOverrun: [{ upTo: null, share: '0.5' }],
 * })
 * const year = {
 *   year: 2026,
 *   previousTotal: 1000,
 *   requestedGrowth: 0,
 *   poolingArea: { previousSpending: 1, currentSpending: 1 },
 *   spending: { members: 700, elsewhere: 200 },
 *   score: 86,
 * }
 * const rows = sweep({
 *   rules,
 *   year,
 *   grid: { 'rules.riskFundRate': ['3%', '5%'], 'year.score': [70, 86, 101] },
 *   figures: ['surplusRetained'],
 * })
 * rows.map((row) => (row.ok ? row.figures.surplusRetained : row.issue.code))
 * // => [ '35.00', '70.00', 'score_out_of_scale', '25.00', '50.00', 'score_out_of_scale' ]
 * rows[4]?.parameters // => { 'rules.riskFundRate': '5%', 'year.score': 86 }
 * ```
 * @since 0.1.0
 */
export function sweep<const R extends RuleSet, const Name extends SettlementFigure = SettlementFigure>(
  input: SweepInput<R, Name>,
): readonly SweepRow<Name>[] {
  const plan = readSweep(input)
  if (plan.count > mostRows) {
    const at = input.grid === undefined ? 'list' : 'grid'
    failAt(sweepShape(), 'too_many_rows', [at], { limit: mostRows, received: plan.count })
  }
  return [...rowsOf<Name>(plan)]
}

/**
 * 逐行情景扫描 — the rows of {@link sweep} one after the other, each made when it is asked for: a million rows need no
 * array. What is returned can be gone through again; the names in the input are checked at once.
 *
 * @param input - see {@link SweepInput}
 * @throws as {@link sweep}; also `bands_not_ascending` · `bands_not_open` · `dates_not_ascending` ·
 *   `disallowed_exceeds_spending` · `duplicate_id` · `duplicate_step` · `growth_not_above_minus_one` ·
 *   `inexact_number` · `negative_amount` · `not_a_date` · `not_a_number` · `not_an_integer` · `not_whole_fen` ·
 *   `out_of_range` · `percent_needed` · `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id` ·
 *   `unknown_id` · `weights_all_zero` · `weights_not_one` · `wrong_kind` · `id_differs` ·
 *   `explanation_differs` · `carve_outs_exceed_total` · `contradictory_rules` · `not_asked` · `base_negative`
 * @example
 * ```ts
 * import { sweepLazily, withLocal } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * const rules = withLocal(guangdong2025, {
 *   depositRate: '5%',
 *   riskFundRate: '3%',
 *   depositReturn: [{ from: 0, factor: 1 }],
 *   surplusFactor: [{ from: 0, factor: 1 }],
 *   poolShareOfOverrun: [{ upTo: null, share: 0 }],
 * })
 * const year = {
 *   year: 2026,
 *   previousTotal: 1000,
 *   requestedGrowth: 0,
 *   poolingArea: { previousSpending: 1, currentSpending: 1 },
 *   spending: { members: 700, elsewhere: 200 },
 *   score: 86,
 * }
 * const elsewhere = Array.from({ length: 400 }, (_, yuan) => yuan)
 * let most = 0
 * for (const row of sweepLazily({ rules, year, grid: { 'year.spending.elsewhere': elsewhere }, figures: ['overrun'] })) {
 *   if (row.ok) most = Math.max(most, Number(row.figures.overrun))
 * }
 * most // => 129
 * ```
 * @since 0.1.0
 */
export function sweepLazily<const R extends RuleSet, const Name extends SettlementFigure = SettlementFigure>(
  input: SweepInput<R, Name>,
): Iterable<SweepRow<Name>> {
  const plan = readSweep(input)
  return { [Symbol.iterator]: () => rowsOf<Name>(plan) }
}

function* rowsOf<Name extends SettlementFigure>(plan: SweepPlan): Generator<SweepRow<Name>, void, undefined> {
  const settle = rowSettler(plan.rules, plan.years)
  const names = parameterNames(plan.rules, plan.paths)
  let index = 0
  for (const changes of plan.changes) {
    const settled = settle(changes)
    const row = { index: index++, parameters: named(shown(plan.paths, changes), names) }
    yield settled.ok
      ? { ...row, ok: true, figures: chosen<Name>(settled.settled, plan.figures) }
      : { ...row, ok: false, figures: none<Name>(plan.figures), issue: settled.issue }
  }
}

function shown(paths: readonly string[], changes: Changes): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    paths.map((path) => {
      const value = changes[path]
      return [path, typeof value === 'bigint' ? `${value}` : (value ?? null)]
    }),
  )
}

function chosen<Name extends SettlementFigure>(
  settled: Settled,
  names: readonly SettlementFigure[],
): SweptFigures<Name> {
  return Object.fromEntries(names.map((name) => [name, settledValue(settled, name)])) as unknown as SweptFigures<Name>
}

function none<Name extends SettlementFigure>(names: readonly SettlementFigure[]) {
  return Object.fromEntries(names.map((name) => [name, null])) as { readonly [One in Name]: null }
}
