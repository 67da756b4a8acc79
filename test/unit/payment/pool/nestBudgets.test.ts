import { describe, expect, it } from 'vitest'
import { type NestedBudgetInput, nestBudgets } from 'yigongti'
import { expectRefusal } from '../../../support/refusal.ts'

describe('nested budgets', () => {
  it('fixed amounts come first, points share the rest, and both go on downwards', () => {
    const region = nestBudgets({
      id: 'region',
      amount: 100,
      parts: [
        {
          id: 'north',
          amount: 40,
          parts: [
            { id: 'county', points: 3 },
            { id: 'village', points: 1 },
          ],
        },
        { id: 'south', points: 1, parts: [{ id: 'lead', amount: 10 }] },
        { id: 'city', points: 2 },
      ],
    })
    expect(region.undistributed).toBe('0.00')
    expect(region.parts.map(({ id, amount, undistributed }) => [id, amount, undistributed])).toEqual([
      ['north', '40.00', '0.00'],
      ['south', '20.00', '10.00'],
      ['city', '40.00', '0.00'],
    ])
    expect(region.parts[0]?.parts.map(({ amount }) => amount)).toEqual(['30.00', '10.00'])
  })

  it('a level without parts has handed nothing down, and is not called undistributed', () => {
    expect(nestBudgets({ id: 'region', amount: 1 })).toMatchObject({ amount: '1.00', undistributed: '0.00', parts: [] })
  })

  it('fixed amounts may use up just what there is', () => {
    const parts = [
      { id: 'a', amount: '0.99' },
      { id: 'b', amount: '0.01' },
    ]
    expect(nestBudgets({ id: 'region', amount: 1, parts }).undistributed).toBe('0.00')
  })

  it('a level that pays more than it was given is refused, where it is', () => {
    const parts = [
      {
        id: 'a',
        amount: 60,
        parts: [
          { id: 'x', amount: 50 },
          { id: 'y', amount: '10.01' },
        ],
      },
    ]
    const call = () => nestBudgets({ id: 'region', amount: 100, parts })
    expectRefusal(call, 'exceeds_available', ['parts', 0, 'parts', 1, 'amount'])
    expect(call).toThrow('60.01 yuan exceeds what is available, 60.00 yuan')
  })

  it('the last of the fixed amounts is too much, not a part by points behind it', () => {
    const parts = [
      { id: 'a', amount: 60 },
      { id: 'b', amount: 41 },
      { id: 'c', points: 1 },
    ]
    expectRefusal(() => nestBudgets({ id: 'region', amount: 100, parts }), 'exceeds_available', ['parts', 1, 'amount'])
  })

  it('what fixed amounts leave is a step where there are some', () => {
    const namesOf = (parts: NonNullable<NestedBudgetInput['parts']>) =>
      nestBudgets({ id: 'region', amount: 100, parts }).steps.map(({ label }) => label.en)
    const left = expect.stringMatching(/^Left.*region/)
    expect(namesOf([{ id: 'a', points: 1 }])).not.toContainEqual(left)
    expect(
      namesOf([
        { id: 'a', points: 1 },
        { id: 'b', amount: 60 },
      ]),
    ).toContainEqual(left)
  })

  it.each([
    [[{ id: 'a' }], 'missing', ['parts', 0, 'amount']],
    [[{ id: 'a', amount: 1, points: 1 }], 'conflicting_inputs', ['parts', 0, 'points']],
    [[{ id: 'a', points: 0 }], 'no_points', ['parts']],
    [[{ id: 'a', points: -1 }], 'out_of_range', ['parts', 0, 'points']],
    [
      [
        { id: 'a', amount: 1 },
        { id: 'a', amount: 1 },
      ],
      'duplicate_id',
      ['parts', 1, 'id'],
    ],
    [[], 'empty_list', ['parts']],
    [[{ id: 'a', amount: 1, parts: [{ id: 'b', amount: -1 }] }], 'negative_amount', ['parts', 0, 'parts', 0, 'amount']],
  ] as const)('refuses %j', (parts, code, path) => {
    expectRefusal(() => nestBudgets({ id: 'region', amount: 9, parts: parts as never }), code, [...path])
  })

  it('the region itself has an amount', () => {
    expectRefusal(() => nestBudgets({ id: 'region', points: 1 } as never), 'unknown_key', ['points'])
    expectRefusal(() => nestBudgets({ id: 'region' } as never), 'missing', ['amount'])
  })
})
