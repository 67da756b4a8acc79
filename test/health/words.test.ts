import { expect, test } from 'vitest'
import { nothingWrong } from '../support/nothingWrong.ts'
import { readText, repositoryFiles } from '../support/repository.ts'
import { textProblems } from './textProblems.ts'

const binary = /\.(png|jpg|ico|gz|tgz|woff2?)$/

test('no file names a machine, silences a tool without a reason, or leaves tests out', () => {
  const files = repositoryFiles().filter((path) => !binary.test(path) && path !== 'package-lock.json')
  nothingWrong(files.flatMap((path) => textProblems(path, readText(path))))
})

// written in parts, so that this file does not hold what it looks for
const [ignore, any, only, skip, thrown] = ['@ts-', 'as an', 'test.on', 'describe.sk', 'expect(f).toTh']
const folder = (name: string) => `/${name}/x`

test.each([
  ['docs/a.md', `see ${folder('home')}`],
  ['docs/a.md', `file://${folder('root')}`],
  ['docs/a.md', `(${folder('tmp')})`],
  ['.ci/run', `cd ${folder('work')}`],
  ['test/a.ts', `const registry = 'http://local${'host'}:4873'`],
  ['test/a.ts', `const a = b ${any}y`],
  ['test/a.ts', `// ${ignore}ignore`],
  ['test/a.ts', `// ${ignore}expect-error`],
  ['test/a.ts', '// biome-ignore lint/style/x:'],
  ['test/a.ts', `${only}ly('x', () => {})`],
  ['test/a.ts', `${skip}ip('x', () => {})`],
  ['test/a.ts', `${skip}ipIf(a !== '')('x', () => {})`],
  ['test/a.ts', `${thrown}row()`],
  ['test/a.ts', `${thrown}rowError(Error)`],
  ['test/a.ts', `await expect(f()).rejects.toTh${'row'}()`],
])('notices in %s: %s', (path, text) => {
  expect(textProblems(path, text)).toHaveLength(1)
})

test.each([
  ['docs/a.md', 'https://www.example.org/home/page and /api/home/x'],
  ['test/a.ts', `// ${ignore}expect-error a text is no number`],
  ['test/a.ts', '// biome-ignore lint/style/x: the name is the field’s'],
  ['test/a.ts', `${skip}ip('x', () => {}) // waits for the 2027 tables`],
  ['test/a.ts', `${skip}ipIf(a !== '')(\`x\${a}\`, () => {})`],
  ['test/a.ts', `${thrown}row('no such file')`],
  ['test/a.ts', `${thrown}row(TypeError)`],
  ['test/a.ts', `expect(f).not.toTh${'row'}()`],
  ['src/a.ts', '// as any other'],
])('lets pass in %s: %s', (path, text) => {
  expect(textProblems(path, text)).toEqual([])
})
