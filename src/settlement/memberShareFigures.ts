import { en, exact, type Figure, figure, formula, labelAt, read, sumOf, zh } from '../figure/internal.ts'
import { allocateUnits, toUnits } from '../numeric/internal.ts'
import { settlementLabels as L } from './labels.ts'
import type { PlannedMember } from './YearPlan.ts'

/**
 * 成员分配 — the entitlement divided among the members. Where spending is known by member each gets its own, and only
 * the difference to the entitlement is divided by weight; else all of it is. Shares sum to the entitlement.
 */
export function memberShareFigures(members: readonly PlannedMember[], entitlement: Figure): readonly Figure[] {
  if (members.length === 0) return []
  const spending = members.flatMap((member) => member.spending ?? [])
  if (spending.length === 0) return divide(members, entitlement, L.memberShare)
  const difference = figure(L.memberAdjustment, formula`${entitlement} − (${sumOf(spending)})`, exact)
  const adjustments = divide(members, difference, L.memberAdjustment)
  return members.map(({ id, spending: own }, index) =>
    figure(labelAt(L.memberShare, index, id), formula`${own as Figure} + ${adjustments[index] as Figure}`, exact),
  )
}

function divide(
  members: readonly PlannedMember[],
  amount: Figure,
  label: (typeof L)[keyof typeof L],
): readonly Figure[] {
  const units = toUnits(amount.value, 2, amount.text, ['members'])
  const shares = allocateUnits(
    units,
    members.map(({ weight }) => weight.value),
  )
  return members.map(({ id, weight }, index) => {
    const value = { n: shares[index] ?? 0n, d: 100n }
    const reason = {
      zh: zh`按权重 ${weight}分配（最大余数法，分文不差）`,
      en: en`divided by weight ${weight} (largest remainder, to the fen)`,
    }
    return read(labelAt(label, index, id), value, reason, [amount, weight])
  })
}
