import { type IsoDate, lastDayOf } from '../../calendar/internal.ts'
import { type Bilingual, fail } from '../../errors/internal.ts'
import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  givenCount,
  type NumberInput,
  publish,
  read as readFigure,
  type Step,
  sumOf,
  zh,
} from '../../figure/internal.ts'
import { compare, type DecimalText, fen, zero } from '../../numeric/internal.ts'
import { inForce, type Provenance, provenanceOf, type RuleSet } from '../../policy/internal.ts'
import { amount, lazily, list, number, option, read, record, signedAmount, year } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import { lastDayOfMonth } from './lastDayOfMonth.ts'

/**
 * 预付金（输入） — the fund of a scheme as it stands, and what it paid the institution in the last years; money in yuan to
 * the fen.
 *
 * @since 0.2.0
 */
export interface TurnoverMoneyInput {
  readonly year: NumberInput
  readonly scheme: 'employees' | 'residents'
  /** How many months of payments the accumulated reserve covers. */
  readonly reserveMonths: NumberInput
  /** The fund's result of last year; below zero a deficit. */
  readonly lastResult: NumberInput
  /** The result that is forecast for the next twelve months; below zero a deficit. */
  readonly forecastResult: NumberInput
  /** What the fund paid the institution in each of the last years, the order being free. */
  readonly priorYears: readonly NumberInput[]
}

/**
 * 预付金（结果） — whether turnover money may be paid, why not, how much, by when it is paid and taken back (`null` where
 * the locality has set no month).
 *
 * @since 0.2.0
 */
export interface TurnoverMoney {
  readonly eligible: boolean
  readonly refusals: readonly {
    readonly reason: 'reserveTooSmall' | 'deficit' | 'deficitForecast'
    readonly label: Bilingual
  }[]
  readonly monthMean: DecimalText
  readonly size: DecimalText
  readonly payable: DecimalText
  readonly payBy: IsoDate | null
  readonly returnBy: IsoDate | null
  readonly steps: readonly Step[]
  readonly provenance: Provenance
}

/**
 * 预付金 — turnover money that the fund pays an institution ahead of its claims: whether it may, and how much. It is no
 * payment for care: `returnTurnover` takes it back by set-off.
 *
 * Formula: monthMean = Σ prior years ÷ (12 × number of years); size = months × monthMean, half-up to the fen. Nothing is
 * payable with too small a reserve, after a deficit, or with one forecast.
 *
 * @param rules - a rule set such as `prepayment2024`; the months of payment and return are local
 * @param input - see {@link TurnoverMoneyInput}
 * @throws `out_of_range` (more years than the rules take the mean of) · `not_one_of` · `empty_list` ·
 *   `negative_amount` · `inexact_number` · `missing` · `not_a_number` · `not_an_integer` · `not_whole_fen` ·
 *   `percent_not_allowed` · `too_many_digits` · `unknown_key` · `wrong_type`
 * @see 医保办函〔2024〕101号
 * @example
 * ```ts
 * import { turnoverMoney, withLocal } from 'yigongti'
 * import { prepayment2024 } from 'yigongti/rules'
 *
 * const rules = withLocal(prepayment2024, { payByMonth: 3, returnByMonth: 12 })
 * const { eligible, size, payable, payBy, returnBy, refusals } = turnoverMoney(rules, {
 *   year: 2025,
 *   scheme: 'residents',
 *   reserveMonths: '5.28',
 *   lastResult: 3_000_000,
 *   forecastResult: 1_000_000,
 *   priorYears: [118_000_000, 121_000_000, 121_000_000],
 * })
 * eligible // => false
 * refusals.map(({ reason }) => reason) // => [ 'reserveTooSmall' ]
 * size // => '10000000.00'
 * payable // => '0.00'
 * payBy // => '2025-03-31'
 * returnBy // => '2025-12-31'
 * ```
 * @since 0.2.0
 */
export function turnoverMoney(rules: RuleSet<'funds'>, input: TurnoverMoneyInput): TurnoverMoney {
  const asked = read(turnoverMoneyShape(), input)
  const { year: number, priorYears } = asked
  const standing = inForce(rules, lastDayOf(number), ['year'], 'funds')
  const most = standing.count('yearsOfMean')
  if (priorYears.length > most.value) {
    fail('out_of_range', ['priorYears'], { expected: `1–${most.value}`, received: priorYears.length })
  }
  const months = standing.number('turnoverMonths')
  const note = { citations: standing.clause('size'), parameters: [most.parameter] }
  const years = givenCount(L.yearsOfMean, priorYears.length)
  const monthMean = figure(L.monthMean, formula`(${sumOf(priorYears)}) ÷ (12 × ${years})`, exact, note)
  const size = figure(L.turnoverSize, formula`${months} × ${monthMean}`, fen, { citations: standing.clause('size') })
  const least = standing.number(asked.scheme === 'employees' ? 'reserveOfEmployees' : 'reserveOfResidents')
  const refusals = refusalsOf(asked, least)
  const payable = payableFigure(size, refusals, [asked.reserveMonths, least, asked.lastResult, asked.forecastResult])
  const monthOf = (id: string) => {
    const found = standing.optional.count(id)
    return found === undefined ? null : lastDayOfMonth(number, found.value, id)
  }
  const draft = {
    eligible: refusals.length === 0,
    refusals,
    monthMean,
    size,
    payable,
    payBy: monthOf('payByMonth'),
    returnBy: monthOf('returnByMonth'),
  }
  return { ...publish(draft, [monthMean, size, payable]), provenance: provenanceOf(rules, standing.asOf) }
}

export const turnoverMoneyShape = /* @__PURE__ */ lazily(() =>
  record<TurnoverMoneyInput>({ zh: '预付金', en: 'Turnover money' })({
    year: year(),
    scheme: option({ zh: '险种', en: 'Scheme' }, ['employees', 'residents'], 'not_one_of', {
      employees: { zh: '职工医保', en: 'employees' },
      residents: { zh: '居民医保', en: 'residents' },
    }),
    reserveMonths: number(L.reserveMonths),
    lastResult: signedAmount(L.lastResult),
    forecastResult: signedAmount(L.forecastResult),
    priorYears: list(L.priorPayment.name, amount(L.priorPayment)),
  }),
)

type Refusal = TurnoverMoney['refusals'][number]

const reasons = {
  reserveTooSmall: { zh: '累计结余可支付月数低于下限', en: 'the reserve covers fewer months than it must' },
  deficit: { zh: '上年度出现当期赤字', en: 'the fund had a deficit last year' },
  deficitForecast: { zh: '预计未来 12 个月出现当期赤字', en: 'a deficit is forecast for the next 12 months' },
} as const satisfies Record<Refusal['reason'], Bilingual>

interface Standing {
  readonly reserveMonths: Figure
  readonly lastResult: Figure
  readonly forecastResult: Figure
}

function refusalsOf({ reserveMonths, lastResult, forecastResult }: Standing, least: Figure): readonly Refusal[] {
  const holds = {
    reserveTooSmall: compare(reserveMonths.value, least.value) < 0,
    deficit: lastResult.value.n < 0n,
    deficitForecast: forecastResult.value.n < 0n,
  }
  return (Object.keys(reasons) as Refusal['reason'][]).flatMap((reason) =>
    holds[reason] ? [{ reason, label: reasons[reason] }] : [],
  )
}

/** The size where nothing stands against it, else nothing; the reasons are told. */
function payableFigure(size: Figure, refusals: readonly Refusal[], judged: readonly [Figure, Figure, Figure, Figure]) {
  const [reserve, least, last, forecast] = judged
  const found = {
    zh: zh`累计结余可支付 ${reserve}（下限 ${least}），上年度当期结余 ${last}，预计未来 12 个月 ${forecast}`,
    en: en`the reserve covers ${reserve} (at least ${least}), last year's result ${last}, forecast for the next 12 months ${forecast}`,
  }
  const operands = [size, ...judged]
  if (refusals.length === 0) {
    const because = { zh: `${found.zh}：可以拨付`, en: `${found.en}: it may be paid` }
    return readFigure(L.turnoverPayable, size.value, because, operands)
  }
  const because = {
    zh: `${found.zh}：不予拨付，${refusals.map(({ label }) => label.zh).join('，')}`,
    en: `${found.en}: nothing is paid, ${refusals.map(({ label }) => label.en).join(', ')}`,
  }
  return readFigure(L.turnoverPayable, zero, because, operands)
}
