import ts from 'typescript'
import { compilerOptions } from '../support/entryPoints.ts'
import { absolute } from '../support/repository.ts'
import type { Module } from './modules.ts'

/** What the compiler says of the blocks, each with page and line. The blocks live in memory only. */
export function typeProblems(modules: readonly Module[]): readonly string[] {
  const texts = new Map<string, Module>()
  modules.forEach((module, index) => {
    if (module.language === 'ts') texts.set(absolute(`${module.page.file}.${index}.ts`), module)
  })
  // what a block defines may be used by the reader only
  const options = { ...compilerOptions('test/tsconfig.json'), noUnusedLocals: false, noUnusedParameters: false }
  const program = ts.createProgram([...texts.keys()], options, hostWith(options, texts))

  return [...texts].flatMap(([path, { page }]) => {
    const source = program.getSourceFile(path)
    if (source === undefined) throw new Error(`${path} was not read`)
    const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    return diagnostics.map(({ start = 0, messageText }) => {
      const line = source.getLineAndCharacterOfPosition(start).line + 1
      return `${page.file}:${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n    ')}`
    })
  })
}

function hostWith(options: ts.CompilerOptions, texts: ReadonlyMap<string, Module>): ts.CompilerHost {
  const host = ts.createCompilerHost(options)
  return {
    ...host,
    fileExists: (path) => texts.has(path) || host.fileExists(path),
    readFile: (path) => texts.get(path)?.source ?? host.readFile(path),
    getSourceFile(path, languageVersion, ...more) {
      const module = texts.get(path)
      if (module === undefined) return host.getSourceFile(path, languageVersion, ...more)
      // `export {}` makes every text a module of its own
      return ts.createSourceFile(path, `${module.source}\nexport {}\n`, languageVersion, true)
    },
  }
}
