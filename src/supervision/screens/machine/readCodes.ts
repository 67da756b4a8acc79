import { type Path, within } from '../../../errors/internal.ts'
import { readList } from '../../../policy/internal.ts'
import { code, read } from '../../../shape/internal.ts'
import type { Dictionary } from './Dictionary.ts'

/** A list of codes or beginnings of codes, in canonical form. */
export function readCodes(input: unknown, path: Path): readonly string[] {
  return readList(input, path).map((one, index) => readCode(one, [...path, index]))
}

export function beginsWithOneOf(text: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => text.startsWith(beginning))
}

/** A code in canonical form. */
export function readCode(input: unknown, path: Path): string {
  return within(path, () => read(diagnosis, input as string))
}

const diagnosis = /* @__PURE__ */ code({ zh: '诊断编码', en: 'Code of a diagnosis' })

/** Codes among those of some places that differ in nothing but dots and trailing zeros: each group sorted, so are they. */
export function nearDuplicates({ all }: Dictionary, places: Iterable<number>): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>()
  for (const place of places) {
    const text = all[place] as string
    const bare = text.replaceAll('.', '').replace(/0+$/, '')
    const group = groups.get(bare)
    if (group === undefined) groups.set(bare, [text])
    else group.push(text)
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.sort())
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
}
