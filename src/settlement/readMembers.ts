import { fail } from '../errors/index.ts'
import { given, labelAt } from '../figure/index.ts'
import { readWeight } from '../numeric/index.ts'
import { readId, readList, readRecord, refuseDuplicates } from '../policy/index.ts'
import { settlementLabels as L } from './labels.ts'
import type { SpendingByMember } from './readSpending.ts'
import type { PlannedMember } from './YearPlan.ts'

/** Members with their weights; where spending was given by member, the two lists name the same members. */
export function readMembers(
  input: unknown,
  byMember: readonly SpendingByMember[] | undefined,
): readonly PlannedMember[] {
  if (input === undefined) return []
  const members = readList(input, ['members']).map((item, index): PlannedMember => {
    const record = readRecord(item, ['id', 'weight'], ['members', index])
    const id = readId(record['id'], ['members', index, 'id'])
    const weight = given(labelAt(L.memberWeight, index, id), readWeight(record['weight'], ['members', index, 'weight']))
    return { id, weight, spending: byMember?.find((member) => member.id === id)?.spending }
  })
  refuseDuplicates(
    members.map(({ id }) => id),
    ['members'],
  )
  if (members.every(({ weight }) => weight.value.n === 0n)) fail('weights_all_zero', ['members'])
  if (byMember !== undefined) refuseMismatch(members, byMember)
  return members
}

function refuseMismatch(members: readonly PlannedMember[], byMember: readonly SpendingByMember[]): void {
  const known = members.map(({ id }) => id)
  byMember.forEach(({ id }, index) => {
    if (!known.includes(id)) {
      fail('unknown_id', ['spending', 'members', index, 'id'], { received: id, expected: known.join(', ') })
    }
  })
  const without = members.find(({ spending }) => spending === undefined)
  if (without !== undefined) {
    fail('missing', ['spending', 'members'], {
      expected: { zh: `成员“${without.id}”的支出`, en: `the spending of "${without.id}"` },
    })
  }
}
