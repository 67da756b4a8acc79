import { annualBudgetShape } from '../budget/internal.ts'
import { yearShape } from '../settlement/internal.ts'
import { bandSharingShape } from './bandSharingShape.ts'
import { toJsonSchema as ofShape } from './jsonSchema.ts'
import { lazily } from './lazily.ts'
import { rulesShape } from './rulesShape.ts'
import { type JsonSchema, toJsonSchema } from './toJsonSchema.ts'

const year = /* @__PURE__ */ lazily(() => ofShape(yearShape(), 'year'))
const rules = /* @__PURE__ */ lazily(() => toJsonSchema(rulesShape()))
const annualBudget = /* @__PURE__ */ lazily(() => ofShape(annualBudgetShape(), 'annualBudget'))
const bandSharing = /* @__PURE__ */ lazily(() => toJsonSchema(bandSharingShape()))

/**
 * JSON 模式集 — what the `parse…` functions take, as JSON Schemas (draft 2020-12), for forms, editors and other
 * languages. Each is made when it is first asked for.
 *
 * They know the structure: names, types, patterns of numbers. What holds between the parts, such as bands that ascend
 * or weights that sum to 1, only the `parse…` functions know: whatever these accept, the JSON Schema accepts too.
 *
 * @example
 * ```ts
 * import { jsonSchemas } from 'yigongti/schema'
 *
 * Object.keys(jsonSchemas) // => ['year', 'rules', 'annualBudget', 'bandSharing']
 * jsonSchemas.bandSharing['required'] // => ['amount', 'base', 'bands']
 * ```
 * @since 0.1.0
 */
export const jsonSchemas: {
  readonly year: JsonSchema
  readonly rules: JsonSchema
  readonly annualBudget: JsonSchema
  readonly bandSharing: JsonSchema
} = {
  get year() {
    return year()
  },
  get rules() {
    return rules()
  },
  get annualBudget() {
    return annualBudget()
  },
  get bandSharing() {
    return bandSharing()
  },
}
