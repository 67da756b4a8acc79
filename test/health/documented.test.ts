import ts from 'typescript'
import { expect, test } from 'vitest'
import { type PublicExport, publicExports } from '../support/entryPoints.ts'
import { nothingWrong } from '../support/nothingWrong.ts'
import { exists, readText } from '../support/repository.ts'
import { parseText } from '../support/syntax.ts'

const everything = publicExports()

test('every export is documented: a bilingual line, since when, and an example of a function', () => {
  nothingWrong(everything.flatMap(({ name, declaration, place }) => documentProblems(name, declaration, place)))
})

test('every exported noun is in the glossary', () => {
  const glossary = exists('docs/explanation/glossary.md') ? readText('docs/explanation/glossary.md') : ''
  const written = new Set(
    [...glossary.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) => code.match(/[\w$]+/g) ?? []),
  )
  const missing = everything.filter(isNoun).filter(({ name }) => !written.has(name))
  nothingWrong([...new Set(missing.map(({ name }) => name))].sort().map((name) => `\`${name}\` is not in the glossary`))
})

function documentProblems(name: string, declaration: ts.Declaration, place: string): readonly string[] {
  const node = documentedNode(declaration)
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)
  const text = ts.getTextOfJSDocComment(comments.at(-1)?.comment) ?? ''
  const tags = new Set(ts.getJSDocTags(node).map((tag) => tag.tagName.text))
  const [line = ''] = text.split('\n')
  const problems = [
    ...(/\p{Script=Han}/u.test(line) && line.includes(' — ') ? [] : ['no first line "中文名 — what it is"']),
    ...(tags.has('since') ? [] : ['no @since']),
    ...(isFunction(declaration) && !tags.has('example') ? ['no @example'] : []),
  ]
  return problems.map((problem) => `${place}: ${name} has ${problem}`)
}

/** The comment of a `const` stands at its statement. */
function documentedNode(declaration: ts.Declaration): ts.Node {
  return ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration
}

function isFunction(declaration: ts.Declaration): boolean {
  if (ts.isFunctionDeclaration(declaration)) return true
  if (!ts.isVariableDeclaration(declaration)) return false
  const { initializer } = declaration
  return initializer !== undefined && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
}

function isNoun({ declaration }: PublicExport): boolean {
  return !isFunction(declaration)
}

test('a missing line, date or example is noticed', () => {
  const check = (comment: string, code: string) => {
    const [statement] = parseText('src/a.ts', `/** ${comment} */\n${code}`).statements
    if (statement === undefined) throw new Error('no statement')
    const declaration = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0] : statement
    return documentProblems('a', declaration as ts.Declaration, 'src/a.ts:1').length
  }
  expect(check('分摊 — shares.\n * @example x\n * @since 0.1.0\n', 'export function a() {}')).toBe(0)
  expect(check('分摊 — shares.\n * @since 0.1.0\n', 'export function a() {}')).toBe(1)
  expect(check('分摊 — shares.\n * @since 0.1.0\n', 'export const a = () => 1')).toBe(1)
  expect(check('分摊 — shares.\n * @since 0.1.0\n', 'export interface A {}')).toBe(0)
  expect(check('分摊 — shares.\n', 'export const a = 1')).toBe(1)
  expect(check('Shares.\n * @since 0.1.0\n', 'export const a = 1')).toBe(1)
})
