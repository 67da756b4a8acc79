import type { Fields, Items } from '../mends/Mend.ts'
import { exact, without } from '../mends/values.ts'
import { all, type Breaks, inList } from './Break.ts'

/** The laws of scores, of their indicators and of what is paid by them. */
export const breaksOfQuality: Breaks = {
  becauseOfNothing: (indicator: Fields) => ({
    conflicting_inputs: { ...indicator, value: 1, because: { zh: '无', en: 'none' } },
  }),
  ceilingOfKnockOut: (indicator: Fields) => ({ conflicting_inputs: { ...indicator, knockOut: false, ceiling: 1 } }),
  thresholdNoBetter: (indicator: Fields) => ({
    out_of_range: { ...indicator, direction: 'higher', target: '80%', threshold: '90%' },
  }),
  thresholdAround: (indicator: Fields) => ({
    out_of_range: { ...indicator, target: { from: '50%', to: '40%' }, threshold: { from: 0, to: 1 } },
  }),
  somethingApplies: (indicators: Items) => ({ weights_all_zero: all(indicators, { value: null }) }),
  ceilingsWithinScale: (scoring: Fields) => ({
    score_out_of_scale: {
      ...inList(scoring, 'indicators', (those) => all(those, { knockOut: true, ceiling: aboveScale(scoring) })),
    },
  }),
  topKept: (scoring: Fields) => ({
    top_not_kept: { ...scoring, scoreMaximum: 100, rounding: { mode: 'halfUp', multipleOf: 7 } },
  }),
  risingLink: (input: Fields) => ({
    factor_falls: {
      ...input,
      link: [
        { from: 0, factor: 1 },
        { from: 1, factor: 0 },
      ],
    },
  }),
  withinScale: (input: Fields) => ({ score_out_of_scale: { ...input, score: aboveScale(input) } }),
  scoreInScale: (input: Fields) => ({ score_out_of_scale: { ...without(input, 'scoreMaximum'), score: '100.5' } }),
}

function aboveScale({ scoreMaximum = 100 }: Fields): string {
  const { n, d } = exact(scoreMaximum)
  return `${n / d + 1n}`
}
