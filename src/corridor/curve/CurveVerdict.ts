import type { Bilingual } from '../../errors/internal.ts'
import { en, type Step, zh } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import type { PointFigures } from './curveFigures.ts'

/**
 * 曲线判断 — whether a contract's curve has a property, why, and at which spending it fails.
 *
 * @since 0.1.0
 */
export interface CurveVerdict {
  readonly holds: boolean
  readonly because: Bilingual
  /** The spendings at which it fails, from the lowest up. */
  readonly where: readonly DecimalText[]
  /** The figures of these places. */
  readonly steps: readonly Step[]
}

/** A property holds where no point speaks against it. */
export function verdictOn(
  against: readonly PointFigures[],
  say: { readonly holds: Bilingual; readonly fails: Bilingual },
) {
  const holds = against.length === 0
  const draft = {
    holds,
    because: holds
      ? say.holds
      : {
          zh: `${say.fails.zh}${against.map(({ at }) => zh`${at}`).join('、')}`,
          en: `${say.fails.en}${against.map(({ at }) => en`${at}`).join(', ')}`,
        },
    where: against.map(({ at }) => at),
  }
  return { draft, order: against.flatMap(({ on, jump }) => [on, jump]) }
}
