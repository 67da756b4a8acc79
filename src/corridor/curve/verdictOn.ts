import type { Bilingual } from '../../errors/internal.ts'
import { en, stepsOf, zh } from '../../figure/internal.ts'
import type { CurveVerdict } from './CurveVerdict.ts'
import type { PointFigures } from './pointFigures.ts'

/** A property holds where no point speaks against it. */
export function verdictOn(
  against: readonly PointFigures[],
  say: { readonly holds: Bilingual; readonly fails: Bilingual },
): CurveVerdict {
  const holds = against.length === 0
  return {
    holds,
    because: holds
      ? say.holds
      : {
          zh: `${say.fails.zh}${against.map(({ at }) => zh`${at}`).join('、')}`,
          en: `${say.fails.en}${against.map(({ at }) => en`${at}`).join(', ')}`,
        },
    where: against.map(({ at }) => at.text),
    steps: stepsOf(against.flatMap(({ on, jump }) => [on, jump])),
  }
}
