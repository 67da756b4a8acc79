import type { Bilingual } from '../../errors/internal.ts'
import type { Label, NumberInput } from '../../figure/internal.ts'
import {
  amount,
  bilingual,
  choice,
  id,
  type Law,
  lazily,
  list,
  notAbove,
  type OutOf,
  optional,
  orElse,
  positive,
  record,
  signedAmount,
  uniqueIds,
  wholeFigure,
  year,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 支出变动因素（输入） — what the fund spent in two years and what that came from. Yuan, to the fen.
 *
 * @since 0.2.0
 */
export interface SpendingInput {
  readonly before: YearOfSpending
  readonly after: YearOfSpending
  /** What named policies did to this year's spending: taken out of the factor that they worked through. */
  readonly policies?: readonly {
    readonly id: string
    readonly label?: Bilingual
    readonly through: SpendingFactor
    /** Above zero where spending rose by it. */
    readonly amount: NumberInput
  }[]
}

interface YearOfSpending {
  /** That of `after` is later. */
  readonly year: NumberInput
  readonly insured: NumberInput
  /** Stays in the county. */
  readonly home: StaysOfYear
  /** Stays elsewhere. */
  readonly elsewhere: StaysOfYear
  /** What the fund pays for chronic diseases of outpatients; nothing unless given. */
  readonly chronic?: NumberInput
  /** What else the fund pays; nothing unless given. */
  readonly other?: NumberInput
}

interface StaysOfYear {
  readonly admissions: NumberInput
  /** What they cost, whoever pays. */
  readonly cost: NumberInput
  /** What the fund paid of it. */
  readonly fund: NumberInput
  /** The mean weight of a case (CMI); without it in both years, mix and price are one factor. */
  readonly mix?: NumberInput
}

/** The factors, in the order in which they are put in. */
export const factorNames = {
  insured: { zh: '参保人数', en: 'Insured' },
  admissionRate: { zh: '住院率', en: 'Admission rate' },
  price: { zh: '次均住院费用：价格', en: 'Cost a stay: price' },
  mix: { zh: '次均住院费用：结构', en: 'Cost a stay: case mix' },
  ratio: { zh: '统筹支付比例', en: 'Payment ratio' },
  elsewhere: { zh: '县外占比', en: 'Share elsewhere' },
  chronic: { zh: '门诊慢特病', en: 'Chronic diseases of outpatients' },
  other: { zh: '其他支出', en: 'Other spending' },
} as const satisfies Record<string, Bilingual>

export type SpendingFactor = keyof typeof factorNames

export type ReadYear = OutOf<ReturnType<typeof spendingShape>>['before']

export const spendingShape = /* @__PURE__ */ lazily(() => {
  const policy = record<NonNullable<SpendingInput['policies']>[number]>({ zh: '政策性因素', en: 'Policy' })({
    id: id(),
    label: optional(bilingual()),
    through: choice({ zh: '所经因素', en: 'Factor that it works through' }, factorNames),
    amount: signedAmount(L.policy),
  })
  return record<SpendingInput>({ zh: '支出变动因素', en: 'Why spending changed' })(
    {
      before: yearOfSpending({ zh: '上年', en: 'Year before' }, 'before'),
      after: yearOfSpending({ zh: '本年', en: 'This year' }, 'after'),
      policies: orElse(list({ zh: '政策性因素', en: 'Policies' }, policy, { laws: [uniqueIds], mayBeEmpty: true }), []),
    },
    [mixOfAll, oneAfterTheOther],
  )
})

/** Figures of a year carry it in their names and ids. */
const yearOfSpending = (name: Bilingual, when: 'before' | 'after') => {
  const of = (label: Label) => labelOf(label, name, when)
  return record<YearOfSpending>(name)({
    year: year(),
    insured: positive(of(L.insured)),
    home: staysOfYear({ zh: '县域内住院', en: 'Stays in the county' }, (label) => of(placed(label, 'home'))),
    elsewhere: staysOfYear({ zh: '县域外住院', en: 'Stays elsewhere' }, (label) => of(placed(label, 'elsewhere'))),
    chronic: orElse(amount(of(L.chronic)), 0),
    other: orElse(amount(of(L.other)), 0),
  })
}

const staysOfYear = (name: Bilingual, of: (label: Label) => Label) =>
  record<StaysOfYear>(name)(
    {
      admissions: wholeFigure(of(L.admissions), { atLeast: 1 }),
      cost: amount(of(L.cost), { above: 0, expected: '> 0' }),
      fund: amount(of(L.fund)),
      mix: optional(positive(of(L.mix))),
    },
    [notAbove('fund', 'cost')],
  )

export function labelOf({ id: own, name, unit }: Label, when: Bilingual, key: string): Label {
  return { id: `${own}.${key}`, name: { zh: `${name.zh}（${when.zh}）`, en: `${name.en} (${when.en})` }, unit }
}

export function placed({ id: own, name, unit }: Label, place: 'home' | 'elsewhere'): Label {
  const word = place === 'home' ? { zh: '县域内', en: 'in the county' } : { zh: '县域外', en: 'elsewhere' }
  return { id: `${own}.${place}`, name: { zh: `${word.zh}${name.zh}`, en: `${name.en} ${word.en}` }, unit }
}

/** The year before comes before this year. */
const oneAfterTheOther: Law<{ readonly before: { readonly year: number }; readonly after: { readonly year: number } }> =
  {
    codes: ['out_of_range'],
    says: ['oneAfterTheOther'],
    judge: ({ before, after }, reading) => {
      if (!reading.isSound([before, after]) || !reading.isSound([before.year, after.year])) return
      if (before.year < after.year) return
      const info = { expected: `≥ ${before.year + 1}`, received: String(after.year) }
      reading.refuse('out_of_range', info, ['after', 'year'])
    },
  }

interface Mixed {
  readonly home: { readonly mix: unknown }
  readonly elsewhere: { readonly mix: unknown }
}

/** The mean weight is known of both places in both years, or is left aside. */
const mixOfAll: Law<{ readonly before: Mixed; readonly after: Mixed }> = {
  codes: ['missing'],
  says: ['mixOfAll'],
  judge: ({ before, after }, reading) => {
    const all = [
      [before.home.mix, 'before', 'home'],
      [before.elsewhere.mix, 'before', 'elsewhere'],
      [after.home.mix, 'after', 'home'],
      [after.elsewhere.mix, 'after', 'elsewhere'],
    ] as const
    if (all.every(([mix]) => mix === undefined)) return
    for (const [mix, when, place] of all) if (mix === undefined) reading.refuse('missing', {}, [when, place, 'mix'])
  },
}
