import { describe, expect, it } from 'vitest'
import { defineRules, questionnaireOf, withLocal } from 'yigongti'
import { guangdong2025, kpiTemplate, packagedPayment } from 'yigongti/rules'
import { expectRefusal } from '../../support/refusal.ts'

const rowOf = (rules: Parameters<typeof questionnaireOf>[0], id: string, language: 'zh' | 'en' = 'zh') =>
  questionnaireOf(rules, language).rows.find((row) => row.id === id)

describe('the questionnaire of a rule set', () => {
  it('asks for every parameter of the template, in sentences that end', () => {
    for (const language of ['zh', 'en'] as const) {
      const { rows } = questionnaireOf(packagedPayment, language)
      expect(rows.map(({ id }) => id)).toEqual(Object.keys(packagedPayment.localParameters))
      for (const { question, answers } of rows) {
        expect(question).toMatch(/[？?。.]$/)
        expect(answers).not.toBe('')
      }
    }
  })

  it('tells kind, unit and what silence means', () => {
    expect(rowOf(packagedPayment, 'depositRate')).toEqual({
      id: 'depositRate',
      label: '年度保证金比例',
      question: '年度保证金占付费总额的百分之几？不设保证金的不填。',
      answers: '0 至 100% 的比例，如“5%”',
      unit: '%',
      required: false,
      otherwise: '无此规定',
      answer: null,
      source: '本库定义',
    })
    expect(rowOf(packagedPayment, 'unusedRiskFund', 'en')).toMatchObject({
      answers: 'to the pool (pool) / carried into next year (carryForward) / to the alliance (alliance)',
      otherwise: 'to the pool',
    })
    expect(rowOf(packagedPayment, 'poolShareOfOverrun')?.answers).toBe(
      '从低到高的分段，最后一段不设上限，如“不超过 5% 的部分 70%；超过 5% 的部分 0%”',
    )
    expect(rowOf(packagedPayment, 'capReformYears')).toMatchObject({ required: true, otherwise: null })
    expect(rowOf(packagedPayment, 'surplusUse')?.answers).toBe(
      '各项用途及其比例，合计 100%，如“人员绩效 60%，能力建设 40%”',
    )
    expect(rowOf(packagedPayment, 'scorePoints', 'en')?.answers).toBe(
      'steps from the highest score down, each with its percentage points, such as "from 90: +5 percentage points, from 60: −3 percentage points"',
    )
    expect(rowOf(packagedPayment, 'bases', 'en')?.answers).toMatch(
      /^one or more of: payments of past years \(priorPayments\) \//,
    )
    expect(rowOf(packagedPayment, 'scoreMaximum')).toMatchObject({ unit: '分', otherwise: '按100' })
  })

  it('tells what was answered, since when and by which clause, and what is missing', () => {
    const first = withLocal(guangdong2025, { depositRate: '5%' })
    const rules = withLocal(first, { depositRate: '6%' }, { from: '2027-01-01' })
    expect(rowOf(rules, 'depositRate')).toMatchObject({ answer: '5%；6%（2027-01-01 起）', source: '地方规定' })
    expect(rowOf(rules, 'baseYears')).toMatchObject({ answer: '3', source: '二、（二）付费总额确定方式', unit: '年' })
    const { missing, title } = questionnaireOf(rules, 'zh')
    expect(missing).toEqual(['riskFundRate', 'depositReturn', 'surplusFactor', 'poolShareOfOverrun'])
    expect(title).toBe('广东省紧密型县域医共体医保支付改革（2025）：问卷 15 题，已答 4 题，必答而未答 4 题')
  })

  it('asks by the label where no question is written', () => {
    expect(rowOf(kpiTemplate, 'satisfaction')?.question).toBe(kpiTemplate.localParameters.satisfaction.label.zh)
  })

  it('prints a table of one line a question, whatever stands in it', () => {
    const rules = defineRules(packagedPayment, {
      id: 'x',
      label: { zh: '甲|乙', en: 'A|B' },
      citations: [{ document: { zh: '甲|\n乙', en: 'A|\nB' }, status: 'local' }],
      verifiedOn: '2026-01-01',
      values: {
        bases: { value: ['setTotal', 'previousTotal'] },
        capReformYears: { value: true },
        surplusShare: { value: [{ upTo: null, share: 0 }] },
        overrunBearer: { value: 'pool' },
      },
    })
    const { markdown, rows } = questionnaireOf(rules, 'en')
    const lines = markdown.split('\n')
    expect(lines).toHaveLength(rows.length + 2)
    expect(lines[0]).toBe('| No. | Question | Answers | Unit | If not answered | Answer | Source | Parameter |')
    for (const line of lines) expect(line.replaceAll('\\|', '').split('|')).toHaveLength(10)
  })

  it('is refused for another language and for what is no rule set', () => {
    expectRefusal(() => questionnaireOf(packagedPayment, 'de' as never), 'not_one_of', ['language'])
    expectRefusal(() => questionnaireOf(undefined as never, 'zh'), 'missing', ['rules'])
  })
})
