import { fail } from '../errors/internal.ts'
import { given, labelAt } from '../figure/internal.ts'
import { readWeight } from '../numeric/internal.ts'
import {
  listed,
  type Report,
  readId,
  readList,
  readRecord,
  refuseAllZero,
  refuseDuplicates,
} from '../policy/internal.ts'
import { settlementLabels as L } from './labels.ts'
import type { SpendingByMember } from './readSpending.ts'
import type { PlannedMember } from './YearPlan.ts'

/** Members with their weights; where spending was given by member, the two lists name the same members. */
export function readMembers(
  input: unknown,
  byMember: readonly SpendingByMember[] | undefined,
): readonly PlannedMember[] {
  if (input === undefined) return []
  const spendingOf = new Map(byMember?.map(({ id, spending }) => [id, spending]))
  const members = readList(input, ['members']).map((item, index): PlannedMember => {
    const record = readRecord(item, ['id', 'weight'], ['members', index])
    const id = readId(record['id'], ['members', index, 'id'])
    const weight = given(labelAt(L.memberWeight, index, id), readWeight(record['weight'], ['members', index, 'weight']))
    return { id, weight, spending: spendingOf.get(id) }
  })
  refuseDuplicates(idsOf(members), ['members'])
  refuseAllZero(
    members.map(({ weight }) => weight.value),
    ['members'],
  )
  if (byMember !== undefined) refuseMismatch(idsOf(members), idsOf(byMember))
  return members
}

function idsOf(list: readonly { readonly id: string }[]): readonly string[] {
  return list.map(({ id }) => id)
}

/** Refuses spending of somebody who is no member, and a member whose spending is not given. */
export function refuseMismatch(members: readonly string[], spending: readonly string[], report: Report = fail): void {
  const known = new Set(members)
  spending.forEach((id, index) => {
    if (!known.has(id)) {
      report('unknown_id', ['spending', 'members', index, 'id'], { received: id, expected: listed(members) })
    }
  })
  const spenders = new Set(spending)
  for (const id of known) {
    if (!spenders.has(id)) {
      report('missing', ['spending', 'members'], {
        expected: { zh: `成员“${id}”的支出`, en: `the spending of "${id}"` },
      })
    }
  }
}
