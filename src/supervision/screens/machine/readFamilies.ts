import { fail, type Path } from '../../../errors/internal.ts'
import { readId, readList, readRecord } from '../../../policy/internal.ts'
import { readCodes } from './readCodes.ts'

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
