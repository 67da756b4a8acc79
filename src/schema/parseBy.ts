import type * as z from 'zod'
import { noFindings } from './Findings.ts'
import { judge } from './judge.ts'
import type { Parsed } from './Parsed.ts'

/** Judges an input by a schema. What passes is the input itself, and of the schema's type. */
export function parseBy<Value>(schema: z.core.$ZodType, input: unknown): Parsed<Value> {
  const findings = noFindings()
  judge(schema, input, [], findings)
  const { issues } = findings
  return issues.length === 0 ? { ok: true, value: input as Value } : { ok: false, issues }
}
