import type * as z from 'zod'
import { type InOf, lazily, type Parsed, parse as parseShape, type Shape } from '../shape/internal.ts'
import { type JsonSchema, toJsonSchema } from './jsonSchema.ts'
import { shapes } from './shapes.ts'
import { toZod } from './toZod.ts'

type Shapes = typeof shapes
type Name = keyof Shapes
type InputOf<K extends Name> = InOf<ReturnType<Shapes[K]>>

/**
 * 输入模式 — a zod schema for the input of every public function, by the function's name. It composes with the host's
 * own: `z.object({ year: inputs.settleYear })`; what passes is the input itself, and the issues carry our code, place
 * and both messages in `params`.
 *
 * @since 0.2.0
 */
export const inputs: { readonly [K in Name]: z.ZodType<InputOf<K>, InputOf<K>> } = /* @__PURE__ */ each((name, shape) =>
  toZod(shape, name),
)

/**
 * 解析 — reads the input of a function and tells everything that is wrong with it, up to a hundred problems.
 *
 * @since 0.2.0
 */
export const parse: { readonly [K in Name]: (input: unknown) => Parsed<InputOf<K>> } = /* @__PURE__ */ each(
  (_, shape) => (input: unknown) => parseShape(shape(), input),
)

/**
 * JSON 模式 — the JSON Schema (draft 2020-12) of the input of every public function, by the function's name.
 *
 * @since 0.2.0
 */
export const jsonSchemas: { readonly [K in Name]: JsonSchema } = /* @__PURE__ */ each((name, shape) =>
  toJsonSchema(shape(), name),
)

/**
 * 表单模式 — the same for forms: draft 7, and every number is one field of text.
 *
 * @since 0.2.0
 */
export const formSchemas: { readonly [K in Name]: JsonSchema } = /* @__PURE__ */ each((name, shape) =>
  toJsonSchema(shape(), name, 'form'),
)

/** Something for each function, made when it is first asked for. */
function each<All>(make: (name: string, shape: () => Shape<unknown, unknown>) => unknown): All {
  const all = {}
  for (const [name, shape] of Object.entries(shapes)) {
    const get = lazily(() => make(name, shape as unknown as () => Shape<unknown, unknown>))
    Object.defineProperty(all, name, { enumerable: true, get })
  }
  return all as All
}
