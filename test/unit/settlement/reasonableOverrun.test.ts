import { describe, expect, it } from 'vitest'
import { explain, settleYear, toText, type YearInput } from 'yigongti'
import { goldenRules, launchYear, reformYear } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'

const settle = (reasonableOverrun: unknown, year: object = reformYear) =>
  settleYear(goldenRules, { ...year, reasonableOverrun } as YearInput)

const decision = (zh: string) => [{ document: { zh, en: 'Decision' }, status: 'local' as const }]
const epidemic = {
  value: 20_000_000,
  label: { zh: '突发疫情医疗救治', en: 'Care in an epidemic' },
  citations: decision('县医保局认定书甲'),
}
const flood = {
  value: 7_000_000,
  label: { zh: '洪灾伤员救治', en: 'Care after the flood' },
  citations: decision('县医保局认定书乙'),
}

describe('a reasonable overrun', () => {
  it('by causes is their sum, each a line of its own with who decided it', () => {
    const { poolTopUp, borneByAlliance, riskFundUsed } = settle(27_000_000)
    const year = settle([epidemic, flood])
    expect(year).toMatchObject({ reasonableOverrun: '27000000.00', poolTopUp, borneByAlliance, riskFundUsed })
    expect(year.warnings).toBeUndefined()
    const { steps } = explain(year, 'reasonableOverrun')
    const told = steps.filter(({ id }) => id.startsWith('evidencedOverrun['))
    expect(told.map(({ value }) => value)).toEqual(['20000000.00', '7000000.00'])
    expect(told.map(({ citations }) => citations?.[0]?.document.zh)).toEqual(['县医保局认定书甲', '县医保局认定书乙'])
    const text = toText(year.steps, 'zh')
    for (const one of [epidemic, flood]) expect(text).toContain(one.label.zh)
  })

  it('of one cause is stated alone', () => {
    const { steps } = explain(settle({ ...epidemic, value: 27_000_000 }), 'reasonableOverrun')
    const step = steps.find(({ id }) => id === 'evidencedOverrun')
    expect(step?.citations?.[0]?.document.zh).toBe('县医保局认定书甲')
    expect(step?.because).toEqual({ zh: '超支原因：突发疫情医疗救治', en: 'cause: Care in an epidemic' })
  })

  it('of a plain amount has neither cause nor authority, and of a stated one without citations no authority', () => {
    const saying = (given: unknown) => {
      const { warnings, steps } = settle(given)
      const [warning] = warnings ?? []
      expect([warning?.code, warning?.path]).toEqual(['overrun_without_cause', ['reasonableOverrun']])
      expect(steps.find(({ id }) => id === 'reasonableOverrun')?.warning).toEqual(warning?.message)
      return warning?.message.zh
    }
    expect(saying(27_000_000)).toMatch(/^经认定的合理超支 27,000,000\.00 元未注明超支原因和认定依据：/)
    const { citations: _, ...unfounded } = epidemic
    const noDecision = '超支原因“突发疫情医疗救治”未注明认定依据：请写明认定文件（citations）'
    expect(saying(unfounded)).toBe(noDecision)
    expect(saying([unfounded, flood])).toBe(noDecision)
    for (const none of [0, undefined]) expect(settle(none).warnings).toBeUndefined()
    expect(settle(27_000_000, launchYear).warnings).toBeUndefined()
  })

  it('of all the overrun is taken, with a warning that no cause is named, in the result and in the trace', () => {
    const { warnings, steps } = settle('all')
    const [warning] = warnings ?? []
    expect(warning).toMatchObject({ code: 'overrun_without_cause', path: ['reasonableOverrun'] })
    expect(warning?.message.zh).toBe(
      '超支 29,023,879.13 元全部按合理超支分担，未注明超支原因和认定依据：请分原因写明金额、原因（如突发公共卫生事件医疗救治）和认定文件',
    )
    expect(warning?.message.en).toMatch(/neither its cause nor who decided so is named/)
    expect(toText(steps, 'zh')).toContain(warning?.message.zh)
  })

  it('needs no cause where there is no overrun', () => {
    const { warnings, steps } = settle('all', launchYear)
    expect(warnings ?? []).toEqual([])
    expect(steps.find(({ id }) => id === 'reasonableOverrun')?.because?.zh).toBe('没有超支')
  })

  it('is refused among others without a cause, with the place', () => {
    expectRefusal(() => settle([epidemic, 7_000_000]), 'missing', ['reasonableOverrun', 1])
    expectRefusal(() => settle([]), 'empty_list', ['reasonableOverrun'])
    expectRefusal(() => settle([{ ...epidemic, value: -1 }]), 'negative_amount', ['reasonableOverrun', 0, 'value'])
  })
})
