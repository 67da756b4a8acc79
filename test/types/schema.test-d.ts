import { expectTypeOf, test } from 'vitest'
import type { AnnualBudgetInput, Issue, RuleSet, UngrownBudgetInput, UngrownYearInput, YearInput } from 'yigongti'
import { settleYear, withLocal } from 'yigongti'
import type { JsonSchema, Parsed } from 'yigongti/schema'
import { jsonSchemas, parse, parseRules, parseYear, type rulesSchema, yearSchema } from 'yigongti/schema'
import type * as z from 'zod'

declare const unknownData: unknown

type AnyYear = YearInput | UngrownYearInput

test('what is parsed has the type that the calculations take', () => {
  expectTypeOf(parseYear).toEqualTypeOf<(input: unknown) => Parsed<AnyYear>>()
  expectTypeOf(parseRules).toEqualTypeOf<(input: unknown) => Parsed<RuleSet>>()
  expectTypeOf(parse.annualBudget).toEqualTypeOf<(input: unknown) => Parsed<AnnualBudgetInput | UngrownBudgetInput>>()
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

test('the schemas are zod schemas, which conform to Standard Schema', () => {
  expectTypeOf(yearSchema).toEqualTypeOf<z.ZodType<AnyYear, AnyYear>>()
  expectTypeOf<Pick<typeof yearSchema, '~standard'>>().toExtend<StandardSchemaV1<AnyYear>>()
  expectTypeOf<Pick<typeof rulesSchema, '~standard'>>().toExtend<StandardSchemaV1<RuleSet>>()
})

test('the JSON Schemas are readonly data by name', () => {
  expectTypeOf(jsonSchemas.settleYear).toEqualTypeOf<JsonSchema>()
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
            readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
          }[]
        }
      | Promise<unknown>
    readonly types?: { readonly input: unknown; readonly output: Value } | undefined
  }
}
