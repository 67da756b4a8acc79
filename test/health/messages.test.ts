import ts from 'typescript'
import { expect, test } from 'vitest'
import { messages } from '../../src/errors/messages.ts'
import { nothingWrong } from '../support/nothingWrong.ts'
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
