import { describe, expect, it } from 'vitest'
import { amend, type Explained, explain, inForce, settleYear, shareByBands, withLocal, type YearInput } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { parseRules } from 'yigongti/schema'
import { expectRefusal, refusalOf } from '../../support/refusal.ts'

const layers = shareByBands({ amount: 1, base: 100, bands: [{ upTo: null, share: '5%' }] })
const rate: Explained = explain(layers, ['byBand', 0, 'share'])
const citations = [
  { document: { zh: '县医保局会议纪要', en: 'Minutes of the county office' }, status: 'local' },
] as const
const stated = { value: '3%', label: { zh: '商定比例', en: 'Agreed rate' }, citations }

const local = {
  depositReturn: [{ from: 0, factor: 1 }],
  surplusFactor: [{ from: 0, factor: 1 }],
  poolShareOfOverrun: [{ upTo: null, share: 0 }],
} as const
const rules = withLocal(guangdong2025, { ...local, depositRate: rate, riskFundRate: stated })
const plain = withLocal(guangdong2025, { ...local, depositRate: '5%', riskFundRate: '3%' })
const input: YearInput = {
  year: 2026,
  previousTotal: 100_000_000,
  requestedGrowth: 0,
  poolingArea: { previousSpending: 1, currentSpending: 1 },
  spending: { members: 90_000_000, elsewhere: 0 },
  score: 86,
}
const stepOf = (of: typeof rules, id: string) => settleYear(of, input).steps.filter((step) => step.id === id)

describe('a value of a rule set that comes explained', () => {
  it('keeps what explains it beside its canonical value, frozen', () => {
    const [dated] = rules.local['depositRate'] ?? []
    expect(dated?.value).toBe('0.05')
    expect(dated?.source).toEqual(rate)
    expect(Object.isFrozen(dated?.source?.steps)).toBe(true)
  })

  it('is a step of the trace with its steps below it, once', () => {
    const [step, ...others] = stepOf(rules, 'depositRate')
    expect(others).toEqual([])
    expect(step?.steps).toEqual(rate.steps)
    expect(step?.parameters).toEqual([expect.objectContaining({ id: 'depositRate', value: '0.05' })])
    expect(step?.because?.zh).toBe(`取自“${rate.label.zh}”的计算`)
  })

  it('computes what the plain value does', () => {
    const { steps: _, ...explained } = settleYear(rules, input)
    const { steps: __, ...otherwise } = settleYear(plain, input)
    expect(explained).toEqual(otherwise)
  })

  it('comes back from JSON and through the parser', () => {
    const back = JSON.parse(JSON.stringify(rules)) as typeof rules
    expect(back).toEqual(rules)
    expect(settleYear(back, input).steps).toEqual(settleYear(rules, input).steps)
    expect(parseRules(back)).toMatchObject({ ok: true })
  })

  it('must be what its last step says, of a unit that fits', () => {
    expectRefusal(() => withLocal(guangdong2025, { depositRate: { ...rate, value: '0.06' } }), 'explanation_differs', [
      'depositRate',
      'value',
    ])
    const yuan = explain(layers, 'shared')
    expect(refusalOf(() => withLocal(guangdong2025, { depositRate: yuan })).code).toBe('unit_differs')
    const changed = JSON.parse(JSON.stringify(rules)) as { local: { depositRate: { value: string }[] } }
    for (const dated of changed.local.depositRate) dated.value = '0.04'
    expect(refusalOf(() => settleYear(changed as never, input)).code).toBe('explanation_differs')
  })
})

it.each<[string, readonly string[], string]>([
  ['no value', ['value'], 'value'],
  ['no unit', ['unit'], 'unit'],
  ['no steps', ['steps'], 'steps'],
  ['a unit alone', ['value', 'steps'], 'value'],
  ['a value alone', ['unit', 'steps'], 'unit'],
])('a stored source has value, unit and steps, or none of them: %s', (_, left, first) => {
  const stored = JSON.parse(JSON.stringify(rules)) as { local: { depositRate: { source: Record<string, unknown> }[] } }
  for (const { source } of stored.local.depositRate) for (const key of left) delete source[key]
  const place = ['local', 'depositRate', 0, 'source', first]
  expect(parseRules(stored)).toMatchObject({
    ok: false,
    issues: [{ code: 'missing', path: place }, ...left.slice(1).map(() => ({ code: 'missing' }))],
  })
  expectRefusal(() => settleYear(stored as never, input), 'missing', ['rules', ...place])
})

describe('a value of a rule set that is stated', () => {
  it('stands under the citation of whoever states it', () => {
    const [dated] = rules.local['riskFundRate'] ?? []
    expect(dated).toMatchObject({ value: '0.03', citations, source: { label: stated.label } })
    const [step] = stepOf(rules, 'riskFundRate')
    expect(step?.because?.en).toBe('set elsewhere: "Agreed rate"')
    expect(step?.citations).toEqual(citations)
    expect(inForce(rules, '2026-12-31').find(({ id }) => id === 'riskFundRate')?.citations).toEqual(citations)
  })
})

it('amend keeps what explains a value', () => {
  const amended = amend(plain, { depositRate: rate, surplusCap: { ...stated, value: '8%' } })
  expect(stepOf(amended as never, 'depositRate')[0]?.steps).toEqual(rate.steps)
  expect(stepOf(amended as never, 'surplusCap')[0]?.citations).toEqual(citations)
})
