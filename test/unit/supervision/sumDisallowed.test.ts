import { describe, expect, it } from 'vitest'
import { type DisallowedInput, type ErrorCode, explain, sumDisallowed } from 'yigongti'
import { expectRefusal, type Path } from '../../support/refusal.ts'

describe('what is disallowed', () => {
  it('is the sum of what was upheld, to the fen', () => {
    const { disallowed, upheld, steps } = sumDisallowed({
      upheld: [
        { id: 'b', screen: 'splitAdmission', amount: '2310.40' },
        { id: 'drugs', label: { zh: '药品串换', en: 'Drugs exchanged' }, amount: 5_000 },
        { id: 'c', screen: 'overlap', amount: 0 },
      ],
    })
    expect(disallowed).toBe('7310.40')
    expect(upheld[1]).toEqual({ id: 'drugs', screen: null, amount: '5000.00' })
    expect(steps.map(({ id }) => id)).toEqual(['disallowed'])
    expect(steps[0]?.inputs?.map(({ label }) => label.zh)).toEqual([
      '核实金额（分解住院，b）',
      '核实金额（药品串换）',
      '核实金额（住院时段重叠，c）',
    ])
  })

  it('is told by member, for the lines of the settled year', () => {
    const sum = sumDisallowed({
      upheld: [
        { id: 'b', member: 'east', amount: '10.40' },
        { id: 'c', amount: 5 },
        { id: 'd', member: 'county', amount: 0 },
        { id: 'e', member: 'east', amount: '0.10' },
      ],
    })
    expect(sum.disallowed).toBe('15.50')
    expect(sum.members).toEqual([
      { id: 'east', disallowed: '10.50' },
      { id: 'county', disallowed: '0.00' },
    ])
    expect(explain(sum, ['members', 0, 'disallowed']).steps.at(-1)?.inputs).toHaveLength(2)
  })

  it('is nothing where nothing was upheld', () => {
    const none = sumDisallowed({ upheld: [] })
    expect([none.disallowed, none.members]).toEqual(['0.00', []])
    expect(explain(none, 'disallowed').steps[0]?.because?.en).toBe('nothing was upheld')
  })

  it('is explained, each amount as given, of many as of few', () => {
    const upheld = Array.from({ length: 1_000 }, (_, at) => ({ id: `a${at}`, screen: 'overlap' as const, amount: at }))
    const sum = sumDisallowed({ upheld })
    expect(sum.disallowed).toBe('499500.00')
    expect(explain(sum, ['upheld', 999, 'amount'])).toMatchObject({ value: '999.00', unit: 'yuan' })
    expect(explain(sum, 'disallowed').steps.length).toBeLessThan(3)
  })

  it('takes an amount that was stated, under the citation of the caller', () => {
    const amount = { value: '12.5', label: { zh: '处理决定', en: 'Decision' } }
    const [first] = explain(sumDisallowed({ upheld: [{ id: 'a', amount }] }), 'disallowed').steps
    expect(first?.because?.en).toBe('set elsewhere: "Decision"')
  })

  it.each<[ErrorCode, Path, readonly unknown[]]>([
    // Two screens point to one admission: it is disallowed once.
    [
      'duplicate_id',
      [1, 'id'],
      [
        { id: 'b', screen: 'overlap', amount: 1 },
        { id: 'b', screen: 'splitAdmission', amount: 1 },
      ],
    ],
    ['negative_amount', [0, 'amount'], [{ id: 'b', amount: -1 }]],
    ['not_whole_fen', [0, 'amount'], [{ id: 'b', amount: '0.001' }]],
    ['not_one_of', [0, 'screen'], [{ id: 'b', screen: 'guess', amount: 1 }]],
    ['unit_differs', [0, 'amount', 'unit'], [{ id: 'b', amount: points() }]],
  ])('%s', (code, path, upheld) => {
    expectRefusal(() => sumDisallowed({ upheld: upheld as DisallowedInput['upheld'] }), code, ['upheld', ...path])
  })
})

function points() {
  const step = { id: 'points', label: { zh: '点数', en: 'Points' }, unit: 'points', value: '5' } as const
  return { value: step.value, unit: step.unit, label: step.label, steps: [step] }
}
