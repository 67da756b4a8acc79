import ts from 'typescript'
import { parseText, walk } from '../support/syntax.ts'
import { isWhole } from './literal.ts'

/** An asserting comment of a module. */
export interface Assertion {
  readonly kind: 'value' | 'throws'
  /** What is expected: a JavaScript expression, or an error code. */
  readonly expected: string
  /** The line where the comment starts, the column of its `//`, and how many lines it takes. */
  readonly line: number
  readonly column: number
  readonly height: number
  /** The statement it speaks about. */
  readonly statement: ts.ExpressionStatement | ts.VariableStatement
}

const marker = /^\/\/ (=>|throws (?=[a-z_]+\s*$))(.*)$/

/** The `// => value` and `// throws code` comments of a module, and those that belong to no statement. */
export function findAssertions(source: string): { assertions: readonly Assertion[]; loose: readonly number[] } {
  const file = parseText('module.ts', source)
  const lines = source.split('\n')
  const assertions = new Map<number, Assertion>()

  walk(file, (node) => {
    if (!ts.isExpressionStatement(node) && !ts.isVariableStatement(node)) return
    const comment = commentBehind(source, node.getEnd())
    if (comment === undefined) return
    const { line, character: column } = file.getLineAndCharacterOfPosition(comment)
    const match = marker.exec((lines[line] ?? '').slice(column))
    if (match === null) return
    const kind = match[1] === '=>' ? 'value' : 'throws'
    if (kind === 'throws' && ts.isVariableStatement(node)) return
    if (ts.isVariableStatement(node) && declaredName(node) === undefined) return
    const text = (match[2] ?? '').trim()
    const { expected, height } = kind === 'value' ? withContinuation(text, lines, line) : { expected: text, height: 1 }
    assertions.set(line + 1, { kind, expected, line: line + 1, column, height, statement: node })
  })

  const loose = markedLines(file, source).filter((line) => !assertions.has(line))
  return { assertions: [...assertions.values()].sort((a, b) => a.line - b.line), loose }
}

/** The single name that a `const name = …` declares. */
export function declaredName({ declarationList }: ts.VariableStatement): string | undefined {
  const [declaration, ...more] = declarationList.declarations
  if (declaration === undefined || more.length > 0 || !ts.isIdentifier(declaration.name)) return undefined
  return declaration.name.text
}

/** Where a comment starts: behind the statement on its line, or alone on the next line. */
function commentBehind(source: string, end: number): number | undefined {
  const trailing = ts
    .getTrailingCommentRanges(source, end)
    ?.find(({ kind }) => kind === ts.SyntaxKind.SingleLineCommentTrivia)
  if (trailing !== undefined) return trailing.pos
  const below = /^;?[ \t]*\n[ \t]*(?=\/\/ (?:=>|throws ))/.exec(source.slice(end))
  return below === null ? undefined : end + below[0].length
}

/** Takes in the comment lines below until the expression is whole. */
function withContinuation(text: string, lines: readonly string[], line: number): { expected: string; height: number } {
  let expected = text
  if (text === '' || isWhole(text)) return { expected, height: 1 }
  for (let next = line + 1; next < lines.length; next += 1) {
    const more = /^\s*\/\/(.*)$/.exec(lines[next] ?? '')
    if (more === null || marker.test((lines[next] ?? '').trim())) break
    expected += `\n${more[1] ?? ''}`
    if (isWhole(expected)) return { expected, height: next - line + 1 }
  }
  return { expected: text, height: 1 }
}

/** The lines with an asserting comment, whatever it stands behind. */
function markedLines(file: ts.SourceFile, source: string): readonly number[] {
  const found = new Set<number>()
  const scan = (position: number) => {
    const ranges = [
      ...(ts.getLeadingCommentRanges(source, position) ?? []),
      ...(ts.getTrailingCommentRanges(source, position) ?? []),
    ]
    for (const { pos, end } of ranges) {
      if (marker.test(source.slice(pos, end))) found.add(file.getLineAndCharacterOfPosition(pos).line + 1)
    }
  }
  const visit = (node: ts.Node) => {
    scan(node.getFullStart())
    scan(node.getEnd())
    node.getChildren(file).forEach(visit)
  }
  visit(file)
  return [...found].sort((a, b) => a - b)
}
