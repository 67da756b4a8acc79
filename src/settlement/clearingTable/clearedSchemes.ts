import { fail, type Path } from '../../errors/internal.ts'
import type { Figure, NumberInput } from '../../figure/internal.ts'
import { toDecimalString } from '../../numeric/internal.ts'
import {
  among,
  amount,
  id,
  lazily,
  list,
  optional,
  read,
  record,
  refuseUnknown,
  unique,
  uniqueIds,
} from '../../shape/internal.ts'
import { settlementLabels as L } from '../labels.ts'
import type { YearSettlement } from '../settleYear.ts'
import { type ClearedYear, readClearedYear } from './clearedYear.ts'
import { sumOf } from './clearingAmounts.ts'

/** A settled year of a scheme; what of the advances each member was passed on, if that is known. */
export interface SchemeResult {
  readonly scheme: string
  readonly result: YearSettlement
  readonly advances?: readonly { readonly id: string; readonly amount: NumberInput }[]
}

/** A scheme as the table takes it. */
export interface ClearedScheme {
  readonly scheme: string
  readonly cleared: ClearedYear
  /** In fen, in the order of the members. */
  readonly advances: readonly bigint[] | undefined
}

const schemesShape = /* @__PURE__ */ lazily(() => {
  const advance = record<{ readonly id: string; readonly amount: NumberInput }>({ zh: '已预拨', en: 'Advanced' })({
    id: id(),
    amount: amount(L.memberAdvance),
  })
  const one = record<SchemeResult>(schemeName)({
    ...schemeFields(),
    advances: optional(list({ zh: '各单位已预拨', en: 'Advanced by member' }, advance, { laws: [uniqueIds] })),
  })
  return list(schemesName, one, { laws: [unique('scheme')] })
})

/** What a settled year of a scheme has. */
export const schemeFields = () => ({
  scheme: id({ zh: '险种', en: 'Scheme' }),
  result: among<YearSettlement>({ zh: '年度结算的结果', en: 'the result of a settled year' }, []),
})

export const schemeName = { zh: '险种的结算结果', en: 'The settled year of a scheme' } as const
export const schemesName = { zh: '各险种的结算结果', en: 'Settled years by scheme' } as const

/** Reads the settled years of an alliance, one a scheme and all of one year. */
export function readSchemes(results: readonly SchemeResult[]): readonly ClearedScheme[] {
  const schemes = read(schemesShape(), results, ['results'])
  const years = clearedYears(schemes.map(({ result }) => result))
  return schemes.map(({ scheme, advances }, index) => {
    const cleared = years[index] as ClearedYear
    return { scheme, cleared, advances: advances && advancesOf(cleared, advances, ['results', index, 'advances']) }
  })
}

/** The results of settled years, each found to be whole, and all of one year. */
export function clearedYears(results: readonly YearSettlement[]): readonly ClearedYear[] {
  let expected: number | undefined
  return results.map((result, index) => {
    const at = ['results', index, 'result']
    const cleared = readClearedYear(result, at)
    expected ??= cleared.year
    if (cleared.year !== expected) fail('years_differ', at, { expected, received: cleared.year })
    return cleared
  })
}

/** One line a member, and nothing is lost between the alliance's account and theirs. */
function advancesOf(
  { members, sum }: ClearedYear,
  advances: readonly { readonly id: string; readonly amount: Figure }[],
  at: Path,
): readonly bigint[] {
  const ids = advances.map((one) => one.id)
  const known = members.map((member) => member.id)
  refuseUnknown(ids, known, (index, info) => fail('unknown_id', [...at, index, 'id'], info))
  const passedOn = known.map((member) => {
    const line = advances.find((one) => one.id === member)
    if (line === undefined) {
      const expected = { zh: `成员“${member}”的已预拨`, en: `what "${member}" was advanced` }
      return fail('missing', at, { expected })
    }
    return (line.amount.value.n * 100n) / line.amount.value.d
  })
  const inYuan = (n: bigint) => toDecimalString({ n, d: 100n }, 2)
  const received = sumOf(passedOn)
  if (received !== sum.advances)
    fail('sum_not_stated', at, { expected: inYuan(sum.advances), received: inYuan(received) })
  return passedOn
}
