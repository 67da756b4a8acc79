import type { Bilingual } from '../../errors/internal.ts'
import { en, type NumberInput, publish, read as readFrom, type Step, zh } from '../../figure/internal.ts'
import { compare, type DecimalText, one } from '../../numeric/internal.ts'
import {
  bilingual,
  distinct,
  failAt,
  id,
  lazily,
  list,
  listed,
  optional,
  positive,
  read,
  record,
  uniqueIds,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 辅助目录条目 — one entry of an auxiliary catalogue (severity, age, tumour treatment, …) and its factor on the points
 * of a case.
 *
 * @since 0.1.0
 */
export interface AuxiliaryEntry {
  readonly id: string
  readonly label?: Bilingual
  readonly factor: NumberInput
}

/**
 * 辅助目录系数（结果） — the factor of the case and the entry it comes from, `null` where none was hit.
 *
 * @since 0.2.0
 */
interface AuxiliaryFactor {
  readonly factor: DecimalText
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
 *   `wrong_type` · `missing` · `unknown_key` · `too_long` · `unclean_id`
 * @example
 * ```ts
 * import { auxiliaryFactor } from 'yigongti'
 *
 * const catalogue = [{ id: 'severity', factor: '1.15' }, { id: 'age', factor: '1.3' }, { id: 'tumour', factor: '1.2' }]
 * auxiliaryFactor(catalogue, ['severity', 'age']).factor // => '1.3'
 * auxiliaryFactor(catalogue, []).factor // => '1'
 * ```
 * @since 0.1.0
 */
export function auxiliaryFactor(catalogue: readonly AuxiliaryEntry[], hits: readonly string[]): AuxiliaryFactor {
  const entries = read(auxiliaryCatalogueShape(), catalogue, ['catalogue'])
  const hit = readHits(
    hits,
    entries.map(({ id }) => id),
  )
  const found = entries.filter(({ id }) => hit.has(id))
  const [first] = found
  if (first === undefined) {
    const because = { zh: '未命中辅助目录', en: 'the case hits no entry of the auxiliary catalogue' }
    return publish({ factor: readFrom(L.auxiliaryFactor, one, because, []), entry: null })
  }
  const largest = found.reduce(
    (best, entry) => (compare(entry.factor.value, best.factor.value) > 0 ? entry : best),
    first,
  )
  const because = {
    zh: zh`命中 ${found.length} 项（${found.map((entry) => nameOf(entry).zh).join('、')}），取系数最大的${nameOf(largest).zh} ${largest.factor}`,
    en: en`${found.length} hits (${found.map((entry) => nameOf(entry).en).join(', ')}), the largest factor counts: ${nameOf(largest).en} ${largest.factor}`,
  }
  const factor = readFrom(
    L.auxiliaryFactor,
    largest.factor.value,
    because,
    found.map((entry) => entry.factor),
  )
  return publish({ factor, entry: largest.id })
}

const auxiliaryCatalogueShape = /* @__PURE__ */ lazily(() => {
  const entry = record<AuxiliaryEntry>({ zh: '辅助目录条目', en: 'Entry' })({
    id: id(),
    label: optional(bilingual()),
    factor: positive(L.catalogueFactor),
  })
  return list({ zh: '辅助目录', en: 'Auxiliary catalogue' }, entry, { laws: [uniqueIds] })
})

export const auxiliaryHitsShape = /* @__PURE__ */ lazily(() =>
  list({ zh: '命中条目', en: 'Hits' }, id(), { laws: [distinct], mayBeEmpty: true }),
)

const nameOf = ({ id, label }: { readonly id: string; readonly label: Bilingual | undefined }): Bilingual =>
  label ?? { zh: id, en: id }

function readHits(hits: readonly string[], known: readonly string[]): ReadonlySet<string> {
  const ids = new Set(known)
  read(auxiliaryHitsShape(), hits, ['hits']).forEach((id, index) => {
    if (ids.has(id)) return
    failAt(auxiliaryHitsShape(), 'unknown_id', [index], { expected: listed(known), received: id }, ['hits'])
  })
  return new Set(hits)
}
