import { type Bilingual, deepFreeze, fail } from '../errors/internal.ts'
import {
  exact,
  type Figure,
  type Formula,
  figure,
  formula,
  type Label,
  type Note,
  type NumberInput,
  sumOf,
} from '../figure/internal.ts'
import { fen, toDecimalString } from '../numeric/internal.ts'
import {
  amount,
  bilingual,
  either,
  id,
  law,
  lazily,
  list,
  type OutOf,
  optional,
  record,
  uniqueIds,
} from '../shape/internal.ts'
import { budgetLabels as L } from './labels.ts'

/**
 * 基金收入 — the income that a total is a share of, and what is set aside of it first: one sum, or named amounts (major
 * disease, outpatient care, …). Yuan, to the fen.
 *
 * @since 0.2.0
 */
export interface FundIncome {
  readonly income: NumberInput
  readonly reserves?: NumberInput | readonly IncomeReserve[]
}

export interface IncomeReserve {
  readonly id: string
  readonly label?: Bilingual
  readonly amount: NumberInput
}

/** A total that is a share of the fund's income, as it is read; without a rate or a share there is none. */
export interface IncomeSource {
  readonly fundIncome: OutOf<ReturnType<typeof fundIncomeShape>>
  readonly reserveRate: Figure | undefined
  readonly share: Figure | undefined
}

/**
 * (income − reserves − income × reserve rate) × share, to the fen; the reserve by rate rounds first, also to the fen.
 * What is not asked for is not told.
 */
export function incomeTotalFigure(label: Label, source: IncomeSource, note: Note): Figure {
  const { fundIncome, reserveRate, share } = source
  const { income } = fundIncome
  const named = withoutReserves(fundIncome)
  const reserved = reserveRate && figure(L.incomeReserved, formula`${income} × ${reserveRate}`, fen)
  const left = reserved === undefined ? named : formula`${named} − ${reserved}`
  if (left.value.n < 0n) fail('base_negative', ['fundIncome', 'reserves'], negative(left), L.incomeReserves.name)
  if (share === undefined) return figure(label, left, exact, note)
  const shared = figure(L.sharedIncome, left, exact)
  return figure(label, formula`${shared} × ${share}`, fen, note)
}

interface ReadIncome {
  readonly income: Figure
  readonly reserves: Figure | readonly { readonly amount: Figure }[] | undefined
}

function withoutReserves({ income, reserves }: ReadIncome): Formula {
  if (reserves === undefined) return formula`${income}`
  if (!('length' in reserves)) return formula`${income} − ${reserves}`
  const [first, second] = reserves
  if (first === undefined) return formula`${income}`
  if (second === undefined) return formula`${income} − ${first.amount}`
  return formula`${income} − (${sumOf(reserves.map((one) => one.amount))})`
}

const negative = ({ value }: Formula) => ({ made, received: toDecimalString(value), unit: 'yuan' })

const made = /* @__PURE__ */ deepFreeze({ zh: '基金收入减各项预留', en: "the fund's income less what is set aside" })

/** Not more is set aside than came in. */
const reservesInside = /* @__PURE__ */ law(
  ['base_negative'],
  ['reservesInside'],
  (input: ReadIncome) => input,
  (input, reading) => {
    const left = withoutReserves(input)
    if (left.value.n < 0n) reading.refuse('base_negative', negative(left), ['reserves'])
  },
)

export const fundIncomeShape = /* @__PURE__ */ lazily(() => {
  const reserve = record<IncomeReserve>({ zh: '预留项目', en: 'Amount set aside' })({
    id: id(),
    label: optional(bilingual()),
    amount: amount(L.incomeReserves),
  })
  const reserves = list(L.incomeReserves.name, reserve, { mayBeEmpty: true, laws: [uniqueIds] })
  return record<FundIncome>(L.fundIncome.name)(
    { income: amount(L.fundIncome), reserves: optional(either(reserves, amount(L.incomeReserves))) },
    [reservesInside],
  )
})
