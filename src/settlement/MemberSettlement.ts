import { deepFreeze } from '../errors/internal.ts'
import { en, exact, type Figure, figure, formula, labelAt, read, sumOf, zh } from '../figure/internal.ts'
import { allocateUnits, type DecimalText, toUnits } from '../numeric/internal.ts'
import type { YearPlan } from './clearingFigures.ts'
import { settlementLabels as L } from './labels.ts'

/**
 * 成员结算 — a member's part of the entitlement: what it spent, what of it is disallowed and what is recognised (`null`,
 * all three, where spending was given in one sum), and what it is due: `share`, what is recognised and its part of what
 * is retained, borne and forfeited.
 *
 * @since 0.1.0
 */
export interface MemberSettlement {
  readonly id: string
  readonly weight: DecimalText
  readonly spending: DecimalText | null
  /** Since 0.2.0. */
  readonly disallowed: DecimalText | null
  /** `spending` less `disallowed`. Since 0.2.0. */
  readonly recognised: DecimalText | null
  readonly share: DecimalText
}

/** The members as a result has them, with figures where it has texts. */
export function memberDrafts(members: YearPlan['members'], shares: readonly Figure[]) {
  return members.map(({ id, weight, spending }, index) => ({
    id,
    weight,
    spending: spending?.amount ?? null,
    disallowed: spending?.disallowed ?? null,
    recognised: spending?.recognised ?? null,
    share: shares[index] as Figure,
  }))
}

/**
 * 成员分配 — the entitlement divided among the members. Where spending is known by member each gets its own that is
 * recognised, and only the difference to the entitlement is divided by weight; else all of it is. Shares sum to the
 * entitlement, or to what the purposes of the retained surplus leave of it.
 */
export function memberShareFigures(
  members: YearPlan['members'],
  entitlement: Figure,
  uses: readonly Figure[],
): readonly Figure[] {
  if (members.length === 0) return []
  if (uses.length > 0) {
    const left = figure(L.leftForMembers, formula`${entitlement} − (${sumOf(uses)})`, exact, { because: handedOut })
    return memberShareFigures(members, left, [])
  }
  const recognised = members.flatMap(({ spending }) => spending?.recognised ?? [])
  if (recognised.length === 0) return divide(members, entitlement, L.memberShare)
  const difference = figure(L.memberAdjustment, formula`${entitlement} − (${sumOf(recognised)})`, exact)
  const adjustments = divide(members, difference, L.memberAdjustment)
  return members.map(({ id }, index) => {
    const own = formula`${recognised[index] as Figure} + ${adjustments[index] as Figure}`
    return figure(labelAt(L.memberShare, index, id), own, exact)
  })
}

const handedOut = /* @__PURE__ */ deepFreeze({
  zh: '结余留用由总医院账户按规定用途分配，其余由成员单位分得',
  en: "the retained surplus is handed out by purpose from the lead hospital's account, the members have the rest",
})

function divide(members: YearPlan['members'], amount: Figure, label: (typeof L)[keyof typeof L]): readonly Figure[] {
  const units = toUnits(amount.value, 2, amount.text, ['members'])
  const shares = allocateUnits(
    units,
    members.map(({ weight }) => weight.value),
  )
  return members.map(({ id, weight }, index) => {
    const value = { n: shares[index] as bigint, d: 100n }
    const reason = {
      zh: zh`按权重 ${weight}分配，按最大余数法取整到分，合计与应分配额一致`,
      en: en`divided by weight ${weight}, to the fen by largest remainder; the shares sum to what is divided`,
    }
    return read(labelAt(label, index, id), value, reason, [amount, weight])
  })
}
