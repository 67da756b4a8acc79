import type { AdmissionTable } from './AdmissionTable.ts'

/**
 * 1 for every stay that goes on from another by a documented referral between two members, at most so many days after
 * its discharge: together they are one admission. Nobody refers to himself. Without a longest gap none does.
 */
export function markChains(
  { rows, referredFrom, admitted, discharged, institution, institutions }: AdmissionTable,
  maxGap: number | undefined,
): Uint8Array {
  const chained = new Uint8Array(referredFrom.length)
  if (maxGap === undefined) return chained
  const isMember = (row: number) => institutions[institution[row] as number]?.member === true
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k] as number
    const from = referredFrom[row] as number
    if (from < 0) continue
    const gap = (admitted[row] as number) - (discharged[from] as number)
    const isReferral = institution[from] !== institution[row] && isMember(from) && isMember(row)
    if (gap >= 0 && gap <= maxGap && isReferral) chained[row] = 1
  }
  return chained
}
