import type { Path } from '../../errors/internal.ts'
import { readId, readList } from '../../policy/internal.ts'

/** A list of codes or beginnings of codes. */
export function readCodes(input: unknown, path: Path): readonly string[] {
  return readList(input, path).map((code, index) => readId(code, [...path, index]))
}

export function beginsWithOneOf(code: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => code.startsWith(beginning))
}
