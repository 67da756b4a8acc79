import ts from 'typescript'
import { parseText, walk } from './syntax.ts'

/** The assertions that stand in one function: the predicate of a property, or a function that predicates call. */
export interface Marked {
  readonly unit: string
  readonly assertions: readonly string[]
}

type Unit = ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration

interface Insertion {
  readonly at: number
  readonly text: string
}

/**
 * The text of a test whose predicates say that they begin (`entered`) and whose assertions say that they are made
 * (`reached`), both by line and column. No line moves, so errors and stacks name the lines of the file.
 */
export function markAssertions(path: string, text: string, counter: string): string {
  const file = parseText(path, text)
  const units = new Map<Unit, ts.CallExpression[]>()
  walk(file, (node) => {
    if (!isAssertion(node)) return
    const unit = unitOf(node)
    if (unit !== undefined) units.set(unit, [...(units.get(unit) ?? []), node])
  })
  if (units.size === 0) return text
  const marked = [...units].map(([unit, calls]): Marked => ({ unit: placeOf(unit), assertions: calls.map(placeOf) }))
  const insertions = [...units].flatMap(([unit, calls]) => [...entry(unit), ...calls.flatMap(reach)])
  const names = 'entered as $entered, reached as $reached, watch as $watch'
  return `${inserted(text, insertions)}
import { ${names} } from ${JSON.stringify(counter)}
$watch(${JSON.stringify(marked)})
`
}

/** `expect(…)`, or a call of a helper that is named after it. */
function isAssertion(node: ts.Node): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) && ts.isIdentifier(node.expression) && /^(expect|nothingWrong)/.test(node.expression.text)
  )
}

/** The predicate around a node; where there is none, the function of the module that it stands in. */
function unitOf(node: ts.Node): Unit | undefined {
  let found: Unit | undefined
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (!isFunction(at)) continue
    if (isPredicate(at)) return at
    if (isOfModule(at)) found = at
  }
  return found
}

function isFunction(node: ts.Node): node is Unit {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node)
}

function isPredicate(node: Unit): boolean {
  const { parent } = node
  return (
    ts.isCallExpression(parent) &&
    parent.arguments.at(-1) === node &&
    ts.isPropertyAccessExpression(parent.expression) &&
    ['property', 'asyncProperty'].includes(parent.expression.name.text)
  )
}

function isOfModule(node: Unit): boolean {
  if (ts.isFunctionDeclaration(node)) return ts.isSourceFile(node.parent)
  return ts.isVariableDeclaration(node.parent) && ts.isSourceFile(node.parent.parent.parent.parent)
}

function placeOf(node: ts.Node): string {
  const { line, character } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart())
  return `${node.getSourceFile().fileName}:${line + 1}:${character + 1}`
}

function entry(unit: Unit): readonly Insertion[] {
  const { body } = unit
  if (body === undefined) return []
  const says = `$entered(${JSON.stringify(placeOf(unit))})`
  if (ts.isBlock(body)) return [{ at: body.getStart() + 1, text: ` ${says};` }]
  return [
    { at: body.getStart(), text: `(${says}, ` },
    { at: body.getEnd(), text: ')' },
  ]
}

function reach(call: ts.CallExpression): readonly Insertion[] {
  return [
    { at: call.expression.getStart(), text: `$reached(${JSON.stringify(placeOf(call))}, ` },
    { at: call.expression.getEnd(), text: ')' },
  ]
}

function inserted(text: string, insertions: readonly Insertion[]): string {
  const pieces = [...insertions].sort((a, b) => a.at - b.at)
  const ends = [...pieces.slice(1).map(({ at }) => at), text.length]
  return (
    text.slice(0, pieces[0]?.at ?? 0) + pieces.map((piece, i) => piece.text + text.slice(piece.at, ends[i])).join('')
  )
}
