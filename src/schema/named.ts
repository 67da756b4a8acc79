import * as z from 'zod'
import type { Bilingual } from '../errors/internal.ts'

/** What a JSON Schema says of a schema besides its structure. */
interface Annotation {
  readonly id?: string
  readonly title?: string
  readonly description?: string
  readonly format?: string
  readonly $id?: string
}

/** The library's own registry of what schemas are called: the one that all users of zod share is left alone. */
export const annotations = /* @__PURE__ */ z.registry<Annotation>()

/** What a whole input says of its name: where it is known by, and how its numbers are written. */
export function asDocument(name: string): Omit<Annotation, 'title'> {
  return { $id: `urn:yigongti:${name}`, description: howNumbersAreWritten }
}

const howNumbersAreWritten =
  '金额以元计，最多两位小数；数可写作十进制文字，或不超过 15 位有效数字的数值；比率也可写作 "5%"。 — Amounts in yuan, with at most two decimals; a number is a decimal text or a number of at most 15 significant digits, a rate also "5%".'

/** Names a schema in both languages. With an id it becomes a definition that JSON Schemas refer to. */
export function named<Schema extends z.core.$ZodType>(
  schema: Schema,
  { zh, en }: Bilingual,
  more: Omit<Annotation, 'title'> = {},
): Schema {
  annotations.add(schema, { ...more, title: `${zh} — ${en}` })
  return schema
}
