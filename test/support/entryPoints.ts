import ts from 'typescript'
import { absolute, exists, inRepository } from './repository.ts'

/** The three doors of the package, by the name a caller imports. */
export const entryPoints = {
  yigongti: 'src/index.ts',
  'yigongti/rules': 'src/rules/index.ts',
  'yigongti/schema': 'src/schema/index.ts',
} as const

/** The compiler options of a tsconfig of the repository. */
export function compilerOptions(config: string): ts.CompilerOptions {
  const host = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic(diagnostic: ts.Diagnostic) {
      throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'))
    },
  }
  const parsed = ts.getParsedCommandLineOfConfigFile(absolute(config), {}, host)
  if (parsed === undefined) throw new Error(`${config} cannot be read`)
  return parsed.options
}

/** Something that a caller can import. */
export interface PublicExport {
  readonly name: string
  readonly entryPoint: keyof typeof entryPoints
  readonly declaration: ts.Declaration
  /** `src/numeric/allocate.ts:12` */
  readonly place: string
}

/** Everything that can be imported from the three entry points. */
export function publicExports(): readonly PublicExport[] {
  const names = (Object.keys(entryPoints) as (keyof typeof entryPoints)[]).filter((name) => exists(entryPoints[name]))
  const files = names.map((name) => absolute(entryPoints[name]))
  const program = ts.createProgram(files, compilerOptions('tsconfig.json'))
  const checker = program.getTypeChecker()

  return names.flatMap((entryPoint) => {
    const source = program.getSourceFile(absolute(entryPoints[entryPoint]))
    const module = source === undefined ? undefined : checker.getSymbolAtLocation(source)
    if (module === undefined) return []
    return checker.getExportsOfModule(module).flatMap((symbol) => {
      const real = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
      // an overloaded function is documented at its first signature
      const declaration = real.declarations?.[0]
      if (declaration === undefined) return []
      const file = declaration.getSourceFile()
      const { line } = file.getLineAndCharacterOfPosition(declaration.getStart())
      const place = `${inRepository(file.fileName)}:${line + 1}`
      return [{ name: symbol.name, entryPoint, declaration, place }]
    })
  })
}
