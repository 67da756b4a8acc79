import { fail, isSettlementError, type Path } from '../../errors/internal.ts'
import type { Figure } from '../../figure/internal.ts'
import { toDecimalString } from '../../numeric/internal.ts'
import { failAt, read, refuseUnknown } from '../../shape/internal.ts'
import { type ClearedYear, readClearedYear } from './clearedYear.ts'
import { sumOf } from './clearingAmounts.ts'
import { type SchemeResult, schemesShape } from './schemesShape.ts'

/** A scheme as the table takes it. */
export interface ClearedScheme {
  readonly scheme: string
  readonly cleared: ClearedYear
  /** In fen, in the order of the members. */
  readonly advances: readonly bigint[] | undefined
}

/** Reads the settled years of an alliance, one a scheme and all of one year. */
export function readSchemes(results: readonly SchemeResult[]): readonly ClearedScheme[] {
  const given = read(schemesShape(), results, ['results'])
  return amongResults(() => {
    const years = clearedYears(given)
    return given.map(({ scheme, advances }, index) => {
      const cleared = years[index] as ClearedYear
      return { scheme, cleared, advances: advances && advancesOf(cleared, advances, [index, 'advances']) }
    })
  })
}

/** Settled years, each found to be whole, and all of one year. */
export function clearedYears(results: readonly Pick<SchemeResult, 'result'>[]): readonly ClearedYear[] {
  let expected: number | undefined
  return results.map(({ result }, index) => {
    const at = [index, 'result']
    const cleared = readClearedYear(result, at)
    expected ??= cleared.year
    if (cleared.year !== expected) fail('years_differ', at, { expected, received: cleared.year })
    return cleared
  })
}

/** What is refused of a result is told at its place among the results, in words and in the unit that stands there. */
export function amongResults<T>(call: () => T): T {
  try {
    return call()
  } catch (error) {
    if (!isSettlementError(error)) throw error
    return failAt(schemesShape(), error.code, error.path, error.info, ['results'])
  }
}

/** One line a member, and nothing is lost between the alliance's account and theirs. */
function advancesOf(
  { members, sum }: ClearedYear,
  advances: readonly { readonly id: string; readonly amount: Figure }[],
  at: Path,
): readonly bigint[] {
  const ids = advances.map((one) => one.id)
  const known = members.map((member) => member.id)
  refuseUnknown(ids, known, (index, info) => fail('unknown_id', [...at, index, 'id'], { ...info, list: itsMembers }))
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
    fail('sum_not_stated', at, { expected: inYuan(sum.advances), received: inYuan(received), unit: 'yuan' })
  return passedOn
}

const itsMembers = { zh: '结算结果的成员单位', en: 'the members of the settled year' }
