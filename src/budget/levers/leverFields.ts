import {
  asGiven,
  bilingual,
  citations,
  id,
  type Law,
  list,
  option,
  optional,
  orElse,
  type Shape,
  uniqueIds,
} from '../../shape/internal.ts'

/** The fields of `LeverOptions`, for the inputs of levers. */
export const leverFields = () => ({
  id: optional(id()),
  label: optional(bilingual()),
  appliesTo: orElse(option({ zh: '作用于', en: 'Applies to' }, ['baseline', 'total']), 'total'),
  citations: optional(asGiven(citations())),
})

/** What every line of a lever has besides its own figures. */
export const lineFields = () => ({ id: id(), label: optional(bilingual()) })

/** The lines of a lever, none twice. */
export function linesOf<In, Out extends { readonly id: string }>(line: Shape<In, Out, false>) {
  return list(linesName, line, { laws: [uniqueIds as Law<readonly Out[]>] })
}

const linesName = { zh: '分项', en: 'Lines' }
