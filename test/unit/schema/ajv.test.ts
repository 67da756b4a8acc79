import { Ajv, type Options } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { formSchemas, jsonSchemas } from 'yigongti/schema'

/** Everything that a strict reader of schemas asks for: unknown words, types left out, keys required but not described. */
const strict: Options = { strict: true }

test.each(Object.entries(jsonSchemas))('the JSON Schema of %s is one of draft 2020-12', (_, schema) => {
  expect(new Ajv2020(strict).compile(schema)).toBeTypeOf('function')
})

test.each(Object.entries(formSchemas))('the form schema of %s is one of draft 7', (_, schema) => {
  expect(new Ajv(strict).compile(schema)).toBeTypeOf('function')
})
