import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { importsOf } from '../support/imports.ts'
import { nothingWrong } from '../support/nothingWrong.ts'
import { parseFolder, parseText, place, walk } from '../support/syntax.ts'
import { roomOf } from './rooms.ts'

const sources = parseFolder('src')

/** A file with one user is part of that user, unless it holds an idea of its own: what it is, in a word. */
const ideas: Readonly<Record<string, string>> = {
  'src/schema/onlyInputs.ts': 'what counts as an input',
}

const tiny = 20

test('no tiny file has one user only', () => {
  const users = new Map<string, Set<string>>()
  for (const { from, to, isRelative } of sources.flatMap(importsOf)) {
    if (isRelative && !isDoor(from)) users.set(to, (users.get(to) ?? new Set()).add(from))
  }
  const lonely = sources.filter(({ fileName }) => {
    const [user, ...others] = users.get(fileName) ?? []
    return !isDoor(fileName) && roomOf(fileName) !== 'rules' && user !== undefined && others.length === 0
  })
  const small = lonely.filter((file) => codeLines(file) < tiny && !exportedByDoor(file.fileName))
  nothingWrong(
    small.flatMap((file) =>
      ideas[file.fileName] === undefined ? [`${file.fileName}: ${codeLines(file)} lines, for one file`] : [],
    ),
  )
})

test('a list is not spread into the arguments of a call', () => {
  nothingWrong(sources.flatMap(spreads))
})

test('what is not found in a list or a map is not taken for nothing', () => {
  nothingWrong(sources.flatMap(silentDefaults))
})

/** The layers that read, and who reads beside them: columns, samples and rows by the million, arguments of a preset. */
const layers = ['errors', 'numeric', 'calendar', 'figure', 'shape']
const readers: Readonly<Record<string, string>> = {
  'src/budget/claims/readClaims.ts': 'rows, and typed columns',
  'src/payment/columns/IndexedCases.ts': 'typed columns',
  'src/payment/columns/countAside.ts': 'rows of columns',
  'src/payment/columns/toCaseColumns.ts': 'rows',
  'src/payment/weights/takeCases.ts': 'columns',
  'src/scenario/readRecord.ts': 'values by path: what each may be, only the path says',
  'src/rules/us/leadCorridor.ts': 'arguments of a preset',
  'src/rules/us/mssp/msspProgram.ts': 'arguments of a preset',
  'src/rules/us/reachCorridor.ts': 'arguments of a preset',
  'src/scenario/csv/csvField.ts': 'fields of rows',
  'src/scenario/csv/toCsv.ts': 'rows of a table',
  'src/scenario/simulate/SimulationInput.ts': 'a sample, or a function that draws it',
  'src/statistics/readSample.ts': 'samples',
  'src/statistics/variance.ts': 'samples',
  'src/supervision/indicators/CaseRows.ts': 'typed columns',
  'src/supervision/reconcile/ClaimsInput.ts': 'rows',
  'src/supervision/reconcile/bookClaims.ts': 'rows',
  'src/supervision/screens/Admission.ts': 'rows',
  'src/scenario/change/applyChanges.ts': 'plain data that is copied, and read when it is settled',
  'src/supervision/screens/machine/readRow.ts': 'rows',
}

test('an input is read by its shape: nobody else says that it has the wrong form', () => {
  nothingWrong(
    sources.flatMap((file) =>
      layers.includes(roomOf(file.fileName)) || readers[file.fileName] !== undefined ? [] : formRefusals(file),
    ),
  )
})

test('who is excused still needs to be', () => {
  const needed = new Set(sources.filter((file) => formRefusals(file).length > 0).map(({ fileName }) => fileName))
  nothingWrong(Object.keys(readers).filter((fileName) => !needed.has(fileName)))
  nothingWrong(Object.keys(ideas).filter((fileName) => !sources.some((file) => file.fileName === fileName)))
})

test('the doors name at most one and a half types for each function', () => {
  const { functions, types } = doorCounts()
  expect(functions).toBeGreaterThan(150)
  expect(types / functions).toBeLessThanOrEqual(1.5)
})

function isDoor(fileName: string): boolean {
  return ['index.ts', 'internal.ts'].includes(posix.basename(fileName))
}

/** What a door passes on is found through it. */
function exportedByDoor(fileName: string): boolean {
  return sources.some((file) => isDoor(file.fileName) && importsOf(file).some(({ to }) => to === fileName))
}

/** Lines without imports, comments and blanks. */
function codeLines(file: ts.SourceFile): number {
  const lines = new Set<number>()
  const mark = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return
    if (node.getChildCount(file) === 0 && node.kind !== ts.SyntaxKind.EndOfFileToken) {
      lines.add(file.getLineAndCharacterOfPosition(node.getStart(file)).line)
    }
    for (const child of node.getChildren(file)) if (!ts.isJSDoc(child)) mark(child)
  }
  mark(file)
  return lines.size
}

function spreads(file: ts.SourceFile): readonly string[] {
  const found: string[] = []
  walk(file, (node) => {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return
    if (node.arguments?.some(ts.isSpreadElement)) found.push(`${place(node)}: ${firstLine(node)}`)
  })
  return found
}

const nothing = ["''", '0', '0n', 'zero', '[]']

function silentDefaults(file: ts.SourceFile): readonly string[] {
  const found: string[] = []
  walk(file, (node) => {
    if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.QuestionQuestionToken) return
    if (!nothing.slice(0, 4).includes(node.right.getText())) return
    if (isLookup(node.left)) found.push(`${place(node)}: ${firstLine(node)}`)
  })
  return found
}

/** `list[index]`, `list.at(index)`: what stands at a place that should be there. */
function isLookup(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isLookup(node.expression)
  if (ts.isElementAccessExpression(node)) return !ts.isStringLiteral(node.argumentExpression)
  if (ts.isPropertyAccessExpression(node)) return isLookup(node.expression)
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    ['at', 'find', 'findLast', 'indexOf'].includes(node.expression.name.text)
  )
}

const formCodes = ['wrong_type', 'unknown_key', 'not_one_of', 'unclean_id', 'not_a_number', 'percent_not_allowed']

function formRefusals(file: ts.SourceFile): readonly string[] {
  const found: string[] = []
  walk(file, (node) => {
    if (!ts.isCallExpression(node) || !['fail', 'failMissing'].includes(node.expression.getText())) return
    const code = node.arguments[0]
    if (code !== undefined && ts.isStringLiteral(code) && formCodes.includes(code.text)) {
      found.push(`${place(node)}: ${firstLine(node)}`)
    }
  })
  return found
}

function firstLine(node: ts.Node): string {
  return (node.getText().split('\n')[0] as string).slice(0, 80)
}

/** What the root names, rules and schemas too: a name that two doors give counts once. */
function doorCounts(): { readonly functions: number; readonly types: number } {
  const doors = sources
    .filter(({ fileName }) => /^src\/[a-z]+\/index\.ts$/.test(fileName))
    .map(({ fileName }) => fileName)
  expect(doors.every(existsSync)).toBe(true)
  const program = ts.createProgram(doors, {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
  })
  const checker = program.getTypeChecker()
  const names = { functions: new Set<string>(), types: new Set<string>() }
  for (const door of doors) {
    const symbol = checker.getSymbolAtLocation(program.getSourceFile(door) as ts.SourceFile)
    for (const exported of symbol === undefined ? [] : checker.getExportsOfModule(symbol)) {
      const { flags } = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
      if (flags & ts.SymbolFlags.Function) names.functions.add(exported.name)
      else if (flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) names.types.add(exported.name)
    }
  }
  return { functions: names.functions.size, types: names.types.size }
}

test('what these tests look for is noticed', () => {
  const noticed = (text: string) => {
    const file = parseText('src/budget/a.ts', text)
    return [...spreads(file), ...silentDefaults(file), ...formRefusals(file)].length
  }
  expect(noticed('list.push(...items)')).toBe(1)
  expect(noticed('new Set(...items)')).toBe(1)
  expect(noticed('const all = [...items]')).toBe(0)
  expect(noticed("const a = list[0] ?? ''")).toBe(1)
  expect(noticed('const a = list.at(-1) ?? 0n')).toBe(1)
  expect(noticed('const a = list[0]?.amount ?? zero')).toBe(1)
  expect(noticed('const a = given.amount ?? 0')).toBe(0)
  expect(noticed("fail('unknown_key', [key])")).toBe(1)
  expect(noticed("fail('total_negative', [])")).toBe(0)
  expect(codeLines(parseText('src/a.ts', '// a\nimport a from "b"\n/** c */\nexport const d = 1\n\n'))).toBe(1)
})
