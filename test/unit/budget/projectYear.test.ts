import { describe, expect, it } from 'vitest'
import { backtestProjection, completeClaims, explain, projectYear } from 'yigongti'
import { expectRefusal } from '../../support/refusal.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const even = Array.from({ length: 12 }, () => 10)
const late = [...Array.from({ length: 6 }, () => 8), ...Array.from({ length: 6 }, () => 12)]
const quarter = [{ amount: 9 }, { amount: 9 }, { amount: 9 }]

describe('a year that runs', () => {
  it('ends where its months are by their share of past years', () => {
    // (30 + 24) ÷ 240 = 0.225; 27 ÷ 0.225 = 120
    const found = projectYear({ reference: [even, late], toDate: quarter, total: 110 })
    expect(found).toMatchObject({ share: '0.225', executed: '27', completed: '27', projected: '120', balance: '-10' })
    expect(found.months.slice(0, 6)).toEqual(['9', '9', '9', '9', '9', '9'])
    expect(found.months.slice(6)).toEqual(['11', '11', '11', '11', '11', '11'])
    expect(found.cumulated.at(-1)).toBe('120')
    expect(found.steps.flatMap(problemsOf)).toEqual([])
    expect(explain(found, ['months', 6]).value).toBe('11')
  })

  it('is held against the part of the year gone', () => {
    const { execution } = projectYear({ reference: [even], toDate: quarter, total: 90 })
    expect(execution).toEqual({ rate: '0.3', progress: '0.25', deviation: '0.05' })
    expect(projectYear({ reference: [even], toDate: quarter })).toMatchObject({ execution: null, balance: null })
  })

  it('has no interval where nothing says how far the share strays, and says why', () => {
    const alone = projectYear({ reference: [even], toDate: quarter })
    expect(alone).toMatchObject({ interval: null, standardDeviation: null })
    expect(alone.withoutInterval?.en).toBe('there is one past year only: nothing says how far the share strays')
    const apart = projectYear({ reference: [even, [30, ...even.slice(1)]], toDate: [{ amount: 9 }] })
    expect([apart.interval, apart.withoutInterval?.zh]).toEqual([null, '各年同期比重相差过大，推算没有上限'])
  })

  it('is known when it is over', () => {
    const toDate = even.map((amount) => ({ amount }))
    expect(projectYear({ reference: [even, late], toDate })).toMatchObject({
      projected: '120',
      interval: { low: '120', high: '120' },
      withoutInterval: null,
    })
  })

  it('takes completion factors as they are found, with what explains them', () => {
    const claims = completeClaims({ triangle: [[50, 100], [60, 120], [40]] })
    const toDate = [
      { amount: 100 },
      { amount: 120 },
      { amount: 40, completion: explain(claims, ['rows', 2, 'completion']) },
    ]
    const found = projectYear({ reference: [even], toDate })
    expect(found).toMatchObject({ executed: '260', completed: '300', projected: '1200' })
    expect(JSON.stringify(found.steps)).toContain('developmentFactor')
  })

  it('is refused where it cannot be meant', () => {
    const none = Array.from({ length: 12 }, () => 0)
    const calls = [
      [{ reference: [even, none], toDate: quarter }, 'no_cost', ['reference', 1]],
      [{ reference: [[0, 0, 0, ...even.slice(3)]], toDate: quarter }, 'no_cost', ['reference']],
      [{ reference: [even.slice(1)], toDate: quarter }, 'wrong_length', ['reference', 0]],
      [{ reference: [even], toDate: [...even, 1].map((amount) => ({ amount })) }, 'wrong_length', ['toDate']],
      [{ reference: [even], toDate: [{ amount: 9, completion: 95 }] }, 'out_of_range', ['toDate', 0, 'completion']],
      [{ reference: [even], toDate: [{ amount: -9 }] }, 'negative_amount', ['toDate', 0, 'amount']],
      [{ reference: [even], toDate: quarter, total: 0 }, 'out_of_range', ['total']],
      [{ reference: [even], toDate: quarter, confidence: 95 }, 'out_of_range', ['confidence']],
      [{ reference: [], toDate: quarter }, 'empty_list', ['reference']],
      [{ reference: [even], toDate: [] }, 'empty_list', ['toDate']],
    ] as const
    for (const [given, code, path] of calls) expectRefusal(() => projectYear(given), code, path)
  })
})

describe('what would have been said of past years', () => {
  it('is what the other years say of each, and how far it was off', () => {
    const found = backtestProjection({ reference: [even, late] })
    // by the other year: 60 ÷ (48 ÷ 120) = 150, 48 ÷ (60 ÷ 120) = 96
    const june = found.months[5]
    expect(june).toMatchObject({ month: 6, meanError: '0.025', meanAbsoluteError: '0.225', largestError: '0.25' })
    expect(june?.years).toEqual([
      { projected: '150', actual: '120', error: '30', relativeError: '0.25', within: null },
      { projected: '96', actual: '120', error: '-24', relativeError: '-0.2', within: null },
    ])
    expect(june?.intervals).toEqual({ given: 0, held: 0 })
    expect(found.months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(found.steps.flatMap(problemsOf)).toEqual([])
  })

  it('says how many years their intervals held', () => {
    const years = [even, [...even.slice(1), 11], [11, ...even.slice(1)], [9, ...even.slice(1)]]
    const { months } = backtestProjection({ reference: years, confidence: '99%' })
    expect(months[10]?.intervals).toEqual({ given: 4, held: 4 })
  })

  it('begins where every year can be projected', () => {
    const { months } = backtestProjection({ reference: [even, [0, ...even.slice(1)], [0, ...late.slice(1)]] })
    expect(months[0]?.month).toBe(2)
  })

  it('needs two years', () => {
    expectRefusal(() => backtestProjection({ reference: [even] }), 'empty_sample', ['reference'])
    const none = Array.from({ length: 12 }, () => 0)
    expectRefusal(() => backtestProjection({ reference: [even, none] }), 'no_cost', ['reference', 1])
    const december = [...none.slice(1), 5]
    expectRefusal(() => backtestProjection({ reference: [december, december] }), 'no_cost', ['reference'])
  })
})
