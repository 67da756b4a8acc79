import { type Bilingual, fail, type Path } from '../errors/internal.ts'
import { en, type Figure, zh } from '../figure/internal.ts'
import { adjustmentsName } from './labels.ts'

/** What adjustments or amendments leave is below zero. */
export function refuseNegative(
  left: Figure,
  adjustments: readonly Figure[],
  path: Path = ['adjustments'],
  name: Bilingual = adjustmentsName,
): never {
  const taken = adjustments.filter(({ value }) => value.n < 0n)
  const info = {
    received: left.text,
    taken: {
      zh: taken.map((one) => zh`“${one.label.name.zh}” ${one}`).join('、'),
      en: taken.map((one) => en`${one.label.name.en} ${one}`).join(', '),
    },
    unit: 'yuan',
  }
  return fail('total_negative', path, info, name)
}
