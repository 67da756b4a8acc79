import type { IsoDate } from '../calendar/internal.ts'
import type { Citation } from '../figure/internal.ts'
import { among, asGiven, citations, date, failAt, lazily, optional, read, record, table } from '../shape/internal.ts'
import { expectCarveOutsInside } from './carveOutRates.ts'
import { canonicalize, type KindInput } from './kinds.ts'
import { refuseContradictions } from './noContradiction.ts'
import type { AnyRuleSet, LocalParameter, ParameterValue, RuleSet } from './RuleSet.ts'
import { readRuleSet, sealRules } from './readRuleSet.ts'
import { byDay } from './sinceWhen.ts'
import { sourceOf } from './ValueSource.ts'

/**
 * 参数输入 — what may be supplied for a parameter: by its kind, and by its options where it is a choice.
 *
 * @since 0.1.0
 */
export type InputOf<P> = P extends { readonly kind: 'choice'; readonly options: infer Options }
  ? keyof Options
  : P extends { readonly kind: 'choices'; readonly options: infer Options }
    ? readonly (keyof Options)[]
    : P extends { readonly kind: infer K extends keyof KindInput }
      ? KindInput[K]
      : never

/**
 * 地方参数值 — the local values of a rule set, by parameter id: `LocalValues<typeof guangdong2025>` for one that is known.
 *
 * @since 0.1.0
 */
export type LocalValues<R extends AnyRuleSet = RuleSet> = {
  readonly [Id in keyof R['localParameters']]?: InputOf<R['localParameters'][Id]> | undefined
}

/**
 * 已补地方参数的规则集 — a rule set after {@link withLocal}.
 *
 * @since 0.1.0
 */
export type Localised<R extends AnyRuleSet> = Omit<R, 'local'> & Pick<AnyRuleSet, 'local'>

const localNotice: readonly Citation[] = [{ document: { zh: '地方规定', en: 'Local rules' }, status: 'local' }]

/**
 * 补充地方参数 — supplies what a document leaves to the locality, and returns a new, frozen rule set.
 *
 * Values are checked at once and kept as canonical decimals. They take effect on `from`; without it they hold in every
 * year, before any later value, and a trace says that no day was given. Calling it again with a later `from` adds a later
 * value, with the same day, or again without one, replaces it. What is missing is named when a year is settled. A value may come explained or stated: it keeps what explains it, and a stated one
 * the citations that it was stated with.
 *
 * @param given - a rule set, itself never changed
 * @param values - local values by parameter id; rates read `'0.05'`, `0.05` or `'5%'`
 * @param options - `from`: the day they take effect; `citations`: the local notice they come from
 * @throws `unknown_key` (no such local parameter) · `out_of_range`, `bands_not_ascending`, `not_one_of`, … with the
 *   path of the value · `carve_outs_exceed_total` (deposit and risk-adjustment fund above the total) · `not_a_date`
 * @example
 * ```ts
 * import { withLocal } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * const rules = withLocal(guangdong2025, { depositRate: '5%', riskFundRate: 0.03 }, { from: '2026-01-01' })
 * rules.local['depositRate']?.map(({ from, value }) => `${from}: ${value}`)
 * // => [ '2026-01-01: 0.05' ]
 * ```
 * @since 0.1.0
 */
export function withLocal<const R extends AnyRuleSet>(
  given: R,
  values: LocalValues<R>,
  options: WithLocalOptions = {},
): Localised<R> {
  const rules = readRuleSet(given)
  const supplied = read(valuesById(rules.localParameters), values)
  const { from, citations: notice = localNotice } = read(withLocalOptionsShape(), options, ['options'])
  const { label, effectiveFrom } = rules
  if (from !== undefined && effectiveFrom !== undefined && from < effectiveFrom) {
    const info = { label, received: from, effectiveFrom }
    failAt(withLocalOptionsShape(), 'before_first_value', ['from'], info, ['options'])
  }
  const local: Record<string, readonly ParameterValue[]> = { ...rules.local }
  const day = from === undefined ? {} : { from }
  for (const [id, value] of supplied) {
    const parameter: LocalParameter | undefined = rules.localParameters[id]
    if (value === undefined || parameter === undefined) continue
    const canonical = canonicalize(parameter, value, [id])
    local[id] = insertDated(local[id] ?? [], { ...day, value: canonical, citations: notice, ...sourceOf(value) })
  }
  const localised = { ...rules, local }
  expectCarveOutsInside(localised, supplied)
  refuseContradictions(localised, supplied.keys())
  return sealRules(localised) as unknown as Localised<R>
}

interface WithLocalOptions {
  readonly from?: IsoDate | string
  readonly citations?: readonly Citation[]
}

/** Values by the parameters that they are of: what each may be, its parameter says. */
export const valuesById = (known?: Readonly<Record<string, LocalParameter>>) => {
  const value = { ...among<unknown>({ zh: '参数值', en: 'Value' }, []), read: (input: unknown) => input }
  const name = { zh: '参数值', en: 'Values' }
  if (known === undefined) return table(name, value, { mayBeEmpty: true })
  const names = Object.fromEntries(Object.values(known).map(({ id, label }) => [id, label]))
  return table(name, value, { keys: Object.keys(known), names, mayBeEmpty: true })
}

/** From when on, and by which notice. */
const withLocalOptionsShape = /* @__PURE__ */ lazily(() =>
  record<WithLocalOptions>({ zh: '选项', en: 'Options' })({
    from: optional(startOf()),
    citations: optional(asGiven(citations())),
  }),
)

/** The day from which values hold. */
export const startOf = () => date<IsoDate | string>({ zh: '生效日期', en: 'Effective from' })

function insertDated(history: readonly ParameterValue[], added: ParameterValue): readonly ParameterValue[] {
  return [...history.filter(({ from }) => from !== added.from), added].sort(byDay)
}
