import type { Figure, Label, Unit } from '../../figure/internal.ts'

/** What a link says of a factor: `depositFactor.linkFactor`. */
export function termOf({ id }: Label, term: Label, unit: Unit): Label {
  return { id: `${id}.${term.id}`, name: term.name, unit }
}

/** Those that came with an explanation: the trace tells them. */
export function sourced(...terms: readonly Figure[]): readonly Figure[] {
  return terms.filter(({ origin }) => origin !== undefined)
}
