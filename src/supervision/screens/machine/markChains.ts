import type { AdmissionTable } from './AdmissionTable.ts'
import { institutionOf } from './Registers.ts'

/**
 * 1 for every stay that goes on from another by a documented referral between two members, at most so many days after
 * its discharge: together they are one admission. Nobody refers to himself. Without a longest gap none does.
 */
export function markChains(table: AdmissionTable, maxGap: number | undefined): Uint8Array {
  const { referrals, admitted, discharged } = table
  const chained = new Uint8Array(table.admissions.length)
  if (maxGap === undefined) return chained
  for (const { row, from } of referrals) {
    if (from < 0) continue
    const gap = (admitted[row] as number) - (discharged[from] as number)
    const [before, after] = [institutionOf(table, from), institutionOf(table, row)]
    if (gap >= 0 && gap <= maxGap && before !== after && before.member && after.member) chained[row] = 1
  }
  return chained
}
