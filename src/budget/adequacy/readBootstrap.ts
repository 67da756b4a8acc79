import { fail, type Path, show } from '../../errors/internal.ts'
import { type Figure, givenCount } from '../../figure/internal.ts'
import { readDecimal, toUnits } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { bootstrapSums } from '../../statistics/internal.ts'
import { labels as L } from './labels.ts'

/** The sums drawn, in fen and in ascending order, and what they were drawn from. */
export interface ReadBootstrap {
  readonly sums: Float64Array
  readonly seed: bigint
  readonly draws: Figure
  readonly resamples: Figure
  readonly residuals: readonly Figure[]
}

export function readBootstrap(input: unknown, residuals: readonly Figure[], path: Path): ReadBootstrap {
  const record = readRecord(input, ['seed', 'resamples', 'draws'], path)
  const seed = readSeed(record['seed'], [...path, 'seed'])
  const resamples = readCount(record['resamples'], 1_000_000, [...path, 'resamples'])
  const draws = record['draws'] === undefined ? 1 : readCount(record['draws'], 1_000, [...path, 'draws'])
  const units = residuals.map(({ value, text }) => Number(toUnits(value, 2, text, path)))
  return {
    sums: bootstrapSums(Float64Array.from(units), { draws, resamples, seed }, [...path, 'draws']),
    seed,
    draws: givenCount(L.draws, draws),
    resamples: givenCount(L.resamples, resamples),
    residuals,
  }
}

function readSeed(input: unknown, path: Path): bigint {
  const { n, d } = readDecimal(input, path)
  if (n % d !== 0n) fail('not_an_integer', path, { received: show(input) })
  const seed = n / d
  if (seed < 0n || seed >> 64n !== 0n) fail('out_of_range', path, { expected: '0–2^64 − 1', received: show(input) })
  return seed
}

function readCount(input: unknown, most: number, path: Path): number {
  const { n, d } = readDecimal(input, path)
  if (n % d !== 0n) fail('not_an_integer', path, { received: show(input) })
  const count = Number(n / d)
  if (count < 1 || count > most) fail('out_of_range', path, { expected: `1–${most}`, received: show(input) })
  return count
}
