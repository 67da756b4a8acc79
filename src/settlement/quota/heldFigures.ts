import { exact, type Figure, figure, formula, given, read } from '../../figure/internal.ts'
import { fen, zero } from '../../numeric/internal.ts'
import type { RulesInForce } from '../../policy/internal.ts'
import { factorFigure, qualityLabels, readScore } from '../../quality/internal.ts'
import { labels as L } from './labels.ts'

/** What was held back, after the score: returned by its factor, the rest forfeited. */
export function heldFigures(rules: RulesInForce, held: Figure, input: unknown) {
  const citations = rules.clause('heldReturned')
  if (rules.share('heldRate').value.n === 0n) {
    const because = { zh: '没有考核预留', en: 'nothing is held back' }
    const nothing = (label: typeof L.heldReturned | typeof L.heldForfeited) =>
      read(label, zero, because, [], { citations })
    return { heldReturned: nothing(L.heldReturned), heldForfeited: nothing(L.heldForfeited) }
  }
  const score = given(qualityLabels.score, readScore(input, rules.number('scoreMaximum').value, ['score']))
  const { value: link, parameter, citations: local } = rules.scoreLink('heldReturn')
  const factor = factorFigure(L.heldFactor, link, score, { parameters: [parameter], citations: local })
  const heldReturned = figure(L.heldReturned, formula`${held} × ${factor}`, fen, { citations })
  const heldForfeited = figure(L.heldForfeited, formula`${held} − ${heldReturned}`, exact, { citations })
  return { heldReturned, heldForfeited }
}
