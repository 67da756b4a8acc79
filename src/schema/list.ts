import * as z from 'zod'
import { judged, type Rule } from './judged.ts'

/** A list that is not empty. */
export function list(item: z.core.$ZodType, rules: readonly Rule[] = []) {
  return judged(z.array(item).min(1), { rules })
}

/** A list that may be empty. */
export function listOrNone(item: z.core.$ZodType, rules: readonly Rule[] = []) {
  return judged(z.array(item), { rules, mayBeEmpty: true })
}
