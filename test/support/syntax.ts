import ts from 'typescript'
import { listFiles, readText } from './repository.ts'

const parsed = new Map<string, readonly ts.SourceFile[]>()

/**
 * Every TypeScript file under a folder of the repository, parsed; its `fileName` is the path inside the repository. A
 * folder is parsed once for all tests of a process.
 */
export function parseFolder(folder: string): readonly ts.SourceFile[] {
  const files = parsed.get(folder) ?? listFiles(folder, '.ts').map((path) => parseText(path, readText(path)))
  parsed.set(folder, files)
  return files
}

export function parseText(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS)
}

/** Visits a node and everything below it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** Where a node stands, as an editor opens it: `src/index.ts:12`. */
export function place(node: ts.Node): string {
  const file = node.getSourceFile()
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}

/** Whether a statement has a modifier, such as `export`. */
export function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind)
}

/** The names that a statement declares. */
export function declaredNames(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap((declaration) => boundNames(declaration.name))
  }
  if (ts.isImportDeclaration(statement)) return importedNames(statement)
  const named =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement)
  return named && statement.name !== undefined ? [statement.name.text] : []
}

function boundNames(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text]
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : boundNames(element.name)))
}

function importedNames({ importClause }: ts.ImportDeclaration): readonly string[] {
  if (importClause === undefined) return []
  const { name, namedBindings } = importClause
  const names = name === undefined ? [] : [name.text]
  if (namedBindings === undefined) return names
  if (ts.isNamespaceImport(namedBindings)) return [...names, namedBindings.name.text]
  return [...names, ...namedBindings.elements.map((element) => element.name.text)]
}
