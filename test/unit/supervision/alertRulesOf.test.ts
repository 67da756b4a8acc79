import { describe, expect, it } from 'vitest'
import { alertRulesOf, amend, changesToText, diffRules, inForce, raiseAlerts, withLocal } from 'yigongti'
import { allianceAlerts } from 'yigongti/rules'
import { expectRefusal, refusalOf } from '../../support/refusal.ts'

const local = withLocal(
  allianceAlerts,
  {
    admissionRateAttention: '18%',
    admissionRateWarning: '20%',
    inCountyFundShareAttention: '70%',
    inCountyFundShareWarning: '65%',
    costPerAdmissionWarning: 8000,
  },
  { from: '2026-01-01' },
)
const judged = (values: Readonly<Record<string, string>>, on = '2026-06-30' as const) => {
  const series = Object.keys(values)
  const { rules } = alertRulesOf(local, { on, series })
  const { alerts } = raiseAlerts({
    series: Object.entries(values).map(([id, value]) => ({
      id,
      unit: id === 'costPerAdmission' ? ('yuan' as const) : ('rate' as const),
      points: [{ period: '2026-06', value }],
    })),
    rules,
  })
  return alerts.map(({ rule, severity }) => [rule, severity])
}

describe('the template of alerts', () => {
  it('has two lines for each indicator, and a value for none', () => {
    expect(alertRulesOf(allianceAlerts, { on: '2026-06-30' })).toMatchObject({ rules: [] })
    expect(alertRulesOf(allianceAlerts, { on: '2026-06-30' }).unset).toHaveLength(2 * allianceAlerts.items.length)
    expect(Object.values(allianceAlerts.localParameters).some((one) => 'default' in one)).toBe(false)
  })

  it('past the line of attention a notice, past the line of warning a warning too; on a line nothing', () => {
    expect(judged({ admissionRate: '18%', inCountyFundShare: '70%' })).toEqual([])
    expect(judged({ admissionRate: '18.1%', inCountyFundShare: '69%' })).toEqual([
      ['admissionRateAttention', 'notice'],
      ['inCountyFundShareAttention', 'notice'],
    ])
    expect(judged({ admissionRate: '21%', inCountyFundShare: '64%', costPerAdmission: '8000.01' })).toEqual([
      ['admissionRateAttention', 'notice'],
      ['admissionRateWarning', 'warning'],
      ['inCountyFundShareAttention', 'notice'],
      ['inCountyFundShareWarning', 'warning'],
      ['costPerAdmissionWarning', 'warning'],
    ])
  })

  it('lines hold from their day on, and a later one replaces them', () => {
    const later = withLocal(local, { admissionRateWarning: '22%' }, { from: '2027-01-01' })
    const above = (on: '2025-12-31' | '2026-12-31' | '2027-01-01') =>
      alertRulesOf(later, { on, series: ['admissionRate'] }).rules.map((rule) => rule.kind === 'fixed' && rule.above)
    expect(above('2026-12-31')).toEqual(['18%', '20%'])
    expect(above('2027-01-01')).toEqual(['18%', '22%'])
    expect(above('2025-12-31')).toEqual([])
    expect(inForce(local, '2026-06-30').map(({ id }) => id)).toContain('admissionRateWarning')
  })

  it('are amended and compared like any rule', () => {
    const strict = amend(local, { admissionRateWarning: '19%' })
    expect(diffRules(local, strict).map(({ id }) => id)).toEqual(['admissionRateWarning'])
    expect(alertRulesOf(strict, { on: '2026-06-30', series: ['admissionRate'] }).rules).toHaveLength(2)
  })

  it('a line of warning before the line of attention, and an indicator that it does not have, are refused', () => {
    const crossed = withLocal(local, { admissionRateWarning: '17%' }, { from: '2026-01-01' })
    expectRefusal(() => alertRulesOf(crossed, { on: '2026-06-30' }), 'out_of_range', [
      'template',
      'local',
      'admissionRateWarning',
    ])
    expect(refusalOf(() => alertRulesOf(crossed, { on: '2026-06-30' })).messages.zh).toMatch(
      /住院率预警线.*应不小于 \d+%，收到 17%/u,
    )
    expectRefusal(() => alertRulesOf(local, { on: '2026-06-30', series: ['bedUse'] }), 'unknown_id', ['series', 0])
  })

  it('a line above the whole is written in percent, and watches a rate', () => {
    const lines = withLocal(allianceAlerts, { budgetExecutionAttention: '98%', budgetExecutionWarning: '105%' })
    expect(lines.local['budgetExecutionWarning']?.map(({ value }) => value)).toEqual(['105%'])
    const { rules } = alertRulesOf(lines, { on: '2026-06-30', series: ['budgetExecution'] })
    const watched = (value: string) => {
      const points = [{ period: '2026-06', value }]
      return raiseAlerts({ series: [{ id: 'budgetExecution', unit: 'rate', points }], rules }).alerts
    }
    expect(watched('105%').map(({ severity }) => severity)).toEqual(['notice'])
    expect(watched('106%').map(({ severity, limit }) => [severity, limit])).toEqual([
      ['notice', '0.98'],
      ['warning', '1.05'],
    ])
    for (const bare of ['1.05', 1, 105]) {
      expectRefusal(() => withLocal(allianceAlerts, { budgetExecutionWarning: bare }), 'percent_needed', [
        'budgetExecutionWarning',
      ])
    }
    expectRefusal(() => withLocal(allianceAlerts, { satisfactionWarning: '105%' }), 'out_of_range', [
      'satisfactionWarning',
    ])
  })

  it('a line above the whole is read again, amended and compared', () => {
    const lines = withLocal(allianceAlerts, { budgetExecutionWarning: '105%' })
    const again = JSON.parse(JSON.stringify(lines)) as typeof lines
    const on = { on: '2026-06-30', series: ['budgetExecution'] } as const
    expect(alertRulesOf(again, on)).toEqual(alertRulesOf(lines, on))
    const amended = amend(lines, { budgetExecutionWarning: '110%' })
    expect(alertRulesOf(amended, on).rules).toMatchObject([{ above: '110%' }])
    expect(diffRules(lines, amended).map(({ before, after }) => [before?.zh, after?.zh])).toEqual([['105%', '110%']])
    const text = changesToText(diffRules(lines, amended), 'zh')
    expect(text).toContain('105%')
    expect(text).toContain('110%')
  })

  it('a line of a growth may lie below 0', () => {
    const id = 'inCountyCostPerAdmittedPersonGrowth'
    const lines = withLocal(allianceAlerts, { [`${id}Attention`]: '-2%', [`${id}Warning`]: '3%' })
    const { rules } = alertRulesOf(lines, { on: '2026-06-30', series: [id] })
    expect(rules.map((rule) => 'above' in rule && rule.above)).toEqual(['-2%', '3%'])
  })
})
