import { readFileSync, writeFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { describe } from '../../src/errors/describe.ts'
import { type ErrorCode, messages } from '../../src/errors/messages.ts'
import { messageExamples } from '../support/messageExamples.ts'
import { nothingWrong } from '../support/nothingWrong.ts'
import { absolute } from '../support/repository.ts'
import { parseFolder, walk } from '../support/syntax.ts'

type Messages = Readonly<Record<string, { readonly zh: string; readonly en: string }>>

test('every message says the same in both languages', () => {
  nothingWrong(messageProblems(messages))
})

test('every code is thrown somewhere', () => {
  const used = new Set<string>()
  for (const file of parseFolder('src')) {
    if (file.fileName === 'src/errors/messages.ts') continue
    walk(file, (node) => {
      if (ts.isStringLiteralLike(node) && !ts.isLiteralTypeNode(node.parent)) used.add(node.text)
    })
  }
  nothingWrong(
    Object.keys(messages)
      .filter((code) => !used.has(code))
      .map((code) => `${code} is thrown nowhere`),
  )
})

test('every message is stored with an example, to be read in one go', () => {
  const file = absolute('test/health/messages.txt')
  const page = (Object.keys(messages) as ErrorCode[]).map((code) => {
    const [path, info = {}, place] = messageExamples[code]
    const { zh, en } = describe(code, path, info, place)
    return `${code}\n  ${zh}\n  ${en}\n`
  })
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, page.join('\n'))
  expect(page.join('\n')).toBe(readFileSync(file, 'utf8'))
  nothingWrong(page.filter((text) => /\{\w+\}|undefined/.test(text)))
})

function messageProblems(all: Messages): readonly string[] {
  return Object.entries(all).flatMap(([code, { zh, en }]) => [
    ...(zh.trim() === '' || en.trim() === '' ? [`${code}: a message is empty`] : []),
    ...(/\p{Script=Han}/u.test(zh) ? [] : [`${code}: the Chinese message is not Chinese`]),
    ...(/[\p{Script=Han}，。：；、（）“”]/u.test(en) ? [`${code}: the English message has Chinese in it`] : []),
    ...(names(zh) === names(en) ? [] : [`${code}: {${names(zh)}} in Chinese, {${names(en)}} in English`]),
  ])
}

function names(message: string): string {
  return [...new Set([...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort().join(', ')
}

test('unequal and empty messages are noticed', () => {
  expect(messageProblems({ a: { zh: '应为 {expected}', en: 'expected {expected}' } })).toEqual([])
  expect(messageProblems({ a: { zh: '应为 {expected}', en: 'expected {received}' } })).toHaveLength(1)
  expect(messageProblems({ a: { zh: '应为', en: ' ' } })).toHaveLength(1)
  expect(messageProblems({ a: { zh: 'wrong', en: 'wrong' } })).toHaveLength(1)
  expect(messageProblems({ a: { zh: '错', en: '错 wrong' } })).toHaveLength(1)
})
