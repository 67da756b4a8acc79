import { deepFreeze } from '../../errors/internal.ts'
import type { Figure, Label, NumberInput } from '../../figure/internal.ts'
import { compare, type Fraction, toDecimalString } from '../../numeric/internal.ts'
import {
  bare,
  type Law,
  lazily,
  list,
  needs,
  number,
  optional,
  orElse,
  passedOn,
  positive,
  record,
  uniqueIds,
} from '../../shape/internal.ts'
import { type Finding, findingShape } from './Finding.ts'
import { type ConsequenceLinks, linksShape } from './linkedConsequences.ts'

/**
 * 处理建议（输入） — what has been established, the score of the yearly assessment, and what the locality ties to it.
 *
 * @since 0.1.0
 */
export interface ConsequenceInput {
  /** May be empty. */
  readonly findings: readonly Finding[]
  /** The score before the findings take points off; needed for `links`. */
  readonly score?: NumberInput
  /** The top of the scale; 100 unless given. */
  readonly scoreMaximum?: NumberInput
  readonly links?: ConsequenceLinks
}

/** What was established, the score, and what is tied to it. */
export const consequencesShape = /* @__PURE__ */ lazily(() =>
  record<ConsequenceInput>({ zh: '处理建议', en: 'Consequences' })(
    {
      findings: list({ zh: '查实事项', en: 'Findings' }, findingShape(), { laws: [uniqueIds], mayBeEmpty: true }),
      score: optional(number(L.assessed)),
      scoreMaximum: orElse(bare(positive(L.scale)), 100),
      links: optional(passedOn(linksShape())),
    },
    [scoreInScale, needs('links', 'score')],
  ),
)

/** From 0 to the top of the scale. */
const scoreInScale: Law<{ readonly score: Figure | undefined; readonly scoreMaximum: Fraction }> = {
  codes: ['score_out_of_scale'],
  says: ['scoreInScale'],
  judge: ({ score, scoreMaximum }, reading) => {
    if (score === undefined || !reading.isSound(score) || !reading.isSound(scoreMaximum)) return
    if (score.value.n >= 0n && compare(score.value, scoreMaximum) <= 0) return
    const expected = `0–${toDecimalString(scoreMaximum)}`
    reading.refuse('score_out_of_scale', { expected, received: score.text }, ['score'])
  },
}

const L = /* @__PURE__ */ deepFreeze({
  assessed: { id: 'assessedScore', name: { zh: '考核得分（扣分前）', en: 'Score before findings' }, unit: 'score' },
  scale: { id: 'scoreMaximum', name: { zh: '评分满分', en: 'Top of the scale' }, unit: 'score' },
} as const satisfies Record<string, Label>)
