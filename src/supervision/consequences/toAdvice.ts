import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import { type Citation, type Figure, read as readOff, type Unit } from '../../figure/internal.ts'
import { type DecimalText, parseCanonical } from '../../numeric/internal.ts'
import type { ConsequenceMeasure } from './ConsequenceRules.ts'
import type { LinkedConsequences } from './linkedConsequences.ts'
import type { MeasureFigures } from './measureFigures.ts'

/**
 * 处理建议 — one thing that follows, as advice with its reason. A range stays a range: `from` and `to` are the same only
 * where the law leaves no choice, `null` where the measure has no size. `finding` is `null` where the score decides.
 *
 * @since 0.2.0
 */
export interface Consequence {
  readonly kind: ConsequenceMeasure['kind'] | keyof LinkedConsequences
  readonly label: Bilingual
  readonly finding: string | null
  /** Whom it meets: the institution or patient of the finding, its department or person in charge; else the alliance. */
  readonly on: { readonly kind: ConsequenceMeasure['on'] | 'alliance' | 'director'; readonly id: string | null }
  readonly unit: Unit | null
  readonly from: DecimalText | null
  readonly to: DecimalText | null
  readonly because: Bilingual
  readonly citations: readonly Citation[]
}

/** A consequence whose amounts are figures still. */
export interface ConsequenceFigures extends Omit<Consequence, 'from' | 'to'> {
  readonly from: Figure | null
  readonly to: Figure | null
}

/** A measure of an article as advice. */
export function toAdvice({ finding, measure, from, to, because, citations }: MeasureFigures): ConsequenceFigures {
  const { kind, label, on } = measure
  return {
    kind,
    label,
    finding: finding.id,
    on: { kind: on, id: finding.by },
    unit: from?.label.unit ?? null,
    from: from ?? null,
    to: to ?? null,
    because,
    citations,
  }
}

/** What the score pays or takes, as advice; how, its own steps tell. */
export function toLinkedAdvice(linked: LinkedConsequences, score: Figure): readonly ConsequenceFigures[] {
  const because = { zh: `绩效评价得分 ${score.text} 分`, en: `the quality score is ${score.text}` }
  const entry = (kind: keyof LinkedConsequences, amount: DecimalText, on: 'alliance' | 'director') => {
    const label = words[kind]
    const told = { id: `linked.${kind}`, name: label, unit: 'yuan' } as const
    const figure = readOff(told, parseCanonical(amount), because, [score], { citations: paper })
    return {
      kind,
      label,
      finding: null,
      on: { kind: on, id: null },
      unit: told.unit,
      from: figure,
      to: figure,
      because,
      citations: paper,
    }
  }
  const { deposit, surplus, nextBudget, directorPay } = linked
  return [
    ...(deposit === null ? [] : [entry('deposit', deposit.forfeited, 'alliance')]),
    ...(surplus === null ? [] : [entry('surplus', surplus.retained, 'alliance')]),
    ...(nextBudget === null ? [] : [entry('nextBudget', nextBudget.change, 'alliance')]),
    ...(directorPay === null ? [] : [entry('directorPay', directorPay.performancePaid, 'director')]),
  ]
}

const words = {
  deposit: { zh: '保证金扣减', en: 'Deposit forfeited' },
  surplus: { zh: '结余留用', en: 'Surplus retained' },
  nextBudget: { zh: '次年预算增减', en: "Change of next year's budget" },
  directorPay: { zh: '院长绩效年薪', en: "Director's performance pay" },
} as const

const paper: readonly Citation[] = /* @__PURE__ */ deepFreeze([
  {
    document: {
      zh: '朱春华、刘东敏：紧密型县域医共体“打包”付费背景下的医保基金监督管理对策',
      en: 'Zhu Chunhua and Liu Dongmin: supervising the fund under packaged payment of close-knit county medical alliances',
    },
    article: '实施以绩效为导向的年度考核',
    issuedOn: '2025-09-17',
    status: 'verified',
  },
])
