import {
  type Bilingual,
  deepFreeze,
  fail,
  failMissing,
  isFrozen,
  type Path,
  RecentMap,
  show,
  visible,
} from '../../errors/internal.ts'
import { isCanonical, mostPlaces } from '../../numeric/internal.ts'

/** Reads a part of plain data that comes from anywhere; what it is not is refused at its place. */
export type Read = (input: unknown, path: (string | number)[]) => unknown

/** A text in one line: line breaks become blanks, and what cannot be seen is shown. */
export const text: Read = (input, path) => {
  if (typeof input !== 'string') return refuse(input, path, { zh: '文字', en: 'a text' })
  return isPlainText(input) ? input : visible(input.replace(/[\n\r\t\v\f\u0085\u2028\u2029]+/g, ' '))
}

/** Whether a text is one line in which everything can be seen. */
export function isPlainText(input: string): boolean {
  return plain.test(input)
}

const plain =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u03ff\u2010-\u2027\u2030-\u205e\u2100-\u27ff\u3000-\u3163\u3165-\u9fff\uff01-\uff5e]*$/

export const decimal: Read = (input, path) => {
  if (typeof input !== 'string' && typeof input !== 'number')
    return refuse(input, path, { zh: '阿拉伯数字', en: 'a plain number' })
  if (typeof input === 'string' && isCanonical(input)) return input
  return fail('not_a_number', path, { received: show(input) })
}

export const whole: Read = (input, path) => {
  if (input === undefined || input === null) failMissing(input, path, { zh: '整数', en: 'an integer' })
  if (typeof input === 'number' && Number.isInteger(input) && input >= 0 && input <= mostPlaces)
    return input === 0 ? 0 : input
  return fail('not_an_integer', path, { received: show(input) })
}

/** One of some words, each with what it means where that is told. */
export function oneOf(words: object): Read {
  const known = new Set<unknown>(Object.keys(words))
  const expected = {
    zh: saidWords(words, ({ zh }) => `（${zh}）`).join('、'),
    en: saidWords(words, ({ en }) => ` (${en})`).join(', '),
  }
  return (input, path) => {
    if (known.has(input)) return input
    if (input === undefined || input === null) failMissing(input, path, expected)
    return fail('not_one_of', path, { expected, received: show(input) })
  }
}

function saidWords(words: object, meaning: (words: Bilingual) => string): readonly string[] {
  const said = (means: unknown) =>
    typeof means === 'object' && means !== null && 'zh' in means && means.zh !== '' ? meaning(means as Bilingual) : ''
  return Object.entries(words).map(([word, means]) => word + said(means))
}

export interface Optional {
  readonly optional: Read
}

export function optional(read: Read): Optional {
  return { optional: read }
}

export function listOf(read: Read): Read {
  return (input, path) => {
    if (!Array.isArray(input)) return refuse(input, path, { zh: '列表', en: 'a list' })
    const out: unknown[] = []
    for (let index = 0; index < input.length; index++) out.push(readPart(read, input, index, path))
    return out
  }
}

export function fieldsOf(fields: Readonly<Record<string, Read | Optional>>): Read {
  const known = Object.entries(fields).map(([key, read]) =>
    typeof read === 'function' ? { key, read, isOptional: false } : { key, read: read.optional, isOptional: true },
  )
  return (input, path) => {
    expectObject(input, path)
    const out: Record<string, unknown> = {}
    for (const { key, read, isOptional } of known) {
      const part = partOf(input, key, path)
      if (part === undefined && isOptional) continue
      path.push(key)
      out[key] = read(part, path)
      path.pop()
    }
    return out
  }
}

export function expectObject(input: unknown, path: Path): asserts input is object {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    refuse(input, path, { zh: '一组字段', en: 'an object' })
}

const copies = /* @__PURE__ */ new RecentMap<object, unknown>()

/** What many steps share and nobody can change (labels, clauses of a rule set) is read once. */
export function onceIfFrozen<T extends object>(input: T, read: (input: T) => T): T {
  if (!Object.isFrozen(input)) return read(input)
  const before = copies.get(input)
  if (before !== undefined) return before as T
  const copy = read(input)
  if (isFrozen(input)) copies.set(input, deepFreeze(copy))
  return copy
}

/** The same for a reader of anything. */
export function shared(read: Read): Read {
  return (input, path) =>
    typeof input === 'object' && input !== null
      ? onceIfFrozen(input, () => read(input, path) as object)
      : read(input, path)
}

/** Reads what stands at a key: the path is one list that grows and shrinks, and stays as it is where something is refused. */
export function readPart(read: Read, input: object, key: string | number, path: (string | number)[]): unknown {
  const part = partOf(input, key, path)
  path.push(key)
  const value = read(part, path)
  path.pop()
  return value
}

/** What an object has at a key; an accessor may throw anything. */
export function partOf(input: object, key: string | number, path: Path): unknown {
  try {
    return (input as Readonly<Record<string | number, unknown>>)[key]
  } catch {
    return fail('wrong_type', [...path, key], { expected: { zh: '普通数据', en: 'plain data' }, received: 'accessor' })
  }
}

export function refuse(input: unknown, path: Path, expected: { readonly zh: string; readonly en: string }): never {
  if (input === undefined || input === null) failMissing(input, path, expected)
  return fail('wrong_type', path, { expected, received: show(input) })
}
