import type { DecimalText } from '../../numeric/internal.ts'
import type { ClearingTable } from './ClearingTable.ts'
import type { ClearedScheme } from './clearedSchemes.ts'
import type { ClearedYear } from './clearedYear.ts'
import { type Amounts, type ClearingAmount, clearingAmounts, sumOf } from './clearingAmounts.ts'
import { clearingWords } from './clearingWords.ts'
import { memberAmounts } from './memberAmounts.ts'
import type { Printing } from './Printing.ts'

type Row = ClearingTable['rows'][number]

/** Units by scheme and their sums, then care elsewhere apart. */
export function clearingRows(
  schemes: readonly ClearedScheme[],
  { name: alliance, write, say }: Printing,
): readonly Row[] {
  const isOne = schemes.length === 1
  const rows: Row[] = []
  let number = 0
  const cells = (amounts: Partial<Amounts>) =>
    Object.fromEntries(
      clearingAmounts.map((key) => [key, amounts[key] === undefined ? null : write(amounts[key])]),
    ) as Record<ClearingAmount, DecimalText | null>
  const add = (kind: Row['kind'], name: string, scheme: string | null, amounts: Partial<Amounts>) => {
    const isCounted = kind === 'member' || kind === 'alliance'
    rows.push({ kind, number: isCounted ? `${++number}` : null, name, scheme, ...cells(amounts) })
  }
  for (const { scheme, cleared, advances } of schemes) {
    const { members, sum, uses } = cleared
    const ofUnits = lessUses(sum, uses)
    if (members.length === 0) add('alliance', alliance, scheme, ofUnits)
    const amountsOfMembers = members.length === 0 ? [] : memberAmounts({ ...cleared, sum: ofUnits }, advances)
    for (const [index, amounts] of amountsOfMembers.entries()) {
      add('member', (members[index] as (typeof members)[number]).id, scheme, amounts)
    }
    for (const { label, amount } of uses) {
      add('use', say(label), scheme, { surplusRetained: amount, entitlement: amount, finalPayment: amount })
    }
    if (!isOne) add('subtotal', say(clearingWords.subtotal), scheme, sum)
  }
  add('sum', say(clearingWords.sum), null, sumOfAll(schemes.map(({ cleared }) => cleared.sum)))
  for (const { scheme, cleared } of schemes)
    add('elsewhere', say(clearingWords.elsewhere), scheme, { recognised: cleared.spentElsewhere })
  if (!isOne) {
    const elsewhere = sumOf(schemes.map(({ cleared }) => cleared.spentElsewhere))
    add('elsewhereSum', say(clearingWords.elsewhereSum), null, { recognised: elsewhere })
  }
  return rows
}

/** What the units have where purposes have the retained surplus. */
function lessUses(sum: Amounts, uses: ClearedYear['uses']): Amounts {
  const used = sumOf(uses.map(({ amount }) => amount))
  if (used === 0n) return sum
  return {
    ...sum,
    surplusRetained: sum.surplusRetained - used,
    entitlement: sum.entitlement - used,
    finalPayment: sum.finalPayment - used,
  }
}

function sumOfAll(sums: readonly Amounts[]): Amounts {
  const all = {} as Record<ClearingAmount, bigint>
  for (const key of clearingAmounts) all[key] = sumOf(sums.map((sum) => sum[key]))
  return all
}
