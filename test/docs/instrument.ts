import ts from 'typescript'
import { parseText } from '../support/syntax.ts'
import { type Assertion, declaredName, findAssertions } from './findAssertions.ts'

/** A module made ready to run: CommonJS that reports to `__docs`. */
export interface Instrumented {
  readonly code: string
  readonly assertions: readonly Assertion[]
  /** Lines with an asserting comment that belongs to no statement. */
  readonly loose: readonly number[]
}

/** Puts a call of `__docs` around everything that is asserted and before every statement of the top level. */
export function instrument(source: string): Instrumented {
  const { assertions, loose } = findAssertions(source)
  const file = parseText('module.ts', source)
  const insertions: { at: number; text: string }[] = []

  for (const statement of file.statements) {
    if (isDeclaration(statement)) continue
    const at = statement.getStart()
    insertions.push({ at, text: `;__docs.at(${file.getLineAndCharacterOfPosition(at).line + 1});` })
  }
  assertions.forEach((assertion, index) => {
    insertions.push(...around(assertion, index))
  })

  // stable order: what was added first at a position stands first
  let text = source
  for (const { at, text: inserted } of insertions.sort((a, b) => a.at - b.at).reverse()) {
    text = text.slice(0, at) + inserted + text.slice(at)
  }
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
  })
  return { code: outputText, assertions, loose }
}

function around({ kind, statement }: Assertion, index: number): { at: number; text: string }[] {
  if (ts.isVariableStatement(statement)) {
    return [{ at: statement.getEnd(), text: `;__docs.value(${index}, ${declaredName(statement)});` }]
  }
  const { expression } = statement
  const start = expression.getStart()
  const end = expression.getEnd()
  if (kind === 'value') {
    return [
      { at: start, text: `__docs.value(${index}, (` },
      { at: end, text: '))' },
    ]
  }
  const waits = /\bawait\b/.test(expression.getText())
  return [
    {
      at: start,
      text: `${waits ? 'await __docs.throwsLater' : '__docs.throws'}(${index}, ${waits ? 'async ' : ''}() => (`,
    },
    { at: end, text: '))' },
  ]
}

function isDeclaration(statement: ts.Statement): boolean {
  return (
    ts.isImportDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isExportDeclaration(statement)
  )
}
