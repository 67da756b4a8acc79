import type * as z from 'zod'
import type { Path } from '../errors/internal.ts'
import type { Findings } from './Findings.ts'

/** Something that must hold between the parts of an input; the parts themselves are judged before it. */
export type Rule = (input: unknown, path: Path, findings: Findings) => void

/** How inputs of a schema are judged, beyond its structure. */
export interface Judgement {
  /** The core's reader, for a value that is one whole: what it refuses is what is wrong. */
  readonly read?: (input: unknown, path: Path) => unknown
  readonly rules?: readonly Rule[]
  /** For a list: it may have no items. */
  readonly mayBeEmpty?: boolean
}

const judgements = /* @__PURE__ */ new WeakMap<z.core.$ZodType, Judgement>()
const none: Judgement = {}

/** Says how inputs of a schema are judged; returns the schema. */
export function judged<Schema extends z.core.$ZodType>(schema: Schema, judgement: Judgement): Schema {
  judgements.set(schema, judgement)
  return schema
}

export function judgementOf(schema: z.core.$ZodType): Judgement {
  return judgements.get(schema) ?? none
}
