import { expect, test } from 'vitest'
import { checkFences } from './checkFences.ts'
import { modules } from './modules.ts'
import { readMarkdown } from './readPages.ts'
import { runModule } from './runModule.ts'

const page = (...lines: readonly string[]) => readMarkdown('docs/page.md', lines.join('\n'))

async function problems(...lines: readonly string[]): Promise<readonly string[]> {
  const runs = await Promise.all(
    modules(page(...lines))
      .filter(({ run }) => run)
      .map((module) => runModule(module)),
  )
  return runs.flatMap((run) => run.problems)
}

const fail = "const fail = () => { throw Object.assign(new Error('no'), { name: 'SettlementError', code: 'missing' }) }"

test.each([
  ['a value', ['```ts', "'a' + 1 // => 'a1'", '```']],
  ['a value over several lines', ['```ts', "({ a: [1, 'b'] }) // => {", "//   a: [1, 'b'],", '// }', '```']],
  ['a value on the next line', ['```ts', '[1, 2].map((x) => x * 2)', '// => [2, 4]', '```']],
  ['a declared value', ['```ts', 'const x = 1 + 1 // => 2', '```']],
  ['an awaited value', ['```ts', 'await Promise.resolve(1n) // => 1n', '```']],
  ['an error', ['```ts', fail, 'fail() // throws missing', '```']],
  [
    'an assertion in a branch',
    ['```ts', 'try {', '  JSON.parse("")', '} catch (e) {', '  e instanceof Error // => true', '}', '```'],
  ],
  [
    'an output',
    ['```ts', "console.log('a', { b: 1 })", "console.log('c')", '```', '', '```text', 'a { b: 1 }', 'c', '```'],
  ],
  ['blocks that go on', ['```ts', 'const x = 1', '```', 'and', '```ts', 'x + 1 // => 2', '```']],
  [
    'an import twice',
    [
      '```ts',
      "import { sep } from 'node:path'",
      'sep // => "/"',
      '```',
      '',
      '```ts',
      "import { sep } from 'node:path'",
      'sep // => "/"',
      '```',
    ],
  ],
  ['a fresh start', ['```ts', 'const x = 1 // => 1', '```', '', '```ts fresh', 'const x = 2 // => 2', '```']],
  ['CommonJS', ['```js', "const { sep } = require('node:path')", 'sep // => "/"', '```']],
  ['a list', ['1. First', '', '   ```ts', "   console.log('x')", '   ```', '', '   ```text', '   x', '   ```']],
])('accepts %s', async (_, lines) => {
  expect(await problems(...lines)).toEqual([])
})

test.each([
  ['a wrong value', ['```ts', "'a' + 1 // => 'a2'", '```'], "2: expected 'a2', got 'a1'"],
  ['a text for a number', ['```ts', '1 + 1 // => "2"', '```'], '2: expected "2", got 2'],
  ['no value', ['```ts', '1 + 1 // =>', '```'], '2: "" is not'],
  ['prose for a value', ['```ts', '1 + 1 // => two of them', '```'], '2: "two of them" is not'],
  [
    'another error',
    ['```ts', fail, 'fail() // throws not_a_number', '```'],
    '3: expected the error not_a_number, got missing',
  ],
  ['no error', ['```ts', 'Number(1) // throws not_a_number', '```'], '2: expected the error not_a_number, got nothing'],
  ['a crash', ['```ts', '1 + 1 // => 2', 'JSON.parse("{")', '```'], '3: threw SyntaxError'],
  [
    'an assertion behind nothing',
    ['```ts', 'if (1 > 0) {', '} // => true', '1 // => 1', '```'],
    '3: this comment stands',
  ],
  ['an assertion never reached', ['```ts', 'if (1 > 2) {', '  1 // => 1', '}', '```'], '3: this assertion was never'],
  [
    'another output',
    ['```ts', "console.log('a')", '```', '```text', 'b', '```'],
    '5: the output differs from here; expected "b", got "a"',
  ],
  ['an unshown output', ['```ts', "console.log('a')", '1 // => 1', '```'], '4: this block prints'],
  [
    'a block for nothing',
    ['```ts', 'const x = 1', '```', '', '```ts', '2 // => 2', '```'],
    '1: this block asserts nothing',
  ],
])('notices %s', async (_, lines, message) => {
  expect((await problems(...lines)).join('\n')).toContain(message)
})

test.each([
  ['a language that would not run', ['```typescript', '1', '```'], '1: a ```typescript'],
  ['no language', ['```', '1', '```'], '1: a block without'],
  ['an unknown mark', ['```ts norun', '1', '```'], '1: unknown mark norun'],
  ['code marked as a signature', ['```ts no-run', 'interface A { b: 1 }', 'const a = 1', '```'], '1: "no-run" is'],
])('notices %s', (_, lines, message) => {
  expect(checkFences(page(...lines)).join('\n')).toContain(`docs/page.md:${message}`)
})

test('accepts a signature that is only compiled', () => {
  expect(checkFences(page('```ts no-run', 'interface A { b: 1 }', 'declare function f(a: A): string', '```'))).toEqual(
    [],
  )
})
