import { compareDates, daysBetween, lastDayOf, readYear } from '../../calendar/internal.ts'
import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  given,
  labelAt,
  read,
  type Step,
  stepsOf,
  sumOf,
  zh,
} from '../../figure/internal.ts'
import { compare, type DecimalInput, one, readAmount, zero } from '../../numeric/internal.ts'
import { inForce, type RuleSet, type RulesInForce, readRecord } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'
import { type ExactQuotaStay, type QuotaStay, readQuotaStays } from './readQuotaStays.ts'

/**
 * 住院人次（输入） — stays of the year, and the deductible that a stay must reach.
 *
 * @since 0.2.0
 */
export interface AdmissionsInput {
  readonly year: number
  readonly deductible: DecimalInput
  readonly stays: readonly QuotaStay[]
}

/**
 * 住院人次 — how many admissions count. A stay is an `admission`, a `readmission` that belongs to the one it `joins`, or
 * stays `belowDeductible` and is none.
 *
 * @since 0.2.0
 */
export interface AdmissionCount {
  readonly admissions: number
  readonly stays: readonly {
    readonly id: string
    readonly counts: 'admission' | 'readmission' | 'belowDeductible'
    readonly joins: string | null
  }[]
  readonly steps: readonly Step[]
}

/**
 * 住院人次 — counts admissions: a stay below the deductible is none, and one that is no emergency and follows another of
 * the same person for the same disease within some days is part of it.
 *
 * The days run from the discharge of the stay before, the last one included; a chain of such stays is one admission. A
 * stay below the deductible neither counts nor begins the days. Bounds and chains are the library's reading.
 *
 * @param rules - a rule set with `readmissionDays`, for example `harbinQuota` from `yigongti/rules`
 * @param input - see {@link AdmissionsInput}; the stays in any order
 * @throws `not_a_date` · `duplicate_id` · `out_of_range` (a discharge before its admission) · `negative_amount` ·
 *   `not_whole_fen` · `before_first_value` · `missing` · `wrong_type` · `empty_list` · `unknown_key`
 * @example
 * ```ts
 * import { countAdmissions } from 'yigongti'
 * import { harbinQuota } from 'yigongti/rules'
 *
 * const asthma = { person: 'p1', disease: 'asthma', emergency: false, cost: 6000 }
 * const { admissions, stays } = countAdmissions(harbinQuota, {
 *   year: 2015,
 *   deductible: 480,
 *   stays: [
 *     { ...asthma, id: 'a', admittedOn: '2015-03-01', dischargedOn: '2015-03-08' },
 *     { ...asthma, id: 'b', admittedOn: '2015-03-23', dischargedOn: '2015-03-30' },
 *     { ...asthma, id: 'c', admittedOn: '2015-04-15', dischargedOn: '2015-04-20' },
 *   ],
 * })
 * admissions // => 2
 * stays.map(({ counts, joins }) => [counts, joins])
 * // => [ [ 'admission', null ], [ 'readmission', 'a' ], [ 'admission', null ] ]
 * ```
 * @since 0.2.0
 */
export function countAdmissions(rules: RuleSet<'quota'>, input: AdmissionsInput): AdmissionCount {
  readRecord(input, ['year', 'deductible', 'stays'], [])
  const standing = inForce(rules, lastDayOf(readYear(input.year, ['year'])), ['year'], 'quota')
  const deductible = given(L.deductible, readAmount(input.deductible, ['deductible']))
  const stays = readQuotaStays(input.stays)
  const inTime = [...stays].sort((a, b) => compareDates(a.admittedOn, b.admittedOn))
  const counting = inTime.filter(({ cost }) => compare(cost, deductible.value) >= 0)
  const found = stays.map((stay, index) => judgeStay(stay, { index, counting, deductible }, standing))
  const admissions = figure(L.admissions, formula`${sumOf(found.map(({ counted }) => counted))}`, exact)
  return {
    admissions: Number(admissions.text),
    stays: found.map(({ stay }) => stay),
    steps: stepsOf([admissions]),
  }
}

interface Place {
  readonly index: number
  /** The stays that reach the deductible, by the day of admission. */
  readonly counting: readonly ExactQuotaStay[]
  readonly deductible: Figure
}

function judgeStay(stay: ExactQuotaStay, { index, counting, deductible }: Place, rules: RulesInForce) {
  const { id, person, disease } = stay
  const { value: days, parameter, citations } = rules.count('readmissionDays')
  const label = labelAt(L.admission, index, id)
  const cost = given(labelAt(L.admissionCost, index, id), stay.cost)
  if (!counting.includes(stay)) {
    const because = {
      zh: zh`住院费用 ${cost}未达起付标准 ${deductible}，不计人次`,
      en: en`the cost ${cost} is below the deductible ${deductible}: no admission`,
    }
    const counted = read(label, zero, because, [cost, deductible], { citations: rules.clause('admission') })
    return { counted, stay: { id, counts: 'belowDeductible', joins: null } as const }
  }
  const earlier = counting
    .slice(0, counting.indexOf(stay))
    .filter((other) => other.person === person && other.disease === disease)
    .findLast((other) => isWithin(other, stay, days))
  const note = { citations, parameters: [parameter] }
  if (earlier === undefined || stay.emergency) {
    const because =
      earlier === undefined
        ? {
            zh: zh`${days} 天内没有同一疾病的前次住院`,
            en: en`no stay for the same disease in the ${days} days before`,
          }
        : { zh: '急诊住院，计为一个人次', en: 'an emergency: an admission of its own' }
    return { counted: read(label, one, because, [], note), stay: { id, counts: 'admission', joins: null } as const }
  }
  const because = {
    zh: zh`出院（${earlier.id}）后 ${days} 天内因同一疾病非急诊再入院，并为一个人次`,
    en: en`a readmission for the same disease within ${days} days after ${earlier.id}: one admission with it`,
  }
  const counted = read(label, zero, because, [], note)
  return { counted, stay: { id, counts: 'readmission', joins: earlier.id } as const }
}

function isWithin(earlier: ExactQuotaStay, later: ExactQuotaStay, days: number): boolean {
  const gap = daysBetween(earlier.dischargedOn, later.admittedOn)
  return gap >= 0 && gap <= days
}
