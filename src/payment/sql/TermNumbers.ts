import { type Fraction, reduce } from '../../numeric/internal.ts'
import type { CaseTables } from '../columns/CaseTables.ts'
import { exactTerm } from '../columns/termTable.ts'

/** What is looked up by institution and class: ratio and constant as whole numbers over one bottom. */
export interface TermNumbers {
  readonly institution: number
  readonly found: number
  readonly ratio: bigint
  readonly constant: bigint
  readonly bottom: bigint
}

export function termNumbers({ classes, coefficients }: CaseTables): readonly TermNumbers[] {
  return coefficients.flatMap((coefficient, institution) =>
    classes.map((one, found) => ({ institution, found, ...overOneBottom(exactTerm(one, coefficient)) })),
  )
}

function overOneBottom({ ratio, constant }: { readonly ratio: Fraction; readonly constant: Fraction }) {
  const bottom = ratio.d * reduce({ n: constant.d, d: ratio.d }).n
  return { ratio: ratio.n * (bottom / ratio.d), constant: constant.n * (bottom / constant.d), bottom }
}
