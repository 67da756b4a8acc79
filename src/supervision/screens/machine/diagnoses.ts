import { fail, type Path, within } from '../../../errors/internal.ts'
import { readId, readList, readRecord } from '../../../policy/internal.ts'
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

/** Families of diagnoses by code; a code stands in one of them. */
export function readFamilies(input: unknown, path: Path): ReadonlyMap<string, string> {
  const families = new Map<string, string>()
  if (input === undefined) return families
  const seen = new Set<string>()
  readList(input, path).forEach((item, index) => {
    const record = readRecord(item, ['id', 'codes'], [...path, index])
    const id = readId(record['id'], [...path, index, 'id'])
    if (seen.has(id)) fail('duplicate_id', [...path, index, 'id'], { received: id })
    seen.add(id)
    readCodes(record['codes'], [...path, index, 'codes']).forEach((code, place) => {
      if (families.has(code)) fail('duplicate_id', [...path, index, 'codes', place], { received: code })
      families.set(code, id)
    })
  })
  return families
}

/** A number for each code, one for all of a family: the longest beginning that fits decides. */
export function numberFamilies(codes: readonly string[], families: ReadonlyMap<string, string>): Int32Array {
  const numbers = new Map([...new Set(families.values())].map((id, index) => [id, codes.length + index]))
  return Int32Array.from(codes, (code, place) => {
    for (let length = code.length; length > 0; length--) {
      const family = families.get(code.slice(0, length))
      if (family !== undefined) return numbers.get(family) ?? place
    }
    return place
  })
}
