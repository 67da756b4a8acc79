import { within } from '../errors/internal.ts'
import type { Citation } from '../figure/internal.ts'
import { read } from '../shape/internal.ts'
import { expectCarveOutsInside } from './carveOutRates.ts'
import { canonicalize } from './kinds.ts'
import type { DefinedRules, GivenValue, LeftOpen, Notice, ParameterOf } from './Notice.ts'
import { refuseContradictions } from './noContradiction.ts'
import { noticeOn, type ReadNotice } from './noticeShape.ts'
import type { AnyRuleSet, LocalParameter, Parameter, ParameterValue } from './RuleSet.ts'
import { readRuleSet, sealRules } from './readRuleSet.ts'
import { sourceOf } from './ValueSource.ts'

/**
 * 通知写成规则集 — makes a rule set of a notice by mapping it onto a template: `packagedPayment`, or any rule set whose
 * questions are the notice's.
 *
 * What the notice gives becomes the rule set's own, cited by its article and in force from the notice's day; what it
 * leaves to the locality becomes a local parameter, to be supplied with `withLocal`. What it passes over keeps the
 * template's value or default, and is no rule where the template has neither. A question that the template marks as
 * required must be answered or left open: all that are neither are named at once. The result is frozen, and
 * goes wherever a rule set of the template's kind does.
 *
 * @param template - the rule set whose parameters the notice is mapped onto, itself never changed
 * @param notice - the notice: its head, `values` and `local` by parameter; rates read `'0.05'`, `0.05` or `'5%'`
 * @throws `notice_incomplete` (names every question that is open) · `unknown_key` (no such parameter) · the errors of
 *   the value's kind, with its path · `contradictory_rules` · `carve_outs_exceed_total` · `conflicting_inputs` (given and
 *   left open) · `before_first_value` (a value before the notice's day) · `dates_not_ascending` · `not_a_date` ·
 *   `empty_list` · `missing` · `wrong_type` · `bands_not_ascending` · `bands_not_open` · `duplicate_id` ·
 *   `duplicate_step` · `inexact_number` · `not_a_number` · `not_an_integer` · `not_asked` · `not_one_of` ·
 *   `out_of_range` · `percent_needed` · `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id` ·
 *   `weights_all_zero`
 * @example
 * ```ts
 * import { attempt, defineRules, withLocal } from 'yigongti'
 * import { packagedPayment } from 'yigongti/rules'
 *
 * const notice = {
 *   id: 'cn.example.2026',
 *   label: { zh: '某县打包付费办法（示例）', en: 'Packaged payment of a county (example)' },
 *   citations: [{ document: { zh: '某县打包付费办法（示例）', en: 'Example' }, status: 'illustrative' }],
 *   effectiveFrom: '2026-01-01',
 *   verifiedOn: '2026-01-15',
 * } as const
 * const refused = attempt(() => defineRules(packagedPayment, { ...notice, values: {} }))
 * refused.ok ? '' : refused.issues[0]?.code // => 'notice_incomplete'
 *
 * const rules = defineRules(packagedPayment, {
 *   ...notice,
 *   values: {
 *     bases: { value: ['previousTotal'], article: '第四条' },
 *     capReformYears: { value: true, article: '第五条' },
 *     surplusShare: { value: [{ upTo: null, share: '80%' }], article: '第九条' },
 *     overrunBearer: { value: 'alliance', article: '第十条' },
 *   },
 *   local: { riskFundRate: { article: '第八条' } },
 * })
 * rules.parameters.capReformYears.values.map(({ from, citations }) => `${from} ${citations[0]?.article}`)
 * // => [ '2026-01-01 第五条' ]
 * withLocal(rules, { riskFundRate: '3%' }).local['riskFundRate']?.[0]?.value // => '0.03'
 * ```
 * @since 0.2.0
 */
export function defineRules<
  const Template extends AnyRuleSet,
  const Given extends ParameterOf<Template>,
  const Open extends ParameterOf<Template> = never,
>(template: Template, notice: Notice<Template, Given, Open>): DefinedRules<Template, Given, Open> {
  const base = readRuleSet(template, ['template'])
  const given = read(noticeOn(base), notice as unknown as Notice)
  const { id, label, citations, effectiveFrom, verifiedOn } = given
  const parameters: Record<string, Parameter> = {}
  const localParameters: Record<string, LocalParameter> = {}
  const local: Record<string, readonly ParameterValue[]> = {}
  for (const definition of definitionsOf(base)) {
    const said = given.values[definition.id]
    const left = given.local?.[definition.id]
    const supplied = base.local[definition.id]
    if (said !== undefined) parameters[definition.id] = givenParameter(definition, said, given)
    else if (left !== undefined) localParameters[definition.id] = openParameter(definition, left, given)
    else if ('values' in definition) parameters[definition.id] = definition
    else if (definition.default !== undefined || supplied !== undefined) localParameters[definition.id] = definition
    if (supplied !== undefined && definition.id in localParameters) local[definition.id] = supplied
  }
  const { effectiveFrom: _, ...rest } = base
  const rules = {
    ...rest,
    id,
    label,
    citations,
    ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
    verifiedOn,
    parameters,
    localParameters,
    local,
    clauses: { ...base.clauses, ...clausesOf(given) },
    eligibility: eligibilityOf(base, given),
    amended: base.amended.filter(
      (one) => given.values[one] === undefined && (one in parameters || one in localParameters),
    ),
  }
  const said = new Map(Object.entries(given.values))
  within(['values'], () => {
    expectCarveOutsInside(rules, said)
    refuseContradictions(rules, said.keys())
  })
  return sealRules(rules) as unknown as DefinedRules<Template, Given, Open>
}

type Definition = Parameter | LocalParameter

function definitionsOf({ parameters, localParameters }: AnyRuleSet): readonly Definition[] {
  return [...Object.values(parameters), ...Object.values(localParameters)]
}

/** What a parameter is, whoever gives its value. */
function describedBy({ id, label, question, unit, kind, options }: Definition) {
  return {
    id,
    label,
    ...(question === undefined ? {} : { question }),
    unit,
    kind,
    ...(options === undefined ? {} : { options }),
  }
}

function givenParameter(
  definition: Definition,
  said: NonNullable<ReadNotice['values'][string]>,
  notice: ReadNotice,
): Parameter {
  const { id } = definition
  const isList = Array.isArray(said)
  const list = (isList ? said : [said]) as readonly GivenValue<unknown>[]
  const values = list.map(({ value, article, from = notice.effectiveFrom }, index): ParameterValue => {
    const at = isList ? ['values', id, index] : ['values', id]
    return {
      ...(from === undefined ? {} : { from: from as NonNullable<ParameterValue['from']> }),
      value: canonicalize(definition, value, [...at, 'value']),
      citations: citing(notice, article),
      ...sourceOf(value),
    }
  })
  return { ...describedBy(definition), values, verifiedOn: notice.verifiedOn }
}

function openParameter(definition: Definition, left: LeftOpen<unknown>, notice: ReadNotice): LocalParameter {
  const { article, default: otherwise, required = otherwise === undefined } = left
  return {
    ...describedBy(definition),
    required,
    ...(otherwise === undefined
      ? {}
      : { default: canonicalize(definition, otherwise, ['local', definition.id, 'default']) }),
    citations: citing(notice, article),
    verifiedOn: notice.verifiedOn,
  }
}

/** An article of the notice; without one, all that the notice is cited as. */
function citing({ citations }: ReadNotice, article: string | undefined): readonly Citation[] {
  return article === undefined ? citations : [{ ...(citations[0] as Citation), article }]
}

function clausesOf(notice: ReadNotice): Readonly<Record<string, readonly Citation[]>> {
  return Object.fromEntries(Object.entries(notice.clauses ?? {}).map(([id, article]) => [id, citing(notice, article)]))
}

/** The template's conditions, and the notice's own; one of the same id takes the other's place. */
function eligibilityOf({ eligibility }: AnyRuleSet, notice: ReadNotice): AnyRuleSet['eligibility'] {
  const own = (notice.eligibility ?? []).map(({ id, label, article }) => ({
    id,
    label,
    citations: citing(notice, article),
  }))
  return [...eligibility.filter(({ id }) => !own.some((one) => one.id === id)), ...own]
}
