import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  type NumberInput,
  publish,
  read as readOff,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import { type DecimalText, zero } from '../../numeric/internal.ts'
import {
  amount,
  bare,
  bilingual,
  choice,
  id,
  lazily,
  list,
  type OutOf,
  optional,
  read,
  record,
  uniqueIds,
} from '../../shape/internal.ts'
import type { Screens } from '../screens/ScreeningInput.ts'
import { screenNames } from '../screens/ScreenRun.ts'

/**
 * 审核扣减汇总（输入） — what the authority has upheld, each with the amount that it disallows. May be empty.
 *
 * @since 0.2.0
 */
export interface DisallowedInput {
  readonly upheld: readonly UpheldItem[]
}

/**
 * 核实事项 — a hint that was upheld, by its screen and id, or anything else that was, by an id of its own. An id stands
 * once: an admission to which several screens point is disallowed once.
 *
 * @since 0.2.0
 */
export interface UpheldItem {
  readonly id: string
  readonly label?: Bilingual
  readonly screen?: keyof Screens
  /** The member whose spending it disallows: `members` sums by it. */
  readonly member?: string
  /** As the authority decided it, in yuan to the fen: a figure of another result, or set elsewhere. */
  readonly amount: NumberInput
}

/**
 * 审核扣减汇总（结果） — `disallowed` for the spending of `settleYear`, in all and of each member that was named (in the order
 * in which they first were), and what it is made of. `screen` is `null` where it is no hint.
 *
 * @since 0.2.0
 */
export interface DisallowedSum {
  readonly disallowed: DecimalText
  readonly members: readonly { readonly id: string; readonly disallowed: DecimalText }[]
  readonly upheld: readonly {
    readonly id: string
    readonly screen: keyof Screens | null
    readonly amount: DecimalText
  }[]
  readonly steps: readonly Step[]
}

/**
 * 审核扣减汇总 — what is disallowed of a year's spending: the sum of what was upheld.
 *
 * Formula: disallowed = Σ amounts, in all and by member. Exact. A hint is no verdict: which were upheld, and what each disallows, is the
 * authority's to decide and never the library's.
 *
 * @param input - see {@link DisallowedInput}
 * @throws `duplicate_id` (an admission twice, by two screens) · `inexact_number` · `missing` · `negative_amount` ·
 *   `not_a_number` · `not_one_of` · `not_whole_fen` · `percent_not_allowed` · `too_long` · `too_many_digits` ·
 *   `unclean_id` · `unknown_key` · `wrong_type`
 * @example
 * ```ts
 * import { explain, reconcileAlliance, sumDisallowed } from 'yigongti'
 *
 * const view = reconcileAlliance({
 *   members: [{ id: 'county', level: 'county' }, { id: 'east', level: 'township' }],
 *   lines: [{
 *     id: 'cost', unit: 'yuan', stated: 905_000,
 *     values: [{ member: 'county', value: 700_000 }, { member: 'east', value: 200_000 }],
 *   }],
 * })
 * const sum = sumDisallowed({
 *   upheld: [
 *     { screen: 'splitAdmission', id: 'east-07300', member: 'east', amount: '2310.40' },
 *     { id: 'difference', amount: explain(view, ['lines', 0, 'check', 'difference']) },
 *   ],
 * })
 * sum.disallowed // => '7310.40'
 * sum.members // => [ { id: 'east', disallowed: '2310.40' } ]
 * explain(sum, 'disallowed').steps.map(({ id }) => id) // => [ 'upheld[1]', 'disallowed' ]
 * ```
 * @since 0.2.0
 */
export function sumDisallowed(input: DisallowedInput): DisallowedSum {
  const items = read(disallowedShape(), input).upheld
  const upheld = items.map((item, index) => ({
    id: item.id,
    screen: item.screen ?? null,
    amount: given(labelOf(item, index), item.amount),
  }))
  const ofMembers = items.flatMap(({ member }, index) => {
    const amount = upheld[index]?.amount
    return member === undefined || amount === undefined ? [] : [{ member, amount }]
  })
  return publish({
    disallowed: sumFigure(upheld.map(({ amount }) => amount)),
    members: byMember(L.memberDisallowed, ofMembers),
    upheld,
  })
}

/** What is disallowed of each member, in the order in which they are first named. */
export function byMember(label: Label, amounts: readonly { readonly member: string; readonly amount: Figure }[]) {
  const own = new Map<string, Figure[]>()
  for (const { member, amount: one } of amounts) {
    const known = own.get(member)
    if (known === undefined) own.set(member, [one])
    else known.push(one)
  }
  return [...own].map(([member, ones], index) => ({
    id: member,
    disallowed: figure(labelAt(label, index, member), formula`${sumOf(ones)}`, exact),
  }))
}

function sumFigure(amounts: readonly Figure[]): Figure {
  if (amounts.length === 0) return readOff(L.disallowed, zero, nothing, [])
  return figure(L.disallowed, formula`${sumOf(amounts)}`, exact, { because: decided })
}

const nothing = { zh: '没有核实事项', en: 'nothing was upheld' }
const decided = { zh: '经核实，按决定扣减', en: 'upheld, and disallowed as was decided' }

/** What was upheld, each with its amount. */
export const disallowedShape = /* @__PURE__ */ lazily(() => {
  const item = record<UpheldItem>({ zh: '核实事项', en: 'What was upheld' })({
    id: id(),
    label: optional(bilingual()),
    screen: optional(choice({ zh: '筛查项目', en: 'Screen' }, screenNames)),
    member: optional(id({ zh: '成员', en: 'Member' })),
    amount: bare(amount(L.upheld)),
  })
  return record<DisallowedInput>({ zh: '审核扣减汇总', en: 'What is disallowed' })({
    upheld: list({ zh: '核实事项', en: 'What was upheld' }, item, { laws: [uniqueIds], mayBeEmpty: true }),
  })
})

type ReadItem = OutOf<ReturnType<typeof disallowedShape>>['upheld'][number]

/** Named by its own label, or by its screen and id. */
function labelOf({ id: own, label, screen }: ReadItem, index: number): Label {
  const by = screen === undefined ? undefined : screenNames[screen]
  const { zh, en } = label ?? { zh: by ? `${by.zh}，${own}` : own, en: by ? `${by.en}, ${own}` : own }
  return labelAt(L.upheld, index, zh, en)
}

const L = /* @__PURE__ */ deepFreeze({
  upheld: { id: 'upheld', name: { zh: '核实金额', en: 'Upheld' }, unit: 'yuan' },
  memberDisallowed: {
    id: 'memberDisallowed',
    name: { zh: '成员单位审核扣减', en: 'Disallowed by member' },
    unit: 'yuan',
  },
  disallowed: { id: 'disallowed', name: { zh: '审核扣减金额', en: 'Disallowed' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)
