import type { IsoDate } from '../../calendar/internal.ts'
import { fail, show } from '../../errors/internal.ts'
import type { Label, NumberInput } from '../../figure/internal.ts'
import {
  amount,
  bare,
  code,
  column,
  date,
  id,
  lazily,
  number,
  option,
  optional,
  record,
  whole,
} from '../../shape/internal.ts'
import { sexes, sexNames } from './machine/Block.ts'

/**
 * 住院记录（筛查） — one admission as its front page tells it. Only ids, dates and the principal diagnosis are needed; a
 * screen that needs more passes over admissions without it and says how many.
 *
 * @since 0.1.0
 */
export interface Admission {
  readonly id: string
  readonly person: string
  /** The id of one of the institutions given. */
  readonly institution: string
  readonly admittedOn: IsoDate | string
  readonly dischargedOn: IsoDate | string
  /** The code of the principal diagnosis. */
  readonly diagnosis: string
  /** The code of its group, where a grouper gave one: for points, by `toCaseColumns`; screens do not look at it. Since 0.2.0. */
  readonly group?: string
  /** How the person came in, in the words of the exceptions: planned cycle, emergency, … */
  readonly admittedAs?: string
  /** How the person left: home, transfer, death, … */
  readonly dischargedAs?: string
  /** The id of the person's admission that this one goes on from, by a documented referral. */
  readonly referredFrom?: string
  /** How many operations and procedures were done, 0 to 999. */
  readonly procedures?: NumberInput
  /** Case weight: 0 to 1,000, at most six decimals. */
  readonly weight?: NumberInput
  readonly sex?: 'female' | 'male'
  /** Whole years, 0 to 130. */
  readonly age?: NumberInput
  /** Whole cost, yuan to the fen. */
  readonly cost?: NumberInput
  /** What of it is for examinations and tests. */
  readonly testCost?: NumberInput
  /** What was charged outside the package during the stay: outside prescriptions, other accounts. */
  readonly outsideCost?: NumberInput
}

export const oldest = 130
export const mostProcedures = 999

/** The items of an admission. Rows are read by a faster reader, which leaves to these what it does not take at once. */
export const admissionItems = /* @__PURE__ */ lazily(() => ({
  id: id(),
  person: id({ zh: '人员', en: 'Person' }),
  institution: id({ zh: '医疗机构', en: 'Institution' }),
  admittedOn: date<string>({ zh: '入院日期', en: 'Admitted on' }),
  dischargedOn: date<string>({ zh: '出院日期', en: 'Discharged on' }),
  diagnosis: code({ zh: '诊断编码', en: 'Code of a diagnosis' }),
  group: code({ zh: '病组', en: 'Group' }),
  admittedAs: id({ zh: '入院途径', en: 'Way of admission' }),
  dischargedAs: id({ zh: '离院方式', en: 'Way of discharge' }),
  referredFrom: id({ zh: '转诊来源', en: 'Referred from' }),
  procedures: whole(L.procedures, { atLeast: 0, atMost: mostProcedures }),
  weight: bare(number(L.weight, { atLeast: 0, atMost: 1_000 })),
  sex: option({ zh: '性别', en: 'Sex' }, sexes, 'not_one_of', sexNames),
  age: whole(L.age, { atLeast: 0, atMost: oldest }),
  cost: bare(amount(L.cost)),
  testCost: bare(amount(L.testCost)),
  outsideCost: bare(amount(L.outsideCost)),
}))

export const admissionsShape = /* @__PURE__ */ lazily(() => {
  const items = admissionItems()
  const admission = record<Admission>({ zh: '住院记录', en: 'Admission' })({
    ...items,
    group: optional(items.group),
    admittedAs: optional(items.admittedAs),
    dischargedAs: optional(items.dischargedAs),
    referredFrom: optional(items.referredFrom),
    procedures: optional(items.procedures),
    weight: optional(items.weight),
    sex: optional(items.sex),
    age: optional(items.age),
    cost: optional(items.cost),
    testCost: optional(items.testCost),
    outsideCost: optional(items.outsideCost),
  })
  return column<readonly Admission[], readonly unknown[]>(
    { zh: '住院记录', en: 'Admissions' },
    'rows',
    codesOfRows,
    (input, path) => {
      if (Array.isArray(input)) return input
      return fail('wrong_type', path, { expected: { zh: '列表', en: 'a list' }, received: show(input) })
    },
    { item: admission },
  )
})

const codesOfRows = [
  'missing',
  'wrong_type',
  'unknown_key',
  'duplicate_id',
  'unknown_id',
  'unclean_id',
  'too_long',
  'not_a_date',
  'not_one_of',
  'not_an_integer',
  'out_of_range',
  'negative_amount',
  'not_whole_fen',
  'not_a_number',
  'inexact_number',
  'percent_not_allowed',
  'too_many_digits',
] as const

const L = {
  procedures: { id: 'procedures', name: { zh: '手术操作数', en: 'Procedures' }, unit: 'count' },
  weight: { id: 'weight', name: { zh: '病例权重', en: 'Case weight' }, unit: 'weight' },
  age: { id: 'age', name: { zh: '年龄', en: 'Age' }, unit: 'years' },
  cost: { id: 'cost', name: { zh: '总费用', en: 'Cost' }, unit: 'yuan' },
  testCost: { id: 'testCost', name: { zh: '检查检验费', en: 'Cost of examinations and tests' }, unit: 'yuan' },
  outsideCost: { id: 'outsideCost', name: { zh: '包外费用', en: 'Cost outside the package' }, unit: 'yuan' },
} as const satisfies Record<string, Label>
