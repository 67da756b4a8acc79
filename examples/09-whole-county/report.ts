// The year as one trace: chapters, their contents, and three figures explained to the ground.
import { type Chapter, type Explained, explain, type Step, toText } from 'yigongti'
import type { Budget } from './budget.ts'
import type { Care } from './care.ts'
import type { Settlement } from './settlement.ts'
import type { Supervision } from './supervision.ts'

/** The whole year, room by room. */
export function chaptersOf(
  budget: Budget,
  care: Care,
  supervised: Supervision,
  { settled, planned }: Settlement,
): readonly Chapter[] {
  const chapter = (zh: string, en: string, ...results: readonly { readonly steps: readonly Step[] }[]): Chapter => ({
    title: { zh, en },
    steps: results.flatMap(({ steps }) => steps),
  })
  return [
    chapter(
      '基数：趋势与信度',
      'Base: trend and credibility',
      budget.trend,
      budget.own,
      budget.experience,
      budget.blended,
    ),
    chapter('按人头的总额', 'Total by the head', budget.risk, budget.perHead),
    chapter('纳入区域总额', 'Inside the region', budget.fit),
    chapter('合同与按月预拨', 'Contract and advances', budget.lever, budget.curve, budget.budget),
    chapter('就医与付费', 'Care and its payment', care.weights, care.available, care.points, care.paid),
    chapter(
      '监管与考核',
      'Supervision and score',
      supervised.view,
      supervised.indicators,
      supervised.assessment,
      supervised.split,
      supervised.oneDay,
      supervised.advice,
      supervised.disallowed,
    ),
    chapter('年终结算', 'Settlement', settled),
    chapter('次年', 'Next year', planned),
  ]
}

/** Three figures and all that they rest on. */
export function explainedThree(supervised: Supervision, { settled, planned }: Settlement) {
  const figures: readonly (Explained & { readonly title: string })[] = [
    {
      title: "东镇卫生院结算分得：explain(settled, ['members', 2, 'share'])",
      ...explain(settled, ['members', 2, 'share']),
    },
    { title: "绩效评价得分：explain(supervised.advice, 'score')", ...explain(supervised.advice, 'score') },
    { title: "次年风险调节金：explain(planned, 'riskFund')", ...explain(planned, 'riskFund') },
  ]
  return figures.map((one) => ({ ...one, text: toText(one.steps, 'zh') }))
}
