import { code, id, type Law, list, record, uniqueIds } from '../../shape/internal.ts'
import type { Dictionary } from './machine/Dictionary.ts'

/** Codes, or the beginnings of codes. */
export const diagnosesShape = () =>
  list({ zh: '诊断编码', en: 'Codes of diagnoses' }, code({ zh: '诊断编码', en: 'Code of a diagnosis' }))

export function beginsWithOneOf(text: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => text.startsWith(beginning))
}

/** Diagnoses that count as one. */
export interface Family {
  readonly id: string
  readonly codes: readonly string[]
}

/** A code stands in one family. */
const codesOnce: Law<readonly Family[]> = {
  codes: ['duplicate_id'],
  says: ['codesOnce'],
  judge: (families, reading) => {
    const seen = new Set<string>()
    families.forEach(({ codes }, index) => {
      if (!reading.isSound(codes)) return
      codes.forEach((one, place) => {
        if (seen.has(one)) reading.refuse('duplicate_id', { received: one }, [index, 'codes', place])
        seen.add(one)
      })
    })
  },
}

export const familiesShape = () => {
  const family = record<Family>({ zh: '相关诊断', en: 'Related diagnoses' })({ id: id(), codes: diagnosesShape() })
  return list({ zh: '相关诊断', en: 'Related diagnoses' }, family, { laws: [uniqueIds, codesOnce] })
}

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

/** A number for each code, one for all of a family: the longest beginning that fits decides. */
export function numberFamilies(codes: readonly string[], given: readonly Family[] = []): Int32Array {
  const families = new Map<string, number>()
  given.forEach((family, index) => {
    for (const code of family.codes) families.set(code, codes.length + index)
  })
  return Int32Array.from(codes, (code, place) => {
    for (let length = code.length; length > 0; length--) {
      const family = families.get(code.slice(0, length))
      if (family !== undefined) return family
    }
    return place
  })
}
