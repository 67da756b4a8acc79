import {
  type BudgetBase,
  baseFields,
  oneBase,
  type Ratchet,
  ratchetShape,
  totalOrGrowth,
} from '../../budget/internal.ts'
import type { NumberInput } from '../../figure/internal.ts'
import {
  type CarriedMoney,
  carriedShape,
  oneCap,
  type SetTotalYearInput,
  sameMembers,
  type YearInput,
  yearParts,
} from '../../settlement/internal.ts'
import { type Law, lazily, list, optional, passedOn, record, year } from '../../shape/internal.ts'

/**
 * 展望年度（输入） — a year of an outlook: what {@link YearInput} holds but its number, its base and what was carried into
 * it, which follow from the year before. A year may have a total that was set elsewhere instead.
 *
 * @since 0.2.0
 */
export type OutlookYear = PartsOf<YearInput> | PartsOf<SetTotalYearInput>

type PartsOf<Y extends YearInput | SetTotalYearInput> = Omit<Y, 'year' | 'carried' | keyof BudgetBase>

/**
 * 多年展望（输入） — the first year and its base (past payments, last year's total or a baseline that was set elsewhere;
 * none where its total was), the years one after another, and the rule by which each year's base follows the year before.
 *
 * @since 0.1.0
 */
export interface OutlookInput extends BudgetBase {
  readonly firstYear: NumberInput
  readonly years: readonly OutlookYear[]
  readonly ratchet: Ratchet
  /** What the year before the first carried into it, as {@link nextYear} gives it. Since 0.2.0. */
  readonly carried?: readonly CarriedMoney[]
}

export const outlookShape = /* @__PURE__ */ lazily(() => {
  const { setTotal, ...bases } = baseFields()
  const item = record<OutlookYear>({ zh: '展望年度', en: 'Year of the outlook' })({ setTotal, ...yearParts() }, [
    totalOrGrowth(),
    oneCap(),
    sameMembers,
  ])
  return record<OutlookInput>({ zh: '多年展望', en: 'Outlook' })(
    {
      firstYear: year({ id: 'firstYear', name: { zh: '首年', en: 'First year' }, unit: 'years' }),
      ...bases,
      years: list({ zh: '各年度', en: 'Years' }, passedOn(item)),
      ratchet: passedOn(ratchetShape()),
      carried: optional(carriedShape()),
    },
    [firstBase],
  )
})

interface FirstYear extends Partial<Readonly<Record<keyof BudgetBase, unknown>>> {
  readonly years: readonly OutlookYear[]
}

/** The first year has one base, or a total that was set elsewhere. */
const firstBase: Law<FirstYear> = {
  codes: ['missing', 'conflicting_inputs'],
  says: ['firstBase'],
  judge: (input, reading) => {
    const setTotal = reading.isSound(input.years) ? input.years[0]?.setTotal : undefined
    if (setTotal === undefined) return oneBase().judge(input, reading)
    const base = (['priorPayments', 'previousTotal', 'setBaseline'] as const).find((key) => input[key] !== undefined)
    if (base === undefined) return
    reading.refuse('conflicting_inputs', { expected: `${base}, setTotal` }, ['years', 0, 'setTotal'])
  },
}
