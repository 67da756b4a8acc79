import { describe, expect, it } from 'vitest'
import {
  aggregateStopLoss,
  buhlmannCredibility,
  checkContinuous,
  chooseThreshold,
  corridorTarget,
  explain,
  findCliffs,
  individualStopLoss,
  limitedFluctuation,
  marginalIncentive,
  minimumSavingsRate,
  payoffCurve,
  probabilityOfChance,
  riskCorridor,
  settleContract,
  shareByBands,
  truncateCosts,
} from 'yigongti'
import { acaTargetRule } from 'yigongti/rules'
import { refusalOf } from '../../support/refusal.ts'
import { unexplained } from '../../support/unexplained.ts'

const bands = [
  { upTo: '5%', share: 0.7 },
  { upTo: '10%', share: 0.5 },
  { upTo: null, share: 0.1 },
]
const steps = [
  { kind: 'threshold', rate: '2%', counts: 'all' },
  { kind: 'share', gain: bands, loss: bands, mode: 'wholeAmount' },
  { kind: 'cap', rate: '8%' },
] as const
const costs = [40_000, 120_000, 400_000, 45_000]
const layer = { attachment: 45_000, ceiling: 250_000, coinsurance: '80%' }
const table = [
  { from: 5_000, to: 5_999, atFrom: '3.9%', atTo: '3.6%' },
  { from: 6_000, to: null, atFrom: '3.6%' },
]
const groups = [
  { id: 'a', values: [625, 675, 600, 700] },
  { id: 'b', values: [750, 800, 650, 800] },
  { id: 'c', values: [900, 700, 850, 950] },
]

describe('every figure of a result can be explained', () => {
  it.each<[string, object]>([
    ['shareByBands', shareByBands({ amount: 12, base: 100, bands })],
    ['shareByBands of whole amounts', shareByBands({ amount: -7, base: 100, bands, mode: 'wholeAmount' })],
    ['riskCorridor', riskCorridor({ target: 100, actual: 112, gain: bands, loss: bands })],
    ['settleContract', settleContract({ target: 100, actual: 88, steps })],
    ['payoffCurve', payoffCurve({ target: 100, steps })],
    ['payoffCurve of a range', payoffCurve({ target: 100, steps, range: { from: 90, to: 105 } })],
    ['findCliffs', findCliffs({ target: 100, steps, range: { from: 90, to: 105 } })],
    ['marginalIncentive', marginalIncentive({ target: 100, steps })],
    ['checkContinuous', checkContinuous({ target: 100, steps })],
    ['individualStopLoss', individualStopLoss({ costs, ...layer })],
    ['aggregateStopLoss', aggregateStopLoss({ spending: 112, base: 100, layers: [...bands] })],
    ['truncateCosts', truncateCosts({ costs, percentile: '75%' })],
    ['minimumSavingsRate', minimumSavingsRate({ beneficiaries: 5_500, table })],
    ['minimumSavingsRate by confidence', minimumSavingsRate({ beneficiaries: 5_500, cv: 2, confidence: '95%' })],
    ['probabilityOfChance', probabilityOfChance({ rate: '2%', beneficiaries: 5_000, cv: 2 })],
    ['chooseThreshold', chooseThreshold({ beneficiaries: 9_000, cv: 2, trueSaving: '2%', limits: { wrongReward: 1 } })],
    ['buhlmannCredibility', buhlmannCredibility({ groups })],
    [
      'buhlmannCredibility of equals',
      buhlmannCredibility({ groups: groups.map(({ id }) => ({ id, values: [1, 2] })) }),
    ],
    ['limitedFluctuation', limitedFluctuation({ exposure: 300, fullStandard: 1_000, own: 12, collective: 10 })],
    [
      'corridorTarget',
      corridorTarget(acaTargetRule, { premiums: 200, taxesAndFees: 20, administration: 35, allowableCosts: 150 }),
    ],
  ])('%s', (_, result) => {
    expect(unexplained(result)).toEqual([])
  })

  it('with the steps that it rests on, itself last', () => {
    const curve = payoffCurve({ target: 100, steps })
    const ids = (place: 'at' | 'deviation') => explain(curve, ['breakpoints', 0, place]).steps.map(({ id }) => id)
    expect(ids('deviation')).toEqual(['bendDeviation[0]'])
    expect(ids('at')).toEqual(['bendDeviation[0]', 'breakpoint[0]'])
  })

  it('but persons only where they are few', () => {
    const many = individualStopLoss({ costs: Array.from({ length: 101 }, () => 50_000), ...layer })
    expect(many.persons[100]).toEqual({ cost: '50000.00', covered: '4000.00', retained: '46000.00' })
    expect(refusalOf(() => explain(many, ['persons', 0, 'covered'])).code).toBe('no_such_figure')
    expect(explain(many, 'total').value).toBe('5050000.00')
  })
})

describe('a number that comes explained or stated', () => {
  const label = { zh: '商定值', en: 'Agreed' }
  const target = explain(shareByBands({ amount: 120, base: 100, bands, rounding: null }), 'remaining')
  const set = (value: number) => ({ value, label })
  const below = (result: { readonly steps: readonly { readonly id: string; readonly steps?: unknown }[] }) =>
    result.steps.filter((step) => Array.isArray(step.steps)).map(({ id }) => id)

  it.each<[string, () => { readonly steps: readonly { readonly id: string; readonly steps?: unknown }[] }]>([
    ['target', () => riskCorridor({ target, actual: 80, gain: 1, loss: 1 })],
    ['target', () => settleContract({ target, actual: 80, steps })],
    ['target', () => payoffCurve({ target, steps })],
    ['target', () => findCliffs({ target, steps })],
    ['base', () => shareByBands({ amount: 5, base: target, bands })],
    ['aggregateBase', () => aggregateStopLoss({ spending: 5, base: target, layers: [...bands] })],
    ['personCost[1]', () => individualStopLoss({ costs: [3, target], attachment: 50, coinsurance: 1 })],
    ['costBelow', () => truncateCosts({ costs: [target, 4], percentile: 1 })],
  ])('%s has its steps below it', (id, result) => {
    expect(below(result())).toContain(id)
  })

  it.each<[string, () => { readonly steps: readonly { readonly because?: unknown }[] }]>([
    ['settleContract', () => settleContract({ target: 100, actual: 80, steps: [{ kind: 'cap', amount: set(8) }] })],
    ['marginalIncentive', () => marginalIncentive({ target: set(100), steps: [{ kind: 'cap', amount: 9 }] })],
    [
      'minimumSavingsRate',
      () => minimumSavingsRate({ beneficiaries: 9_000, table: [{ from: 1, to: null, atFrom: set(0.02) }] }),
    ],
    ['minimumSavingsRate', () => minimumSavingsRate({ beneficiaries: 9_000, cv: set(2), confidence: '95%' })],
    ['probabilityOfChance', () => probabilityOfChance({ rate: set(0.02), beneficiaries: 9_000, cv: 2 })],
    ['chooseThreshold', () => chooseThreshold({ beneficiaries: 9_000, cv: 2, thresholds: [set(0.02)] })],
    [
      'buhlmannCredibility',
      () =>
        buhlmannCredibility({
          groups: [
            { id: 'a', values: [set(1), 2] },
            { id: 'b', values: [3] },
          ],
        }),
    ],
    ['limitedFluctuation', () => limitedFluctuation({ exposure: set(300), fullStandard: 1_000 })],
    [
      'corridorTarget',
      () =>
        corridorTarget(acaTargetRule, { premiums: set(200), taxesAndFees: 2, administration: 3, allowableCosts: 15 }),
    ],
  ])('%s says that it was set elsewhere', (_, result) => {
    const because = { zh: '另行确定：“商定值”', en: 'set elsewhere: "Agreed"' }
    expect(result().steps).toContainEqual(expect.objectContaining({ because }))
  })

  it('must be of the unit and the value that it says', () => {
    const rate = explain(settleContract({ target: 100, actual: 80, steps }), 'rate')
    expect(refusalOf(() => riskCorridor({ target: rate, actual: 80, gain: 1, loss: 1 })).code).toBe('unit_differs')
    const changed = { ...target, value: '1' }
    expect(refusalOf(() => payoffCurve({ target: changed, steps })).code).toBe('explanation_differs')
  })
})
