import * as z from 'zod'
import type { Path } from '../errors/internal.ts'
import { listed, readList, readRecord, refuseUnknownKeys } from '../policy/internal.ts'
import type { Findings } from './Findings.ts'
import { isRecord } from './fieldOf.ts'
import { judgementOf } from './judged.ts'

/**
 * Judges an input by a schema, all of it at once. The schema gives the structure, and the readers and rules of the core
 * say what is wrong: zod itself parses nothing here, so neither its messages nor a host's settings of it come into play.
 */
export function judge(schema: z.core.$ZodType, input: unknown, path: Path, findings: Findings): void {
  const { read, rules = [] } = judgementOf(schema)
  if (read !== undefined) findings.attempt(() => read(input, path))
  else if (schema instanceof z.ZodOptional) {
    if (input !== undefined) judge(schema.unwrap(), input, path, findings)
  } else if (schema instanceof z.ZodUnion) judge(chosen(schema, input), input, path, findings)
  else if (!judgeParts(schema, input, path, findings)) return
  for (const rule of rules) rule(input, path, findings)
}

/** A union is between a list, its first option, and something else. */
function chosen({ options }: z.ZodUnion, input: unknown): z.core.$ZodType {
  const [list, other] = options as readonly [z.core.$ZodType, z.core.$ZodType]
  return Array.isArray(input) ? list : other
}

/** Judges what an input is made of; false where it is nothing that has such parts. */
function judgeParts(schema: z.core.$ZodType, input: unknown, path: Path, findings: Findings): boolean {
  if (schema instanceof z.ZodArray) return judgeList(schema, input, path, findings)
  if (!isRecord(input)) {
    findings.attempt(() => readRecord(input, [], path))
    return false
  }
  if (schema instanceof z.ZodObject) judgeRecord(schema, input, path, findings)
  if (schema instanceof z.ZodRecord) judgeTable(schema, input, path, findings)
  return true
}

function judgeList(schema: z.ZodArray, input: unknown, path: Path, findings: Findings): boolean {
  const { mayBeEmpty = false } = judgementOf(schema)
  if (!Array.isArray(input) || (input.length === 0 && !mayBeEmpty)) {
    findings.attempt(() => readList(input, path))
    return false
  }
  // By index: holes are items too.
  for (let index = 0; index < input.length; index++) judge(schema.element, input[index], [...path, index], findings)
  return true
}

function judgeRecord(
  { shape }: z.ZodObject,
  input: Readonly<Record<string, unknown>>,
  path: Path,
  findings: Findings,
): void {
  refuseUnknownKeys(input, Object.keys(shape), path, findings.report)
  for (const [key, field] of Object.entries(shape)) judge(field, input[key], [...path, key], findings)
}

/** Anything may be an id in a table but the one key that objects understand themselves. */
function judgeTable(
  { valueType }: z.ZodRecord,
  input: Readonly<Record<string, unknown>>,
  path: Path,
  findings: Findings,
): void {
  for (const [id, value] of Object.entries(input)) {
    if (id === '__proto__') {
      const others = Object.keys(input).filter((other) => other !== id)
      findings.report('unknown_key', [...path, id], { expected: listed(others) })
    } else judge(valueType, value, [...path, id], findings)
  }
}
