import ts from 'typescript'
import { absolute, inRepository, readJson } from './repository.ts'

/** The doors of the package and the sources behind them, by the name a caller imports, as package.json lists them. */
export const entryPoints: ReadonlyMap<string, string> = new Map(
  Object.keys(readJson<{ readonly exports: object }>('package.json').exports)
    .filter((path) => !path.endsWith('.json'))
    .map((path) => [path.replace('.', 'yigongti'), `${path.replace('.', 'src')}/index.ts`]),
)

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
  readonly entryPoint: string
  readonly declaration: ts.Declaration
  /** `src/numeric/allocate.ts:12` */
  readonly place: string
}

/** Everything that can be imported, once: by the first door that has it. */
export function publicExports(): readonly PublicExport[] {
  const program = ts.createProgram([...entryPoints.values()].map(absolute), compilerOptions('tsconfig.json'))
  const checker = program.getTypeChecker()
  const seen = new Set<string>()

  return [...entryPoints].flatMap(([entryPoint, file]) => {
    const source = program.getSourceFile(absolute(file))
    const module = source === undefined ? undefined : checker.getSymbolAtLocation(source)
    if (module === undefined) throw new Error(`${file}, the door ${entryPoint}, exports nothing`)
    return checker.getExportsOfModule(module).flatMap((symbol) => {
      const real = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
      // an overloaded function is documented at its first signature
      const declaration = real.declarations?.[0]
      if (declaration === undefined) return []
      const from = declaration.getSourceFile()
      const { line } = from.getLineAndCharacterOfPosition(declaration.getStart())
      const place = `${inRepository(from.fileName)}:${line + 1}`
      if (seen.has(`${symbol.name} ${place}`)) return []
      seen.add(`${symbol.name} ${place}`)
      return [{ name: symbol.name, entryPoint, declaration, place }]
    })
  })
}
