import ts from 'typescript'
import { parseText } from '../support/syntax.ts'
import { isUnrun } from './checkFences.ts'
import type { Fence, Page } from './Page.ts'
import { isCode } from './readFences.ts'

/** The blocks of a page that run together, as one text whose line numbers are those of the file. */
export interface Module {
  readonly page: Page
  readonly fences: readonly Fence[]
  readonly source: string
  readonly language: 'ts' | 'js'
  readonly run: boolean
}

/**
 * The modules of a page. Its ```ts blocks are one module, so that a tutorial can go on; `fresh` starts a new one. A
 * signature (`no-run`) and a CommonJS block (```js) is a module by itself.
 */
export function modules(page: Page): readonly Module[] {
  const groups: { fences: Fence[]; language: 'ts' | 'js'; run: boolean }[] = []
  let current: (typeof groups)[number] | undefined
  for (const fence of page.fences.filter(isCode)) {
    const language = fence.language === 'js' ? 'js' : 'ts'
    const alone = language === 'js' || isUnrun(fence)
    if (alone) {
      groups.push({ fences: [fence], language, run: !isUnrun(fence) })
    } else if (current === undefined || fence.flags.includes('fresh')) {
      current = { fences: [fence], language, run: true }
      groups.push(current)
    } else {
      current.fences.push(fence)
    }
  }
  return groups.map((group) => ({ ...group, page, source: withoutRepeatedImports(join(group.fences)) }))
}

function join(fences: readonly Fence[]): string {
  const lines: string[] = []
  for (const { number, text } of fences.flatMap(({ body }) => body)) lines[number - 1] = text
  return Array.from(lines, (line) => line ?? '').join('\n')
}

/** A block may import again what an earlier one has imported: the repetition is blanked out, positions stay. */
function withoutRepeatedImports(source: string): string {
  const seen = new Set<string>()
  let text = source
  const blank = (from: number, to: number) => {
    text = text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, ' ') + text.slice(to)
  }
  for (const statement of parseText('module.ts', source).statements) {
    if (!ts.isImportDeclaration(statement)) continue
    const bindings = statement.importClause?.namedBindings
    if (bindings === undefined || !ts.isNamedImports(bindings) || statement.importClause?.name !== undefined) continue
    const { elements } = bindings
    const repeated = elements.filter((element) => {
      const key = `${statement.moduleSpecifier.getText()} ${element.getText().replace(/^type /, '')}`
      if (seen.has(key)) return true
      seen.add(key)
      return false
    })
    if (repeated.length === elements.length) blank(statement.getStart(), statement.getEnd())
    else for (const element of repeated) blank(element.getStart(), endWithComma(source, element.getEnd()))
  }
  return text
}

function endWithComma(source: string, end: number): number {
  const comma = /^\s*,/.exec(source.slice(end))
  return comma === null ? end : end + comma[0].length
}
