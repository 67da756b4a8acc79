import { drawn, many, type SizeCase, size } from './SizeCase.ts'

const sample = (count: number) => many(count, (place) => drawn(place, 1_000_000) / 100)
const ofSample = [
  'coefficientOfVariation',
  'mean',
  'median',
  'medianAbsoluteDeviation',
  'standardDeviation',
  'variance',
] as const

/** Long lists for statistics and numbers. */
export const statisticsSizes: readonly SizeCase[] = [
  size('allocate', 'weights', (count) => ['1000000000.00', many(count, (place) => 1 + drawn(place, 9_000))]),
  size('allocate', 'weights that tie', (count) => ['1000000000.00', many(count, () => 1)]),
  ...ofSample.map((name) => size(name, 'sample', (count) => [sample(count)])),
  size('quantile', 'sample', (count) => [sample(count), 0.9]),
  size('quantiles', 'sample', (count) => [sample(count), [0.25, 0.5, 0.75]]),
  size('quantiles', 'probabilities', (count) => [[1, 2, 3, 5], many(count, (place) => place / count)]),
  size('zScore', 'sample', (count) => [9_000, sample(count)]),
  size('robustZScore', 'sample', (count) => [9_000, sample(count)]),
]
