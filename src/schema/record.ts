import * as z from 'zod'
import { judged, type Rule } from './judged.ts'

/** An object with these keys and no others. */
export function record<const Fields extends Readonly<Record<string, z.core.$ZodType>>>(
  fields: Fields,
  rules: readonly Rule[] = [],
) {
  return judged(z.strictObject(fields), { rules })
}

/** An object with any ids as keys. */
export function table(value: z.core.$ZodType) {
  return z.record(z.string(), value)
}
