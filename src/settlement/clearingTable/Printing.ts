import type { Bilingual } from '../../errors/internal.ts'
import { type DecimalText, toFixedString } from '../../numeric/internal.ts'
import type { ClearingTable } from './ClearingTable.ts'

/** How the table is written: in a language, in a unit, under a name. */
export interface Printing {
  readonly name: string
  readonly unit: ClearingTable['unit']
  readonly write: (fen: bigint) => DecimalText
  readonly say: (words: Bilingual) => string
}

/** Ten thousand yuan are a million fen: six decimals are exact. */
export function writer(unit: ClearingTable['unit']): Printing['write'] {
  const places = unit === 'yuan' ? 2 : 6
  const d = unit === 'yuan' ? 100n : 1_000_000n
  return (fen) => toFixedString({ n: fen, d }, places) as DecimalText
}
