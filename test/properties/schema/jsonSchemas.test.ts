import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonSchemas } from 'yigongti/schema'
import { parse, type Shape } from '../../../src/shape/internal.ts'
import { allShapes } from '../../support/allShapes.ts'
import { draftsOf } from '../../support/arbitraryOf.ts'
import { columnsAsLists } from '../../support/columnsAsLists.ts'

test.each(Object.entries(allShapes))('what %s takes, its JSON Schema takes', (name, shapeOf) => {
  const shape = shapeOf() as Shape<unknown, unknown>
  const accepts = new Ajv2020({ strict: true }).compile(jsonSchemas[name as keyof typeof jsonSchemas])
  const valid = fc.sample(draftsOf(shape), 50).filter((draft) => parse(shape, draft).ok)
  const written = valid.map((input): unknown => JSON.parse(JSON.stringify(input, columnsAsLists)))
  expect(written.filter((input) => !accepts(input)).map((input) => [input, accepts(input), accepts.errors])).toEqual([])
  expect(valid.length).toBeGreaterThan(0)
})
