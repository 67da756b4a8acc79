import { describe, expect, it } from 'vitest'
import { type AllianceFiguresInput, reconcileAlliance, toText } from 'yigongti'
import { expectRefusal } from '../../support/refusal.ts'

const members = [
  { id: 'county', level: 'county' },
  { id: 'east', level: 'township' },
  { id: 'west', level: 'township' },
] as const
const because = { zh: '检查费下转', en: 'tests billed below' }
type Line = AllianceFiguresInput['lines'][number]

const cost: Line = {
  id: 'cost',
  label: { zh: '医疗费用', en: 'Cost' },
  unit: 'yuan',
  values: [
    { member: 'west', value: '0.50' },
    { member: 'county', value: 700 },
    { member: 'east', value: 200 },
  ],
}
const see = (changed: Partial<Line>) => reconcileAlliance({ members, lines: [{ ...cost, ...changed }] })
const attributed = (changed: Partial<Line>) => {
  const [line] = see(changed).lines
  return [...(line?.members ?? []).map((member) => member.attributed), line?.alliance.attributed]
}

describe('seeing through an alliance', () => {
  it('shows every figure by member, by level and for the whole', () => {
    expect(see({}).lines[0]).toEqual({
      id: 'cost',
      members: [
        { id: 'county', level: 'county', reported: '700.00', attributed: '700.00' },
        { id: 'east', level: 'township', reported: '200.00', attributed: '200.00' },
        { id: 'west', level: 'township', reported: '0.50', attributed: '0.50' },
      ],
      levels: [
        { id: 'county', reported: '700.00', attributed: '700.00' },
        { id: 'township', reported: '200.50', attributed: '200.50' },
      ],
      alliance: { reported: '900.50', attributed: '900.50' },
      check: { computable: false, because: { zh: '未给出医共体公布数', en: 'the whole as stated was not given' } },
    })
    expect(see({}).reconciles).toBeNull()
  })

  it('moves cost back to the member that caused it, and leaves the whole alone', () => {
    expect(attributed({ moves: [{ id: 'm', from: 'county', to: 'east', amount: 50, because }] })).toEqual([
      '750.00',
      '150.00',
      '0.50',
      '900.50',
    ])
  })

  it('brings back what was moved outside, and takes out what came from there', () => {
    const out = { id: 'out', from: 'east', to: 'outside', amount: 30, because }
    const into = { id: 'in', from: 'outside', to: 'county', amount: '100.50', because }
    expect(attributed({ moves: [out, into] })).toEqual(['599.50', '230.00', '0.50', '830.00'])
  })

  it('finds that the parts do not make the whole, within a tolerance', () => {
    const check = (stated: number, tolerance?: number) => {
      const { lines, reconciles } = see(tolerance === undefined ? { stated } : { stated, tolerance })
      const found = lines[0]?.check
      return [found?.computable === true ? found.difference : '', reconciles]
    }
    expect(check(900.5)).toEqual(['0.00', true])
    expect(check(900.51)).toEqual(['0.01', false])
    expect(check(900.51, 0.01)).toEqual(['0.01', true])
    expect(check(900.49, 0.01)).toEqual(['-0.01', true])
    expect(check(900.48, 0.01)).toEqual(['-0.02', false])
  })

  it('does not reconcile as soon as one line does not', () => {
    const lines = [
      { ...cost, stated: 900.5 },
      { ...cost, id: 'other', stated: 1 },
    ]
    expect(reconcileAlliance({ members, lines }).reconciles).toBe(false)
  })

  it('tells of every move in the trace', () => {
    const { steps } = see({ moves: [{ id: 'm', from: 'county', to: 'outside', amount: 50, because }] })
    const step = steps.find(({ id }) => id === 'attributed[0][0]')
    expect(step?.formula).toBe('reported[0][0] + moved[0][0]')
    expect(step?.because?.en).toBe(
      '50.00 yuan caused by county stands outside the alliance (tests billed below): moved back to county',
    )
    expect(toText(steps, 'zh')).toContain('50.00 元应属“county”而记在“医共体外”（检查费下转），还原至“county”')
  })

  it('counts people, days and points as well', () => {
    const values = members.map(({ id }) => ({ member: id, value: 3 }))
    expect(see({ unit: 'count', values }).lines[0]?.alliance.reported).toBe('9')
    const points = members.map(({ id }) => ({ member: id, value: '0.5' }))
    expect(see({ unit: 'points', values: points }).lines[0]?.alliance.reported).toBe('1.5')
  })
})

describe('it refuses', () => {
  const move = { id: 'm', from: 'county', to: 'east', amount: 50, because }
  const loose = reconcileAlliance as (input: unknown) => unknown
  const at = (...rest: (string | number)[]) => ['lines', 0, ...rest]
  it.each([
    ['a member without value', () => see({ values: cost.values.slice(1) }), 'missing', at('values')],
    [
      'two values of one member',
      () => see({ values: [...cost.values, { member: 'east', value: 1 }] }),
      'duplicate_id',
      at('values', 3, 'member'),
    ],
    [
      'an unknown member',
      () => see({ values: [{ member: 'north', value: 1 }] }),
      'unknown_id',
      at('values', 0, 'member'),
    ],
    [
      'a value from outside',
      () => see({ values: [{ member: 'outside', value: 1 }] }),
      'unknown_id',
      at('values', 0, 'member'),
    ],
    [
      'more moved to a member than it reports',
      () => see({ moves: [{ ...move, amount: 201 }] }),
      'exceeds_available',
      at('moves'),
    ],
    ['a move to itself', () => see({ moves: [{ ...move, to: 'county' }] }), 'moved_to_itself', at('moves', 0, 'to')],
    ['a move from nowhere', () => see({ moves: [{ ...move, from: 'x' }] }), 'unknown_id', at('moves', 0, 'from')],
    ['a move to nowhere', () => see({ moves: [{ ...move, to: 'x' }] }), 'unknown_id', at('moves', 0, 'to')],
    ['one move twice', () => see({ moves: [move, move] }), 'duplicate_id', at('moves', 1, 'id')],
    ['a move below zero', () => see({ moves: [{ ...move, amount: -1 }] }), 'negative_amount', at('moves', 0, 'amount')],
    ['part of a fen', () => see({ stated: 0.001 }), 'not_whole_fen', at('stated')],
    ['half a person', () => see({ unit: 'count' }), 'not_an_integer', at('values', 0, 'value')],
    [
      'days below zero',
      () => see({ unit: 'days', values: [{ member: 'east', value: -1 }] }),
      'out_of_range',
      at('values', 0, 'value'),
    ],
    ['a tolerance below zero', () => see({ tolerance: -1 }), 'negative_amount', at('tolerance')],
    [
      'a member called outside',
      () => reconcileAlliance({ members: [{ id: 'outside', level: 'x' }], lines: [cost] }),
      'reserved_id',
      ['members', 0, 'id'],
    ],
    [
      'one member twice',
      () => reconcileAlliance({ members: [...members, members[0]], lines: [cost] }),
      'duplicate_id',
      ['members', 3, 'id'],
    ],
    ['one line twice', () => reconcileAlliance({ members, lines: [cost, cost] }), 'duplicate_id', ['lines', 1, 'id']],
    ['no line', () => reconcileAlliance({ members, lines: [] }), 'empty_list', ['lines']],
    ['a rate', () => loose({ members, lines: [{ ...cost, unit: 'rate' }] }), 'not_one_of', at('unit')],
    ['another key', () => loose({ members, lines: [cost], year: 1 }), 'unknown_key', ['year']],
    ['no input', () => loose(undefined), 'missing', []],
  ] as const)('%s', (_name, call, code, path) => {
    expectRefusal(call, code, path)
  })
})

/** Only what the input says is used: nothing is changed in it. */
it('leaves its input alone', () => {
  const input: AllianceFiguresInput = { members, lines: [cost] }
  const before = JSON.stringify(input)
  reconcileAlliance(input)
  expect(JSON.stringify(input)).toBe(before)
})
