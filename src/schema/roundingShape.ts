import * as z from 'zod'
import { type Rounding, type RoundingMode, readRounding } from '../numeric/internal.ts'
import { refuseUnknownKeys } from '../policy/internal.ts'
import { isRecord } from './fieldOf.ts'
import { judged, type Rule } from './judged.ts'
import { lazily } from './lazily.ts'
import { named } from './named.ts'

const modes = ['halfUp', 'halfEven', 'up', 'down', 'ceiling', 'floor'] as const satisfies readonly RoundingMode[]

/** A rounding rule, or `null` for none. */
export const roundingShape = /* @__PURE__ */ lazily(() => {
  const mode = z.enum(modes)
  const decimals = z.strictObject({ mode, places: z.union([z.int().min(0).max(30), z.string()]) })
  const multiple = z.strictObject({ mode, multipleOf: z.union([z.string(), z.number().gt(0)]) })
  const schema = z.union([decimals, multiple, z.null()])
  return named(judged(schema, { read: () => undefined, rules: [judgeRounding] }), { zh: '舍入规则', en: 'Rounding' })
})

const judgeRounding: Rule = (input, path, { attempt, report }) => {
  if (input === null) return
  const rounding = input as Rounding
  if (!isRecord(input)) {
    attempt(() => readRounding(rounding, path))
    return
  }
  refuseUnknownKeys(input, ['mode', 'places', 'multipleOf'], path, report)
  if ('places' in input && 'multipleOf' in input) {
    report('conflicting_inputs', [...path, 'multipleOf'], { expected: 'places, multipleOf' })
  }
  // The mode and the size are read apart, so that both can be wrong.
  attempt(() => readRounding({ mode: rounding.mode, places: 0 }, path))
  const size = 'places' in rounding ? { places: rounding.places } : { multipleOf: rounding.multipleOf }
  attempt(() => readRounding({ mode: 'halfUp', ...size }, path))
}
