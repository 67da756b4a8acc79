import { type Bilingual, fail, isSettlementError } from '../../errors/internal.ts'
import { type Label, labelAt, publish, type Step, type Unit } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { diffRuleSets, type RuleChange, type RuleSet } from '../../policy/internal.ts'
import type { Account } from '../../settlement/internal.ts'
import { id, lazily, list, optional, read, record, uniqueIds } from '../../shape/internal.ts'
import { settledFigure } from '../change/settledFigure.ts'
import {
  type SettlementFigure,
  settlementFigure,
  settlementFigures,
  usualFigures,
} from '../change/settlementFigures.ts'
import { type Settled, settleScenario } from '../change/settleScenario.ts'
import { type LooseYears, type ScenarioYears, yearOrYears, yearsFields, yearsOf } from '../yearsFields.ts'
import { accountFigures, differenceFigures, type SettledVariant } from './accountFigures.ts'

/**
 * 参比规则 — a rule set in a comparison, under a name.
 *
 * @since 0.2.0
 */
interface ComparedRules {
  readonly id: string
  readonly rules: RuleSet
}

/**
 * 规则比较（输入） — one year (or the years of an `outlook`), the rule sets it is settled under, the first being what the
 * others are compared with, and the figures wanted, all of them unless chosen.
 *
 * @since 0.1.0
 */
export type RuleComparisonInput = ScenarioYears & WhatIsCompared

interface WhatIsCompared {
  readonly variants: readonly ComparedRules[]
  readonly figures?: readonly SettlementFigure[]
}

/**
 * 账户增减 — what an account ends with under each rule set, in yuan, and what it gains by it over the first. Below zero it
 * loses. Payments to others and what is carried into next year are accounts too, so the gains of a rule set sum to zero.
 *
 * @since 0.2.0
 */
interface AccountGain {
  readonly account: Account
  readonly label: Bilingual
  readonly balances: readonly DecimalText[]
  readonly gains: readonly DecimalText[]
}

/**
 * 规则比较结果 — the same year under several rule sets, each list in their order.
 *
 * @since 0.1.0
 */
export interface RuleComparison {
  readonly ids: readonly string[]
  readonly figures: readonly ComparedFigure[]
  readonly accounts: readonly AccountGain[]
  /** What each rule set says otherwise than the first, as `diffRules` tells it. */
  readonly changes: readonly (readonly RuleChange[])[]
  readonly steps: readonly Step[]
}

/**
 * 指标比较 — a figure under each rule set, and how far it is from the first; `null` where there is none.
 *
 * @since 0.2.0
 */
interface ComparedFigure {
  readonly figure: SettlementFigure
  readonly label: Bilingual
  readonly unit: Unit
  readonly values: readonly (DecimalText | null)[]
  readonly differences: readonly (DecimalText | null)[]
}

/**
 * 同年不同规则比较 — settles one year under several rule sets: every figure side by side, the differences to the first,
 * who gains by each, and what the rules say otherwise.
 *
 * Formula: difference = figure − figure under the first; gain of an account = balance − balance under the first, over the
 * accounts of {@link settleYear}'s transfers (0 where an account has none). Exact; the gains of a rule set over all
 * accounts sum to zero, since one party's money is another's. Each value is explained by the year that it is of.
 *
 * With an `outlook` in place of the year figures and balances are sums over its years, under each rule set on its own path
 * of totals.
 *
 * @param input - see {@link RuleComparisonInput}
 * @throws `duplicate_id` · `empty_list` · `not_one_of` for a figure that does not exist · the errors of {@link
 *   settleYear}, whose path then begins with `variants` and the number of the rule set · `bands_not_ascending` ·
 *   `bands_not_open` · `dates_not_ascending` · `duplicate_step` · `not_a_date` · `wrong_kind` · `id_differs` ·
 *   `explanation_differs` · `not_asked` · `base_negative`
 * @example
 * ```ts
 * import { amend, compareRules, withLocal } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * const now = withLocal(guangdong2025, {
 *   depositRate: '5%',
 *   riskFundRate: '3%',
 *   depositReturn: [{ from: 0, factor: 1 }],
 *   surplusFactor: [{ from: 0, factor: '0.5' }],
 *   poolShareOfOverrun: [{ upTo: null, share: 0 }],
 * })
 * const comparison = compareRules({
 *   variants: [
 *     { id: 'now', rules: now },
 *     { id: 'more kept', rules: amend(now, { surplusFactor: [{ from: 0, factor: '0.8' }] }) },
 *   ],
 *   year: {
 *     year: 2026,
 *     previousTotal: 1000,
 *     requestedGrowth: 0,
 *     poolingArea: { previousSpending: 1, currentSpending: 1 },
 *     spending: { members: 700, elsewhere: 200 },
 *     score: 86,
 *   },
 *   figures: ['surplusRetained'],
 * })
 * comparison.figures[0]?.values // => [ '35.00', '56.00' ]
 * comparison.figures[0]?.differences // => [ '0.00', '21.00' ]
 * comparison.accounts.map(({ account, gains }) => `${account} ${gains[1]}`)
 * // => [ 'pool -21.00', 'lead 21.00', 'elsewhere 0.00' ]
 * comparison.changes[1]?.map(({ id }) => id) // => [ 'surplusFactor' ]
 * ```
 * @since 0.1.0
 */
export function compareRules(input: RuleComparisonInput): RuleComparison {
  const given = read(compareRulesShape(), input)
  const { variants, figures: names = usualFigures } = given
  const years = yearsOf(given)
  const settled = variants.map(({ id, rules }, index) => ({ id, settlement: settle(rules, years, index) }))
  const compared = names.map((figure) => comparedFigures(figure, settled))
  const { rows, sums } = accountFigures(settled)
  const apart = compared.flatMap(({ differences }) => differences.slice(1)).flatMap((one) => one ?? [])
  const draft = { ids: variants.map(({ id }) => id), figures: compared, accounts: rows }
  const [first] = variants
  return {
    ...publish(draft, [...apart, ...sums]),
    changes: variants.map(({ rules }) => (first === undefined ? [] : diffRuleSets(first.rules, rules))),
  }
}

export const compareRulesShape = /* @__PURE__ */ lazily(() => {
  const { rules, ...years } = yearsFields()
  const variant = record<ComparedRules>({ zh: '参比规则', en: 'Compared rules' })({ id: id(), rules })
  return record<LooseYears & WhatIsCompared>({ zh: '规则比较', en: 'Comparison of rules' })(
    {
      variants: list({ zh: '参比规则', en: 'Compared rules' }, variant, { laws: [uniqueIds] }),
      ...years,
      figures: optional(list({ zh: '结算指标', en: 'Figures of the year' }, settlementFigure())),
    },
    [yearOrYears()],
  )
})

function settle(rules: RuleSet, years: ScenarioYears, index: number): Settled {
  try {
    return settleScenario(rules, years)
  } catch (error) {
    if (!isSettlementError(error)) throw error
    return fail(error.code, ['variants', index, ...error.path], error.info)
  }
}

/** One figure of every settlement, and how far it is from the first one's. */
function comparedFigures(figure: SettlementFigure, variants: readonly SettledVariant[]) {
  const { id: of, name, unit } = settlementFigures[figure]
  const values = variants.map(({ id, settlement }, index) => ({
    id,
    figure: settledFigure(settlement, figure, labelAt({ id: of, name, unit }, index, id)),
  }))
  const difference: Label = {
    id: `${of}Difference`,
    name: { zh: `${name.zh}差额`, en: `Difference of ${name.en}` },
    unit,
  }
  return {
    figure,
    label: name,
    unit,
    values: values.map(({ figure: value }) => value),
    differences: differenceFigures(difference, values),
  }
}
