import ts from 'typescript'
import { expect, test } from 'vitest'
import { compile } from '../../src/figure/compile.ts'
import { nothingWrong } from '../support/nothingWrong.ts'
import { parseFolder, parseText, place, walk } from '../support/syntax.ts'

test('every formula in src compiles', () => {
  const formulas = parseFolder('src').flatMap(formulasOf)
  expect(formulas.length).toBeGreaterThan(0)
  nothingWrong(formulas.flatMap(formulaProblems))
})

interface WrittenFormula {
  readonly strings: readonly string[]
  readonly place: string
}

function formulasOf(file: ts.SourceFile): readonly WrittenFormula[] {
  const found: WrittenFormula[] = []
  walk(file, (node) => {
    if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'formula') return
    const { template } = node
    const strings = ts.isNoSubstitutionTemplateLiteral(template)
      ? [template.text]
      : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)]
    found.push({ strings, place: place(node) })
  })
  return found
}

function formulaProblems({ strings, place }: WrittenFormula): readonly string[] {
  try {
    compile(strings)
    return []
  } catch (error) {
    return [`${place}: ${strings.join('□')}: ${String(error)}`]
  }
}

test('a formula that is no arithmetic is noticed', () => {
  const problems = (text: string) => formulasOf(parseText('src/a.ts', text)).flatMap(formulaProblems).length
  expect(problems('formula`max(0, $' + '{a} − $' + '{b})`')).toBe(0)
  expect(problems('formula`$' + '{a} − ($' + '{b}`')).toBe(1)
  expect(problems('formula`$' + '{a} $' + '{b}`')).toBe(1)
})
