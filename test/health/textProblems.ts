import ts from 'typescript'
import { parseText, place, walk } from '../support/syntax.ts'

/** What must not stand in any file; each pattern is looked for line by line. */
const forbidden: readonly (readonly [what: string, pattern: RegExp])[] = [
  // a path on the web has a host or another folder before it
  ['a path of one machine', /(?<![\w.-])\/(?:work|root|home|tmp)\//],
  ['a host of one machine', /https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])/],
]
/** What silences a tool needs its reason on the same line. */
const silencers: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a type error passed over', /@ts-(?:ignore|nocheck)\b/],
  ['@ts-expect-error without a reason', /@ts-expect-error\s*(?:\*\/)?$/],
  ['biome-ignore without a reason', /biome-ignore(?:-\w+)?\s+[^:]*:?\s*(?:\*\/)?$/],
]

/** What a file says that it should not, by line. */
export function textProblems(path: string, text: string): readonly string[] {
  const isCode = path.endsWith('.ts')
  const patterns = isCode ? [...forbidden, ...silencers] : forbidden
  const lines = text
    .split('\n')
    .flatMap((line, index) =>
      patterns.filter(([, pattern]) => pattern.test(line)).map(([what]) => `${path}:${index + 1}: ${what}`),
    )
  return isCode ? [...lines, ...codeProblems(parseText(path, text))] : lines
}

function codeProblems(file: ts.SourceFile): readonly string[] {
  const found: string[] = []
  walk(file, (node) => {
    if (ts.isAsExpression(node) && node.type.kind === ts.SyntaxKind.AnyKeyword) found.push(`${place(node)}: as any`)
    if (throwsAnything(node)) found.push(`${place(node)}: an error of any kind passes`)
    if (isSilentSkip(node)) found.push(`${place(node)}: the name does not say why it is skipped`)
    if (!ts.isPropertyAccessExpression(node) || !['only', 'skip'].includes(node.name.text)) return
    if (/^(?:test|it|describe|bench|suite)\b/.test(node.getText()) && !hasReason(node)) {
      found.push(`${place(node)}: .${node.name.text} without a reason`)
    }
  })
  return found
}

/** `toThrow()` and `toThrow(Error)`, which a wrong call passes as well as a right one; `not.toThrow()` says enough. */
function throwsAnything(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false
  const { name, expression } = node.expression
  const isNegated = ts.isPropertyAccessExpression(expression) && expression.name.text === 'not'
  const [wanted] = node.arguments
  const isUntyped = wanted === undefined || wanted.getText() === 'Error'
  return /^toThrow(?:Error)?$/.test(name.text) && !isNegated && isUntyped
}

/** `describe.skipIf(…)('a fixed name', …)`: what is skipped has its reason in its name, so the name is put together. */
function isSilentSkip(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isCallExpression(node.expression)) return false
  const called = node.expression.expression
  const [name] = node.arguments
  return (
    ts.isPropertyAccessExpression(called) &&
    ['skipIf', 'runIf'].includes(called.name.text) &&
    (name === undefined || ts.isStringLiteralLike(name))
  )
}

/** Whether a comment ends the line. */
function hasReason(node: ts.Node): boolean {
  const file = node.getSourceFile()
  const { line } = file.getLineAndCharacterOfPosition(node.getEnd())
  return /\/\/ \S/.test(file.text.split('\n')[line] ?? '')
}
