import { describe, expect, it } from 'vitest'
import { type ClaimsInput, explain, reconcileClaims } from 'yigongti'
import { expectRefusal } from '../../support/refusal.ts'

type Row = ClaimsInput['sources'][number]['rows'][number]
const row = (day: number, scheme: string, amount: Row['amount'], kind = '住院'): Row => ({
  day: `2026-05-0${day}`,
  scheme,
  kind,
  amount,
})
const hospital = [
  row(1, '居民', 100),
  row(1, '居民', '50.5'),
  row(1, '职工', 30),
  row(2, '居民', 70),
  row(3, '居民', 8),
]
const bureau = [row(1, '居民', '150.50'), row(1, '职工', '29.99'), row(2, '居民', 70), row(4, '居民', 9)]
const finance = [row(1, '居民', '150.50'), row(1, '职工', '29.99'), row(2, '居民', 70), row(3, '居民', 8)]
const hold = (rows: readonly (readonly Row[])[], more: Partial<ClaimsInput> = {}) =>
  reconcileClaims({
    badRows: 'strict',
    sources: rows.map((own, index) => ({ id: ['hospital', 'bureau', 'finance'][index] as string, rows: own })),
    ...more,
  })

describe('claims held against each other', () => {
  it('stop at the first bad row unless they are to be collected', () => {
    const { badRows: _, ...plain } = { badRows: 'strict', sources: [] } as const
    const call = (rows: readonly Row[]) => () =>
      reconcileClaims({ ...plain, sources: [hospital, rows].map((own, index) => ({ id: `s${index}`, rows: own })) })
    expect(call(bureau)()).toEqual(
      reconcileClaims({
        badRows: 'strict',
        sources: [hospital, bureau].map((rows, index) => ({ id: `s${index}`, rows })),
      }),
    )
    expectRefusal(call([...bureau, row(1, '居民', '1.005')]), 'not_whole_fen', ['sources', 1, 'rows', 4, 'amount'])
  })

  it('match where both have the same sum under a day, a scheme and a kind', () => {
    expect(hold([hospital, bureau]).pairs).toEqual([
      {
        first: 'hospital',
        second: 'bureau',
        matched: { keys: 2, amount: '220.50' },
        differing: { keys: 1, gap: '0.01' },
        onlyFirst: { keys: 1, amount: '8.00' },
        onlySecond: { keys: 1, amount: '9.00' },
        // 258.50 − 259.49 = 8 − 9 + .01
        gap: '-0.99',
      },
    ])
  })

  it('list what differs and what is missing, by key', () => {
    const { differences, reconciles } = hold([hospital, bureau])
    expect(reconciles).toBe(false)
    expect(differences.map(({ day, scheme, state, amounts }) => [day, scheme, state, ...amounts])).toEqual([
      ['2026-05-01', '职工', 'differing', '30.00', '29.99'],
      ['2026-05-03', '居民', 'missing', '8.00', null],
      ['2026-05-04', '居民', 'missing', null, '9.00'],
    ])
  })

  it('of three are held against each other two by two', () => {
    const { pairs, sources } = hold([hospital, bureau, finance])
    expect(sources.map(({ id, rows, sum }) => [id, rows, sum])).toEqual([
      ['hospital', 5, '258.50'],
      ['bureau', 4, '259.49'],
      ['finance', 4, '258.49'],
    ])
    expect(pairs.map(({ first, second, gap }) => [first, second, gap])).toEqual([
      ['hospital', 'bureau', '-0.99'],
      ['hospital', 'finance', '0.01'],
      ['bureau', 'finance', '1.00'],
    ])
  })

  it('agree where they are the same', () => {
    const { reconciles, differences, pairs } = hold([hospital, hospital])
    expect([reconciles, differences, pairs[0]?.gap]).toEqual([true, [], '0.00'])
  })

  it('are known by what the caller names, a number of settlement too', () => {
    const rows = (...amounts: number[]) => amounts.map((amount, index) => ({ id: `s${index}`, amount }))
    const { differences } = hold([rows(1, 2), rows(1, 3)], { by: ['id'] })
    expect(differences).toEqual([{ id: 's1', state: 'differing', amounts: ['2.00', '3.00'] }])
  })

  it('count what was taken back', () => {
    const { pairs } = hold([[row(1, 'a', 100), row(1, 'a', '-100.00')], [row(1, 'a', 0)]])
    expect(pairs[0]).toMatchObject({ matched: { keys: 1, amount: '0.00' }, gap: '0.00' })
  })

  it('list as many differences as are asked for, and count all', () => {
    const { differences, pairs } = hold([hospital, bureau], { listed: 1 })
    expect([differences.length, pairs[0]?.onlySecond.keys]).toEqual([1, 1])
  })

  it('are explained', () => {
    const result = hold([hospital, bureau])
    const { steps } = explain(result, ['pairs', 0, 'gap'])
    expect(steps.map(({ id }) => id)).toEqual(['bookedSum[0]', 'bookedSum[1]', 'claimsGap[0]'])
    expect(explain(result, ['differences', 0, 'amounts', 1]).value).toBe('29.99')
  })
})

describe('a bad row', () => {
  it('too large leaves no key behind, and what is left out does not reconcile', () => {
    const huge = row(1, 'huge', '99999999999999.99')
    const { reconciles, differences, issues, pairs } = hold([[...hospital, huge], hospital], { badRows: 'collect' })
    expect([reconciles, differences, issues.length]).toEqual([false, [], 1])
    expect(pairs[0]).toMatchObject({ differing: { keys: 0 }, onlyFirst: { keys: 0 } })
  })

  const bad = (changed: Partial<Record<keyof Row, unknown>>) => [
    row(1, 'a', 1),
    { ...row(1, 'a', 2), ...changed } as Row,
  ]
  it.each<readonly [string, Partial<Record<keyof Row | 'other', unknown>>, string, string]>([
    ['without a day', { day: undefined }, 'missing', 'day'],
    ['of no day', { day: '2026-02-30' }, 'not_a_date', 'day'],
    ['with half a fen', { amount: '1.005' }, 'not_whole_fen', 'amount'],
    ['with words', { amount: '一百' }, 'not_a_number', 'amount'],
    ['too large', { amount: '1e15' }, 'out_of_range', 'amount'],
    ['with a blank', { scheme: ' a' }, 'unclean_id', 'scheme'],
    ['with another key', { other: 1 }, 'unknown_key', 'other'],
  ])('%s is refused, or listed and left out', (_, changed, code, key) => {
    const at = ['sources', 1, 'rows', 1, key]
    expectRefusal(() => hold([hospital, bad(changed)]), code as never, at)
    const { issues, sources } = hold([hospital, bad(changed)], { badRows: 'collect' })
    expect(issues.map((issue) => [issue.code, issue.path])).toEqual([[code, at]])
    expect(sources[1]).toMatchObject({ rows: 1, sum: '1.00' })
  })

  it('that is none is refused', () => {
    expectRefusal(() => hold([hospital, [null as never]]), 'missing', ['sources', 1, 'rows', 0])
  })
})

it('two sources or three, and each key once', () => {
  expectRefusal(() => hold([hospital]), 'wrong_length', ['sources'])
  expectRefusal(() => hold([hospital, bureau], { by: ['day', 'day'] }), 'duplicate_id', ['by', 1])
  expectRefusal(() => hold([hospital, bureau], { by: [] }), 'empty_list', ['by'])
})
