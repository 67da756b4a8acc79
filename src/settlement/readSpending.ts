import { fail } from '../errors/index.ts'
import { exact, type Figure, figure, formula, given, labelAt, sumOf } from '../figure/index.ts'
import { compare, readAmount, readOptionalAmount } from '../numeric/index.ts'
import { readId, readList, readRecord, refuseDuplicates } from '../policy/index.ts'
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
  if (compare(taken, spentByMembers.value) > 0) {
    const received = given(L.disallowed, taken).text
    fail('disallowed_exceeds_spending', ['spending', 'disallowed'], { received, limit: spentByMembers.text })
  }
  return {
    spentByMembers,
    spentElsewhere: given(L.spentElsewhere, readAmount(elsewhere, ['spending', 'elsewhere'])),
    disallowed: given(L.disallowed, taken),
    byMember,
  }
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
