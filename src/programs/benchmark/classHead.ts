import type { Bilingual } from '../../errors/internal.ts'
import type { Figure, Label } from '../../figure/internal.ts'
import { bilingual, id, namingOf, number, optional } from '../../shape/internal.ts'

/** The fields by which a class of people is known. */
export const classHead = () => ({ id: id(), label: optional(bilingual()) })

/** A cost a head: zero or more, not rounded. */
export const perHead = (label: Label) => number(label, { atLeast: 0, outside: 'negative_amount' })

/** How base years without a name are called. */
export const nthYear = (place: number): Bilingual => ({ zh: `第 ${place} 年`, en: `year ${place}` })

/** Classes as they were read, and how further figures of each are labelled. */
export function withLabels<Class extends { readonly id: string; readonly label?: Bilingual | undefined }>(
  classes: readonly Class[],
): readonly (Class & { readonly labelOf: (label: Label) => Label })[] {
  return classes.map((one, index) => ({ ...one, labelOf: namingOf(one, index) }))
}

/** The figure beside a class: the lists of figures that are made of classes are as long as these. */
export const beside = (figures: readonly Figure[], index: number): Figure => figures[index] as Figure
