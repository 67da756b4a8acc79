import { posix } from 'node:path'
import ts from 'typescript'
import { place, walk } from './syntax.ts'

/** One import, re-export or `import()` of a source file. */
export interface Import {
  readonly from: string
  /** The path inside the repository, or the name of a package. */
  readonly to: string
  readonly isRelative: boolean
  readonly isTypeOnly: boolean
  readonly isNamespace: boolean
  readonly isDynamic: boolean
  readonly place: string
}

export function importsOf(file: ts.SourceFile): readonly Import[] {
  const found: Import[] = []
  const add = (node: ts.Node, specifier: ts.Node | undefined, more: Partial<Import> = {}) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return
    const isRelative = specifier.text.startsWith('.')
    const to = isRelative ? posix.join(posix.dirname(file.fileName), specifier.text) : specifier.text
    const base = { isTypeOnly: false, isNamespace: false, isDynamic: false }
    found.push({ ...base, ...more, from: file.fileName, to, isRelative, place: place(node) })
  }
  walk(file, (node) => {
    if (ts.isImportDeclaration(node)) {
      const bindings = node.importClause?.namedBindings
      const isNamespace = bindings !== undefined && ts.isNamespaceImport(bindings)
      add(node, node.moduleSpecifier, { isTypeOnly: hasOnlyTypes(node), isNamespace })
    } else if (ts.isExportDeclaration(node)) {
      add(node, node.moduleSpecifier, { isTypeOnly: node.isTypeOnly })
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node, node.argument.literal, { isTypeOnly: true })
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node, node.arguments[0], { isDynamic: true })
    }
  })
  return found
}

function hasOnlyTypes({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false
  if (importClause.isTypeOnly) return true
  const { name, namedBindings } = importClause
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false
  return namedBindings.elements.length > 0 && namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
}
