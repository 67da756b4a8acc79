import { describe, expect, it } from 'vitest'
import {
  type ErrorCode,
  equaliseRisk,
  type NumberInput,
  type PerHeadBudgetInput,
  perHeadBudget,
  poolHighCosts,
  riskAdjust,
  toText,
  transferRisk,
} from 'yigongti'
import { expectRefusal, type Path } from '../../support/refusal.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const cells = [
  { id: 'young', people: 300, meanCost: 100 },
  { id: 'old', people: 100, meanCost: 500 },
]
// mean 200, weights 0.5 and 2.5
const alliances = [
  { id: 'a', people: { young: 100, old: 100 } },
  { id: 'b', people: { young: 200, old: 0 } },
]

describe('risk adjustment', () => {
  it('without a pool is the expected cost', () => {
    const found = riskAdjust({ cells, alliances })
    expect(found).toMatchObject({ perHead: '200.00', meanIndex: '1', total: '80000.00' })
    expect(found.alliances).toMatchObject([
      { index: '1.5', expected: '60000.00', share: '0.75', budget: '60000.00' },
      { index: '0.5', expected: '20000.00', share: '0.25', budget: '20000.00' },
    ])
  })

  it('takes published weights, with a pool or with the yuan a head', () => {
    const published = [
      { id: 'young', weight: 1 },
      { id: 'old', weight: '2.5' },
    ]
    const shared = riskAdjust({ cells: published, alliances, pool: '1000.00' })
    // 350 and 200 risk-weighted people
    expect(shared.perHead).toBeNull()
    expect(shared.alliances.map(({ expected, budget }) => [expected, budget])).toEqual([
      [null, '636.36'],
      [null, '363.64'],
    ])
    const priced = riskAdjust({ cells: published, alliances, perHead: '0.01' })
    expect(priced.alliances.map(({ budget }) => budget)).toEqual(['3.50', '2.00'])
  })

  it('prices the people of the reference by this year’s cost a head where it is given', () => {
    expect(riskAdjust({ cells, alliances, perHead: 220 }).total).toBe('88000.00')
  })

  it('caps the growth of an index, and divides what that leaves among all', () => {
    const capped = riskAdjust({
      cells,
      alliances: [
        { ...alliances[0], id: 'a', people: { young: 100, old: 100 }, previousIndex: '1.2' },
        { id: 'b', people: { young: 200, old: 0 }, previousIndex: null },
      ],
      indexGrowthCap: '3%',
      pool: 80_000,
    })
    // 1.5 > 1.2 × 1.03 = 1.236; 247.2 and 100 risk-weighted people
    expect(capped.alliances).toMatchObject([
      { index: '1.5', appliedIndex: '1.236', capped: true, budget: '56958.53' },
      { index: '0.5', appliedIndex: '0.5', capped: false, budget: '23041.47' },
    ])
    expect(toText(capped.steps, 'en')).toContain('the cap applies')
    expect(toText(capped.steps, 'zh')).toContain('上年度没有风险指数')
    expect(capped.steps.flatMap(problemsOf)).toEqual([])
  })

  it('blends with history: each side has its part of the pool', () => {
    const blended = (riskPart: number, pool?: number) =>
      riskAdjust({
        cells,
        alliances: [
          { id: 'a', people: { young: 100, old: 100 }, history: 10_000 },
          { id: 'b', people: { young: 200, old: 0 }, history: 10_000 },
        ],
        riskPart,
        ...(pool === undefined ? {} : { pool }),
      })
    // β·¾ + (1 − β)·½ of the pool
    expect(blended(0.6, 1000).alliances.map(({ budget }) => budget)).toEqual(['650.00', '350.00'])
    expect(blended(0, 1000).alliances.map(({ budget }) => budget)).toEqual(['500.00', '500.00'])
    expect(blended(1, 1000).alliances.map(({ budget }) => budget)).toEqual(['750.00', '250.00'])
    // without a pool β·expected + (1 − β)·history
    expect(blended(0.6).alliances.map(({ budget }) => budget)).toEqual(['40000.00', '16000.00'])
    expect([...blended(0.6).steps, ...blended(0.6, 1000).steps].flatMap(problemsOf)).toEqual([])
  })

  const cell = (change: object) => ({ cells: [cells[0], { ...cells[1], ...change }] })
  const alliance = (change: object) => ({ alliances: [alliances[0], { ...alliances[1], ...change }] })
  it.each<[string, object, ErrorCode, Path]>([
    ['no cells', { cells: [] }, 'empty_list', ['cells']],
    ['a cell twice', cell({ id: 'young' }), 'duplicate_id', ['cells', 1, 'id']],
    ['a cell without people', cell({ people: 0 }), 'no_people', ['cells', 1, 'people']],
    ['a cell whose people are not said', cell({ people: undefined }), 'missing', ['cells', 1, 'people']],
    ['a cell without cost', cell({ meanCost: 0 }), 'no_cost', ['cells', 1, 'meanCost']],
    ['a cell whose cost is not said', cell({ meanCost: undefined }), 'missing', ['cells', 1, 'meanCost']],
    ['a cell below zero', cell({ meanCost: -1 }), 'negative_amount', ['cells', 1, 'meanCost']],
    ['two costs', cell({ cost: 1 }), 'conflicting_inputs', ['cells', 1, 'meanCost']],
    ['a weight beside a cost', cell({ weight: 1 }), 'conflicting_inputs', ['cells', 0, 'people']],
    ['weights of nothing', { cells: ['young', 'old'].map((id) => ({ id, weight: 0 })) }, 'weights_all_zero', ['cells']],
    ['no pool and no price', { cells: ['young', 'old'].map((id) => ({ id, weight: 1 })) }, 'missing', ['pool']],
    ['no alliances', { alliances: [] }, 'empty_list', ['alliances']],
    ['an alliance twice', alliance({ id: 'a' }), 'duplicate_id', ['alliances', 1, 'id']],
    ['nobody', alliance({ people: { young: 0, old: 0 } }), 'no_people', ['alliances', 1, 'people']],
    ['a cell left out', alliance({ people: { young: 1 } }), 'missing', ['alliances', 1, 'people', 'old']],
    [
      'a cell nobody knows',
      alliance({ people: { young: 1, old: 1, oldest: 1 } }),
      'unknown_key',
      ['alliances', 1, 'people', 'oldest'],
    ],
    [
      'people below zero',
      alliance({ people: { young: -1, old: 1 } }),
      'out_of_range',
      ['alliances', 1, 'people', 'young'],
    ],
    ['a cap without last year', { indexGrowthCap: '3%' }, 'missing', ['alliances', 0, 'previousIndex']],
    ['last year without a cap', alliance({ previousIndex: 1 }), 'missing', ['indexGrowthCap']],
    ['a blend without history', { riskPart: '66%' }, 'missing', ['alliances', 0, 'history']],
    ['history without a blend', alliance({ history: 1 }), 'missing', ['riskPart']],
    ['a part above 1', { riskPart: 2 }, 'out_of_range', ['riskPart']],
    ['a pool below zero', { pool: -1 }, 'negative_amount', ['pool']],
    ['a key too many', { people: 1 }, 'unknown_key', ['people']],
  ])('is refused with %s', (_name, change, code, path) => {
    expectRefusal(() => riskAdjust({ cells, alliances, ...change } as never), code, path)
  })

  it('is refused where nobody brings any risk', () => {
    const free = [
      { id: 'young', weight: 0 },
      { id: 'old', weight: 1 },
    ]
    const input = { cells: free, alliances: [{ id: 'b', people: { young: 1, old: 0 } }], pool: 1 }
    expectRefusal(() => riskAdjust(input), 'weights_all_zero', ['alliances'])
  })
})

describe('equalisation', () => {
  const risks = [
    { id: 'a', people: 100, index: 2 },
    { id: 'b', people: 100, index: 1 },
    { id: 'c', people: 100, index: '0.5' },
  ]

  it('moves nothing where all risks are alike', () => {
    const alike = equaliseRisk({ perHead: 10, alliances: risks.map((risk) => ({ ...risk, index: '1.1' })) })
    expect([alike.received, ...alike.alliances.map(({ transfer }) => transfer)]).toEqual([
      '0.00',
      '0.00',
      '0.00',
      '0.00',
    ])
    expect(alike.steps.flatMap(problemsOf)).toEqual([])
  })

  it('balances to the fen where each transfer rounded by itself would not', () => {
    // mean 7 ÷ 6; 83.33…, −16.66…, −66.66… at 1 yuan a head: rounded 83.33 − 16.67 − 66.67 = −0.01
    const { alliances: found, received } = equaliseRisk({ perHead: 1, alliances: risks })
    expect(found.map(({ transfer }) => transfer)).toEqual(['83.33', '-16.67', '-66.66'])
    expect(received).toBe('83.33')
  })

  it.each<[string, object, ErrorCode, Path]>([
    ['nobody', { alliances: risks.map((risk) => ({ ...risk, people: 0 })) }, 'no_people', ['alliances']],
    ['no yuan a head', { perHead: 0 }, 'out_of_range', ['perHead']],
    [
      'an index below zero',
      { alliances: [{ id: 'a', people: 1, index: -1 }] },
      'out_of_range',
      ['alliances', 0, 'index'],
    ],
    ['an id twice', { alliances: [risks[0], risks[0]] }, 'duplicate_id', ['alliances', 1, 'id']],
  ])('is refused with %s', (_name, change, code, path) => {
    expectRefusal(() => equaliseRisk({ perHead: 1, alliances: risks, ...change } as never), code, path)
  })

  it.each<[string, object, ErrorCode, Path]>([
    ['no members', { plans: [{ id: 'a', members: 0 }] }, 'no_people', ['plans', 0, 'members']],
    ['a factor of zero', { plans: [{ id: 'a', members: 1, ageRating: 0 }] }, 'out_of_range', ['plans', 0, 'ageRating']],
    ['no premium', { averagePremium: undefined }, 'missing', ['averagePremium']],
    ['an unknown factor', { plans: [{ id: 'a', members: 1, age: 1 }] }, 'unknown_key', ['plans', 0, 'age']],
  ])('by risk transfer is refused with %s', (_name, change, code, path) => {
    const plans = [{ id: 'a', members: 1 }]
    expectRefusal(() => transferRisk({ averagePremium: 1, plans, ...change } as never), code, path)
  })
})

describe('the pool of high costs', () => {
  const input = { attachment: 100, share: '80%', alliances: [{ id: 'a', costs: [100, '100.01', 300] }] }

  it('pays nothing on the attachment point, and says how many stand above it', () => {
    const { alliances: found, base, steps } = poolHighCosts(input)
    // 80 % × 0.01 + 80 % × 200 = 0.01 + 160.00
    expect(found).toEqual([{ id: 'a', cost: '500.01', personsAbove: 2, pooled: '160.01', kept: '340.00' }])
    expect(base).toBeNull()
    expect(steps.flatMap(problemsOf)).toEqual([])
    expect(toText(steps, 'zh')).toContain('共 3 人，其中 2 人费用超过起点')
  })

  it('lists the bad costs of every alliance, and refuses one that has no other', () => {
    const pooledOf = (costs: readonly NumberInput[]) =>
      poolHighCosts({
        ...input,
        alliances: [
          { id: 'a', costs: [300, -1] },
          { id: 'b', costs },
        ],
        badRows: 'collect',
      })
    const { alliances: found, leftOut, issues } = pooledOf(['x', 500])
    expect(found.map(({ cost }) => cost)).toEqual(['300.00', '500.00'])
    expect([leftOut, issues?.map(({ path }) => path)]).toEqual([
      2,
      [
        ['alliances', 0, 'costs', 1],
        ['alliances', 1, 'costs', 0],
      ],
    ])
    expectRefusal(() => pooledOf(['x']), 'not_a_number', ['alliances', 1, 'costs', 0])
  })

  it.each<[string, object, ErrorCode, Path]>([
    ['funds that are too small', { funds: 160 }, 'exceeds_available', ['funds']],
    ['no persons', { alliances: [{ id: 'a', costs: [] }] }, 'empty_list', ['alliances', 0, 'costs']],
    ['no costs', { alliances: [{ id: 'a' }] }, 'missing', ['alliances', 0, 'costs']],
    ['a text for costs', { alliances: [{ id: 'a', costs: '1' }] }, 'wrong_type', ['alliances', 0, 'costs']],
    ['a cost below zero', { alliances: [{ id: 'a', costs: [-1] }] }, 'negative_amount', ['alliances', 0, 'costs', 0]],
    ['a share above 1', { share: '101%' }, 'out_of_range', ['share']],
  ])('is refused with %s', (_name, change, code, path) => {
    expectRefusal(() => poolHighCosts({ ...input, ...change } as never), code, path)
  })
})

describe('person-months', () => {
  const joined = { people: 10, from: '2026-02-15', to: '2026-04-10' } as const
  const count = (
    countedMonth: PerHeadBudgetInput['countedMonth'],
    enrolments: readonly object[] = [joined],
    year = 2026,
  ) => perHeadBudget({ year, perHead: 12, enrolments: enrolments as never, countedMonth })

  it.each<[PerHeadBudgetInput['countedMonth'], readonly string[], string]>([
    // February from the 15th, all of March, April to the 10th
    ['firstDay', ['0', '10', '10'], '20.00'],
    ['lastDay', ['10', '10', '0'], '20.00'],
    ['anyDay', ['10', '10', '10'], '30.00'],
    ['wholeMonth', ['0', '10', '0'], '10.00'],
    // 14 of 28 days, all, 10 of 30 days
    ['byDays', ['5', '10', '3.333333333333333333333333333333333333333'], '18.33'],
  ])('counted %s are %j', (countedMonth, people, budget) => {
    const found = count(countedMonth)
    expect(found.months.slice(1, 4).map((month) => month.people)).toEqual(people)
    expect(found.budget).toBe(budget)
    expect(found.steps.flatMap(problemsOf)).toEqual([])
  })

  it('of a whole year are twelve, whatever the way', () => {
    for (const way of ['firstDay', 'lastDay', 'anyDay', 'wholeMonth', 'byDays'] as const) {
      expect(count(way, [{ people: 7 }])).toMatchObject({ personMonths: '84', averagePeople: '7', budget: '84.00' })
      expect(count(way, [{ people: 7, from: '2024-01-01', to: '2026-12-31' }]).personMonths).toBe('84')
      expect(
        count(way, [
          { people: 7, to: '2025-12-31' },
          { people: 7, from: '2027-01-01' },
        ]).personMonths,
      ).toBe('0')
    }
  })

  it('know the leap day', () => {
    const february = [{ people: 29, from: '2024-02-29', to: '2024-02-29' }]
    expect(count('byDays', february, 2024).personMonths).toBe('1')
    expect(count('lastDay', february, 2024).personMonths).toBe('29')
  })

  it('are priced at the risk of the people', () => {
    const input = { year: 2026, perHead: 100, enrolments: [{ people: 1 }], countedMonth: 'anyDay' } as const
    expect(perHeadBudget({ ...input, index: '1.2' }).budget).toBe('120.00')
  })

  it.each<[string, object, ErrorCode, Path]>([
    ['no way of counting', { countedMonth: undefined }, 'missing', ['countedMonth']],
    ['nobody', { enrolments: [] }, 'empty_list', ['enrolments']],
    [
      'an end before the start',
      { enrolments: [{ ...joined, to: '2026-02-14' }] },
      'out_of_range',
      ['enrolments', 0, 'to'],
    ],
    ['no such day', { enrolments: [{ people: 1, from: '2026-02-29' }] }, 'not_a_date', ['enrolments', 0, 'from']],
    ['people below zero', { enrolments: [{ people: -1 }] }, 'out_of_range', ['enrolments', 0, 'people']],
    ['no price', { perHead: 0 }, 'out_of_range', ['perHead']],
    ['half a year', { year: '2026.5' }, 'not_an_integer', ['year']],
    ['no year', { year: undefined }, 'missing', ['year']],
    ['a year in words', { year: 'next' }, 'not_an_integer', ['year']],
    ['an index of zero', { index: 0 }, 'out_of_range', ['index']],
  ])('are refused with %s', (_name, change, code, path) => {
    const input = { year: 2026, perHead: 12, enrolments: [joined], countedMonth: 'anyDay' }
    expectRefusal(() => perHeadBudget({ ...input, ...change } as never), code, path)
  })
})
