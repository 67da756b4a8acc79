import { fail } from '../errors/internal.ts'
import { exact, type Figure, figure, formula, given, labelAt, sumOf } from '../figure/internal.ts'
import { compare, type Fraction, readAmount, readOptionalAmount } from '../numeric/internal.ts'
import { type Report, readId, readList, readRecord, refuseDuplicates } from '../policy/internal.ts'
import { settlementLabels as L } from './labels.ts'

/** What one member spent. */
export interface SpendingByMember {
  readonly id: string
  readonly spending: Figure
}

interface Spending {
  readonly spentByMembers: Figure
  readonly spentElsewhere: Figure
  readonly disallowed: Figure
  readonly byMember: readonly SpendingByMember[] | undefined
}

export function readSpending(input: unknown): Spending {
  const { members, elsewhere, disallowed } = readRecord(input, ['members', 'elsewhere', 'disallowed'], ['spending'])
  const byMember = Array.isArray(members) ? readByMember(members) : undefined
  const spentByMembers =
    byMember === undefined
      ? given(L.spentByMembers, readAmount(members, ['spending', 'members']))
      : figure(L.spentByMembers, formula`${sumOf(byMember.map(({ spending }) => spending))}`, exact)
  const taken = readOptionalAmount(disallowed, ['spending', 'disallowed'])
  refuseExcess(taken, spentByMembers.value)
  return {
    spentByMembers,
    spentElsewhere: given(L.spentElsewhere, readAmount(elsewhere, ['spending', 'elsewhere'])),
    disallowed: given(L.disallowed, taken),
    byMember,
  }
}

/** Refuses to disallow more than the members spent. */
export function refuseExcess(disallowed: Fraction, spentByMembers: Fraction, report: Report = fail): void {
  if (compare(disallowed, spentByMembers) <= 0) return
  report('disallowed_exceeds_spending', ['spending', 'disallowed'], {
    received: given(L.disallowed, disallowed).text,
    limit: given(L.spentByMembers, spentByMembers).text,
  })
}

function readByMember(input: unknown): readonly SpendingByMember[] {
  const path = ['spending', 'members']
  const list = readList(input, path).map((item, index) => {
    const { id: name, amount } = readRecord(item, ['id', 'amount'], [...path, index])
    const id = readId(name, [...path, index, 'id'])
    return { id, spending: given(labelAt(L.memberSpending, index, id), readAmount(amount, [...path, index, 'amount'])) }
  })
  refuseDuplicates(
    list.map(({ id }) => id),
    path,
  )
  return list
}
