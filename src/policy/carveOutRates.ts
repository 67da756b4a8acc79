import { type ErrorInfo, fail, isSettlementError, type Path, toPathText } from '../errors/internal.ts'
import { add, compare, type Fraction, one, toDecimalString } from '../numeric/internal.ts'
import { type Law, read } from '../shape/internal.ts'
import { kindShape } from './kindShapes.ts'
import type { Kind } from './kinds.ts'
import type { AnyRuleSet } from './RuleSet.ts'
import { byDay, holdsBy } from './sinceWhen.ts'

const carveOuts = ['depositRate', 'riskFundRate'] as const
type CarveOut = (typeof carveOuts)[number]

export interface Dated {
  readonly from?: string | undefined
  readonly value: unknown
}
export interface Definition {
  readonly kind: Kind
  readonly default?: unknown
  readonly values?: readonly Dated[]
}
/** A rule set, as far as it says what a rate is, and from when on. */
interface Tables {
  readonly parameters: Readonly<Record<string, Definition>>
  readonly localParameters: Readonly<Record<string, Definition>>
  readonly local: Readonly<Record<string, readonly Dated[]>>
}

/** A law of the rules of a year: deposit and risk-adjustment fund both stand inside the total, on every day. */
export const carveOutRates: Law<
  { readonly kind: string } & { readonly [Table in keyof Tables]: ReadonlyMap<string, Tables[Table][string]> }
> = {
  codes: ['carve_outs_exceed_total'],
  says: ['carveOutRates'],
  judge: ({ kind, parameters, localParameters, local }, reading) => {
    if (kind !== 'year' || ![parameters, localParameters, local].every((table) => reading.isSound(table))) return
    const above = ratesAbove({
      parameters: Object.fromEntries(parameters),
      localParameters: Object.fromEntries(localParameters),
      local: Object.fromEntries(local),
    })
    if (above !== undefined) reading.refuse('carve_outs_exceed_total', above.info, above.path)
  },
}

/** Refuses values that were supplied for the rules of a year, where deposit and risk-adjustment fund exceed the total. */
export function expectCarveOutsInside(rules: AnyRuleSet, supplied: ReadonlyMap<string, unknown>): void {
  if (rules.kind !== 'year') return
  const id = carveOuts.find((rate) => supplied.get(rate) !== undefined)
  if (id === undefined) return
  const above = ratesAbove(rules as Tables)
  if (above === undefined) return
  fail('carve_outs_exceed_total', [id], above.info, (rules.parameters[id] ?? rules.localParameters[id])?.label)
}

/** The first values that exceed the whole while both hold: what they are, and the place of the deposit's. */
function ratesAbove(rules: Tables): { readonly info: ErrorInfo; readonly path: Path } | undefined {
  const deposits = ratesOf(rules, 'depositRate')
  const riskFunds = ratesOf(rules, 'riskFundRate')
  for (const { from } of [...deposits, ...riskFunds].sort(byDay)) {
    const deposit = deposits.findLast((rate) => holdsBy(rate, from))
    const riskFund = riskFunds.findLast((rate) => holdsBy(rate, from))
    if (deposit === undefined || riskFund === undefined) continue
    const sum = add(deposit.value, riskFund.value)
    if (compare(sum, one) <= 0) continue
    const info = {
      depositAt: toPathText(deposit.path),
      depositRate: toDecimalString(deposit.value),
      riskFundAt: toPathText(riskFund.path),
      riskFundRate: toDecimalString(riskFund.value),
      sum: toDecimalString(sum),
      unit: 'rate',
    }
    return { info, path: deposit.path }
  }
  return undefined
}

/** A rate that somebody gave: without a day it holds from the beginning. */
interface Rate {
  readonly from: string
  readonly value: Fraction
  readonly path: Path
}

/** The values of a rate, the earliest first; what is no rate is refused elsewhere. */
function ratesOf({ parameters, localParameters, local }: Tables, id: CarveOut): readonly Rate[] {
  const own = Object.hasOwn(parameters, id) ? parameters[id] : undefined
  const open = Object.hasOwn(localParameters, id) ? localParameters[id] : undefined
  const definition = own ?? open
  if (definition?.kind !== 'share') return []
  const history = own === undefined ? local[id] : own.values
  const at = own === undefined ? ['local', id] : ['parameters', id, 'values']
  const otherwise = own === undefined ? open?.default : undefined
  const given: { readonly dated: Dated; readonly path: Path }[] = [
    ...(otherwise === undefined ? [] : [{ dated: { value: otherwise }, path: ['localParameters', id, 'default'] }]),
    ...(Array.isArray(history) ? history : []).map((dated: Dated, index) => ({ dated, path: [...at, index, 'value'] })),
  ]
  return given
    .flatMap(({ dated, path }) => {
      const value = rateIn(dated.value)
      return value === undefined ? [] : [{ from: dated.from ?? '', value, path }]
    })
    .sort(byDay)
}

function rateIn(input: unknown): Fraction | undefined {
  try {
    return read(kindShape('share', {}), input as never) as Fraction
  } catch (error) {
    if (isSettlementError(error)) return undefined
    throw error
  }
}
