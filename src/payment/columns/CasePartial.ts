import { fail, type Path, show } from '../../errors/internal.ts'
import {
  type Fraction,
  parseCanonical,
  readAmount,
  readDecimal,
  readPlaces,
  toFixedString,
} from '../../numeric/internal.ts'
import { readId, readList, readOption, readRecord, readText, refuseDuplicates } from '../../policy/internal.ts'
import type { InstitutionCases } from './CaseSettlement.ts'
import type { InstitutionSums } from './Tally.ts'

/**
 * 分片汇总 — the sums of one shard of cases, JSON-safe. Partials of one catalogue merge in any order and grouping to the
 * same result.
 *
 * @since 0.2.0
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

const format = 'yigongti.cases.v1'
const kinds = ['low', 'normal', 'high', 'extreme'] as const

export function toPartial(sums: CaseSums, catalogue: string): CasePartial {
  return { format, catalogue, places: sums.places, institutions: toInstitutionCases(sums) }
}

/** The sums as they are written. */
export function toInstitutionCases({ places, institutions }: CaseSums): readonly InstitutionCases[] {
  return institutions.map(({ id, cases, cost, points }) => ({
    id,
    cases,
    cost: toFixedString({ n: cost, d: 100n }, 2),
    points: toFixedString({ n: points, d: 10n ** BigInt(places) }, places),
  }))
}

/** Reads a partial back, from JSON too. */
export function readPartial(input: unknown, path: Path): CaseSums & { readonly catalogue: string } {
  const record = readRecord(input, ['format', 'catalogue', 'places', 'institutions'], path)
  readOption(record['format'], [format], [...path, 'format'])
  const places = readPlaces(record['places'], [...path, 'places'])
  const institutions = readList(record['institutions'], [...path, 'institutions']).map((item, index) => {
    const at = [...path, 'institutions', index]
    const { id, cases, cost, points } = readRecord(item, ['id', 'cases', 'cost', 'points'], at)
    const counts = readRecord(cases, kinds, [...at, 'cases'])
    const count = (kind: (typeof kinds)[number]) => readCount(counts[kind], [...at, 'cases', kind])
    return {
      id: readId(id, [...at, 'id']),
      cases: { low: count('low'), normal: count('normal'), high: count('high'), extreme: count('extreme') },
      cost: readAmount(cost, [...at, 'cost']).n,
      points: readUnits(points, places, [...at, 'points']),
    }
  })
  refuseDuplicates(
    institutions.map(({ id }) => id),
    [...path, 'institutions'],
  )
  return { catalogue: readText(record['catalogue'], [...path, 'catalogue']), places, institutions }
}

function readCount(input: unknown, path: Path): number {
  if (!Number.isSafeInteger(input)) fail('not_an_integer', path, { received: show(input) })
  if ((input as number) < 0) fail('out_of_range', path, { expected: '≥ 0', received: show(input) })
  return input as number
}

/** A sum as {@link toInstitutionCases} writes it may have more digits than an input: it is read whatever its length. */
const written = /^-?\d+(\.\d+)?$/

function readUnits(input: unknown, places: number, path: Path): bigint {
  const isWritten = typeof input === 'string' && written.test(input)
  const { n, d }: Fraction = isWritten ? parseCanonical(input) : readDecimal(input, path)
  const units = n * 10n ** BigInt(places)
  if (units % d !== 0n) {
    const expected = { zh: `至多 ${places} 位小数的分值`, en: `points of at most ${places} decimals` }
    fail('wrong_type', path, { expected, received: show(input) })
  }
  return units / d
}
