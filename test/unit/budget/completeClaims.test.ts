import { describe, expect, it } from 'vitest'
import { completeClaims, explain, toTriangle } from 'yigongti'
import { expectRefusal } from '../../support/refusal.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const triangle = [[100, 150, 165, 165], [120, 180, 198], [80, 130], [110]]

const messageOf = (call: () => unknown) => {
  try {
    call()
  } catch (error) {
    return JSON.stringify(error)
  }
  return ''
}

describe('claims that are not all paid', () => {
  it('go on as the older ones did', () => {
    const found = completeClaims({ triangle })
    // 460 ÷ 300, 363 ÷ 330, 165 ÷ 165; 110 × 23/15 × 1.1 = 185.5333…, 130 × 1.1 = 143
    expect(found.factors).toEqual(['1.533333333333333333333333333333333333333', '1.1', '1'])
    expect(found.rows).toMatchObject([
      { latest: '165', completion: '1', ultimate: '165', reserve: '0', standardError: '0' },
      { latest: '198', completion: '1', ultimate: '198', reserve: '0' },
      { latest: '130', ultimate: '143', reserve: '13' },
      { latest: '110', reserve: expect.stringMatching(/^75\.53333/) },
    ])
    expect(found.steps.flatMap(problemsOf)).toEqual([])
    expect(explain(found, ['rows', 2, 'ultimate']).value).toBe('143')
  })

  it('grow by a tail beyond the last column', () => {
    const { total, completion, rows } = completeClaims({ triangle, tail: '1.1' })
    expect(completion.at(-1)?.slice(0, 8)).toBe('0.909090')
    expect(rows[0]).toMatchObject({ ultimate: '181.5', reserve: '16.5', standardError: '0' })
    expect(Number(total.ultimate)).toBeGreaterThan(Number(completeClaims({ triangle }).total.ultimate))
  })

  it('may be unknown in a corner, and later in their row', () => {
    const found = completeClaims({
      triangle: [
        [null, null, 165, 165],
        [null, 180, 198, null],
        [80, 130, null, null],
        [110, null],
      ],
    })
    expect(found.factors).toEqual(['1.625', '1.1', '1'])
    expect(found.rows.map(({ latest }) => latest)).toEqual(['165', '198', '130', '110'])
    expect(found.rows[2]?.standardError).toMatchObject({ computable: false })
    expect(found.total.standardError).toMatchObject({ computable: false })
  })

  it('may fall, and the place is told', () => {
    const { decreases, factors } = completeClaims({ triangle: [[100, 90], [50, 60], [20]] })
    expect(decreases).toEqual([{ row: 0, column: 1 }])
    expect(factors).toEqual(['1'])
  })

  it('may fall across a gap', () => {
    const { decreases } = completeClaims({ triangle: [[100, null, 50], [100, 110, 120], [90, 95], [80]] })
    expect(decreases).toEqual([{ row: 0, column: 2 }])
  })

  it('say that the error of a tail is not counted', () => {
    const { total, rows, steps } = completeClaims({
      triangle: [
        [1, 2],
        [2, 3],
      ],
      tail: '1.1',
    })
    expect([rows[0]?.standardError, total.standardError]).toEqual(['0', '0'])
    expect(JSON.stringify(steps)).not.toContain('all is paid')
    expect(JSON.stringify(steps)).toContain("the tail factor's own error is not counted")
    const whole = explain(completeClaims({ triangle, tail: '1.1' }), ['total', 'standardError'] as never)
    expect(JSON.stringify(whole)).toContain('of the whole (1993) times the tail factor')
  })

  it('say by which rule a variance was found, and of how many rows', () => {
    const { steps } = completeClaims({
      triangle: [[10, 15, 16, 17, 18], [9, 12, 13, 14], [0, 0, 0, 5], [4, 6], [3]],
    })
    const said = JSON.stringify(steps)
    expect(said).toContain('÷ (2 − 1), rows that are 0 in both columns not counted')
    expect(said.split("a row from nothing): Mack's min rule").length).toBeGreaterThan(2)
    const fromNothing = completeClaims({ triangle: [[0, 5, 6, 7], [10, 15, 16], [9, 12], [5]] })
    expect(fromNothing.rows[3]?.standardError).toMatchObject({
      because: { en: expect.stringContaining('(one row, or a row from nothing)') },
    })
  })

  it('are refused where nothing is known of how they go on', () => {
    const calls = [
      [[[100, 150]], 'no_development', ['triangle']],
      [[[0, 150], [0, 20], [0]], 'no_development', ['triangle']],
      [[[10, 0], [20, 0], [1]], 'no_development', ['triangle']],
      [[[10, null, 12], [null, 11], [8]], 'no_development', ['triangle']],
      [[[1], [2]], 'no_development', ['triangle']],
      [[[10, -1], [20]], 'negative_amount', ['triangle', 0, 1]],
      [[[10, 12], [null]], 'missing', ['triangle', 1]],
      [[[10, 12], []], 'empty_list', ['triangle', 1]],
    ] as const
    for (const [given, code, path] of calls) expectRefusal(() => completeClaims({ triangle: given }), code, path)
    expectRefusal(() => completeClaims({ triangle, tail: 0 }), 'out_of_range', ['tail'])
    expect(messageOf(() => completeClaims({ triangle: [[3, 0, 1], [null, 5, 6], [1]] }))).toContain(
      'column 2 is zero in every row that has both columns 1 and 2',
    )
    expect(messageOf(() => completeClaims({ triangle: [[1, -2], [1]] }))).toContain('row 1, column 2')
  })
})

const claims = [
  { serviceMonth: '2025-11', paymentMonth: '2025-12', amount: '20.50' },
  { serviceMonth: '2025-11', paymentMonth: '2025-11', amount: 100 },
  { serviceMonth: '2026-01', paymentMonth: '2026-01', amount: '30', region: 'county' },
  { serviceMonth: '2025-11', paymentMonth: '2026-01', amount: -0.5 },
]

describe('single payments', () => {
  it('make a triangle, no period left out', () => {
    expect(toTriangle({ claims })).toEqual({
      services: ['2025-11', '2025-12', '2026-01'],
      triangle: [['100.00', '120.50', '120.00'], ['0.00', '0.00'], ['30.00']],
      counted: { given: 4, counted: 4, later: 0, leftOut: 0 },
      issues: [],
    })
  })

  it('are the same as columns', () => {
    const months = (key: 'serviceMonth' | 'paymentMonth') =>
      Int32Array.from(claims, (claim) => Number(claim[key].slice(0, 4)) * 12 + Number(claim[key].slice(5)) - 1)
    const columns = {
      serviceMonth: months('serviceMonth'),
      paymentMonth: months('paymentMonth'),
      amount: Float64Array.from(claims, ({ amount }) => Math.round(Number(amount) * 100)),
    }
    expect(toTriangle({ claims: columns })).toEqual(toTriangle({ claims }))
    expectRefusal(() => toTriangle({ claims: { ...columns, amount: new Float64Array(3) } }), 'wrong_length', [
      'claims',
      'amount',
    ])
    expectRefusal(
      () => toTriangle({ claims: { ...columns, amount: Float64Array.of(1, 2, 0.5, 3) } }),
      'not_an_integer',
      ['claims', 'amount', 2],
    )
  })

  it('make a triangle of years, of which the running one is not known', () => {
    expect(toTriangle({ claims, period: 'year' }).triangle).toEqual([['120.50', '120.00'], ['30.00']])
    const { services, triangle: ended, counted } = toTriangle({ claims, period: 'year', asOf: '2026-06' })
    expect([services, ended, counted.later]).toEqual([['2025'], [['120.50']], 2])
  })

  it('are known up to a month', () => {
    expect(toTriangle({ claims, asOf: '2025-12' }).triangle).toEqual([['100.00', '120.50'], ['0.00']])
    expect(toTriangle({ claims, asOf: '2026-02' }).triangle[0]).toEqual(['100.00', '120.50', '120.00', '120.00'])
    expectRefusal(() => toTriangle({ claims, asOf: '2025-10' }), 'out_of_range', ['asOf'])
  })

  it('are refused or left out where they are wrong, each at its place', () => {
    const wrong = [
      ...claims,
      { serviceMonth: '2026-02', paymentMonth: '2026-01', amount: 1 },
      { serviceMonth: '2026-1', paymentMonth: '2026-01', amount: 1 },
      { serviceMonth: '2026-01', paymentMonth: '2026-01', amount: '1.005' },
      { serviceMonth: '2026-01', paymentMonth: '2026-01', amount: '1万' },
    ]
    expectRefusal(() => toTriangle({ claims: wrong }), 'out_of_range', ['claims', 4, 'paymentMonth'])
    const { triangle: found, issues, counted } = toTriangle({ claims: wrong, badRows: 'collect' })
    expect(found).toEqual(toTriangle({ claims }).triangle)
    expect(counted).toEqual({ given: 8, counted: 4, later: 0, leftOut: 4 })
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['out_of_range', ['claims', 4, 'paymentMonth']],
      ['not_a_month', ['claims', 5, 'serviceMonth']],
      ['not_whole_fen', ['claims', 6, 'amount']],
      ['not_a_number', ['claims', 7, 'amount']],
    ])
    expectRefusal(() => toTriangle({ claims: [] }), 'empty_list', ['claims'])
    expectRefusal(() => toTriangle({ claims: wrong.slice(5), badRows: 'collect' }), 'not_a_month', [
      'claims',
      0,
      'serviceMonth',
    ])
    const large = [{ serviceMonth: '2026-01', paymentMonth: '2026-01', amount: '45035996273704.96' }]
    expect(messageOf(() => toTriangle({ claims: large }))).toMatch(
      /below 45,035,996,273,704.96 yuan.*45035996273704.96/,
    )
  })

  it('are summed exactly, however large', () => {
    const many = Array.from({ length: 5 }, () => ({
      serviceMonth: '2026-01',
      paymentMonth: '2026-01',
      amount: '45035996273704.95',
    }))
    expect(toTriangle({ claims: many }).triangle).toEqual([['225179981368524.75']])
  })
})
