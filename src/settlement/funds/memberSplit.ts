import {
  en,
  type Figure,
  type Label,
  labelAt,
  type NumberInput,
  publish,
  read as readFigure,
  type Step,
  zh,
} from '../../figure/internal.ts'
import { allocateUnits, type DecimalText, toUnits } from '../../numeric/internal.ts'
import {
  id,
  lazily,
  list,
  notAllZero,
  optional,
  read,
  record,
  signedAmount,
  uniqueIds,
  weight,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 分级分配（输入） — an amount in yuan to the fen, below zero where it is borne, and the levels that it goes to. A level
 * without `members` is not divided further.
 *
 * @since 0.2.0
 */
export interface MemberSplitInput {
  readonly amount: NumberInput
  readonly levels: readonly {
    readonly id: string
    /** Of any scale: 6, 3 and 1 are 60, 30 and 10 %. */
    readonly weight: NumberInput
    readonly members?: readonly { readonly id: string; readonly key: NumberInput }[]
  }[]
}

/**
 * 分级分配（结果） — the shares of the levels sum to the amount, those of a level's members to the level's share.
 *
 * @since 0.2.0
 */
export interface MemberSplit {
  readonly levels: readonly {
    readonly id: string
    readonly share: DecimalText
    readonly members: readonly { readonly id: string; readonly share: DecimalText }[]
  }[]
  readonly steps: readonly Step[]
}

/**
 * 分级分配 — divides a surplus, or with a minus an overrun, in two stages: among the levels (county, township, village) by
 * their weights, then inside a level among its members by their keys.
 *
 * Formula: both stages to the fen by largest remainder, ties to the earlier; a negative amount gives the negated shares
 * of its opposite.
 *
 * @param input - see {@link MemberSplitInput}
 * @throws `weights_all_zero` · `duplicate_id` · `not_whole_fen` · `out_of_range` (a negative weight) · `empty_list` ·
 *   `inexact_number` · `missing` · `not_a_number` · `percent_not_allowed` · `too_long` · `too_many_digits` ·
 *   `unclean_id` · `unknown_key` · `wrong_type`
 * @see Yuanmou county, clearing of its alliance: surplus or overrun by 6:3:1
 * @example
 * ```ts
 * import { memberSplit } from 'yigongti'
 *
 * const { levels } = memberSplit({
 *   amount: '-1000000.01',
 *   levels: [
 *     { id: 'county', weight: 6, members: [{ id: 'general', key: 2 }, { id: 'tcm', key: 1 }] },
 *     { id: 'township', weight: 3 },
 *     { id: 'village', weight: 1 },
 *   ],
 * })
 * levels.map(({ share }) => share) // => [ '-600000.01', '-300000.00', '-100000.00' ]
 * levels[0]?.members.map(({ share }) => share) // => [ '-400000.01', '-200000.00' ]
 * ```
 * @since 0.2.0
 */
export function memberSplit(input: MemberSplitInput): MemberSplit {
  const { amount, levels } = read(memberSplitShape(), input)
  const shares = divide(amount, levels, (index, name) => labelAt(L.levelShare, index, name))
  return publish({
    levels: levels.map(({ id: level, members = [] }, index) => {
      const share = shares[index] as Figure
      const keyed = members.map(({ id: member, key }) => ({ id: member, weight: key }))
      const own = divide(share, keyed, (at, name) => labelAt(labelAt(L.memberPart, index, level), at, name))
      return {
        id: level,
        share,
        members: members.map(({ id: member }, at) => ({ id: member, share: own[at] as Figure })),
      }
    }),
  })
}

export const memberSplitShape = /* @__PURE__ */ lazily(() => {
  const member = record<NonNullable<Level['members']>[number]>({ zh: '成员单位', en: 'Member' })({
    id: id(),
    key: weight(L.memberKey),
  })
  const members = list({ zh: '成员单位', en: 'Members' }, member, { laws: [uniqueIds, notAllZero('key')] })
  const level = record<Level>({ zh: '层级', en: 'Level' })({
    id: id(),
    weight: weight(L.levelWeight),
    members: optional(members),
  })
  return record<MemberSplitInput>({ zh: '分级分配', en: 'Split among levels and members' })({
    amount: signedAmount(L.splitAmount),
    levels: list({ zh: '层级', en: 'Levels' }, level, { laws: [uniqueIds, notAllZero('weight')] }),
  })
})

type Level = MemberSplitInput['levels'][number]

interface Weighted {
  readonly id: string
  readonly weight: Figure
}

function divide(
  amount: Figure,
  parts: readonly Weighted[],
  labelOf: (index: number, name: string) => Label,
): readonly Figure[] {
  if (parts.length === 0) return []
  const units = toUnits(amount.value, 2, amount.text, ['amount'])
  const shares = allocateUnits(
    units,
    parts.map(({ weight: own }) => own.value),
  )
  const all = parts.map(({ weight: own }) => own.display).join(':')
  return parts.map(({ id: name, weight: own }, index) => {
    const because = {
      zh: zh`将 ${amount}按 ${all}分配，本项权重 ${own}，按最大余数法取整到分，合计与被分配额一致`,
      en: en`${amount} divided by ${all}, this weight being ${own}, to the fen by largest remainder; the shares sum to what is divided`,
    }
    return readFigure(labelOf(index, name), { n: shares[index] as bigint, d: 100n }, because, [amount, own])
  })
}
