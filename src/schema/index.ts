export type { Parsed } from '../shape/internal.ts'
export { formSchemas, inputs, jsonSchemas, parse } from './inputs.ts'
export type { JsonSchema } from './jsonSchema.ts'
export { parseRules, parseYear, rulesSchema, yearSchema } from './parseYear.ts'
