import { deepestData, fail, isPlain, type Path, show } from '../../errors/internal.ts'
import { isSound } from '../../figure/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'
import type { UngrownYearInput, YearInput } from '../../settlement/internal.ts'
import { lazily, read, record } from '../../shape/internal.ts'
import type { OutlookInput } from '../outlook/OutlookInput.ts'
import { type Changes, changesTable, type LooseYears, yearOrYears, yearsFields, yearsOf } from '../yearsFields.ts'
import { changeRules, changeYears } from './changeYears.ts'
import { expectPaths, type ScenarioChanges } from './ScenarioChanges.ts'

/**
 * 情景 — the rules and the year of a scenario, as {@link settleYear} takes them.
 *
 * @since 0.1.0
 */
export interface Scenario {
  readonly rules: RuleSet
  readonly year: YearInput | UngrownYearInput
}

/**
 * 多年情景 — the rules and the years of a scenario, as {@link outlook} takes them.
 *
 * @since 0.2.0
 */
interface OutlookScenario {
  readonly rules: RuleSet
  readonly outlook: OutlookInput
}

/**
 * 应用情景变更 — the rules and the year (or the outlook) after a scenario's changes: what a row of {@link sweep} is settled with, so that
 * its trace can be read.
 *
 * Rules change as {@link amend} changes them, from the beginning; the originals stay as they are. A change that is
 * `undefined` changes nothing. A fixed cap of the growth (`year.cap`) takes the place of the pooling area's, and a pooling
 * area that of a fixed cap, unless both are changed.
 *
 * @param scenario - `rules`, `year` (or `outlook`), and `changes` by path
 * @returns rules and year for {@link settleYear}, or rules and outlook for {@link outlook}
 * @throws `unknown_key`, `unknown_parameter` with the path · the errors of the value's kind, where it is a parameter's;
 *   a year's parts are judged when it is settled · `bands_not_ascending` · `bands_not_open` · `conflicting_inputs` ·
 *   `dates_not_ascending` · `disallowed_exceeds_spending` · `duplicate_id` · `duplicate_step` · `empty_list` ·
 *   `growth_not_above_minus_one` · `inexact_number` · `missing` · `negative_amount` · `not_a_date` · `not_a_number` ·
 *   `not_an_integer` · `not_one_of` · `not_whole_fen` · `out_of_range` · `percent_needed` · `percent_not_allowed` ·
 *   `too_long` · `too_many_digits` · `unclean_id` · `unknown_id` · `weights_all_zero` · `weights_not_one` ·
 *   `wrong_kind` · `wrong_type` · `id_differs` · `explanation_differs` · `carve_outs_exceed_total` ·
 *   `contradictory_rules` · `not_asked` · `base_negative`
 * @example
 * ```ts
 * import { applyChanges, settleYear, withLocal } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * const rules = withLocal(guangdong2025, {
 *   depositRate: '5%',
 *   riskFundRate: '3%',
 *   depositReturn: [{ from: 0, factor: 1 }],
 *   surplusFactor: [{ from: 0, factor: '0.8' }],
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
 * const changed = applyChanges({ rules, year, changes: { 'rules.riskFundRate': '5%', 'year.spending.elsewhere': 150 } })
 * settleYear(changed.rules, changed.year).surplus // => '100.00'
 * ```
 * @since 0.1.0
 */
export function applyChanges<const R extends RuleSet, O extends OutlookInput = never>(
  scenario: { readonly rules: R; readonly changes: ScenarioChanges<R> } & (
    | { readonly year: YearInput | UngrownYearInput; readonly outlook?: undefined }
    | { readonly outlook: O; readonly year?: undefined }
  ),
): [O] extends [never] ? Scenario : OutlookScenario {
  const given = read(changesShape(), scenario as unknown as ReadScenario)
  const { rules, changes } = given
  expectPaths(changesShape(), given, Object.keys(changes), ['changes'])
  const { year, outlook } = changeYears(yearsOf(given), changes)
  const changed = outlook === undefined ? { year: copied(year, ['year']) } : { outlook: copied(outlook, ['outlook']) }
  return { rules: changeRules(rules, changes), ...changed } as [O] extends [never] ? Scenario : OutlookScenario
}

/**
 * A copy of plain data: what the caller writes into the original later does not reach it. A number of a class stays, and
 * so does what `explain` made, which nobody can write into. A list has no holes, a key without a value is left out, and a
 * number is one.
 */
function copied(value: unknown, path: Path): unknown {
  if (typeof value === 'number')
    return Number.isFinite(value) ? value + 0 : fail('not_a_number', path, { received: show(value) })
  if (typeof value !== 'object' || value === null || isSound(value)) return value
  if (!isPlain(value)) {
    if ('toFixed' in value) return value
    return fail('wrong_type', path, {
      expected: { zh: '数字、文字、列表或一组字段', en: 'plain data' },
      received: show(value),
    })
  }
  if (path.length > deepestData) return fail('too_deep', path.slice(0, 1), { limit: deepestData })
  if (Array.isArray(value)) {
    return Array.from(value, (item: unknown, index) =>
      item === undefined ? fail('missing', [...path, index]) : copied(item, [...path, index]),
    )
  }
  const given = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(given.map(([key, part]) => [key, copied(part, [...path, key])]))
}

interface ReadScenario extends LooseYears {
  readonly rules: RuleSet
  readonly changes: Changes
}

export const changesShape = /* @__PURE__ */ lazily(() =>
  record<ReadScenario>({ zh: '情景', en: 'Scenario' })({ ...yearsFields(), changes: changesTable() }, [yearOrYears()]),
)
