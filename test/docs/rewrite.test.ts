import { expect, test } from 'vitest'
import { modules } from './modules.ts'
import type { Page } from './Page.ts'
import { readExamples, readMarkdown } from './readPages.ts'
import { edited } from './rewrite.ts'
import { runModule } from './runModule.ts'

async function rewritten(text: string, read: (file: string, text: string) => readonly Page[]): Promise<string> {
  const runs = await Promise.all(
    read('page', text)
      .flatMap(modules)
      .map((module) => runModule(module)),
  )
  return edited(
    text,
    runs.flatMap(({ edits }) => edits),
  )
}

const pages = (file: string, text: string) => [readMarkdown(file, text)]

test('values, errors and outputs are rewritten in place, as often as wanted', async () => {
  const fail =
    "const fail = () => { throw Object.assign(new Error('no'), { name: 'SettlementError', code: 'missing' }) }"
  const list = 'Array.from({ length: 3 }, (_, index) => ({ name: "member".repeat(4), index }))'
  const text = "'a long text that would not fit behind its own code on this line'.toUpperCase()"
  const before = [
    '```ts',
    fail,
    '1 + 1 // =>',
    'fail() // throws x',
    `${list} // => []`,
    `${text} // => ''`,
    "console.log('a\\n\\nb')",
    '```',
    '',
    'end',
  ]
  const after = [
    '```ts',
    fail,
    '1 + 1 // => 2',
    'fail() // throws missing',
    `${list} // => [`,
    "//   { name: 'membermembermembermember', index: 0 },",
    "//   { name: 'membermembermembermember', index: 1 },",
    "//   { name: 'membermembermembermember', index: 2 }",
    '// ]',
    text,
    "// => 'A LONG TEXT THAT WOULD NOT FIT BEHIND ITS OWN CODE ON THIS LINE'",
    "console.log('a\\n\\nb')",
    '```',
    '',
    '```text',
    'a',
    '',
    'b',
    '```',
    '',
    'end',
  ]
  expect((await rewritten(before.join('\n'), pages)).split('\n')).toEqual(after)
  expect((await rewritten(after.join('\n'), pages)).split('\n')).toEqual(after)
})

test('the examples of a comment are rewritten in place, as often as wanted', async () => {
  const head = ['/**', ' * A.', ' *', ' * @example', ' * ```ts', ' * ({ a: 1 })']
  const tail = [' * ```', ' * @since 0.1.0', ' */', 'export const a = 1']
  const before = [...head, ' * // => 3', ...tail].join('\n')
  const after = [...head, ' * // => { a: 1 }', ...tail].join('\n')
  expect(await rewritten(before, readExamples)).toBe(after)
  expect(await rewritten(after, readExamples)).toBe(after)
})
