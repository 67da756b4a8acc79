import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Issue } from '../../src/errors/internal.ts'
import { toPathText } from '../../src/errors/internal.ts'
import { messages } from '../../src/errors/messages.ts'
import { type AnyShape, parse, type Shape } from '../../src/shape/internal.ts'
import { allShapes } from '../support/allShapes.ts'
import { arbitraryOf } from '../support/arbitraryOf.ts'
import { breaksOf } from '../support/breaksOf.ts'
import { nothingWrong } from '../support/nothingWrong.ts'

const names = Object.keys(allShapes)

/** Words of programs that a clerk has no use for. */
const ofPrograms =
  /undefined|\bobject\b|\bnull\b|\bNaN\b|\barray\b|\bboolean\b|\bstring\b|\bfunction\b|\{\w+\}|\[object/

test('no message of the catalogue has words of programs in its Chinese', () => {
  nothingWrong(Object.entries(messages).flatMap(([code, { zh }]) => wordsOfPrograms(code, zh.replace(/\{\w+\}/g, ''))))
})

test.each(names)('%s: what its broken inputs are refused with has no words of programs', (name) => {
  const shape = (allShapes[name] as () => AnyShape)() as Shape<unknown, unknown>
  const wrong = new Set<string>()
  for (const valid of fc.sample(arbitraryOf(shape), { numRuns: 2, seed: 1 })) {
    for (const { input } of breaksOf(shape, valid)) {
      const parsed = parse(shape, input)
      for (const issue of parsed.ok ? [] : parsed.issues) for (const problem of problemsOf(issue)) wrong.add(problem)
    }
  }
  nothingWrong([...wrong].slice(0, 20))
})

function problemsOf({ code, path, message: { zh, en } }: Issue): readonly string[] {
  const at = toPathText(path)
  const said = en.replaceAll(at, '').replace(/"[^"]*"/g, '')
  return [
    ...wordsOfPrograms(code, zh.replaceAll(at, '')),
    ...(/undefined|\{\w+\}|\[object/.test(said) ? [`${code}: ${en}`] : []),
  ]
}

/** What stands between quotation marks was received, or is to be written. */
function wordsOfPrograms(code: string, zh: string): readonly string[] {
  return ofPrograms.test(zh.replace(/“[^”]*”/g, '')) ? [`${code}: ${zh}`] : []
}

test('words of programs are noticed', () => {
  expect(wordsOfPrograms('a', '应为列表，收到 undefined')).toHaveLength(1)
  expect(wordsOfPrograms('a', '应为列表，收到 {received}')).toHaveLength(1)
  expect(wordsOfPrograms('a', '请在末尾加一段“upTo: null”')).toEqual([])
})
