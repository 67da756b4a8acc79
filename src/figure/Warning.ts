import type { Bilingual, Path } from '../errors/internal.ts'
import type { Fraction } from '../numeric/internal.ts'
import type { Figure } from './figure.ts'
import { en, zh } from './zh.ts'

/**
 * 注意事项 — what in an input can be computed with but is probably a mistake: the place by its path and in words, and the message
 * in both languages. `amounts_far_apart`: amounts that stand beside each other differ by a factor of 1,000 or more, as
 * 亿 beside 万, or 万元 beside 元. `elsewhere_not_expected`: care elsewhere is charged to the budget, but was left out of
 * what is expected, so that it is advanced to the alliance and recovered. `overrun_without_cause`: an overrun is taken as
 * reasonable, and its cause or who decided so is not named. `before_document`: the year lies before the oldest document
 * that the rule set cites with its day. `score_as_rate`: a score of 1 or less on a scale of 10 or more.
 * `factor_falls`: under a link of the rules a higher score earns less. `discretion_not_used`: a factor is stated as the
 * authority's decision where the rules leave it none.
 *
 * @since 0.2.0
 */
export interface Warning {
  readonly code:
    | 'amounts_far_apart'
    | 'elsewhere_not_expected'
    | 'overrun_without_cause'
    | 'before_document'
    | 'score_as_rate'
    | 'factor_falls'
    | 'discretion_not_used'
  readonly path: Path
  readonly place: Bilingual
  readonly message: Bilingual
}

/** An amount and where it stands in the input. */
export interface PlacedFigure {
  readonly figure: Figure
  readonly path: Path
}

/** Of amounts that stand beside each other, the smallest above zero and the largest, where they are too far apart. */
export function warnFarApart(amounts: readonly PlacedFigure[]): Warning | undefined {
  let least: PlacedFigure | undefined
  let most: PlacedFigure | undefined
  for (const one of amounts) {
    if (one.figure.value.n <= 0n) continue
    if (least === undefined || isBelow(one, least, 1n)) least = one
    if (most === undefined || isBelow(most, one, 1n)) most = one
  }
  if (least === undefined || most === undefined || isBelow(most, least, farFactor)) return undefined
  const [low, high] = [least.figure, most.figure]
  return {
    code: 'amounts_far_apart',
    path: least.path,
    place: low.label.name,
    message: {
      zh: zh`${low.label.name.zh} ${low} 与 ${high.label.name.zh} ${high} 相差 1000 倍以上，请核对金额单位`,
      en: en`${low.label.name.en} ${low} and ${high.label.name.en} ${high} differ by a factor of 1,000 or more: check their units`,
    },
  }
}

const farFactor = 1000n

/** a < b × factor */
function isBelow({ figure: a }: PlacedFigure, { figure: b }: PlacedFigure, factor: bigint): boolean {
  const [x, y]: readonly [Fraction, Fraction] = [a.value, b.value]
  return x.n * y.d < y.n * factor * x.d
}
