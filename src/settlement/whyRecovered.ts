import type { Bilingual } from '../errors/internal.ts'
import { en, type Figure, formula, given, zh } from '../figure/internal.ts'
import { compare } from '../numeric/internal.ts'
import { settlementLabels as L } from './labels.ts'

/** What a final payment below zero means: more was paid in advance than is due. */
export function whyRecovered(due: Figure, advanced: Figure): Bilingual | undefined {
  if (compare(advanced.value, due.value) <= 0) return undefined
  const recovered = given(L.recovery, formula`${advanced} − ${due}`.value)
  return {
    zh: zh`预拨多于应拨付额，应收回 ${recovered}`,
    en: en`more was advanced than is due: ${recovered} is to be recovered`,
  }
}
