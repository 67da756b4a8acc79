import { compareDates, type IsoDate } from '../../calendar/internal.ts'
import { deepFreeze } from '../../errors/internal.ts'
import type { Label, NumberInput } from '../../figure/internal.ts'
import type { Fraction } from '../../numeric/internal.ts'
import {
  amount,
  bare,
  choice,
  date,
  flag,
  id,
  law,
  lazily,
  list,
  listed,
  orElse,
  record,
  refusalAt,
  refuseUnknown,
  table,
  whole,
} from '../../shape/internal.ts'
import { type BadRows, badRowsShape, byBadRows, type ReadRows, stayRows } from '../../stays/internal.ts'

/**
 * 起付口径 — which deductible a chain of stays is to reach: that of its `first` level, of the `highest` level so far, or
 * of the `lowest` level of the whole chain.
 *
 * @since 0.2.0
 */
export type DeductibleTarget = 'first' | 'highest' | 'lowest'

/**
 * 转诊住院 — one stay of a person.
 *
 * @since 0.2.0
 */
export interface ReferralStay {
  readonly id: string
  readonly person: string
  /** Where the stay was: a member of the alliance if it is among the `members`. */
  readonly institution: string
  /** One of the levels that `deductibles` names. */
  readonly level: string
  readonly admittedOn: IsoDate | string
  readonly dischargedOn: IsoDate | string
  /** Whether it is documented that the stay before referred the person here; not unless given. */
  readonly referred?: boolean
}

/**
 * 转诊起付（输入） — stays in any order, the members of the alliance, and how a chain is charged.
 *
 * @since 0.1.0
 */
export interface ReferralInput {
  readonly stays: readonly ReferralStay[]
  /** `strict`, unless given, throws at the first bad row; `collect` lists bad rows and leaves them out. */
  readonly badRows?: 'strict' | 'collect'
  /** The ids of the institutions that are one alliance. */
  readonly members: readonly string[]
  /** The deductible of a stay by level, yuan to the fen. */
  readonly deductibles: Readonly<Record<string, NumberInput>>
  /** The most days from a discharge to the next admission, the bound included. */
  readonly maxGap: NumberInput
  /** `highest` unless given: the documents do not say which level counts. */
  readonly target?: DeductibleTarget
}

export const referralShape = /* @__PURE__ */ lazily(() => {
  const stay = record<ReferralStay>({ zh: '住院', en: 'Stay' })(
    {
      id: id(),
      person: id({ zh: '参保人', en: 'Person' }),
      institution: id({ zh: '医疗机构', en: 'Institution' }),
      level: id({ zh: '级别', en: 'Level' }),
      admittedOn: date({ zh: '入院日期', en: 'Admitted on' }),
      dischargedOn: date({ zh: '出院日期', en: 'Discharged on' }),
      referred: orElse(flag({ zh: '转诊', en: 'Referred' }), false),
    },
    [dischargedLater],
  )
  const input = (badRows: BadRows) =>
    record<ReferralInput>({ zh: '转诊起付', en: 'Deductibles of referrals' })(
      {
        stays: stayRows({ zh: '住院', en: 'Stays' }, stay, badRows),
        badRows: badRowsShape(),
        members: list({ zh: '成员单位', en: 'Members' }, id()),
        deductibles: table(labels.deductible.name, bare(amount(labels.deductible))),
        maxGap: whole(labels.maxGap, { atLeast: 0 }),
        target: orElse(
          choice(
            { zh: '起付口径', en: 'Target' },
            {
              first: { zh: '首次住院的起付标准', en: 'that of the first stay' },
              highest: { zh: '已住过的最高级别的起付标准', en: 'the highest so far' },
              lowest: { zh: '已住过的最低级别的起付标准', en: 'the lowest so far' },
            },
          ),
          'highest',
        ),
      },
      [levelsKnown],
    )
  return byBadRows(input)
})

const dischargedLater = /* @__PURE__ */ law(
  ['out_of_range'],
  ['dischargedLater'],
  ({ admittedOn, dischargedOn }: { readonly admittedOn: IsoDate; readonly dischargedOn: IsoDate }) =>
    [admittedOn, dischargedOn] as const,
  ([admittedOn, dischargedOn], reading) => {
    if (compareDates(admittedOn, dischargedOn) <= 0) return
    reading.refuse('out_of_range', { expected: `≥ ${admittedOn}`, received: dischargedOn }, ['dischargedOn'])
  },
)

interface Levels {
  readonly stays: ReadRows<{ readonly level: string }>
  readonly deductibles: ReadonlyMap<string, Fraction>
}

/** Every level has its deductible. Where bad rows are listed, that is said of the row. */
const levelsKnown = /* @__PURE__ */ law(
  ['unknown_id'],
  ['levelsKnown'],
  ({ stays: { rows, places, badRows }, deductibles }: Levels) =>
    [badRows === 'collect' ? [] : rows.map(({ level }) => level), places, deductibles] as const,
  ([levels, places, deductibles], reading) => {
    refuseUnknown(levels, deductibles.keys(), (index, info) => {
      reading.refuse('unknown_id', { ...info, list: 'deductibles' }, ['stays', places[index] as number, 'level'])
    })
  },
)

/** What is wrong with a stay whose level has no deductible. */
export function unknownLevel(deductibles: ReadonlyMap<string, Fraction>) {
  const expected = listed([...deductibles.keys()])
  return ({ level }: { readonly level: string }, place: number) => {
    if (deductibles.has(level)) return undefined
    const info = { expected, received: level, list: 'deductibles' }
    return refusalAt(referralShape(), 'unknown_id', ['stays', place, 'level'], info, [])
  }
}

export const labels = /* @__PURE__ */ deepFreeze({
  deductible: { id: 'deductible', name: { zh: '级别起付标准', en: 'Deductible of the level' }, unit: 'yuan' },
  target: { id: 'deductibleTarget', name: { zh: '本次应达起付额', en: 'Deductible to be reached' }, unit: 'yuan' },
  charge: { id: 'deductibleCharged', name: { zh: '本次起付额', en: 'Deductible charged' }, unit: 'yuan' },
  chainCharge: { id: 'chainCharged', name: { zh: '全程起付额', en: 'Deductible charged for the chain' }, unit: 'yuan' },
  maxGap: { id: 'maxGap', name: { zh: '最长间隔', en: 'Longest gap' }, unit: 'days' },
} as const satisfies Record<string, Label>)
