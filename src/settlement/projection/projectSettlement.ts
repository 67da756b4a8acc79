import {
  baseFields,
  budgetFigures,
  nothingBooked,
  oneBase,
  oneYear,
  type ProjectedYear,
  type ProjectionFigures,
  type ProjectYearInput,
  projectedYear,
  projectionFields,
  projectionFigures,
  projectionTotal,
  totalOrGrowth,
} from '../../budget/internal.ts'
import type { IsoDate } from '../../calendar/internal.ts'
import { toDouble, twelveDigits } from '../../corridor/internal.ts'
import type { Bilingual } from '../../errors/internal.ts'
import {
  en,
  exact,
  explain,
  type Figure,
  figure,
  formula,
  type NumberInput,
  publish,
  read as readFigure,
  type Step,
  zh,
} from '../../figure/internal.ts'
import { compare, type DecimalText, fen, one, zero } from '../../numeric/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'
import { amountToFen, failAt, lazily, optional, read, record, year } from '../../shape/internal.ts'
import { studentTUpperTail } from '../../statistics/internal.ts'
import type { ContractYear } from '../contractOf.ts'
import { planYear } from '../planYear.ts'
import { settleYear, type YearSettlement } from '../settleYear.ts'
import { fromLastYear, oneCap, type YearInput, yearParts } from '../YearInput.ts'
import { coveredDays } from './coveredDays.ts'
import { labels as L } from './labels.ts'

/**
 * 年度清算预测（输入） — a year as {@link settleYear} takes it, but for its spending: that is projected. Amounts in yuan.
 *
 * @since 0.2.0
 */
export type SettlementProjectionInput = BeforeSpending<ContractYear> & { readonly projection: SpendingProjection }

type BeforeSpending<Y> = Y extends ContractYear ? Omit<Y, 'spending'> : never

/**
 * 支出推算（输入） — the months of the fund payments that are charged to the budget, for care by members and elsewhere
 * together; `elsewhere` is what of the year is for care elsewhere, `expectedElsewhere` or nothing unless given. One that is
 * explained (that of `projectYear`) may have more than two decimals: it is rounded half-up to the fen, and taken as yuan.
 *
 * @since 0.2.0
 */
interface SpendingProjection extends Omit<ProjectYearInput, 'total'> {
  readonly elsewhere?: NumberInput
}

/**
 * 年度清算预测 — the projected year, held against the operating budget; what the year's settlement would be at that spending;
 * how probable an overrun is; and how long the advances last.
 *
 * @since 0.2.0
 */
export interface SettlementProjection {
  readonly projection: ProjectedYear
  readonly settlement: YearSettlement
  readonly overrunProbability:
    | { readonly computable: true; readonly value: DecimalText }
    | { readonly computable: false; readonly because: Bilingual }
  /** Days of the year that the advances cover, and the day on which they are used up; `null` where they last the year, and no day where there are none. */
  readonly advances: {
    readonly sum: DecimalText
    readonly days: DecimalText | null
    readonly usedUpOn: IsoDate | null
  }
  readonly steps: readonly Step[]
}

/**
 * 年度清算预测 — where a running year will settle: its spending projected from the months to date, and settled by the rules.
 *
 * Formula: spending = {@link projectYear}, half-up to the fen; of it elsewhere as given, the rest by members; with that {@link
 * settleYear} says the surplus or overrun, what is retained and what is borne. Probability of an overrun = Q((share −
 * completed ÷ operating budget) ÷ (s·√(1 + 1/r))), Q the upper tail of Student's t with r − 1 degrees of freedom, of the same
 * shares as the interval (twelve significant digits); 1 where more than the budget is completed already. The advances of the year are used up on the day on which the members' part of the
 * months, cumulated, reaches them; inside a month spending is taken as even. That is this library's definition.
 *
 * @param rules - as for `settleYear`
 * @param input - see {@link SettlementProjectionInput}
 * @throws the errors of `settleYear` and `projectYear`: `no_cost` · `exceeds_available` (more elsewhere than in all) ·
 *   `missing_local_parameter` · `before_first_value` · `missing`
 * @see This library's definition
 * @example
 * ```ts
 * import { projectSettlement, withLocal } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * const rules = withLocal(guangdong2025, {
 *   depositRate: '5%',
 *   riskFundRate: '3%',
 *   depositReturn: [{ from: 0, factor: 1 }],
 *   surplusFactor: [{ from: 0, factor: 0.9 }],
 *   poolShareOfOverrun: [{ upTo: null, share: 0 }],
 * })
 * const { projection, settlement, overrunProbability, advances } = projectSettlement(rules, {
 *   year: 2026,
 *   setTotal: 1200,
 *   expectedElsewhere: 200,
 *   score: 86,
 *   projection: {
 *     reference: [Array.from({ length: 12 }, () => 90), [95, 95, 95, 95, 95, 98, 95, 95, 95, 95, 95, 95]],
 *     toDate: [{ amount: 95 }, { amount: 95 }, { amount: 95 }],
 *   },
 * })
 * projection.interval === null // => false
 * settlement.surplus // => '22.46'
 * settlement.surplusRetained // => '20.21'
 * overrunProbability.computable && overrunProbability.value.slice(0, 6) // => '0.0373'
 * advances // => { sum: '904.00', days: '351', usedUpOn: '2026-12-17' }
 * ```
 * @since 0.2.0
 */
export function projectSettlement(rules: RuleSet, input: SettlementProjectionInput): SettlementProjection {
  const shape = projectSettlementShape()
  const { projection, expectedElsewhere, year: number } = read(shape, input)
  const figures = projectionFigures(projection)
  const spending = figure(L.spending, formula`${figures.projected}`, fen)
  const given = projection.elsewhere ?? expectedElsewhere
  const elsewhere =
    given === undefined
      ? readFigure(L.elsewhere, zero, noneElsewhere, [])
      : given.account === undefined
        ? figure(L.elsewhere, formula`${given}`, exact)
        : given
  const members = figure(L.members, formula`${spending} − ${elsewhere}`, exact)
  if (members.value.n < 0n) {
    const path = projection.elsewhere === undefined ? ['expectedElsewhere'] : ['projection', 'elsewhere']
    failAt(shape, 'exceeds_available', path, { received: elsewhere.text, limit: spending.text })
  }
  const spent = publish({ members, elsewhere }, [figures.shares.share, figures.projected, spending])
  const { projection: _, ...fields } = input
  const year = {
    ...fields,
    spending: { members: explain(spent, 'members'), elsewhere: explain(spent, 'elsewhere') },
  } as YearInput
  const settlement = settleYear(rules, year)
  const { operating, advances } = budgetFigures(planYear(rules, year).budget)
  const days = coveredDays({ year: number, advances: advances.sum, cumulated: figures.cumulated, members, spending })
  const probability = overrunFigure(figures, operating)
  const isAboveZero = operating.value.n > 0n
  const total = isAboveZero ? read(projectionTotal(), explain(settlement, 'operating')) : undefined
  return publish(
    {
      overrunProbability:
        'because' in probability
          ? { computable: false as const, because: probability.because }
          : { computable: true as const, value: probability.figure },
      advances: { sum: advances.sum, days: days?.figure ?? null, usedUpOn: days?.usedUpOn ?? null },
    },
    [operating, advances.sum],
    { projection: projectedYear(figures, total), settlement },
  )
}

export const projectSettlementShape = /* @__PURE__ */ lazily(() => {
  const { spending: _, ...parts } = yearParts()
  const { total: __, ...months } = projectionFields()
  const projection = record<SpendingProjection>({ zh: '支出推算', en: 'Spending projected' })({
    ...months,
    elsewhere: optional(amountToFen(L.elsewhere)),
  })
  return record<SettlementProjectionInput>({ zh: '年度清算预测', en: 'Settlement projected' }, 'year')(
    { year: year(), ...baseFields(), ...parts, ...fromLastYear(), projection },
    [oneBase(), totalOrGrowth(), oneCap()],
  )
})

const noneElsewhere = { zh: '未给医共体外就医数，按 0 计', en: 'nothing is given for care elsewhere' }

/** The year overruns where the share of its first months turns out below completed ÷ budget. */
function overrunFigure(
  { shares: { share, spread }, completed }: ProjectionFigures,
  operating: Figure,
): { readonly figure: Figure } | { readonly because: Bilingual } {
  if (compare(completed.value, operating.value) > 0) {
    return { figure: readFigure(L.probability, one, isOverAlready, [completed, operating]) }
  }
  if (completed.value.n === 0n) return { because: nothingBooked }
  if (spread === undefined) return { because: oneYear }
  const { deviation, widening, degrees } = spread
  if (deviation.value.n === 0n) {
    const isOver =
      compare(completed.value, { n: operating.value.n * share.value.n, d: operating.value.d * share.value.d }) > 0
    return { figure: readFigure(L.probability, isOver ? one : zero, steady, [completed, operating, share, deviation]) }
  }
  const distance = figure(
    L.distance,
    formula`(${share} − ${completed} ÷ ${operating}) ÷ (${deviation} × ${widening})`,
    exact,
  )
  const because = {
    zh: zh`自由度 ${degrees} 的 t 分布超过 ${distance} 的概率，取 12 位有效数字`,
    en: en`the probability that Student's t with ${degrees} degrees of freedom exceeds ${distance}, twelve significant digits`,
  }
  const value = twelveDigits(studentTUpperTail(toDouble(distance.value), degrees))
  return { figure: readFigure(L.probability, value, because, [distance]) }
}

const isOverAlready = {
  zh: '本年已发生额已超过预算',
  en: 'what the months to date come to exceeds the budget already',
}
const steady = {
  zh: '各年同期比重没有差别，推算数即为全年数',
  en: 'the shares of the past years do not differ: the year is what is projected',
}
