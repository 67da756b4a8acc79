import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import {
  displayNumber,
  en,
  exact,
  type Figure,
  type Formula,
  figure,
  formula,
  type Label,
  labelAt,
  type Note,
  read as readFigure,
  sumOf,
  zh,
} from '../../figure/internal.ts'
import { allocateUnits, type DecimalText, fen, toDecimalString, toUnits, zero } from '../../numeric/internal.ts'
import { namingOf, type OutOf, read } from '../../shape/internal.ts'
import { type BudgetLever, leverResult } from './BudgetLever.ts'
import { labels as L } from './labels.ts'
import { type ProcurementSavingsInput, procurementSavingsShape } from './ProcurementSavingsInput.ts'
import { retainedBy } from './retainProcurementSavings.ts'

/** What products come to together. */
interface ProcurementSum {
  readonly budget: DecimalText
  readonly spending: DecimalText
  readonly base: DecimalText
  readonly retained: DecimalText
}

/**
 * 集采结余测算（结果） — budget, spending, base and what is retained, in all, by product, and by batch and unit where products name
 * them; what of it each member has; and the adjustment of the budget.
 *
 * @since 0.2.0
 */
export interface ProcurementSavings extends BudgetLever, ProcurementSum {
  readonly products: readonly (ProcurementSum & { readonly id: string })[]
  /** `id` is `null` for the products that name none, where others do. */
  readonly byBatch: readonly (ProcurementSum & { readonly id: string | null })[]
  readonly byUnit: readonly (ProcurementSum & { readonly id: string | null })[]
  readonly members: readonly { readonly id: string; readonly amount: DecimalText }[]
  /** What of the retained amount is for each purpose: a line of `carried` of the year in which it is paid. */
  readonly uses: readonly { readonly id: string; readonly label: Bilingual; readonly amount: DecimalText }[]
}

const itself = /* @__PURE__ */ deepFreeze({
  id: 'procurementSavings',
  label: { zh: '集采结余留用', en: 'Retained savings of central procurement' },
})

/**
 * 集采结余测算 — what of the savings of central procurement is retained, by the national formula (医保发〔2020〕26号, as localities
 * carried it out).
 *
 * Formula, a product: budget = need × priceBefore × paymentRatio × insuredShare; spending = (agreedVolume × selectedPrice +
 * otherPurchases) × the same; both without the part paid by case and by the days of the cycle in the year, half-up to the
 * fen; base = budget − spending, none below 0; retained = base × retention, half-up to the fen, where the agreed volume was
 * met. Sums are of the products; that a product below 0 does not lessen another is the library's reading. Members share by
 * the largest remainder, of equal ones the earlier id first. The adjustment is that of `retainProcurementSavings`: +retained, or −(base − retained) where the
 * budget still stands at the old prices. `uses` divide the retained amount by the largest remainder; in the year in which it
 * is paid each is a line of `carried` (`reason: 'procurementRetained'`, with its `use`): the pooled fund pays it beside the
 * year's total. A total that the adjustment has raised holds it already: of the two one is taken, or it is paid twice.
 *
 * @param input - see {@link ProcurementSavingsInput}; prices and purchases in yuan
 * @throws `out_of_range` · `duplicate_id` · `empty_list` · `inexact_number` · `missing` · `negative_amount` ·
 *   `not_a_number` · `not_an_integer` · `not_one_of` · `not_whole_fen` · `percent_not_allowed` · `too_long` ·
 *   `too_many_digits` · `unclean_id` · `unknown_key` · `weights_all_zero` · `wrong_type` · `contradictory_rules`
 * @example
 * ```ts
 * import { procurementSavings } from 'yigongti'
 *
 * const { budget, spending, base, retained } = procurementSavings({
 *   products: [
 *     {
 *       id: 'amlodipine',
 *       need: 10_000,
 *       priceBefore: '12.50',
 *       agreedVolume: 10_000,
 *       selectedPrice: '4.20',
 *       otherPurchases: 6000,
 *       volumeMet: true,
 *     },
 *   ],
 *   paymentRatio: '60%',
 *   insuredShare: '90%',
 *   retention: '50%',
 * })
 * const sums = [budget, spending, base, retained]
 * sums // => [ '67500.00', '25920.00', '41580.00', '20790.00' ]
 * ```
 * @since 0.2.0
 */
export function procurementSavings(input: ProcurementSavingsInput): ProcurementSavings {
  const lever = read(procurementSavingsShape(), input)
  const { products, members, citations } = lever
  const note: Note = { citations }
  const figures = products.map((product, index) => productFigures(product, index, lever, note))
  const all = sumFigures(figures, (label) => label, note)
  const by = (key: 'batch' | 'unit', name: Label['name']) => sumsBy(figures, key, name, note)
  const shares = members === undefined ? [] : sharesOf(all.retained, members)
  const further = {
    ...all,
    products: figures.map(({ product, budget, spending, base, retained }) => ({
      id: product.id,
      budget,
      spending,
      base,
      retained,
    })),
    byBatch: by('batch', { zh: '批次', en: 'Batch' }),
    byUnit: by('unit', { zh: '单位', en: 'Unit' }),
    uses: usesOf(all.retained, lever.uses, note),
    members: (members ?? []).map((member, index) => ({
      id: member.id,
      amount: readFigure(
        labelAt(L.memberRetained, index, member.id),
        { n: shares[index] as bigint, d: 100n },
        byWeight,
        [all.retained, member.weight],
        note,
      ),
    })),
  }
  const released = figure(L.released, formula`${all.base} − ${all.retained}`, exact, note)
  const { label, amount: adjusted } = retainedBy(lever.budgetPrices, all.retained, released)
  const lines = figures.map(({ product, retained }) => ({ id: product.id, amount: retained }))
  return leverResult(lever, { ...itself, label }, lines, adjusted, further)
}

const byWeight = {
  zh: '医共体作为一个单位留用，按权重分摊到成员单位（最大余数法）',
  en: 'the alliance retains as one unit; divided among its members by weight, by the largest remainder',
}

/** The retained amount by purpose, to the fen by the largest remainder. */
function usesOf(retained: Figure, uses: ReadLever['uses'] = [], note: Note) {
  const shares =
    uses.length === 0
      ? []
      : allocateUnits(
          toUnits(retained.value, 2, retained.text, []),
          uses.map(({ share }) => share),
        )
  return uses.map(({ id, label, share: part }, index) => {
    const share = displayNumber(toDecimalString(part), 'rate')
    const because = {
      zh: zh`留用额按用途分配，本项占 ${share}，按最大余数法取整到分，各项合计与留用额一致`,
      en: en`the retained amount is divided by purpose, ${share} for this one, to the fen by largest remainder; the parts sum to it`,
    }
    const called = labelAt(L.retainedUse, index, label.zh, label.en)
    return { id, label, amount: readFigure(called, { n: shares[index] as bigint, d: 100n }, because, [retained], note) }
  })
}

const notMet = { zh: '未完成约定采购量，不予留用', en: 'the agreed volume was not bought: nothing is retained' }

/** By the largest remainder; of equal ones the earlier id is first, so that the order of members does not matter. */
function sharesOf(retained: Figure, members: NonNullable<ReadLever['members']>): readonly bigint[] {
  const order = members.map((_, index) => index)
  const idOf = (index: number) => (members[index] as (typeof members)[number]).id
  order.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
  const weights = order.map((index) => (members[index] as (typeof members)[number]).weight.value)
  const shares = allocateUnits(toUnits(retained.value, 2, retained.text, []), weights)
  const given = new Map(order.map((index, at) => [index, shares[at] as bigint]))
  return members.map((_, index) => given.get(index) as bigint)
}

type ReadLever = OutOf<ReturnType<typeof procurementSavingsShape>>

interface Sums {
  readonly budget: Figure
  readonly spending: Figure
  readonly base: Figure
  readonly retained: Figure
}

type ReadProduct = ReadLever['products'][number]

function productFigures(product: ReadProduct, index: number, lever: ReadLever, note: Note) {
  const { need, priceBefore, agreedVolume, selectedPrice, otherPurchases } = product
  const named = namingOf(product, index)
  const budget = figure(named(L.procured.budget), ofFund(formula`${need} × ${priceBefore}`, product, lever), fen, note)
  const bought = formula`(${agreedVolume} × ${selectedPrice} + ${otherPurchases})`
  const spending = figure(named(L.procured.spending), ofFund(bought, product, lever), fen, note)
  const base = figure(named(L.procured.base), formula`max(0, ${budget} − ${spending})`, exact, note)
  const retained = product.volumeMet
    ? figure(named(L.procured.retained), formula`${base} × ${lever.retention}`, fen, note)
    : readFigure(named(L.procured.retained), zero, notMet, [base], note)
  return { product, budget, spending, base, retained }
}

/** What the fund pays of a cost: without what is paid by case, by the days of the cycle that lie in the year. */
function ofFund(cost: Formula, { paidByCase, cycle }: ReadProduct, { paymentRatio, insuredShare }: ReadLever): Formula {
  const paid = formula`${cost} × ${paymentRatio} × ${insuredShare}`
  const rest = paidByCase === undefined ? paid : formula`${paid} × (1 − ${paidByCase})`
  return cycle === undefined ? rest : formula`${rest} × ${cycle.inYear} ÷ ${cycle.days}`
}

function sumFigures(parts: readonly Sums[], named: (label: Label) => Label, note: Note): Sums {
  const sum = (key: keyof Sums) =>
    figure(named(L.procuredInAll[key]), formula`${sumOf(parts.map((part) => part[key]))}`, exact, note)
  return { budget: sum('budget'), spending: sum('spending'), base: sum('base'), retained: sum('retained') }
}

/** Sums by what products name; none where they name nothing. */
function sumsBy(
  figures: readonly ReturnType<typeof productFigures>[],
  key: 'batch' | 'unit',
  name: Label['name'],
  note: Note,
) {
  const names = [...new Set(figures.map(({ product }) => product[key] ?? null))]
  if (names.every((own) => own === null)) return []
  return names.map((own, index) => {
    const parts = figures.filter(({ product }) => (product[key] ?? null) === own)
    const [zh, en] = own === null ? ['其他', 'others'] : [`${name.zh} ${own}`, `${name.en} ${own}`]
    const named = (label: Label) => labelAt({ ...label, id: `${key}.${label.id}` }, index, zh, en)
    return { id: own, ...sumFigures(parts, named, note) }
  })
}
