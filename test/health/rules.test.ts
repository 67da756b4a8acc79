import ts from 'typescript'
import { expect, test } from 'vitest'
import { nothingWrong } from '../support/nothingWrong.ts'
import { absolute, listFiles } from '../support/repository.ts'
import { hasModifier, parseFolder, place, walk } from '../support/syntax.ts'
import { ruleProblems } from './ruleProblems.ts'

test('every value of a rule set has both labels, a date and a citation', async () => {
  const modules = await Promise.all(
    listFiles('src/rules', '.ts').map(async (path) => ({ path, exports: (await import(absolute(path))) as object })),
  )
  const { problems, parameters, doubtful } = ruleProblems(
    Object.fromEntries(modules.map(({ path, exports }) => [path, exports])),
  )
  console.info([`${parameters} rule parameters`, ...doubtful].join('\n  '))
  expect(parameters).toBeGreaterThan(0)
  nothingWrong(problems)
})

test('a document has one status wherever it is cited', async () => {
  const paths = ['src/rules', 'src/supervision', 'src/programs'].flatMap((folder) => listFiles(folder, '.ts'))
  const modules = await Promise.all(paths.map(async (path) => (await import(absolute(path))) as object))
  const statuses = statusesByDocument(modules)
  expect(statuses.size).toBeGreaterThan(20)
  nothingWrong([...statuses].filter(([, found]) => found.size > 1).map(([name, found]) => `${name}: ${[...found]}`))
  const cited = { document: { zh: '文件', en: 'Document' }, number: '1', status: 'verified' }
  const twice = statusesByDocument([{ cited, again: { ...cited, status: 'secondary' } }])
  expect([...twice.values()].map(({ size }) => size)).toEqual([2])
})

/** Every status under which a document is cited, by its name and number. */
function statusesByDocument(root: object): ReadonlyMap<string, ReadonlySet<unknown>> {
  const statuses = new Map<string, Set<unknown>>()
  const seen = new Set<unknown>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    const { document, number, status } = value as { document?: { zh?: string }; number?: string; status?: unknown }
    if (document !== undefined && status !== undefined) {
      const name = `${document.zh} ${number ?? ''}`
      statuses.set(name, (statuses.get(name) ?? new Set()).add(status))
    }
    Object.values(value).forEach(visit)
  }
  visit(root)
  return statuses
}

test('the data of src/rules is exported, so that it is looked at, and typed', () => {
  nothingWrong(parseFolder('src/rules').flatMap(dataProblems))
})

/** Exported data is `as const satisfies`, or typed; a parameter inside a `const` that is not exported escapes. */
function dataProblems(file: ts.SourceFile): readonly string[] {
  return file.statements.filter(ts.isVariableStatement).flatMap((statement) => {
    const isExported = hasModifier(statement, ts.SyntaxKind.ExportKeyword)
    return statement.declarationList.declarations.flatMap(({ initializer, type, name }) => {
      if (initializer === undefined) return []
      if (!isExported) return holdsParameter(initializer) ? [`${place(name)}: ${name.getText()} is not exported`] : []
      const isBare = ts.isObjectLiteralExpression(initializer) || ts.isArrayLiteralExpression(initializer)
      const isTyped = type !== undefined || !(isBare || ts.isAsExpression(initializer))
      return isTyped ? [] : [`${place(name)}: ${name.getText()} is not "as const satisfies"`]
    })
  })
}

function holdsParameter(node: ts.Node): boolean {
  let found = false
  walk(node, (inner) => {
    if (!ts.isObjectLiteralExpression(inner)) return
    const keys = inner.properties.map((property) => property.name?.getText())
    if (keys.includes('values') && keys.includes('label')) found = true
  })
  return found && !ts.isArrowFunction(node)
}

test('what is missing in a rule set is noticed', () => {
  const label = { zh: '比例', en: 'Rate' }
  const citation = { document: { zh: '文件', en: 'Document' }, status: 'verified' }
  const value = { from: '2025-01-01', value: '0.05', citations: [citation] }
  const parameter = { id: 'rate', label, unit: 'rate', values: [value], verifiedOn: '2025-09-15' }
  const problems = (changed: object) => ruleProblems({ rules: { ...parameter, ...changed } }).problems.length
  expect(problems({})).toBe(0)
  expect(problems({ label: { zh: '比例', en: '' } })).toBe(1)
  expect(problems({ label: { zh: 'Rate', en: 'Rate' } })).toBe(1)
  expect(problems({ verifiedOn: '2025-02-30' })).toBe(1)
  expect(problems({ verifiedOn: undefined })).toBe(1)
  expect(problems({ values: [] })).toBe(1)
  expect(problems({ values: [{ ...value, citations: [] }] })).toBe(1)
  expect(problems({ values: [{ from: '2025-01-01', value: '0.05' }] })).toBe(1)
  expect(problems({ values: [{ ...value, from: '2025-1-1' }] })).toBe(1)
  expect(problems({ values: [value, { ...value, from: '2024-01-01' }] })).toBe(1)
  expect(problems({ values: [{ ...value, from: undefined }, value] })).toBe(0)
  expect(problems({ values: [value, { ...value, from: undefined }] })).toBe(1)
  expect(problems({ values: [{ ...value, citations: [{ ...citation, status: 'sure' }] }] })).toBe(1)
  expect(problems({ values: [{ ...value, citations: [{ status: 'verified' }] }] })).toBe(1)
  expect(
    ruleProblems({ a: { ...parameter, values: [{ ...value, citations: [{ ...citation, status: 'secondary' }] }] } })
      .doubtful,
  ).toHaveLength(1)
})
