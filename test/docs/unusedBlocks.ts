import ts from 'typescript'
import { declaredNames, parseText, walk } from '../support/syntax.ts'
import type { Assertion } from './findAssertions.ts'
import type { Module } from './modules.ts'
import type { Fence } from './Page.ts'

/** No block may stand for nothing: it asserts, has its output asserted, or defines what a later block uses. */
export function unusedBlocks({ fences }: Module, assertions: readonly Assertion[]): readonly string[] {
  return fences.flatMap((fence, index) => {
    const { open, close, output } = fence
    if (output !== undefined || assertions.some(({ line }) => line > open.number && line < close.number)) return []
    const later = new Set(fences.slice(index + 1).flatMap(usedNames))
    if (definedNames(fence).some((name) => later.has(name))) return []
    return [`${open.number}: this block asserts nothing and defines nothing that a later block uses`]
  })
}

function definedNames(fence: Fence): readonly string[] {
  return parse(fence).statements.flatMap(declaredNames)
}

function usedNames(fence: Fence): readonly string[] {
  const names: string[] = []
  walk(parse(fence), (node) => {
    if (!ts.isIdentifier(node)) return
    const { parent } = node
    const isPropertyName =
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      (ts.isPropertyAssignment(parent) && parent.name === node) ||
      ts.isImportSpecifier(parent)
    if (!isPropertyName) names.push(node.text)
  })
  return names
}

function parse({ body }: Fence): ts.SourceFile {
  return parseText('block.ts', body.map(({ text }) => text).join('\n'))
}
