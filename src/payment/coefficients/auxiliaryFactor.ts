import type { Bilingual } from '../../errors/internal.ts'
import { fail } from '../../errors/internal.ts'
import { en, read, type Step, stepsOf, zh } from '../../figure/internal.ts'
import { compare, type DecimalInput, one } from '../../numeric/internal.ts'
import { listed, readId } from '../../policy/internal.ts'
import { readNamedItems } from '../readNamedItems.ts'
import { readPositive } from '../readPositive.ts'
import { labels as L } from './labels.ts'

/**
 * 辅助目录条目 — one entry of an auxiliary catalogue (severity, age, tumour treatment, …) and its factor on the points
 * of a case.
 *
 * @since 0.2.0
 */
export interface AuxiliaryEntry {
  readonly id: string
  readonly label?: Bilingual
  readonly factor: DecimalInput
}

/**
 * 辅助目录系数（结果） — the factor of the case and the entry it comes from, `null` where none was hit.
 *
 * @since 0.2.0
 */
export interface AuxiliaryFactor {
  readonly factor: string
  readonly entry: string | null
  readonly steps: readonly Step[]
}

/**
 * 辅助目录系数 — the factor of a case that hits entries of an auxiliary catalogue.
 *
 * Of several hits the largest factor counts, alone; of equal ones the first in the catalogue. Without a hit the factor
 * is 1. Nothing is rounded.
 *
 * @param catalogue - the entries with their factors, above zero
 * @param hits - the ids of the entries that the case hits
 * @throws `unknown_id` · `duplicate_id` · `empty_list` (the catalogue) · `out_of_range` · `not_a_number` ·
 *   `wrong_type` · `missing` · `unknown_key`
 * @example
 * ```ts
 * import { auxiliaryFactor } from 'yigongti'
 *
 * const catalogue = [{ id: 'severity', factor: '1.15' }, { id: 'age', factor: '1.3' }, { id: 'tumour', factor: '1.2' }]
 * auxiliaryFactor(catalogue, ['severity', 'age']).factor // => '1.3'
 * auxiliaryFactor(catalogue, []).factor // => '1'
 * ```
 * @since 0.2.0
 */
export function auxiliaryFactor(catalogue: readonly AuxiliaryEntry[], hits: readonly string[]): AuxiliaryFactor {
  const reading = { label: L.catalogueFactor, key: 'factor', read: readPositive }
  const entries = readNamedItems(catalogue, reading, ['catalogue'])
  const ids = entries.map(({ id }) => id)
  const hit = readHits(hits, ids)
  const found = entries.filter(({ id }) => hit.includes(id))
  const [first] = found
  if (first === undefined) {
    const because = { zh: '未命中辅助目录', en: 'the case hits no entry of the auxiliary catalogue' }
    return { factor: '1', entry: null, steps: stepsOf([read(L.auxiliaryFactor, one, because, [])]) }
  }
  const largest = found.reduce(
    (best, entry) => (compare(entry.number.value, best.number.value) > 0 ? entry : best),
    first,
  )
  const because = {
    zh: zh`命中 ${found.length} 项（${found.map(({ name }) => name.zh).join('、')}），取系数最大的${largest.name.zh} ${largest.number}`,
    en: en`${found.length} hits (${found.map(({ name }) => name.en).join(', ')}), the largest factor counts: ${largest.name.en} ${largest.number}`,
  }
  const factor = read(
    L.auxiliaryFactor,
    largest.number.value,
    because,
    found.map(({ number }) => number),
  )
  return { factor: factor.text, entry: largest.id, steps: stepsOf([factor]) }
}

function readHits(hits: unknown, known: readonly string[]): readonly string[] {
  if (!Array.isArray(hits))
    return fail('wrong_type', ['hits'], { expected: { zh: '列表', en: 'a list' }, received: typeof hits })
  return hits.map((hit: unknown, index) => {
    const id = readId(hit, ['hits', index])
    if (!known.includes(id)) fail('unknown_id', ['hits', index], { expected: listed(known), received: id })
    if (hits.indexOf(hit) < index) fail('duplicate_id', ['hits', index], { received: id })
    return id
  })
}
