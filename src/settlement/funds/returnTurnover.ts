import {
  exact,
  type Figure,
  figure,
  formula,
  type Label,
  labelAt,
  type NumberInput,
  publish,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { amount, id, lazily, list, optional, read, record, uniqueIds } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 预付金冲抵（输入） — the turnover money that was paid, and the months from which it is taken back, in their order; yuan to
 * the fen.
 *
 * @since 0.2.0
 */
export interface TurnoverReturnInput {
  readonly advanced: NumberInput
  readonly months: readonly {
    readonly id: string
    /** What the fund owes the institution for the month. */
    readonly payable: NumberInput
    /** How much of it is to be set off; unless given, as much as there is. */
    readonly setOff?: NumberInput
  }[]
}

/**
 * 预付金冲抵（结果） — payable = setOff + cash of each month; advanced = returned + outstanding.
 *
 * @since 0.2.0
 */
export interface TurnoverReturn {
  readonly months: readonly {
    readonly id: string
    readonly setOff: DecimalText
    readonly cash: DecimalText
    readonly outstanding: DecimalText
  }[]
  readonly returned: DecimalText
  readonly outstanding: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 预付金冲抵 — takes turnover money back: month by month it is set off against what the fund owes, never more than is owed
 * or still out.
 *
 * Formula: setOff = min(asked, payable, outstanding before); cash = payable − setOff; outstanding = outstanding before −
 * setOff. The order of the months, and as much as there is where nothing is asked, are the library's own definition.
 *
 * @param input - see {@link TurnoverReturnInput}
 * @throws `negative_amount` · `not_whole_fen` · `duplicate_id` · `empty_list` · `inexact_number` · `missing` ·
 *   `not_a_number` · `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id` · `unknown_key` ·
 *   `wrong_type`
 * @example
 * ```ts
 * import { returnTurnover } from 'yigongti'
 *
 * const { months, returned, outstanding } = returnTurnover({
 *   advanced: 10_000_000,
 *   months: [
 *     { id: '2025-11', payable: 9_000_000, setOff: 5_000_000 },
 *     { id: '2025-12', payable: 9_500_000 },
 *   ],
 * })
 * months.map(({ cash }) => cash) // => [ '4000000.00', '4500000.00' ]
 * returned // => '10000000.00'
 * outstanding // => '0.00'
 * ```
 * @since 0.2.0
 */
export function returnTurnover(input: TurnoverReturnInput): TurnoverReturn {
  const { advanced, months: asked } = read(turnoverReturnShape(), input)
  let before = advanced
  const months = asked.map(({ id: name, payable, setOff: wanted }, index) => {
    const at = (label: Label) => labelAt(label, index, name)
    const most =
      wanted === undefined ? formula`min(${payable}, ${before})` : formula`min(${wanted}, ${payable}, ${before})`
    const setOff = figure(at(L.setOff), most, exact)
    const cash = figure(at(L.monthCash), formula`${payable} − ${setOff}`, exact)
    const outstanding: Figure = figure(at(L.outstanding), formula`${before} − ${setOff}`, exact)
    before = outstanding
    return { id: name, setOff, cash, outstanding }
  })
  const returned = figure(L.setOffTotal, formula`${sumOf(months.map(({ setOff }) => setOff))}`, exact)
  const outstanding = figure(L.stillOut, formula`${advanced} − ${returned}`, exact)
  return publish({ months, returned, outstanding })
}

export const turnoverReturnShape = /* @__PURE__ */ lazily(() => {
  const month = record<TurnoverReturnInput['months'][number]>({ zh: '冲抵月份', en: 'Month of the set-off' })({
    id: id(),
    payable: amount(L.monthPayable),
    setOff: optional(amount(L.setOffAsked)),
  })
  return record<TurnoverReturnInput>({ zh: '预付金冲抵', en: 'Return of turnover money' })({
    advanced: amount(L.advanced),
    months: list({ zh: '冲抵月份', en: 'Months of the set-off' }, month, { laws: [uniqueIds] }),
  })
})
