import { posix } from 'node:path'
import ts from 'typescript'
import { messages } from '../../src/errors/internal.ts'
import { hasModifier, parseFolder, walk } from '../support/syntax.ts'

const known: ReadonlySet<string> = new Set(Object.keys(messages))
const widest = 120

/** A public function with the codes that its `@throws` names. */
export interface Documented {
  readonly name: string
  readonly file: ts.SourceFile
  readonly declaration: ts.FunctionDeclaration
  /** Those of the functions that it throws as, too. */
  readonly codes: ReadonlySet<string>
}

/** The exported functions of the sources by their names. */
export function documentedFunctions(): ReadonlyMap<string, Documented> {
  const declared = new Map<string, { file: ts.SourceFile; declaration: ts.FunctionDeclaration }>()
  for (const file of parseFolder('src')) {
    for (const statement of file.statements) {
      if (!ts.isFunctionDeclaration(statement) || statement.name === undefined) continue
      if (!hasModifier(statement, ts.SyntaxKind.ExportKeyword) || declared.has(statement.name.text)) continue
      declared.set(statement.name.text, { file, declaration: statement })
    }
  }
  const codesOf = (name: string, seen: readonly string[]): string[] => {
    const declaration = declared.get(name)?.declaration
    if (declaration === undefined || seen.includes(name)) return []
    const text = throwsOf(declaration)
    const words = [...text.matchAll(/`(\w+)`|\{@link (\w+)\}/g)].map(([, quoted, linked]) => quoted ?? linked ?? '')
    return words.flatMap((word) => (known.has(word) ? [word] : codesOf(word, [...seen, name])))
  }
  return new Map(
    [...declared].map(([name, place]) => [name, { name, ...place, codes: new Set(codesOf(name, [])) }] as const),
  )
}

function throwsOf(declaration: ts.FunctionDeclaration): string {
  return throwsTags(declaration)
    .map((tag) => tag.getText().replaceAll(/\s*\n \*\s*/g, ' '))
    .join(' ')
}

function throwsTags(declaration: ts.FunctionDeclaration): readonly ts.JSDocTag[] {
  return ts.getJSDocTags(declaration).filter(({ tagName }) => tagName.text === 'throws')
}

const refusing = /^(fail|failAt|refuse|refusalAt|failMissing)$/

/** The codes that a piece of code refuses with itself. */
export function raisedIn(node: ts.Node): ReadonlySet<string> {
  const codes = new Set<string>()
  walk(node, (part) => {
    if (!ts.isCallExpression(part)) return
    const called = ts.isPropertyAccessExpression(part.expression) ? part.expression.name : part.expression
    if (!ts.isIdentifier(called) || !refusing.test(called.text)) return
    if (called.text === 'failMissing') codes.add('missing')
    for (const argument of part.arguments) {
      walk(argument, (one) => {
        if (ts.isStringLiteralLike(one) && known.has(one.text)) codes.add(one.text)
      })
    }
  })
  return codes
}

const files = new Map(parseFolder('src').map((one) => [one.fileName, one]))

/** The files that a file runs: what it imports, by name through the doors of other rooms, and what that imports. */
export function filesRunBy(file: ts.SourceFile): readonly ts.SourceFile[] {
  const seen = new Set([file])
  for (const one of seen) for (const next of directlyRun(one)) seen.add(next)
  return [...seen]
}

function directlyRun(file: ts.SourceFile): readonly ts.SourceFile[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || statement.importClause?.isTypeOnly === true) return []
    const { namedBindings } = statement.importClause ?? {}
    if (namedBindings === undefined || !ts.isNamedImports(namedBindings)) return []
    const from = fileOf(file, statement.moduleSpecifier)
    return namedBindings.elements.flatMap(({ isTypeOnly, propertyName, name }) =>
      isTypeOnly || from === undefined ? [] : (sourceOf(from, (propertyName ?? name).text) ?? []),
    )
  })
}

/** Where a name comes from that a file exports: itself, or the file that a door passes on. */
function sourceOf(file: ts.SourceFile, name: string): ts.SourceFile | undefined {
  for (const statement of file.statements) {
    if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier === undefined) continue
    const { exportClause } = statement
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) continue
    if (exportClause.elements.some((element) => element.name.text === name))
      return fileOf(file, statement.moduleSpecifier)
  }
  return file
}

function fileOf(file: ts.SourceFile, specifier: ts.Expression): ts.SourceFile | undefined {
  return files.get(posix.join(posix.dirname(file.fileName), (specifier as ts.StringLiteral).text))
}

/** The text of a file with more codes in the `@throws` of one of its functions; what stands there stays. */
export function withCodes(text: string, declaration: ts.FunctionDeclaration, codes: readonly string[]): string {
  const added = codes.map((code) => `\`${code}\``).join(' · ')
  const tag = throwsTags(declaration).at(-1)
  if (tag === undefined) {
    const before = ts.getJSDocTags(declaration).find(({ tagName }) => /^(example|since)$/.test(tagName.text))
    if (before === undefined) return text
    const at = before.getStart()
    return `${text.slice(0, at)}${wrapped(`@throws ${added}`)}\n * ${text.slice(at)}`
  }
  const start = tag.getStart()
  const [said = ''] = text.slice(start, tag.getEnd()).split(/\n \*\s*(?=@|\/|$)|\n \*\/|\*\/$/)
  const plain = said.replace(/\s*\n \*\s*/g, ' ').trim()
  const whole = `${plain}${/^@throws as\b/.test(plain) ? '; also' : ' ·'} ${added}`
  return text.slice(0, start) + wrapped(whole) + text.slice(start + said.trimEnd().length)
}

/** A tag as lines of a comment. */
function wrapped(tag: string): string {
  const lines: string[] = []
  let line = ' *'
  for (const word of tag.replace(/ ·/g, '\u00a0·').split(' ')) {
    if (line.length + 1 + word.length > widest) {
      lines.push(line)
      line = ' *  '
    }
    line += ` ${word}`
  }
  return [...lines, line].join('\n').slice(' * '.length).replaceAll('\u00a0', ' ')
}
