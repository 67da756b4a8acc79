import type * as z from 'zod'
import { type RuleKinds, ruleShapes } from '../rulebook/internal.ts'
import { type InOf, lazily, type Parsed, parse as parseShape, type Shape } from '../shape/internal.ts'
import { type JsonSchema, toJsonSchema } from './jsonSchema.ts'
import { traceShape } from './parseTrace.ts'
import { shapes } from './shapes.ts'
import { toZod } from './toZod.ts'

type Shapes = typeof shapes
type Name = keyof Shapes
/** A rule is known by its kind: `deviationRule`. */
type NameOrRule = Name | `${keyof RuleKinds}Rule`

type InputOf<K extends NameOrRule> = K extends Name
  ? InOf<ReturnType<Shapes[K]>>
  : K extends `${infer Kind extends keyof RuleKinds}Rule`
    ? RuleKinds[Kind]
    : never

/**
 * 输入模式 — a zod schema for the input of every public function, by the function's name; of several parameters the
 * input is the last. It composes with the host's own: `z.object({ year: inputs.settleYear })`; what passes is the input
 * itself, and the issues carry our code, place and both messages in `params`.
 *
 * @since 0.2.0
 */
export const inputs: { readonly [K in Name]: z.ZodType<InputOf<K>, InputOf<K>> } = /* @__PURE__ */ each(
  () => shapes,
  (name, shape) => toZod(shape, name),
)

/**
 * 解析 — reads the input of a function and tells everything that is wrong with it, up to a hundred problems; and a rule
 * of each kind, under the name of the kind: `parse.yearRule`, `parse.deviationRule`.
 *
 * @since 0.2.0
 */
export const parse: { readonly [K in NameOrRule]: (input: unknown) => Parsed<InputOf<K>> } = /* @__PURE__ */ each(
  withRules,
  (_, shape) => (input: unknown) => parseShape(shape(), input),
)

/**
 * JSON 模式 — the JSON Schema (draft 2020-12) of the input of every public function, by the function's name, of a rule of
 * each kind, under the name of the kind (`jsonSchemas.yearRule`), and of what tells how a result came about
 * (`jsonSchemas.trace`). A number may be plain, or come with its explanation.
 *
 * @since 0.1.0
 */
export const jsonSchemas: { readonly [K in NameOrRule | 'trace']: JsonSchema } = /* @__PURE__ */ each(
  () => ({ ...withRules(), trace: traceShape }),
  (name, shape) => toJsonSchema(shape(), name),
)

/**
 * 表单模式 — the same for forms, of inputs and of rules: draft 7, and every number is one field of text.
 *
 * @since 0.2.0
 */
export const formSchemas: { readonly [K in NameOrRule]: JsonSchema } = /* @__PURE__ */ each(withRules, (name, shape) =>
  toJsonSchema(shape(), name, 'form'),
)

function withRules(): object {
  const rules = Object.entries(ruleShapes).map(([kind, shape]) => [`${kind}Rule`, shape])
  return { ...shapes, ...Object.fromEntries(rules) }
}

/** Something for each shape, made when it is first asked for. */
function each<All>(which: () => object, make: (name: string, shape: () => Shape<unknown, unknown>) => unknown): All {
  const all = {}
  for (const [name, shape] of Object.entries(which())) {
    const get = lazily(() => make(name, shape as () => Shape<unknown, unknown>))
    Object.defineProperty(all, name, { enumerable: true, get })
  }
  return all as All
}
