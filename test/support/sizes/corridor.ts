import { drawn, many, named, type SizeCase, size } from './SizeCase.ts'

const costs = (count: number) => many(count, (place) => 50_000 + drawn(place, 400_000))
/** Upper bounds that ascend, the last without limit. */
const bands = (count: number, boundOf: (place: number) => number | string = (place) => place + 1) =>
  many(count, (place) => ({ upTo: place === count - 1 ? null : boundOf(place), share: `0.${drawn(place, 10)}` }))
const rateOf = (place: number) => `${place + 1}e-4%`
const curve = (count: number) => [
  { target: 100_000_000, steps: [{ kind: 'share', measure: 'amount', gain: bands(count), loss: '50%' }] },
]
/** Each step multiplies by one. */
const steps = (count: number) =>
  many(count, (place) => ({ id: named(place), kind: 'multiply', side: 'both', factor: 1 }))

const curves = [
  'checkContinuous',
  'checkMonotone',
  'findCliffs',
  'isContinuous',
  'isMonotone',
  'marginalIncentive',
  'payoffCurve',
] as const

/** Long lists for corridors, contracts and stop-loss. */
export const corridorSizes: readonly SizeCase[] = [
  size('aggregateStopLoss', 'layers', (count) => [
    { spending: 150_000_000, base: 100_000_000, layers: bands(count, rateOf) },
  ]),
  size('buhlmannCredibility', 'groups', (count) => [
    {
      groups: many(count, (place) => ({
        id: named(place),
        values: [600 + drawn(place, 300), 700],
      })),
    },
  ]),
  size(
    'buhlmannCredibility',
    'values',
    (count) => [
      {
        groups: [
          { id: 'a', values: many(count, (place) => drawn(place, 900)) },
          { id: 'b', values: many(count, (place) => drawn(place + 7, 900)) },
        ],
      },
    ],
    { atMost: { count: 10_000, because: 'more observations of a group are refused', beyond: 'wrong_length' } },
  ),
  ...curves.map((name) => size(name, 'bands of a step', curve)),
  size(
    'chooseThreshold',
    'thresholds',
    (count) => [
      {
        beneficiaries: 300_000,
        cv: 2.152,
        thresholds: many(count, (place) => `${place + 1}e-9`),
        trueSaving: '2%',
        limits: { wrongReward: '1%', missedReward: '1%' },
      },
    ],
    { atMost: { count: 10_000, because: 'more thresholds are refused', beyond: 'wrong_length' } },
  ),
  size('individualStopLoss', 'costs', (count) => [
    { costs: costs(count), attachment: 45_000, ceiling: 250_000, coinsurance: '80%' },
  ]),
  size('minimumSavingsRate', 'table', (count) => [
    {
      beneficiaries: 6_333,
      table: many(count, (place) => ({
        from: 5_000 + place * 10,
        to: place === count - 1 ? null : 5_009 + place * 10,
        atFrom: '3.9%',
        ...(place === count - 1 ? {} : { atTo: '3.8%' }),
      })),
    },
  ]),
  size('riskCorridor', 'gain, loss', (count) => [
    { target: 100, actual: 110, measure: 'amount', gain: bands(count), loss: bands(count) },
  ]),
  size('settleContract', 'steps', (count) => [{ target: 100_000_000, actual: 88_000_000, steps: steps(count) }]),
  size('shareByBands', 'bands', (count) => [{ amount: 12, base: 100, bands: bands(count, rateOf) }]),
  size('truncateCosts', 'costs', (count) => [{ costs: costs(count), percentile: '99%' }]),
]
