import ts from 'typescript'
import { expect, test } from 'vitest'
import { inputs, jsonSchemas } from '../../src/schema/index.ts'
import { compilerOptions } from '../support/entryPoints.ts'
import { nothingWrong } from '../support/nothingWrong.ts'
import { absolute } from '../support/repository.ts'

/** The public functions that take records and have no schema of what they take. */
const without: Readonly<Record<string, string>> = {
  amend: 'which changes it takes, the rule says that it is given',
  chartContracts: 'it takes contracts of `contractOf`, or the results of settled years',
  chartControl: 'its series is one of `raiseAlerts`',
  chartExecution: 'it takes the result of the execution of a budget',
  chartFunnel: 'its series is one of `raiseAlerts`',
  chartMargins: 'it takes the margins of groups',
  chartOutlook: 'it takes the results of outlooks',
  chartPayoff: 'it takes the curves of contracts',
  chartPointValue: 'it takes the results of settled pools',
  chartTornado: 'it takes the result of `sensitivity`',
  chartTransfers: 'it takes the result of a settled year',
  chartWaterfall: 'it takes the result of a settled year',
  combineYears: 'it takes the results of settled years',
  diffRules: 'it takes two rules: `yearRule` and its like are schemas of rules',
  nextYear: 'it takes the result of a settled year',
  laneySigmaZ: 'it takes a sample, as statistics do: its reader is its own',
  winsorisedPhi: 'it takes a sample, as statistics do: its reader is its own',
  inForce: 'it takes a rule: `yearRule` and its like are schemas of rules',
  questionnaireOf: 'it takes a rule: `yearRule` and its like are schemas of rules',
  toClearingTable: 'it takes the results of settled years',
  toExecutionTable: 'it takes the result of `budgetExecution`',
  toFlowTable: 'it takes the result of `flowTable`',
  toMarkdown: 'it takes the steps of a result',
  toRows: 'it takes the steps of a result',
  toSpendingTable: 'it takes the result of `explainSpending`',
  toSweepRecords: 'it takes the rows of a result',
  toTex: 'it takes the steps of a result',
  toText: 'it takes the steps of a result',
  withLocal: 'which values it takes, the rule set says that it is given',
}

const takingRecords = functionsWithRecords()

test('every public function that takes a record has a schema of it, or a reason to have none', () => {
  expect(takingRecords.length).toBeGreaterThan(100)
  const known = new Set([...Object.keys(inputs), ...Object.keys(without)])
  nothingWrong(
    takingRecords.filter((name) => !known.has(name)).map((name) => `${name} takes a record without a schema`),
  )
})

test('every schema of an input is that of a public function that takes a record', () => {
  const taking = new Set(takingRecords)
  nothingWrong(
    [...Object.keys(inputs), ...Object.keys(without)]
      .filter((name) => !taking.has(name))
      .map((name) => `${name} is no public function that takes a record`),
  )
  nothingWrong(Object.keys(without).filter((name) => name in inputs))
})

test('whatever else has a JSON Schema is a trace, or a rule under the name of its kind', () => {
  const rules = Object.entries(jsonSchemas).filter(([name]) => !(name in inputs) && name !== 'trace')
  expect(rules.length).toBe(Object.keys(jsonSchemas).length - Object.keys(inputs).length - 1)
  for (const [name, { properties, anyOf }] of rules) {
    const said = JSON.stringify(properties ?? anyOf)
    expect(name).toMatch(/^\w+Rule$/)
    expect(said).toContain(`"enum":["${name.slice(0, -'Rule'.length)}"]`)
  }
})

/** The functions of the root door with a parameter that is a record or holds records, options aside. */
function functionsWithRecords(): readonly string[] {
  const root = absolute('src/index.ts')
  const program = ts.createProgram([root], compilerOptions('tsconfig.json'))
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(root)
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source)
  if (module === undefined) throw new Error('the root door exports nothing')
  return checker.getExportsOfModule(module).flatMap((symbol) => {
    const [signature] = checker.getTypeOfSymbol(symbol).getCallSignatures()
    const parameters = (signature?.getParameters() ?? []).filter((one) => !isOption(one))
    return parameters.some((one) => holdsRecord(checker.getTypeOfSymbol(one), checker)) ? [symbol.name] : []
  })
}

function isOption({ valueDeclaration: declaration }: ts.Symbol): boolean {
  if (declaration === undefined || !ts.isParameter(declaration)) return false
  return declaration.initializer !== undefined || declaration.questionToken !== undefined
}

/** A number of any way of writing is none, nor is a calculation. */
function holdsRecord(given: ts.Type, checker: ts.TypeChecker): boolean {
  const type = checker.getBaseConstraintOfType(given) ?? given
  const parts = type.isUnion() ? type.types : [type]
  if (parts.some(({ flags }) => (flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0)) return false
  return parts.some((part) => {
    if (part.getCallSignatures().length > 0) return false
    const item = part.getNumberIndexType() ?? itemOfIterable(part, checker)
    return item === undefined || holdsRecord(item, checker)
  })
}

function itemOfIterable(type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  return type.symbol?.name === 'Iterable' ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined
}
