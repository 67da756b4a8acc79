import { describe, expect, it } from 'vitest'
import { allocate, type ErrorCode } from 'yigongti'
import { allocateUnits } from '../../../src/numeric/internal.ts'
import { expectRefusal, type Path, refusalOf } from '../../support/refusal.ts'
import { withHole } from '../../support/withHole.ts'

describe('allocate', () => {
  it.each([
    ['100.00', [1, 1, 1], undefined, ['33.34', '33.33', '33.33']],
    ['0.02', [1, 1, 1], undefined, ['0.01', '0.01', '0.00']],
    ['100.00', ['0.1', '0.2', '0.7'], undefined, ['10.00', '20.00', '70.00']],
    ['1.00', [0, 3, 0], undefined, ['0.00', '1.00', '0.00']],
    ['0', [5, 5], undefined, ['0.00', '0.00']],
    ['-100.00', [1, 1, 1], undefined, ['-33.34', '-33.33', '-33.33']],
    ['-0.05', ['0.5', '0.25', '0.25'], undefined, ['-0.03', '-0.01', '-0.01']],
    [10, [1, 2], 0, ['3', '7']],
    ['1', ['1', '1', '1'], 6, ['0.333334', '0.333333', '0.333333']],
    [1_000_000_000_000n, ['1e-20', '3e-20'], 0, ['250000000000', '750000000000']],
    ['1.00', ['50%', '50%'], undefined, ['0.50', '0.50']],
    ['0.03', ['1e-30', '1e25'], undefined, ['0.00', '0.03']],
  ] as const)('%s by %j', (total, weights, places, shares) => {
    expect(allocate(total, weights, places === undefined ? {} : { places })).toEqual(shares)
  })

  it('gives the largest remainder its unit, not the first', () => {
    // 28.571…, 42.857… and 28.571… fen: one more for the second, one for the earlier of two equal remainders
    expect(allocate('1.00', [2, 3, 2])).toEqual(['0.29', '0.43', '0.28'])
    // 16.666…, 50 and 33.333… fen
    expect(allocate('1.00', [1, 3, 2])).toEqual(['0.17', '0.50', '0.33'])
    // 33.333… and 66.666… fen
    expect(allocate('1.00', [1, 2])).toEqual(['0.33', '0.67'])
  })

  it('divides among a thousand equals', () => {
    const shares = allocate('1234567.89', Array<number>(1000).fill(1))
    expect(new Set(shares)).toEqual(new Set(['1234.57', '1234.56']))
    // 123,456,789 fen are 1000 × 123,456 and 789 over
    expect(shares.filter((share) => share === '1234.57')).toHaveLength(789)
    expect(shares.lastIndexOf('1234.57')).toBe(788)
  })

  it('keeps apart remainders that no double can tell apart', () => {
    const a = 10n ** 30n
    // Both floors are 0; the second weight is larger by one part in 10^30.
    expect(
      allocateUnits(
        1n,
        [a, a + 1n].map((n) => ({ n, d: 1n })),
      ),
    ).toEqual([0n, 1n])
  })

  it('says of which units the total is no multiple', () => {
    const said = (total: string, places: number) => refusalOf(() => allocate(total, [1], { places })).messages.en
    expect(said('10.5', 0)).toBe('total: expected a multiple of 1, received "10.5"')
    expect(said('10.0005', 3)).toBe('total: expected a multiple of 0.001, received "10.0005"')
    expect(said('10.005', 2)).toContain('whole fen')
  })

  it('takes places as text', () => {
    expect(allocate('10', [1, 2], { places: '0' })).toEqual(['3', '7'])
  })

  it('divides among a million', () => {
    const shares = allocate(
      '99999999.99',
      Array.from({ length: 1_000_000 }, (_, index) => index % 997),
    )
    expect(shares).toHaveLength(1_000_000)
    const sum = shares.reduce((total, share) => total + BigInt(share.replace('.', '')), 0n)
    expect(sum).toBe(9_999_999_999n)
  })

  it.each<[string, (index: number) => bigint]>([
    ['equals', () => 1n],
    ['weights that repeat', (index) => BigInt(index % 7)],
    ['weights that no double can tell apart', (index) => 10n ** 40n + BigInt((index * 7919) % 3)],
    ['a few that are large', (index) => (index % 500 === 3 ? 10n ** 50n : 1n)],
  ])('gives the largest remainders their unit among thousands: %s', (_, weightOf) => {
    const weights = Array.from({ length: 3000 }, (_, index) => weightOf(index))
    const sum = weights.reduce((total, weight) => total + weight, 0n)
    for (const total of [1n, 1499n, 32_533_507n]) {
      const wanted = weights.map((weight) => (total * weight) / sum)
      const left = Number(total - wanted.reduce((all, share) => all + share, 0n))
      const order = weights
        .map((weight, index) => ({ rest: (total * weight) % sum, index }))
        .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
      for (const { index } of order.slice(0, left)) wanted[index] = (wanted[index] as bigint) + 1n
      const shares = allocateUnits(
        total,
        weights.map((n) => ({ n, d: 1n })),
      )
      expect(shares).toEqual(wanted)
    }
  })

  it('divides by weights of many denominators', () => {
    const thirds = Array.from({ length: 300 }, (_, index) => ({ n: 1n, d: 2n * BigInt(index + 1) }))
    const shares = allocateUnits(1000n, thirds)
    expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(1000n)
    // H(300) is 6.2827: the first of 1, 1/2, 1/3 … gets a share of 159.17 units
    expect(shares[0]).toBe(159n)
  })

  it.each<[string, () => unknown, ErrorCode, Path]>([
    ['no weights', () => allocate(1, []), 'empty_list', ['weights']],
    ['only zeros', () => allocate(1, [0, '0']), 'weights_all_zero', ['weights']],
    ['a negative weight', () => allocate(1, [1, -1]), 'out_of_range', ['weights', 1]],
    ['no number for a weight', () => allocate(1, [1, 'x']), 'not_a_number', ['weights', 1]],
    ['a double for a weight', () => allocate(1, [0.1 + 0.2]), 'inexact_number', ['weights', 0]],
    ['a text for weights', () => allocate(1, 'abc' as never), 'wrong_type', ['weights']],
    ['part of a fen', () => allocate('1.005', [1]), 'not_whole_fen', ['total']],
    ['part of a unit', () => allocate('1.5', [1], { places: 0 }), 'not_whole_units', ['total']],
    ['no total', () => allocate(undefined as never, [1]), 'missing', ['total']],
    ['null for a total', () => allocate(null as never, [1]), 'missing', ['total']],
    ['null for weights', () => allocate(1, null as never), 'missing', ['weights']],
    ['an object for weights', () => allocate(1, { length: 1, 0: 1 } as never), 'wrong_type', ['weights']],
    ['a hole in the weights', () => allocate(1, withHole([1, 1, 1], 1)), 'missing', ['weights', 1]],
    ['null for options', () => allocate(1, [1], null as never), 'missing', ['options']],
    ['a number for options', () => allocate(1, [1], 2 as never), 'wrong_type', ['options']],
    ['a list for options', () => allocate(1, [1], [] as never), 'wrong_type', ['options']],
    ['a misspelt option', () => allocate(1, [1], { place: 2 } as never), 'unknown_key', ['options', 'place']],
    ['a percentage', () => allocate('5%', [1]), 'percent_not_allowed', ['total']],
    ['too many places', () => allocate(1, [1], { places: 31 }), 'out_of_range', ['places']],
    ['places that are no whole number', () => allocate(1, [1], { places: 0.5 }), 'not_an_integer', ['places']],
  ])('refuses %s', (_, call, code, path) => {
    expectRefusal(call, code, path)
  })
})
