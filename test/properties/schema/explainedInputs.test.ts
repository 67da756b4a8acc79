import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { test } from 'vitest'
import { jsonSchemas } from 'yigongti/schema'
import { parse, type Shape } from '../../../src/shape/internal.ts'
import { allShapes } from '../../support/allShapes.ts'
import { arbitraryOf } from '../../support/arbitraryOf.ts'
import { columnsAsLists } from '../../support/columnsAsLists.ts'
import { nothingWrong } from '../../support/nothingWrong.ts'
import { put } from '../../support/put.ts'
import { explainedAs, numbersOf, statedAs } from '../../support/withExplanations.ts'

/** What takes a number in the unit that the input says beside it. */
const ofToldUnits: ReadonlySet<string> = new Set([
  'budgetPrice',
  'capPoints',
  'casePoints',
  'clearPool',
  'cutReadmissions',
  'disclosureReport',
  'fundPayment',
  'groupMargins',
  'mixedPayment',
  'nestBudgets',
  'partialCases',
  'partialsSql',
  'priceFromPool',
  'raiseAlerts',
  'settleCases',
  'settleMonths',
  'settlePool',
  'settlePools',
  'specialReviewPoints',
  'toMarginGroups',
  'toMarginTable',
  'vulnerabilities',
])
const ofUnits: ReadonlySet<string> = new Set(['unit_differs', 'percent_needed'])

test.each(Object.entries(allShapes))(
  'wherever %s takes a number, it takes one that is explained or stated',
  (name, shapeOf) => {
    const shape = shapeOf() as Shape<unknown, unknown>
    const accepts = new Ajv2020({ strict: true }).compile(jsonSchemas[name as keyof typeof jsonSchemas])
    const wrong = new Map<string, string>()
    const seen = new Map<string, number>()
    for (const input of fc.sample(arbitraryOf(shape), 4)) {
      for (const { path, value, unit, isLoose } of numbersOf(shape, input)) {
        const place = path.filter((key) => typeof key === 'string').join('.')
        seen.set(place, (seen.get(place) ?? 0) + 1)
        if ((seen.get(place) ?? 0) > 2) continue
        for (const number of [statedAs(value), explainedAs(value, unit)]) {
          const next = put(input, path, number)
          const parsed = parse(shape, next)
          const codes = parsed.ok ? [] : parsed.issues.map(({ code }) => code)
          if ((isLoose || ofToldUnits.has(name)) && codes.every((code) => ofUnits.has(code)) && !parsed.ok) continue
          if (!parsed.ok) wrong.set(place, codes.join(', '))
          else if (!accepts(JSON.parse(JSON.stringify(next, columnsAsLists))))
            wrong.set(place, 'its JSON Schema refuses it')
        }
      }
    }
    nothingWrong([...wrong].map((one) => one.join(': ')))
  },
)
