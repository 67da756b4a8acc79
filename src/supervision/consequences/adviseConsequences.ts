import { deepFreeze } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  type Label,
  publishLong,
  read as readOff,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import { type DecimalText, toDecimalString, zero } from '../../numeric/internal.ts'
import { inForce, readRuleSet } from '../../policy/internal.ts'
import { failAt, type OutOf, read } from '../../shape/internal.ts'
import { type ConsequenceInput, consequencesShape } from './ConsequenceInput.ts'
import { type ConsequenceRules, consequenceRulesShape } from './ConsequenceRules.ts'
import type { findingShape, ReadFinding } from './Finding.ts'
import { type LinkedConsequences, linkedConsequences } from './linkedConsequences.ts'
import { measureFigures, Reasons } from './measureFigures.ts'
import { byMember } from './sumDisallowed.ts'
import { type Consequence, toAdvice, toLinkedAdvice } from './toAdvice.ts'

/**
 * 处理建议（结果） — what follows, as advice, and the figures for `settleYear`: `disallowed` and `score` (`null` where
 * none was given). `recovered` comes back by itself: losses of years that are settled, and of patients. Fines go to the
 * treasury and not into the settlement; their sum stays a range.
 *
 * @since 0.1.0
 */
export interface ConsequenceAdvice {
  readonly consequences: readonly Consequence[]
  readonly disallowed: DecimalText
  /** `disallowed` by the institution that acted, in the order of the findings. Since 0.2.0. */
  readonly members: readonly { readonly id: string; readonly disallowed: DecimalText }[]
  readonly recovered: DecimalText
  readonly fines: { readonly from: DecimalText; readonly to: DecimalText }
  readonly score: DecimalText | null
  readonly linked: LinkedConsequences
  readonly steps: readonly Step[]
}

/**
 * 处理建议 — what follows from established acts and from the yearly score, each with its article and its reason.
 *
 * Formula: disallowed = Σ losses by institutions in the year; recovered = Σ losses by patients, or in earlier years; a
 * fine from loss (or money cheated) × lower to × upper multiple, half-up to the fen; score = max(0, score − Σ points taken off); then
 * the links pay by it, as `returnDeposit`, `retainSurplus`, `adjustNextBudget` and `payDirector`.
 *
 * It is advice: what an authority decides inside a range, and whether there was intent, is never the library's to say.
 * A loss counts once: either it is disallowed or it is recovered by itself. The rules are read as they stood on the day
 * of each act.
 *
 * @param given - what the law says, as `decree735`
 * @param input - see {@link ConsequenceInput}
 * @throws `missing` (intent is not stated where it decides; links without a score) · `before_first_value` (an act
 *   before the rules) · `not_asked` (intent, or money cheated, stated where it decides nothing) · `duplicate_id` ·
 *   `negative_amount` · `not_whole_fen` · `score_out_of_scale` · `out_of_range` · `not_one_of` · `not_a_date` ·
 *   `wrong_type` · `wrong_kind` · `unclean_id` · `too_long` · `not_a_number` · `inexact_number` · `too_many_digits` ·
 *   `percent_not_allowed` · `empty_list` · `duplicate_step` · as the linkages · `unknown_key` · `conflicting_inputs`
 * @see State Council decree 735, articles 38–43; supervision paper: the assessment is tied to budget, surplus and pay
 * @example
 * ```ts
 * import { adviseConsequences } from 'yigongti'
 * import { decree735 } from 'yigongti/rules'
 *
 * const split = { id: 'split', by: 'county', act: 'improperUse', on: '2026-05-01', loss: 80_000, scoreDeduction: 5 } as const
 * const advice = adviseConsequences(decree735, { findings: [{ ...split, fraudulentIntent: false }], score: 86 })
 * advice.consequences.map(({ kind, from, to }) => [kind, from, to])
 * // => [
 * //   [ 'correction', null, null ],
 * //   [ 'talk', null, null ],
 * //   [ 'recovery', '80000.00', '80000.00' ],
 * //   [ 'fine', '80000.00', '160000.00' ]
 * // ]
 * advice.disallowed // => '80000.00'
 * advice.members // => [ { id: 'county', disallowed: '80000.00' } ]
 * advice.score // => '81'
 * adviseConsequences(decree735, { findings: [{ ...split, fraudulentIntent: true }] }).fines
 * // => { from: '160000.00', to: '400000.00' }
 * ```
 * @since 0.1.0
 */
export function adviseConsequences(given: ConsequenceRules, input: ConsequenceInput): ConsequenceAdvice {
  const rules = readRuleSet(given, ['rules'], consequenceRulesShape())
  const { findings: found, score: assessed, scoreMaximum, links = {} } = read(consequencesShape(), input)
  const findings = found.map((finding, index) => standingFinding(rules, finding, index))
  const score = assessed === undefined ? undefined : scoreFigure(assessed, findings)
  const linked = linkedConsequences(links, score, toDecimalString(scoreMaximum))
  const ofScore = score === undefined ? [] : toLinkedAdvice(linked, score)
  return publishLong(findings.length, () => {
    const reasons = new Reasons()
    const measures = findings.flatMap((finding, index) => measureFigures(rules, finding, index, reasons))
    const isApart = ({ act, isEarlier }: ReadFinding) => act === 'patient' || isEarlier
    const apart = findings.filter(isApart)
    const ofMembers = findings.filter((finding) => !isApart(finding))
    const disallowed = sumFigure(
      L.disallowed,
      ofMembers.map(({ loss }) => loss),
    )
    const recovered = sumFigure(
      L.recovered,
      apart.map(({ loss }) => loss),
    )
    const fines = measures.filter(({ measure }) => measure.kind === 'fine')
    const finesFrom = sumFigure(
      L.finesFrom,
      fines.flatMap(({ from }) => from ?? []),
    )
    const finesTo = sumFigure(
      L.finesTo,
      fines.flatMap(({ to }) => to ?? []),
    )
    return {
      draft: {
        consequences: measures.map(toAdvice).concat(ofScore),
        disallowed,
        members: byMember(
          L.memberDisallowed,
          ofMembers.map(({ by, loss }) => ({ member: by, amount: loss })),
        ),
        recovered,
        fines: { from: finesFrom, to: finesTo },
        score: score ?? null,
        linked,
      },
      order: measures
        .flatMap(({ from, to }) => (from === undefined || to === undefined ? [] : [from, to]))
        .concat([disallowed, recovered, finesFrom, finesTo], score ?? []),
    }
  })
}

function sumFigure(label: Label, parts: readonly Figure[]): Figure {
  if (parts.length === 0) return readOff(label, zero, { zh: '没有此类金额', en: 'there is no such amount' }, [])
  return figure(label, formula`${sumOf(parts)}`, exact)
}

/** The score after the points that the findings take off, never below zero. */
function scoreFigure(assessed: Figure, findings: readonly ReadFinding[]): Figure {
  const points = findings.map(({ deduction }) => deduction).filter(({ value }) => value.n > 0n)
  return points.length === 0
    ? figure(L.score, formula`${assessed}`, exact, { because: { zh: '没有扣分', en: 'nothing is taken off' } })
    : figure(L.score, formula`max(0, ${assessed} − (${sumOf(points)}))`, exact)
}

/** A finding under the rules of its day. Intent is stated where it decides between two articles, and only there. */
function standingFinding(
  rules: ConsequenceRules,
  {
    label,
    on,
    circumstances,
    cheated,
    fraudulentIntent,
    scoreDeduction,
    earlierYear,
    ...rest
  }: OutOf<ReturnType<typeof findingShape>>,
  index: number,
): ReadFinding {
  const at = ['findings', index]
  const isActOf = rules.provisions.flatMap(({ acts }) => acts).filter(({ act }) => act === rest.act)
  const decides = isActOf.some(({ fraudulent }) => fraudulent !== undefined)
  if (decides && fraudulentIntent === undefined) {
    const expected = { zh: '是否以骗取基金为目的', en: 'whether it was meant to defraud the fund' }
    failAt(consequencesShape(), 'missing', [...at, 'fraudulentIntent'], { expected })
  }
  if (!decides && fraudulentIntent !== undefined) {
    failAt(consequencesShape(), 'not_asked', [...at, 'fraudulentIntent'])
  }
  const name = label ?? { zh: rest.id, en: rest.id }
  const isFinedByCheated = rules.provisions.some(
    ({ acts, measures }) =>
      measures.some(({ times }) => times === 'cheated') &&
      acts.some(
        ({ act, fraudulent }) => act === rest.act && (fraudulent === undefined || fraudulent === fraudulentIntent),
      ),
  )
  if (cheated !== undefined && !isFinedByCheated) failAt(consequencesShape(), 'not_asked', [...at, 'cheated'])
  return {
    ...rest,
    name,
    cheated,
    isFinedByCheated,
    standing: inForce(rules, on, [...at, 'on'], 'consequences'),
    fraudulent: fraudulentIntent,
    circumstances: rest.loss.value.n > 0n ? ['loss', ...circumstances] : circumstances,
    deduction: scoreDeduction,
    isEarlier: earlierYear,
  }
}

const L = /* @__PURE__ */ deepFreeze({
  finesFrom: { id: 'finesFrom', name: { zh: '罚款合计下限', en: 'Fines together, from' }, unit: 'yuan' },
  finesTo: { id: 'finesTo', name: { zh: '罚款合计上限', en: 'Fines together, to' }, unit: 'yuan' },
  disallowed: {
    id: 'disallowed',
    name: { zh: '责令退回冲减金额', en: 'Amount ordered to be returned, set off' },
    unit: 'yuan',
  },
  memberDisallowed: {
    id: 'memberDisallowed',
    name: { zh: '责令退回冲减', en: 'Ordered to be returned, set off' },
    unit: 'yuan',
  },
  recovered: { id: 'recoveredApart', name: { zh: '另行追回金额', en: 'Recovered by itself' }, unit: 'yuan' },
  score: { id: 'score', name: { zh: '绩效评价得分', en: 'Quality score' }, unit: 'score' },
} as const satisfies Record<string, Label>)
