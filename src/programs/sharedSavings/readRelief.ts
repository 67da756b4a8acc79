import { fail, type Path, show } from '../../errors/internal.ts'
import { type Figure, given } from '../../figure/internal.ts'
import { compare, fromInteger, readAmount, readDecimal, readShare } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'

/** Relief as an amount, or as how far the event reached. */
export type Relief =
  | { readonly amount: Figure }
  | { readonly monthsAffected: Figure; readonly months: Figure; readonly peopleAffected: Figure }

export function readRelief(input: unknown, path: Path): Relief | undefined {
  if (input === undefined) return undefined
  if (typeof input !== 'object') return { amount: given(L.relief, readAmount(input, path)) }
  const record = readRecord(input, ['monthsAffected', 'months', 'peopleAffected'], path)
  const months = record['months'] === undefined ? fromInteger(12) : readDecimal(record['months'], [...path, 'months'])
  if (months.n <= 0n) fail('out_of_range', [...path, 'months'], { expected: '> 0', received: show(record['months']) })
  const affected = readDecimal(record['monthsAffected'], [...path, 'monthsAffected'])
  const period = given(L.months, months)
  if (affected.n < 0n || compare(affected, months) > 0) {
    const received = show(record['monthsAffected'])
    fail('out_of_range', [...path, 'monthsAffected'], { expected: `0–${period.text}`, received })
  }
  return {
    monthsAffected: given(L.monthsAffected, affected),
    months: period,
    peopleAffected: given(L.peopleAffected, readShare(record['peopleAffected'], [...path, 'peopleAffected'])),
  }
}
