import { deepFreeze, type ErrorCode, type Path } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'
import { type Fraction, toDecimalString } from '../../numeric/internal.ts'
import {
  bare,
  bilingual,
  id,
  type Law,
  lazily,
  list,
  listed,
  number,
  type OutOf,
  option,
  optional,
  orElse,
  type Reading,
  record,
  uniqueIds,
  unitNames,
} from '../../shape/internal.ts'
import type { AllianceFiguresInput, AllianceLine, AllianceMember, CostMove } from './reconcileAlliance.ts'

/** Where cost goes that leaves the alliance's package, or comes from that enters it. */
export const outside = 'outside'

/** The members with their levels, and the lines to see through. */
export const allianceShape = /* @__PURE__ */ lazily(() =>
  record<AllianceFiguresInput>({ zh: '穿透式监管', en: 'The alliance' })(
    {
      members: list({ zh: '成员单位', en: 'Members' }, member(), { laws: [nobodyOutside, uniqueIds] }),
      lines: list({ zh: '核对项目', en: 'Lines' }, line(), { laws: [uniqueIds] }),
    },
    [knownMembers],
  ),
)

export type ReadLine = OutOf<ReturnType<typeof line>>

const member = () =>
  record<AllianceMember>({ zh: '成员单位', en: 'Member' })({
    id: id(),
    label: optional(bilingual()),
    level: id({ zh: '层级', en: 'Level' }),
  })

const line = () =>
  record<AllianceLine>({ zh: '核对项目', en: 'Line' })(
    {
      id: id(),
      label: optional(bilingual()),
      unit: option(
        { zh: '单位', en: 'Unit' },
        ['yuan', 'count', 'people', 'personTimes', 'cases', 'days', 'points', 'drgPoints'],
        'not_one_of',
        unitNames(),
      ),
      values: list(
        { zh: '各成员数值', en: 'Values of the members' },
        record<AllianceLine['values'][number]>({ zh: '成员数值', en: 'Value of a member' })({
          member: id({ zh: '成员单位', en: 'Member' }),
          value: bare(number(labels.reported)),
        }),
      ),
      moves: orElse(list({ zh: '费用转移', en: 'Moves' }, move(), { laws: [uniqueIds], mayBeEmpty: true }), []),
      stated: optional(bare(number(labels.stated))),
      tolerance: orElse(bare(number(labels.tolerance)), 0),
    },
    [numbersOfTheUnit],
  )

const move = () =>
  record<CostMove>({ zh: '费用转移', en: 'Move' })(
    {
      id: id(),
      from: id({ zh: '发生单位', en: 'Caused by' }),
      to: id({ zh: '上报单位', en: 'Reported by' }),
      amount: bare(number(labels.moved)),
      because: bilingual(),
    },
    [notToItself],
  )

const nobodyOutside: Law<readonly { readonly id: string }[]> = {
  codes: ['reserved_id'],
  says: ['nobodyOutside'],
  judge: (members, reading) => {
    members.forEach(({ id: own }, index) => {
      if (own === outside) reading.refuse('reserved_id', { received: own }, [index, 'id'])
    })
  },
}

const notToItself: Law<{ readonly from: string; readonly to: string }> = {
  codes: ['moved_to_itself'],
  says: ['notToItself'],
  judge: ({ from, to }, reading) => {
    if (reading.isSound(from) && from === to) reading.refuse('moved_to_itself', { received: to }, ['to'])
  },
}

interface Numbers {
  readonly unit: AllianceLine['unit']
  readonly values: readonly { readonly value: Fraction }[]
  readonly moves: readonly { readonly amount: Fraction }[]
  readonly stated: Fraction | undefined
  readonly tolerance: Fraction
}

/** Money to the fen, the rest whole; points may have decimals. None below zero. */
const numbersOfTheUnit: Law<Numbers> = {
  codes: ['negative_amount', 'not_whole_fen', 'out_of_range', 'not_an_integer'],
  says: ['numbersOfTheUnit'],
  judge: ({ unit, values, moves, stated, tolerance }, reading) => {
    if (!reading.isSound(unit)) return
    const judge = (value: Fraction | undefined, ...at: Path) => {
      if (value !== undefined && reading.isSound(value)) judgePart(value, unit, at, reading)
    }
    if (Array.isArray(values)) {
      for (const [index, { value }] of (values as Numbers['values']).entries()) judge(value, 'values', index, 'value')
    }
    if (Array.isArray(moves)) {
      for (const [index, { amount }] of (moves as Numbers['moves']).entries()) judge(amount, 'moves', index, 'amount')
    }
    judge(stated, 'stated')
    judge(tolerance, 'tolerance')
  },
}

function judgePart(value: Fraction, unit: AllianceLine['unit'], at: Path, reading: Reading): void {
  const refuse = (code: ErrorCode, expected?: string) =>
    reading.refuse(
      code,
      { ...(expected === undefined ? {} : { expected }), received: toDecimalString(value), unit },
      at,
    )
  if (unit === 'yuan') {
    if (value.n < 0n) refuse('negative_amount')
    else if ((value.n * 100n) % value.d !== 0n) refuse('not_whole_fen')
  } else if (value.n < 0n) refuse('out_of_range', '≥ 0')
  else if (unit !== 'points' && unit !== 'drgPoints' && value.n % value.d !== 0n) refuse('not_an_integer')
}

interface Parts {
  readonly members: readonly { readonly id: string }[]
  readonly lines: readonly {
    readonly values: readonly { readonly member: string }[]
    readonly moves: readonly { readonly from: string; readonly to: string }[]
  }[]
}

/** A line has one value of every member, and its moves are between members, or from or to outside. */
const knownMembers: Law<Parts> = {
  codes: ['unknown_id', 'duplicate_id', 'missing'],
  says: ['knownMembers'],
  judge: ({ members, lines }, reading) => {
    if (!Array.isArray(members) || !Array.isArray(lines)) return
    if (!(members as Parts['members']).every((one) => reading.isSound(one.id))) return
    const places = placesOf(members as Parts['members'])
    for (const [index, { values, moves }] of (lines as Parts['lines']).entries()) {
      const at = ['lines', index]
      if (Array.isArray(values))
        judgeValues(values as Parts['lines'][number]['values'], places, members.length, at, reading)
      if (!Array.isArray(moves)) continue
      const judge = (one: string, k: number, end: 'from' | 'to') => {
        if (!reading.isSound(one) || one === outside || places.has(one)) return
        const expected = listed([...new Set([...places.keys(), outside])])
        reading.refuse('unknown_id', { received: one, expected }, [...at, 'moves', k, end])
      }
      for (const [k, { from, to }] of (moves as Parts['lines'][number]['moves']).entries()) {
        judge(from, k, 'from')
        judge(to, k, 'to')
      }
    }
  },
}

/** Where each member stands. */
export function placesOf(members: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [place, { id: own }] of members.entries()) places.set(own, place)
  return places
}

/** Every member has its value: what is missing is no zero. */
function judgeValues(
  values: readonly { readonly member: string }[],
  known: ReadonlyMap<string, number>,
  count: number,
  at: Path,
  reading: Reading,
): void {
  const seen = new Uint8Array(count)
  const strangers = new Set<string>()
  for (const [k, { member: one }] of values.entries()) {
    const place = known.get(one)
    const isTwice = place === undefined ? strangers.has(one) : seen[place] === 1
    if (place !== undefined) seen[place] = 1
    else if (reading.isSound(one)) {
      const expected = listed([...known.keys()])
      reading.refuse('unknown_id', { received: one, expected }, [...at, 'values', k, 'member'])
      strangers.add(one)
    }
    if (isTwice) reading.refuse('duplicate_id', { received: one }, [...at, 'values', k, 'member'])
  }
  if (!values.every((value) => reading.isSound(value.member))) return
  const missing = seen.includes(0) ? [...known].find(([, place]) => seen[place] === 0)?.[0] : undefined
  if (missing === undefined) return
  const expected = { zh: `成员“${missing}”的数值`, en: `a value of the member "${missing}"` }
  reading.refuse('missing', { expected }, [...at, 'values'])
}

/** The unit is the line's own: these are names and ids. */
export const labels = /* @__PURE__ */ deepFreeze({
  reported: { id: 'reported', name: { zh: '上报数', en: 'As reported' }, unit: 'yuan' },
  moved: { id: 'moved', name: { zh: '记在别处的金额', en: 'Moved' }, unit: 'yuan' },
  stated: { id: 'stated', name: { zh: '医共体公布数', en: 'Alliance, as it states' }, unit: 'yuan' },
  tolerance: { id: 'tolerance', name: { zh: '容许差额', en: 'Tolerance' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)
