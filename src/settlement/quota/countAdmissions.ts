import { compareDates, type IsoDate, lastDayOf } from '../../calendar/internal.ts'
import { deepFreeze } from '../../errors/internal.ts'
import {
  exact,
  figure,
  formula,
  type NumberInput,
  publish,
  read as readFigure,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import { compare, zero } from '../../numeric/internal.ts'
import { inForce, type RuleSet } from '../../policy/internal.ts'
import {
  amount,
  bare,
  code,
  date,
  distinct,
  flag,
  id,
  law,
  lazily,
  list,
  type OutOf,
  orElse,
  read,
  record,
  year,
} from '../../shape/internal.ts'
import {
  badRowsShape,
  byBadRows,
  findReadmissions,
  notesOf,
  numberTexts,
  orderRecords,
  type RowNotes,
  stayRows,
} from '../../stays/internal.ts'
import { judgeStay, termsIn } from './judgeStay.ts'
import { labels as L } from './labels.ts'

/**
 * 住院记录（计人次） — one stay, for counting admissions.
 *
 * @since 0.2.0
 */
interface QuotaStay {
  readonly id: string
  readonly person: string
  readonly disease: string
  readonly admittedOn: IsoDate
  readonly dischargedOn: IsoDate
  readonly emergency: boolean
  /** Yuan to the fen. */
  readonly cost: NumberInput
}

/**
 * 住院人次（输入） — stays of the year, and the deductible that a stay must reach.
 *
 * @since 0.1.0
 */
export interface AdmissionsInput {
  readonly year: NumberInput
  readonly deductible: NumberInput
  readonly stays: readonly QuotaStay[]
  /**
   * Codes of diseases as `stays` have them: each of their stays that reaches the deductible is an admission of its own,
   * however soon it follows another. `C34` does not except `C34.1`. None unless given: the list is the locality's, and no
   * document that a rule set here rests on names one. Since 0.2.0.
   */
  readonly exceptedDiseases?: readonly string[]
  /** `strict`, unless given, throws at the first bad row; `collect` lists bad rows and leaves them out. */
  readonly badRows?: 'strict' | 'collect'
}

/**
 * 住院人次 — how many admissions count. A stay is an `admission`, a `readmission` that belongs to the one it `joins`, or
 * stays `belowDeductible` and is none.
 *
 * @since 0.1.0
 */
export interface AdmissionCount extends RowNotes {
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
 * stay below the deductible neither counts nor begins the days. Of an excepted disease (`exceptedDiseases`, for example
 * planned cycles) every stay that reaches the deductible counts. One that begins while another of the person goes on
 * follows no discharge and is an admission. Bounds and chains are the library's reading. Rows alike in every field are one
 * (`repeated`); of others with one id, as of other bad rows, the first is refused, or all are listed and left out
 * (`badRows`).
 *
 * @param rules - a rule set with `readmissionDays`, for example `harbinQuota` from `yigongti/rules`
 * @param input - see {@link AdmissionsInput}; the stays in any order
 * @throws `not_a_date` · `duplicate_id` · `out_of_range` (a discharge before its admission) · `negative_amount` ·
 *   `not_whole_fen` · `before_first_value` · `missing` · `wrong_type` · `empty_list` · `not_a_number` ·
 *   `not_an_integer` · `too_long` · `unclean_id` · `unknown_key` · `inexact_number` · `percent_not_allowed` ·
 *   `too_many_digits` · `not_one_of`
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
 * @since 0.1.0
 */
export function countAdmissions(rules: RuleSet<'quota'>, input: AdmissionsInput): AdmissionCount {
  const { year: number, deductible, stays: taken, exceptedDiseases } = read(admissionsShape(), input)
  const { rows: stays } = taken
  const standing = inForce(rules, lastDayOf(number), ['year'], 'quota')
  const below = Uint8Array.from(stays, ({ cost }) => (compare(cost, deductible.value) < 0 ? 1 : 0))
  const terms = termsIn(standing, deductible)
  const followed = staysFollowed(stays, below, terms.days)
  const exceptions = new Set(exceptedDiseases)
  const found = stays.map((stay, index) =>
    judgeStay(
      stay,
      {
        index,
        isBelow: below[index] === 1,
        isExcepted: exceptions.has(stay.disease),
        earlier: followed.get(index),
      },
      terms,
    ),
  )
  const admissions =
    found.length === 0
      ? readFigure(L.admissions, zero, noStays, [])
      : figure(L.admissions, formula`${sumOf(found.map(({ counted }) => counted))}`, exact)
  const counted = publish({ admissions: Number(admissions.text), stays: found.map(({ stay }) => stay) }, [admissions])
  return { ...counted, ...notesOf(taken) }
}

export const admissionsShape = /* @__PURE__ */ lazily(() => {
  const stay = record<QuotaStay>({ zh: '住院记录', en: 'Stay' })(
    {
      id: id(),
      person: id({ zh: '参保人', en: 'Person' }),
      disease: code({ zh: '病种', en: 'Disease' }),
      admittedOn: date<IsoDate>({ zh: '入院日期', en: 'Admitted on' }),
      dischargedOn: date<IsoDate>({ zh: '出院日期', en: 'Discharged on' }),
      emergency: flag({ zh: '是否急诊', en: 'Emergency' }),
      cost: bare(amount(L.admissionCost)),
    },
    [dischargedAfterAdmission],
  )
  return byBadRows((badRows) =>
    record<AdmissionsInput>({ zh: '住院人次', en: 'Counting of admissions' })({
      year: year(),
      deductible: amount(L.deductible),
      stays: stayRows({ zh: '住院记录', en: 'Stays' }, stay, badRows),
      exceptedDiseases: orElse(
        list({ zh: '除外病种', en: 'Excepted diseases' }, code({ zh: '病种', en: 'Disease' }), {
          laws: [distinct],
          mayBeEmpty: true,
        }),
        [],
      ),
      badRows: badRowsShape(),
    }),
  )
})

const noStays = /* @__PURE__ */ deepFreeze({ zh: '没有可计的住院记录', en: 'there is no stay to count' })
/** No stay ends before it begins. */
const dischargedAfterAdmission = /* @__PURE__ */ law(
  ['out_of_range'],
  ['dischargedAfterAdmission'],
  ({ admittedOn, dischargedOn }: Readonly<Record<'admittedOn' | 'dischargedOn', IsoDate>>) =>
    [admittedOn, dischargedOn] as const,
  ([admittedOn, dischargedOn], reading) => {
    if (compareDates(dischargedOn, admittedOn) >= 0) return
    reading.refuse('out_of_range', { expected: `≥ ${admittedOn}`, received: dischargedOn }, ['dischargedOn'])
  },
)

type ReadStay = OutOf<ReturnType<typeof admissionsShape>>['stays']['rows'][number]

/** By row, the stay that each one follows within so many days, of those that reach the deductible. */
function staysFollowed(
  stays: readonly ReadStay[],
  below: Uint8Array,
  withinDays: number,
): ReadonlyMap<number, ReadStay> {
  const { numbers } = numberTexts(stays.length, (row) => (stays[row] as ReadStay).disease)
  const seriesOf = (row: number) => numbers[row] as number
  const found = findReadmissions(orderRecords(stays, below), { withinDays, seriesOf })
  return new Map(found.map(({ row, matched }) => [row, stays[matched] as ReadStay]))
}
