import { expectTypeOf, test } from 'vitest'
import type { AnnualBudgetInput, BandSharing, Issue, RuleSet, YearInput } from 'yigongti'
import { settleYear, withLocal } from 'yigongti'
import type { JsonSchema, Parsed, StandardSchema } from 'yigongti/schema'
import {
  jsonSchemas,
  parseAnnualBudget,
  parseBandSharing,
  parseRules,
  parseYear,
  rulesSchema,
  yearSchema,
} from 'yigongti/schema'
import type * as z from 'zod'

declare const unknownData: unknown

test('what is parsed has the type that the calculations take', () => {
  expectTypeOf(parseYear).toEqualTypeOf<(input: unknown) => Parsed<YearInput>>()
  expectTypeOf(parseRules).toEqualTypeOf<(input: unknown) => Parsed<RuleSet>>()
  expectTypeOf(parseAnnualBudget).toEqualTypeOf<(input: unknown) => Parsed<AnnualBudgetInput>>()
  expectTypeOf(parseBandSharing).toEqualTypeOf<(input: unknown) => Parsed<BandSharing>>()
})

test('the value is there only where it is ok, the issues only where it is not', () => {
  const year = parseYear(unknownData)
  const rules = parseRules(unknownData)
  // @ts-expect-error not yet known to be ok
  year.value
  if (year.ok && rules.ok) {
    settleYear(withLocal(rules.value, { depositRate: '5%' }), year.value)
    // @ts-expect-error there are no issues
    year.issues
  } else if (!year.ok) expectTypeOf(year.issues).toEqualTypeOf<readonly Issue[]>()
})

test('the faces conform to Standard Schema, written by hand or by zod', () => {
  expectTypeOf(yearSchema).toEqualTypeOf<StandardSchema<YearInput>>()
  expectTypeOf(yearSchema['~standard']).toExtend<z.core.$ZodStandardSchema<z.ZodType<YearInput, YearInput>>>()
  expectTypeOf(yearSchema).toExtend<StandardSchemaV1<YearInput>>()
  expectTypeOf(rulesSchema).toExtend<StandardSchemaV1<RuleSet>>()
})

test('the JSON Schemas are readonly data by name', () => {
  expectTypeOf<keyof typeof jsonSchemas>().toEqualTypeOf<'year' | 'rules' | 'annualBudget' | 'bandSharing'>()
  expectTypeOf(jsonSchemas.year).toEqualTypeOf<JsonSchema>()
})

/** The interface as https://standardschema.dev gives it, version 1. */
interface StandardSchemaV1<Value> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) =>
      | { readonly value: Value; readonly issues?: undefined }
      | {
          readonly issues: readonly {
            readonly message: string
            readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[]
          }[]
        }
      | Promise<never>
    readonly types?: { readonly input: unknown; readonly output: Value } | undefined
  }
}
