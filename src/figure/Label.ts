import type { Bilingual } from '../errors/internal.ts'
import type { Unit } from './Unit.ts'

/** What a figure is: its id (the name it has in results), its names in both languages, its unit. */
export interface Label {
  readonly id: string
  readonly name: Bilingual
  readonly unit: Unit
}

/** A label for one of several figures of a kind: `priorPayment[0]`, named after `zh` and `en`. */
export function labelAt({ id, name, unit }: Label, index: number, zh: string, en = zh): Label {
  return { id: `${id}[${index}]`, name: { zh: `${name.zh}（${zh}）`, en: `${name.en} (${en})` }, unit }
}
