import * as z from 'zod'
import { deepFreeze } from '../errors/internal.ts'
import { annotations } from './named.ts'

/**
 * JSON 模式 — a JSON Schema (draft 2020-12) as plain, frozen data.
 *
 * @since 0.1.0
 */
export type JsonSchema = Readonly<Record<string, unknown>>

/** The JSON Schema of what a schema takes, with the library's own names in it. */
export function toJsonSchema(schema: z.core.$ZodType): JsonSchema {
  return deepFreeze({ ...z.toJSONSchema(schema, { io: 'input', metadata: annotations }) })
}
