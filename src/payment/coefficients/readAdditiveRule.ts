import { type Bilingual, fail, type Path } from '../../errors/internal.ts'
import { type Fraction, zero } from '../../numeric/internal.ts'
import {
  listed,
  readBilingual,
  readId,
  readList,
  readOption,
  readRecord,
  refuseDuplicates,
} from '../../policy/internal.ts'
import { type Heading, readHeading } from '../readHeading.ts'
import { readPositive, readPositiveRate } from '../readPositive.ts'
import type { CoefficientAddition } from './AdditiveCoefficientRule.ts'

/** An addition with exact numbers. */
export interface ExactAddition {
  readonly id: string
  readonly label: Bilingual
  readonly measure: CoefficientAddition['measure']
  readonly first: Fraction
  readonly add: Fraction
  readonly per: Fraction
  readonly caps: ReadonlyMap<string, Fraction>
}

/** An additive rule with exact numbers. */
export interface ExactAdditiveRule extends Heading {
  readonly base: ReadonlyMap<string, { readonly label: Bilingual; readonly coefficient: Fraction }>
  readonly additions: readonly ExactAddition[]
}

export function readAdditiveRule(input: unknown, path: Path): ExactAdditiveRule {
  const record = readRecord(input, ['id', 'label', 'base', 'additions', 'citations'], path)
  const base = new Map<string, { readonly label: Bilingual; readonly coefficient: Fraction }>()
  readList(record['base'], [...path, 'base']).forEach((item, index) => {
    const at = [...path, 'base', index]
    const row = readRecord(item, ['category', 'label', 'coefficient'], at)
    const category = readId(row['category'], [...at, 'category'])
    if (base.has(category)) fail('duplicate_id', [...at, 'category'], { received: category })
    const label = readBilingual(row['label'], [...at, 'label'])
    base.set(category, { label, coefficient: readPositive(row['coefficient'], [...at, 'coefficient']) })
  })
  const known = [...base.keys()]
  const additions = readList(record['additions'], [...path, 'additions']).map((item, index) =>
    readAddition(item, known, [...path, 'additions', index]),
  )
  refuseDuplicates(
    additions.map(({ id }) => id),
    [...path, 'additions'],
  )
  return { ...readHeading(record, path), base, additions }
}

function readAddition(item: unknown, known: readonly string[], path: Path): ExactAddition {
  const keys = ['id', 'label', 'measure', 'first', 'add', 'per', 'caps']
  const record = readRecord(item, keys, path)
  return {
    id: readId(record['id'], [...path, 'id']),
    label: readBilingual(record['label'], [...path, 'label']),
    measure: readOption(record['measure'], ['aboveReference', 'share'], [...path, 'measure']),
    first: record['first'] === undefined ? zero : readPositive(record['first'], [...path, 'first']),
    add: readPositive(record['add'], [...path, 'add']),
    per: readPositiveRate(record['per'], [...path, 'per']),
    caps: readCaps(record['caps'], known, [...path, 'caps']),
  }
}

function readCaps(input: unknown, known: readonly string[], path: Path): ReadonlyMap<string, Fraction> {
  const caps = new Map<string, Fraction>()
  readList(input, path).forEach((item, index) => {
    const at = [...path, index]
    const row = readRecord(item, ['category', 'cap'], at)
    const category = readId(row['category'], [...at, 'category'])
    if (!known.includes(category)) {
      fail('unknown_id', [...at, 'category'], { expected: listed(known), received: category })
    }
    if (caps.has(category)) fail('duplicate_id', [...at, 'category'], { received: category })
    caps.set(category, readPositive(row['cap'], [...at, 'cap']))
  })
  return caps
}
