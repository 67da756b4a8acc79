import { posix } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { nothingWrong } from '../support/nothingWrong.ts'
import { declaredNames, hasModifier, parseFolder, parseText } from '../support/syntax.ts'
import { roomOf } from './rooms.ts'

const sources = parseFolder('src')
const longest = 250
const long = 200

test("each file's name is its main export", () => {
  nothingWrong(sources.flatMap(nameProblems))
})

test('an index only re-exports', () => {
  nothingWrong(sources.flatMap(indexProblems))
})

test(`no file is longer than ${longest} lines`, () => {
  const sizes = sources.filter((file) => !isList(file)).map((file) => ({ file: file.fileName, lines: linesOf(file) }))
  const near = sizes.filter(({ lines }) => lines > long && lines <= longest)
  if (near.length > 0) console.info(near.map(({ file, lines }) => `${file}: ${lines} lines, think of two`).join('\n'))
  nothingWrong(sizes.filter(({ lines }) => lines > longest).map(({ file, lines }) => `${file}: ${lines} lines`))
})

/** Lists to look things up in: a document's values and the messages by code. They are read by entry, not as a whole. */
function isList({ fileName }: ts.SourceFile): boolean {
  return fileName.startsWith('src/rules/') || fileName === 'src/errors/messages.ts'
}

/** `index.ts` and `internal.ts` for the rooms below, `public.ts` for the world. */
function isFrontDoor({ fileName }: ts.SourceFile): boolean {
  return ['index.ts', 'internal.ts', 'public.ts'].includes(posix.basename(fileName))
}

function linesOf(file: ts.SourceFile): number {
  return file.text.trimEnd().split('\n').length
}

/**
 * A file of several things of a kind carries the plural: `kinds.ts` holds `Kind`. An export may start with its room,
 * which the path says already: `budget/labels.ts` holds `budgetLabels`.
 */
function nameProblems(file: ts.SourceFile): readonly string[] {
  const name = posix.basename(file.fileName, '.ts')
  if (isFrontDoor(file)) return []
  const exported = exportedNames(file)
  const wanted = [plain(name), plain(roomOf(file.fileName) + name)]
  const fits = exported.map(plain).some((one) => wanted.includes(one) || wanted.includes(`${one}s`))
  return fits ? [] : [`${file.fileName}: exports ${exported.join(', ') || 'nothing'}, and no ${name}`]
}

function indexProblems(file: ts.SourceFile): readonly string[] {
  if (!isFrontDoor(file)) return []
  const other = file.statements.filter((node) => !ts.isExportDeclaration(node) || node.moduleSpecifier === undefined)
  return other.map((node) => `${file.fileName}: holds "${node.getText().split('\n')[0]}"`)
}

function exportedNames(file: ts.SourceFile): readonly string[] {
  return file.statements.flatMap((statement) => {
    if (hasModifier(statement, ts.SyntaxKind.ExportKeyword)) return declaredNames(statement)
    if (!ts.isExportDeclaration(statement)) return []
    const { exportClause } = statement
    return exportClause !== undefined && ts.isNamedExports(exportClause)
      ? exportClause.elements.map((element) => element.name.text)
      : []
  })
}

function plain(name: string): string {
  return name.replace(/[^a-z0-9]/gi, '').toLowerCase()
}

test('a wrong name and a full index are noticed', () => {
  expect(nameProblems(parseText('src/errors/Path.ts', 'export type Path = string'))).toEqual([])
  expect(nameProblems(parseText('src/policy/kinds.ts', 'export type Kind = string'))).toEqual([])
  expect(nameProblems(parseText('src/budget/labels.ts', 'export const budgetLabels = {}'))).toEqual([])
  expect(nameProblems(parseText('src/errors/utils.ts', 'export type Path = string'))).toHaveLength(1)
  expect(nameProblems(parseText('src/errors/path.ts', 'type Path = string'))).toHaveLength(1)
  expect(indexProblems(parseText('src/errors/index.ts', "export * from './a.ts'"))).toEqual([])
  expect(indexProblems(parseText('src/errors/index.ts', 'export const a = 1'))).toHaveLength(1)
  expect(indexProblems(parseText('src/errors/index.ts', "import { a } from './a.ts'\nexport { a }"))).toHaveLength(2)
})
