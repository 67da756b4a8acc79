import { expect, test } from 'vitest'
import { type AnyShape, choice, option, record } from '../../src/shape/internal.ts'
import { allShapes } from '../support/allShapes.ts'
import { nothingWrong } from '../support/nothingWrong.ts'

/** Words that are names of formats: they mean nothing else. */
const needNone = ['yigongti.cases.v1', 'yigongti.trace.v1']

test('every word that may be chosen in an input says in both languages what it means', () => {
  const problems = Object.entries(allShapes).flatMap(([name, shape]) => problemsOf(shape(), name))
  nothingWrong([...new Set(problems)])
})

function problemsOf(shape: AnyShape, path: string, seen = new Set<unknown>()): readonly string[] {
  const { spec } = shape
  if (seen.has(spec)) return []
  seen.add(spec)
  const inside = (parts: Readonly<Record<string, AnyShape>>) =>
    Object.entries(parts).flatMap(([key, part]) => problemsOf(part, `${path}.${key}`, seen))
  switch (spec.type) {
    case 'option':
      return lacking(spec.words, spec.meanings, path)
    case 'orWord':
      return [...lacking(spec.words, spec.meanings, path), ...inside({ other: spec.other })]
    case 'table':
      return [...lacking(spec.keys ?? [], spec.names, path), ...inside({ item: spec.item })]
    case 'record':
      return inside(spec.fields)
    case 'union':
      return inside(spec.kinds)
    case 'list':
      return inside({ item: spec.item })
    case 'column':
      return spec.item === undefined ? [] : inside({ item: spec.item })
    case 'either':
      return inside({ list: spec.list, other: spec.other })
    case 'among':
      return inside(Object.fromEntries(spec.shapes.entries()))
    case 'later':
      return inside({ itself: spec.shape() })
    default:
      return []
  }
}

type Meanings = Readonly<Record<string, { readonly zh: string; readonly en: string }>>

function lacking(words: readonly (string | null)[], meanings: Meanings = {}, path: string): readonly string[] {
  return words.flatMap((word) => {
    if (word === null || needNone.includes(word)) return []
    const { zh = '', en = '' } = meanings[word] ?? {}
    const isSaid = /\p{Script=Han}/u.test(zh) && en.trim() !== '' && !/\p{Script=Han}/u.test(en)
    return isSaid ? [] : [`${path}: nothing says what ${word} means`]
  })
}

test('a word without a meaning is noticed wherever it stands', () => {
  const name = { zh: '方式', en: 'Way' }
  const mute = record<{ readonly way: 'a' | 'b' }>(name)({ way: option(name, ['a', 'b']) })
  expect(problemsOf(mute, 'x')).toEqual(['x.way: nothing says what a means', 'x.way: nothing says what b means'])
  const said = choice(name, { a: { zh: '甲', en: 'the first' }, b: { zh: 'b', en: 'the second' } })
  expect(problemsOf(said, 'x')).toEqual(['x: nothing says what b means'])
})
