import { baseFields, budgetFigures, oneBase, totalOrGrowth } from '../budget/internal.ts'
import type { ContractRule, ContractStep } from '../corridor/internal.ts'
import type { Bilingual } from '../errors/internal.ts'
import {
  type Explained,
  exact,
  explain,
  type Figure,
  figure,
  formula,
  type Label,
  publish,
} from '../figure/internal.ts'
import { add, compare, type Fraction, multiply, one, subtract, toDecimalString, zero } from '../numeric/internal.ts'
import { type ExactBand, type RuleSet, readRuleSet } from '../policy/internal.ts'
import { lazily, optional, read, record, year } from '../shape/internal.ts'
import { depositFigures, type YearPlan } from './clearingFigures.ts'
import { destinationsOf } from './entitlementFigure.ts'
import { settlementLabels as L } from './labels.ts'
import { linkedFactor } from './linkedFactor.ts'
import { planYear } from './planYear.ts'
import { evidencedLimit } from './reasonableOverrun.ts'
import { sharesByScore } from './sharesByScore.ts'
import { surplusMeasure, surplusShares } from './surplusFigures.ts'
import { fromLastYear, oneCap, sameMembers, type UngrownYearInput, type YearInput, yearParts } from './YearInput.ts'

/**
 * 合同年度（输入） — a year before it is signed: what was spent is left out, or is not asked for.
 *
 * @since 0.2.0
 */
export type ContractYear = BeforeSpending<YearInput | UngrownYearInput>

type BeforeSpending<Y> = Y extends YearInput | UngrownYearInput
  ? Omit<Y, 'spending'> & Partial<Pick<Y, 'spending'>>
  : never

/**
 * 年度合同 — what a year's rules make of every spending, as the steps of a contract, before it is signed: `payoffCurve`,
 * `findCliffs` and `marginalIncentive` take it as it is, `settleContract` with the `actual` spending.
 *
 * The target is the operating budget, rates and bands are of the total. Of a surplus the alliance keeps min(U, cap·T)·φ,
 * U by its bands where the rules have any (`surplusShare`, moved by `scorePoints`),
 * φ by the score that is expected; of an overrun it bears what the risk-adjustment fund and the pool's bands leave, as
 * far as it is reasonable, and all of the rest: the bearer's share is `surplusRetained` − `borneByAlliance` of
 * `settleYear` at that spending. Where the unused risk-adjustment fund goes to the alliance (`unusedRiskFund`), an overrun
 * inside the fund costs it yuan for yuan, and the share is `surplusRetained` − `borneByAlliance` − `riskFundUsed`: the
 * whole fund, which comes on top at every spending, is left out. Where the surplus is measured after a forfeited deposit
 * (`surplusMeasured`), a saving meets the deposit that the expected score forfeits first, yuan for yuan, and the share holds
 * `forfeitedFromSurplus` too. To the fen, `settleContract` needs `rounds: 'payer'` for an overrun, where the pool's
 * share is what is rounded. But for that, the deposit does not depend on the spending and is no part
 * of it.
 *
 * @param rules - a year's rules, with what the locality decides
 * @param year - as for `settleYear`; the score and the reasonable overrun as expected, what was spent is not asked for
 * @throws as `settleYear`; also `base_negative`
 * @example
 * ```ts
 * import { contractOf, marginalIncentive, withLocal } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * const rules = withLocal(guangdong2025, {
 *   depositRate: '5%',
 *   riskFundRate: '3%',
 *   depositReturn: [{ from: 0, factor: 1 }],
 *   surplusFactor: [{ from: 80, factor: 0.9 }, { from: 0, factor: 0.5 }],
 *   surplusCap: '10%',
 *   poolShareOfOverrun: [{ upTo: '5%', share: 0.7 }, { upTo: null, share: 0 }],
 * })
 * const contract = contractOf(rules, {
 *   year: 2026,
 *   previousTotal: 100_000_000,
 *   requestedGrowth: 0,
 *   poolingArea: { previousSpending: 1, currentSpending: 1 },
 *   reasonableOverrun: 'all',
 *   score: 86,
 * })
 * const { stretches } = marginalIncentive(contract)
 * stretches.map(({ from, keeps }) => [from, keeps])
 * // => [
 * //   [ '0.00', '0' ],
 * //   [ '87000000.00', '0.9' ],
 * //   [ '97000000.00', '0' ],
 * //   [ '100000000.00', '0.3' ],
 * //   [ '105000000.00', '1' ]
 * // ]
 * ```
 * @since 0.2.0
 */
export function contractOf(
  rules: RuleSet,
  year: ContractYear,
): ContractRule & { readonly target: Explained; readonly base: Explained } {
  read(contractYearShape(), year)
  const whole = readRuleSet(rules)
  const plan = planYear(whole as RuleSet, { ...year, spending: nothingSpent })
  const { operating, total, riskFund, deposit } = budgetFigures(plan.budget)
  const { rules: inForce } = plan
  const cap = inForce.optional.share('surplusCap')
  const { isAfterForfeit } = surplusMeasure(inForce)
  const forfeited = isAfterForfeit ? depositFigures(plan, deposit).depositForfeited.value : undefined
  const draft = {
    operating,
    total,
    riskFund,
    surplusFactor: linkedFactor(plan, 'surplusFactor', L.surplusFactor) ?? null,
    surplusCap: cap === undefined ? null : figure(cappedSurplus, formula`${cap} × ${total}`, exact),
  }
  const told = publish(draft)
  const citations = inForce.clause('surplusRetained')
  const { id, label, effectiveFrom, verifiedOn, amended } = whole
  const ofSurplus = (steps: readonly ContractStep[]): readonly ContractStep[] =>
    steps.map((step) => ({ ...step, citations }))
  const keptOfSurplus = (): readonly ContractStep[] => {
    const isMet = forfeited !== undefined && forfeited.n > 0n
    const shared = sharedStep(plan, total, isMet ? forfeited : zero)
    const factor = draft.surplusFactor === null ? undefined : explain(told, 'surplusFactor')
    if (isMet) return ofSurplus([...shared, afterForfeit(forfeited, factor?.value ?? '1', draft.surplusCap?.value)])
    return ofSurplus([
      ...shared,
      ...(cap === undefined ? [] : [capped(explain(told, 'surplusCap'), cap.label.name)]),
      ...(factor === undefined ? [] : [multiplied(factor)]),
    ])
  }
  return {
    kind: 'contract',
    id,
    label,
    ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
    verifiedOn,
    citations: whole.citations,
    ...(amended.length === 0 ? {} : { amended }),
    target: explain(told, 'operating'),
    base: explain(told, 'total'),
    steps: [...keptOfSurplus(), overrunStep(plan, total, riskFund)],
  }
}

const capped = (amount: Explained, label: Bilingual): ContractStep => ({
  kind: 'cap',
  id: 'surplusCap',
  side: 'gain',
  amount,
  label,
})

const multiplied = (factor: Explained): ContractStep => ({
  kind: 'multiply',
  id: 'surplusFactor',
  side: 'gain',
  factor,
  label: L.surplusFactor.name,
})

/** The alliance's share of each layer of a surplus; what a forfeited deposit is met from lies below them, and is shared by none. */
function sharedStep(plan: YearPlan, total: Figure, met: Fraction): readonly ContractStep[] {
  const rule = surplusShares(plan)
  if (rule === undefined) return []
  const layers = rule.bands.map(({ upTo, share }) => ({
    upTo: upTo === null ? null : add(met, multiply(upTo, total.value)),
    share,
  }))
  const gain = texts(met.n === 0n ? layers : [{ upTo: met, share: one }, ...layers])
  return [{ kind: 'share', id: 'surplusShare', gain, loss: 1, measure: 'amount', label: L.surplusShared.name }]
}

function texts(layers: readonly ExactBand[]) {
  return layers.map(({ upTo, share }) => ({
    upTo: upTo === null ? null : toDecimalString(upTo),
    share: toDecimalString(share),
  }))
}

/** A saving meets the forfeited deposit first, yuan for yuan; of what is left the alliance keeps its factor, up to the cap. */
function afterForfeit(forfeited: Fraction, factor: string, cap: Fraction | undefined): ContractStep {
  const ends = [
    { upTo: forfeited, share: '1' },
    ...(cap === undefined ? [] : [{ upTo: add(forfeited, cap), share: factor }]),
  ]
  const bounds = ends.filter(({ upTo }, index) => index === 0 || compare(upTo, forfeited) > 0)
  return {
    kind: 'share',
    id: 'surplusFactor',
    gain: [
      ...bounds.map(({ upTo, share }) => ({ upTo: toDecimalString(upTo), share })),
      { upTo: null, share: cap === undefined ? factor : '0' },
    ],
    loss: 1,
    measure: 'amount',
    label: L.surplusFactor.name,
  }
}

const nothingSpent = { members: 0, elsewhere: 0 } as const

export const contractYearShape = /* @__PURE__ */ lazily(() => {
  const { spending, ...parts } = yearParts()
  return record<ContractYear>({ zh: '合同年度', en: 'Year of a contract' }, 'year')(
    { year: year(), ...baseFields(), ...parts, ...fromLastYear(), spending: optional(spending) },
    [oneBase(), totalOrGrowth(), oneCap(), sameMembers],
  )
})

const cappedSurplus: Label = {
  id: 'cappedSurplus',
  name: { zh: '计入留用的结余上限', en: 'Most of a surplus that counts' },
  unit: 'yuan',
}

/** What an overrun costs the alliance, by layers of it: amounts, since the fund is one. */
function overrunStep(plan: YearPlan, total: Figure, riskFund: Figure): ContractStep {
  const { rules, evidencedOverrun } = plan
  const { value: unused, citations: ofUnused = [] } = destinationsOf(rules).unusedRiskFund
  const isOwnFund = unused === 'alliance'
  const ofFund = { upTo: riskFund.value, share: isOwnFund ? one : zero }
  const bearer = rules.optional.choice('overrunBearer')
  const isOneSided = bearer?.value === 'pool'
  const pool = rules.optional.bands('poolShareOfOverrun')
  const ofPool = sharesByScore(plan, pool?.value ?? [{ upTo: null, share: zero }]).map(({ upTo, share }) => ({
    upTo: upTo === null ? null : add(riskFund.value, multiply(upTo, total.value)),
    share: isOneSided ? zero : subtract(one, share),
  }))
  const layers = riskFund.value.n === 0n ? ofPool : [ofFund, ...ofPool]
  const local = [...(pool?.citations ?? []), ...(bearer?.citations ?? [])]
  return {
    kind: 'share',
    id: 'overrun',
    gain: 1,
    loss: texts(reasonablePart(layers, evidencedLimit(evidencedOverrun), isOneSided ? zero : one)),
    measure: 'amount',
    label: L.borneByAlliance.name,
    citations: [...rules.clause('borneByAlliance'), ...local, ...(isOwnFund ? ofUnused : [])],
  }
}

/** The layers up to what is evidenced; beyond it the alliance bears all, or nothing where the contract is one-sided. */
function reasonablePart(
  layers: readonly ExactBand[],
  evidenced: Fraction | undefined,
  share: Fraction,
): readonly ExactBand[] {
  if (evidenced === undefined) return layers
  const beyond = { upTo: null, share }
  if (evidenced.n === 0n) return [beyond]
  const within = layers.findIndex(({ upTo }) => upTo === null || compare(upTo, evidenced) >= 0)
  const last = layers.slice(within, within + 1).map((layer) => ({ ...layer, upTo: evidenced }))
  return [...layers.slice(0, within), ...last, beyond]
}
