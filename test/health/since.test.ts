import ts from 'typescript'
import { expect, test } from 'vitest'
import { publicExports } from '../support/entryPoints.ts'
import { nothingWrong } from '../support/nothingWrong.ts'
import { readJson } from '../support/repository.ts'

/**
 * The names that 0.1.0 exported, by any of its doors. The list was made once, of a checkout of that release: its doors, as
 * `package.json` lists them, were given to `ts.createProgram`, and the names of `checker.getExportsOfModule(door)` were
 * sorted. What has another name since then is new.
 */
const released: ReadonlySet<string> = new Set(readJson<readonly string[]>('test/health/exportsOf010.json'))

test('what 0.1.0 exported says so, and what came after it says 0.2.0', () => {
  nothingWrong(
    publicExports().flatMap(({ name, declaration, place }) => {
      const problem = sinceProblem(name, sinceOf(declaration))
      return problem === undefined ? [] : [`${place}: ${problem}`]
    }),
  )
})

function sinceOf(declaration: ts.Declaration): string | undefined {
  const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration
  const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === 'since')
  return ts.getTextOfJSDocComment(tag?.comment)
}

function sinceProblem(name: string, since: string | undefined): string | undefined {
  const expected = released.has(name) ? '0.1.0' : '0.2.0'
  return since === expected ? undefined : `${name} is there since ${expected}, and says ${since}`
}

test('a wrong version is noticed', () => {
  expect(sinceProblem('settleYear', '0.1.0')).toBeUndefined()
  expect(sinceProblem('settleYear', '0.2.0')).toBe('settleYear is there since 0.1.0, and says 0.2.0')
  expect(sinceProblem('Lead', '0.1.0')).toBeUndefined()
  expect(sinceProblem('Hint', '0.2.0')).toBeUndefined()
  expect(sinceProblem('Hint', undefined)).toBe('Hint is there since 0.2.0, and says undefined')
})
