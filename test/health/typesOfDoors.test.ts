import { writeFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { compilerOptions, entryPoints } from '../support/entryPoints.ts'
import { nothingWrong } from '../support/nothingWrong.ts'
import { absolute, readJson } from '../support/repository.ts'

/** The types that a caller can import, by door; the root has those of the rooms too. UPDATE_DOCS=1 writes it anew. */
const list = 'test/health/typesOfDoors.json'
const rooms = [...entryPoints.keys()].filter((door) => door !== 'yigongti')

test('each listed type can be imported from its door, and those of the rooms from the root', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(absolute(list), `${JSON.stringify(exported(), undefined, 2)}\n`)
  const listed = readJson<Readonly<Record<string, readonly string[]>>>(list)
  expect(Object.keys(listed)).toEqual(rooms)
  nothingWrong(problemsOf(listed))
})

test('each type that a door exports is listed', () => {
  expect(exported()).toEqual(readJson(list))
})

test('a type that is gone is noticed', () => {
  expect(problemsOf({ 'yigongti/budget': ['NoSuchType'] }).length).toBe(2)
})

/** What the compiler says of a file that imports each type. */
function problemsOf(listed: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const file = absolute('test/types/importsOfEachType.ts')
  const imports = Object.entries(listed).flatMap(([door, names]) => {
    const isBeside = door === 'yigongti/rules' || door === 'yigongti/schema'
    return names.flatMap((name) => (isBeside ? [door] : [door, 'yigongti']).map((from) => [from, name] as const))
  })
  const text = imports.map(([door, name], index) => `export type { ${name} as T${index} } from '${door}'\n`).join('')
  const options = { ...compilerOptions('test/tsconfig.json'), noEmit: true }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.fileExists = (name) => name === file || fileExists(name)
  host.getSourceFile = (name, ...how) =>
    name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : getSourceFile(name, ...how)
  const program = ts.createProgram([file], options, host)
  const said = program.getSemanticDiagnostics(program.getSourceFile(file))
  return said.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

function exported(): Readonly<Record<string, readonly string[]>> {
  const program = ts.createProgram([...entryPoints.values()].map(absolute), compilerOptions('tsconfig.json'))
  const checker = program.getTypeChecker()
  return Object.fromEntries(
    rooms.map((door) => {
      const source = program.getSourceFile(absolute(entryPoints.get(door) as string))
      const module = checker.getSymbolAtLocation(source as ts.SourceFile)
      const names = checker.getExportsOfModule(module as ts.Symbol).flatMap((symbol) => {
        const real = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
        return real.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias) ? [symbol.name] : []
      })
      return [door, names.sort()]
    }),
  )
}
