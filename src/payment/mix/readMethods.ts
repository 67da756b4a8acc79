import { fail, type Path, show } from '../../errors/internal.ts'
import { type Figure, given, type Label, labelAt } from '../../figure/internal.ts'
import { readShare } from '../../numeric/internal.ts'
import { readId, readList, readOption, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import { readPositive } from '../readPositive.ts'
import type { CarePays } from './CareMethod.ts'
import { labels as L } from './labels.ts'

/** A method as read. `rate` is its price, tariff, rate or share, or what a day or yuan is in points. */
export interface ReadMethod {
  readonly id: string
  readonly index: number
  readonly pays: CarePays
  readonly sharesPool: boolean
  /** None for points that share the pool. */
  readonly rate: Figure | undefined
}

/** What each kind may be given: the first is a price of its own, the second shares the pool. */
const terms = {
  points: { own: 'price', pooled: undefined },
  bedDay: { own: 'tariff', pooled: 'pointsPerDay' },
  perHead: { own: 'rate', pooled: undefined },
  byItem: { own: 'share', pooled: 'pointsPerYuan' },
} as const satisfies Record<CarePays, { readonly own: string; readonly pooled: string | undefined }>

export function readMethods(input: unknown): readonly ReadMethod[] {
  const methods = readList(input, ['methods']).map((item, index) => readMethod(item, index, ['methods', index]))
  refuseDuplicates(
    methods.map(({ id }) => id),
    ['methods'],
  )
  return methods
}

function readMethod(item: unknown, index: number, path: Path): ReadMethod {
  const everyTerm = Object.values(terms).flatMap(({ own, pooled }) => [own, pooled].filter((key) => key !== undefined))
  const { pays: kind } = readRecord(item, ['id', 'pays', ...everyTerm], path)
  const pays = readOption(kind, ['points', 'bedDay', 'perHead', 'byItem'], [...path, 'pays'])
  const { own, pooled } = terms[pays]
  const record = readRecord(item, ['id', 'pays', own, ...(pooled === undefined ? [] : [pooled])], path)
  const id = readId(record['id'], [...path, 'id'])
  const isPooled = pooled !== undefined && record[pooled] !== undefined
  if (isPooled && record[own] !== undefined)
    fail('conflicting_inputs', [...path, pooled], { expected: `${own}, ${pooled}` })
  // Points without a price share the pool; every other method needs one of its terms.
  if (pays === 'points' && record[own] === undefined) return { id, index, pays, sharesPool: true, rate: undefined }
  const key = isPooled ? pooled : own
  const rate = given(labelAt(L[key] satisfies Label, index, id), readTerm(key, record[key], [...path, key]))
  return { id, index, pays, sharesPool: isPooled, rate }
}

function readTerm(key: string, input: unknown, path: Path) {
  if (key !== 'share') return readPositive(input, path)
  const share = readShare(input, path)
  if (share.n === 0n) fail('out_of_range', path, { expected: '> 0', received: show(input) })
  return share
}
