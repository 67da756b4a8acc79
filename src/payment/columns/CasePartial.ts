import { fail, type Path, show } from '../../errors/internal.ts'
import type { Label, NumberInput } from '../../figure/internal.ts'
import { type Fraction, parseCanonical, readDecimal, toFixedString, writtenDigits } from '../../numeric/internal.ts'
import {
  amount,
  bare,
  id,
  type Law,
  lazily,
  list,
  number,
  option,
  places,
  readBy,
  record,
  type Shape,
  text,
  uniqueIds,
  whole,
} from '../../shape/internal.ts'
import type { CaseKind } from '../DeviationRule.ts'
import type { InstitutionSums } from './Tally.ts'

/**
 * 分类病例数 — how many cases fell into each kind.
 *
 * @since 0.2.0
 */
export type CaseCounts = Readonly<Record<CaseKind, number>>

/**
 * 机构分值合计 — what was counted of an institution: cases by kind, their cost in yuan, their points.
 *
 * @since 0.2.0
 */
export interface InstitutionCases {
  readonly id: string
  readonly cases: CaseCounts
  readonly cost: string
  readonly points: string
}

/**
 * 分片汇总 — the sums of one shard of cases, JSON-safe. Partials of one catalogue merge in any order and grouping to the
 * same result.
 *
 * @since 0.1.0
 */
export interface CasePartial {
  readonly format: 'yigongti.cases.v1'
  /** Digest of groups, institutions, rule and places: only partials of one catalogue merge. */
  readonly catalogue: string
  /** Decimals of the points. */
  readonly places: number
  readonly institutions: readonly InstitutionCases[]
}

/** Exact sums, of a shard or of all cases. */
export interface CaseSums {
  readonly places: number
  readonly institutions: readonly (InstitutionSums & { readonly id: string })[]
}

const format = 'yigongti.cases.v1' as const

export function toPartial(sums: CaseSums, catalogue: string): CasePartial {
  return { format, catalogue, places: sums.places, institutions: toInstitutionCases(sums) }
}

/** The sums as they are written. */
function toInstitutionCases({ places, institutions }: CaseSums): readonly InstitutionCases[] {
  return institutions.map(({ id, cases, cost, points }) => ({
    id,
    cases,
    cost: toFixedString({ n: cost, d: 100n }, 2),
    points: toFixedString({ n: points, d: 10n ** BigInt(places) }, places),
  }))
}

/** A partial as read. */
export interface ReadPartial {
  readonly catalogue: string
  readonly places: number
  readonly institutions: readonly {
    readonly id: string
    readonly cases: CaseCounts
    readonly cost: Fraction
    readonly points: Fraction
  }[]
}

export function toSums({ places: decimals, institutions }: ReadPartial): CaseSums {
  return {
    places: decimals,
    institutions: institutions.map(({ id: institution, cases, cost, points }) => ({
      id: institution,
      cases,
      cost: (cost.n * 100n) / cost.d,
      points: (points.n * 10n ** BigInt(decimals)) / points.d,
    })),
  }
}

/** A partial that is read back, from JSON too. */
export const partialShape = /* @__PURE__ */ lazily(() => {
  const count = () => asWritten<number, number>(whole(L.cases, { atLeast: 0 }))
  const institution = record<InstitutionCases>({ zh: '机构', en: 'Institution' })({
    id: id(),
    cases: record<CaseCounts>(L.cases.name)({ low: count(), normal: count(), high: count(), extreme: count() }),
    cost: asWritten<string, Fraction>(bare(amount(L.cost))),
    points: readBy<string, Fraction>(bare(number(L.points, { isWritten: true })), readSum),
  })
  return record<CasePartial>({ zh: '分片汇总', en: 'Partial sums' }, 'casePartial')(
    {
      format: option({ zh: '格式', en: 'Format' }, [format]),
      catalogue: text({ zh: '目录摘要', en: 'Digest of the catalogue' }),
      places: asWritten<number, number>(places()),
      institutions: list({ zh: '机构', en: 'Institutions' }, institution, { laws: [uniqueIds] }),
    },
    [pointsOfPlaces],
  )
})

const L = {
  cases: { id: 'cases', name: { zh: '病例数', en: 'Number of cases' }, unit: 'cases' },
  cost: { id: 'cost', name: { zh: '费用合计', en: 'Cost' }, unit: 'yuan' },
  points: { id: 'points', name: { zh: '分值', en: 'Points' }, unit: 'points' },
} as const satisfies Record<string, Label>

/** The interface says how the library writes a number; other ways are taken too. */
function asWritten<In extends NumberInput, Out>(shape: Shape<NumberInput, Out, false>): Shape<In, Out, false> {
  return shape as unknown as Shape<In, Out, false>
}

/** A sum that the library wrote may have more digits than an input. */
const sum = /^-?(\d+)(?:\.(\d+))?$/

function readSum(input: unknown, path: Path): Fraction {
  const [written, digits = '', decimals = ''] = (typeof input === 'string' ? sum.exec(input) : null) ?? []
  if (written === undefined) return readDecimal(input, path)
  if (digits.length > writtenDigits || decimals.length > writtenDigits) {
    fail('too_many_digits', path, { limit: writtenDigits, received: show(input) })
  }
  return parseCanonical(written)
}

/** No points have more decimals than the partial says. */
const pointsOfPlaces: Law<ReadPartial> = {
  codes: ['too_many_decimals'],
  says: ['pointsOfPlaces'],
  judge: ({ places: decimals, institutions }, reading) => {
    if (!reading.isSound([decimals, institutions])) return
    const scale = 10n ** BigInt(decimals)
    institutions.forEach(({ points }, index) => {
      if (!reading.isSound(points) || (points.n * scale) % points.d === 0n) return
      const received = toFixedString(points, decimals + 1)
      reading.refuse('too_many_decimals', { limit: decimals, received }, ['institutions', index, 'points'])
    })
  },
}
