import ts from 'typescript'
import { place, walk } from '../support/syntax.ts'

const globals = new Set(
  `process console globalThis global window self fetch require module setTimeout setInterval setImmediate
   clearTimeout clearInterval queueMicrotask requestAnimationFrame performance crypto navigator localStorage
   XMLHttpRequest WebSocket Worker Intl eval Function`.split(/\s+/),
)
/** Members that make their owner impure. */
const members: Readonly<Record<string, readonly string[]>> = {
  Date: ['now'],
  Math: ['random'],
  z: ['config'],
  Decimal: ['set', 'config'],
}
/** Methods that answer by the language or the time zone of the host. */
const hostMethods = new Set([
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleTimeString',
  'toLocaleUpperCase',
  'toLocaleLowerCase',
  'localeCompare',
  'getTimezoneOffset',
])

/** Where a file reaches for a clock, for chance, for the host or for settings that others share. */
export function impurities(file: ts.SourceFile): readonly string[] {
  const found: string[] = []
  const clones = new Set<string>()
  const report = (node: ts.Node, what: string) => found.push(`${place(node)}: ${what}`)

  walk(file, (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && isClone(node.initializer)) {
      clones.add(node.name.text)
    }
    if (ts.isIdentifier(node) && globals.has(node.text) && isFree(node)) report(node, node.text)
    const access = memberAccess(node)
    if (access !== undefined) {
      const { owner, member } = access
      if (members[owner]?.includes(member) === true) report(node, `${owner}.${member}`)
      if (clones.has(owner) && (member === 'set' || member === 'config')) report(node, `${owner}.${member}`)
      if (hostMethods.has(member)) report(node, `.${member}`)
    }
    if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name)) {
      const owner = node.initializer?.getText() ?? ''
      for (const { name, propertyName } of node.name.elements) {
        const member = (propertyName ?? name).getText()
        if (members[owner]?.includes(member) === true) report(node, `${owner}.${member}`)
      }
    }
    const isCall = ts.isNewExpression(node) || ts.isCallExpression(node)
    if (isCall && node.expression.getText() === 'Date') {
      if (ts.isCallExpression(node) || (node.arguments?.length ?? 0) === 0) report(node, 'the current time')
    }
  })
  return found
}

function isClone(node: ts.Expression | undefined): boolean {
  return node !== undefined && ts.isCallExpression(node) && node.expression.getText().endsWith('.clone')
}

function memberAccess(node: ts.Node): { owner: string; member: string } | undefined {
  if (ts.isPropertyAccessExpression(node)) return { owner: node.expression.getText(), member: node.name.text }
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return { owner: node.expression.getText(), member: node.argumentExpression.text }
  }
  return undefined
}

/** Whether a name stands for itself: it names no property, no type member and nothing that the file declares here. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return false
  return !(
    ts.isTypeElement(parent) ||
    ts.isClassElement(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent)
  )
}
