import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { jsonSchemas, parse } from 'yigongti/schema'
import { ruleShapes } from '../../../src/rulebook/internal.ts'
import { shapes } from '../../../src/schema/shapes.ts'
import { draftsOf } from '../../support/arbitraryOf.ts'

type Name = keyof typeof parse

const rules = Object.entries(ruleShapes).map(([kind, shape]) => [`${kind}Rule`, shape])
const all = { ...shapes, ...Object.fromEntries(rules) } as Readonly<Record<Name, (typeof shapes)['settleYear']>>

/** Inputs whose parts must fit each other in more ways than drafts are mended: hardly one of them is valid. */
const hardlyDrawn: ReadonlySet<string> = new Set<Name>([
  'applyChanges',
  'assessAdequacy',
  'benchmarkRule',
  'breakEven',
  'budgetPrice',
  'chargeDeductibles',
  'checkFourthQuarter',
  'coefficientRule',
  'compareRules',
  'consequencesRule',
  'diseaseWeights',
  'historicalBenchmark',
  'kpiRule',
  'meanBaseline',
  'mergePartials',
  'mixedPayment',
  'partialCases',
  'quotaRule',
  'raiseAlerts',
  'reconcileAlliance',
  'riskAdjust',
  'scoreIndicators',
  'screenAdmissions',
  'sensitivity',
  'settleCases',
  'settlePartials',
  'severeCasesRule',
  'sharedSavingsRule',
  'simulate',
  'sweep',
  'sweepLazily',
  'trendBaseline',
  'vulnerabilities',
  'yearRule',
])

const names = Object.keys(all) as Name[]

afterAll(() => console.log(`JSON Schemas: valid inputs are hardly drawn of ${hardlyDrawn.size} of ${names.length}`))

test.each(names)('what %s takes, its JSON Schema takes', (name) => {
  const accepts = new Ajv2020({ strict: true }).compile(jsonSchemas[name])
  const drafts = fc.sample(draftsOf(all[name]()), 100).map((draft): unknown => JSON.parse(JSON.stringify(draft)))
  const valid = drafts.filter((draft) => parse[name](draft).ok)
  expect(valid.filter((input) => !accepts(input)).map((input) => [input, accepts(input), accepts.errors])).toEqual([])
  if (!hardlyDrawn.has(name)) expect(valid.length).toBeGreaterThan(0)
})
