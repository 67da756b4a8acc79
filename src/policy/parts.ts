import type { Bilingual } from '../errors/internal.ts'
import type { Label, NumberInput } from '../figure/internal.ts'
import { add, compare, type Fraction, one, toDecimalString, zero } from '../numeric/internal.ts'
import { asGiven, bare, bilingual, id, type Law, lazily, list, record, share, uniqueIds } from '../shape/internal.ts'

/**
 * 用途（输入） — one of the named parts that something is divided into, and its share of the whole.
 *
 * @since 0.2.0
 */
export interface PartInput {
  readonly id: string
  readonly label: Bilingual
  readonly share: NumberInput
}

/** A part as rule sets hold it. */
export interface Part extends Omit<PartInput, 'share'> {
  readonly share: string
}

/** A part with its exact share. */
export interface ExactPart extends Omit<PartInput, 'share'> {
  readonly share: Fraction
}

export function toParts(parts: readonly ExactPart[]): readonly Part[] {
  return parts.map(({ id: name, label, share: part }) => ({ id: name, label, share: toDecimalString(part) }))
}

/** Named parts whose shares are the whole together. */
export const partsShape = /* @__PURE__ */ lazily(() => {
  const part = record<PartInput>({ zh: '用途', en: 'Part' })({
    id: id(),
    label: asGiven(bilingual()),
    share: bare(share(shareLabel)),
  })
  return list({ zh: '用途', en: 'Parts' }, part, { laws: [uniqueIds, partsAreWhole] })
})

/** What is divided is divided without remainder: the first part and the last one contradict each other otherwise. */
const partsAreWhole: Law<readonly { readonly share: Fraction }[]> = {
  codes: ['contradictory_rules'],
  says: ['partsAreWhole'],
  judge: (parts, reading) => {
    if (!parts.every((part) => reading.isSound(part) && reading.isSound(part.share))) return
    const sum = parts.reduce((all, part) => add(all, part.share), zero)
    if (compare(sum, one) === 0) return
    const places = parts.length === 1 ? '[0].share' : `[0].share … [${parts.length - 1}].share`
    reading.refuse('contradictory_rules', {
      first: { zh: `各项用途的比例（${places}）`, en: `the shares of the parts (${places}) do not make a whole` },
      second: { zh: '所分配的全部', en: 'the amount that they divide' },
      reason: {
        zh: `比例合计应为 1（100%），现为 ${toDecimalString(sum)}`,
        en: `the shares must sum to 1 (100%), they sum to ${toDecimalString(sum)}`,
      },
    })
  },
}

const shareLabel = {
  id: 'share',
  name: { zh: '比例', en: 'Share' },
  unit: 'rate',
} as const satisfies Label
