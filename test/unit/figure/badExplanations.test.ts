import { afterEach, describe, expect, it, vi } from 'vitest'
import { amend, annualBudget, type Explained, explain, type NumberInput, type Step, settleYear } from 'yigongti'
import { addOne } from '../../support/chained.ts'
import { goldenRules, launchYear } from '../../support/goldenYears.ts'
import { expectRefusal, refusalOf } from '../../support/refusal.ts'
import { everyStep } from '../../support/results.ts'

const fromJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
const plain = { previousTotal: 300_000_000, requestedGrowth: '3%', depositRate: '5%', riskFundRate: '3%' } as const
const budget = annualBudget(plain)
const total = explain(budget, 'total')
const taking = (previousTotal: NumberInput) => annualBudget({ ...plain, previousTotal })

afterEach(() => {
  vi.restoreAllMocks()
})

describe('an explanation from a result that was changed', () => {
  it('is not made: the result and its steps differ', () => {
    expectRefusal(() => explain({ ...fromJson(budget), total: '400000000.00' }, 'total'), 'explanation_differs', [
      'total',
    ])
  })

  it('is not taken where its value was changed afterwards, or its last step', () => {
    expectRefusal(() => taking({ ...total, value: '400000000.00' }), 'explanation_differs', ['previousTotal', 'value'])
    const steps = total.steps.map((step, index) =>
      index === total.steps.length - 1 ? { ...step, value: '400000000.00' } : step,
    )
    expectRefusal(() => taking({ ...total, steps }), 'explanation_differs', ['previousTotal', 'value'])
  })
})

describe('an explanation that contains itself', () => {
  const around = (list: Step[]): Step[] => {
    Object.assign(list[0] as Step, { steps: list })
    return list
  }

  it('is refused at a place of the input, in steps within steps', () => {
    const { code, path, info } = refusalOf(() => taking({ ...total, steps: around([...fromJson(total.steps)]) }))
    expect({ code, start: path.slice(0, 3), limit: info['limit'] }).toEqual({
      code: 'too_deep',
      start: ['previousTotal', 'steps', 0],
      limit: 2_000,
    })
  })

  it('is refused as a number of itself', () => {
    const own = fromJson(total) as { value: unknown } & Explained
    expectRefusal(() => taking(Object.assign(own, { value: own })), 'wrong_type', ['previousTotal', 'value'])
  })
})

describe('an explanation that rests on a thousand results', () => {
  const chain = (length: number, first: Explained) => {
    let last = first
    for (let k = 0; k < length; k++) last = explain(addOne(last), 'next')
    return last
  }
  const start = explain(addOne(1), 'next')

  it('works, here and from JSON', () => {
    const last = chain(1_000, start)
    expect(last.value).toBe('1002.00')
    expect(addOne(fromJson(last)).next).toBe('1003.00')
  })

  it('is read from JSON once a step', () => {
    const stored = fromJson(chain(1_000, start))
    const steps = everyStep(stored.steps)
    let reads = 0
    for (const step of steps) {
      const { id } = step
      const get = () => {
        reads++
        return id
      }
      Object.defineProperty(step, 'id', { enumerable: true, get })
    }
    addOne(stored)
    expect(reads).toBe(steps.length)
    expect(steps.length).toBe(2 * 1_000 + 1)
  })

  it('is made by work in proportion to the results: steps are written out to be compared, or looked at, once', () => {
    const work = (length: number) => {
      const { stringify } = JSON
      const { freeze } = Object
      const written = vi.spyOn(JSON, 'stringify').mockImplementation((value: unknown) => stringify(value))
      const frozen = vi.spyOn(Object, 'freeze').mockImplementation((value: unknown) => freeze(value) as object)
      chain(length, start)
      const calls = written.mock.calls.length + frozen.mock.calls.length
      vi.restoreAllMocks()
      return calls
    }
    const [some, more] = [work(250), work(1_000)]
    expect(some).toBeGreaterThan(250)
    expect(more).toBeLessThan(4.2 * some)
  })
})

describe('an explanation of something else', () => {
  it('in another unit is refused', () => {
    const rate: Explained = {
      value: '0.5',
      unit: 'rate',
      label: { zh: '比例', en: 'Rate' },
      steps: [{ id: 'rate', label: { zh: '比例', en: 'Rate' }, unit: 'rate', value: '0.5' }],
    }
    expectRefusal(() => taking(rate), 'unit_differs', ['previousTotal', 'unit'])
    expectRefusal(() => annualBudget({ ...plain, depositRate: total }), 'unit_differs', ['depositRate', 'unit'])
    expect(annualBudget({ ...plain, depositRate: rate }).deposit).toBe('154500000.00')
  })

  it('under other rules is taken for what it is: its parameters stand in its steps', () => {
    const other = amend(goldenRules, { depositRate: '8%' })
    const before = settleYear(other, launchYear)
    const { year, priorPayments: _, ...rest } = launchYear
    const previousTotal = explain(before, 'total')
    const next = settleYear(goldenRules, { ...rest, year: year + 1, previousTotal })
    expect(next.provenance.amended).toBeUndefined()
    expect(next.steps.find(({ id }) => id === 'previousTotal')).toMatchObject({
      value: before.total,
      steps: previousTotal.steps,
    })

    const { steps } = addOne(explain(before, 'deposit'))
    const parameters = everyStep(steps).flatMap((step) => step.parameters ?? [])
    expect(parameters.find(({ id }) => id === 'depositRate')?.value).toBe('0.08')
  })
})

describe('steps that are no steps', () => {
  const withStep = (change: object): NumberInput => ({
    ...total,
    steps: [...total.steps.slice(0, -1), { ...(total.steps.at(-1) as Step), ...change }],
  })
  const at = total.steps.length - 1

  it.each<[string, object, string, (string | number)[]]>([
    ['a value of NaN', { value: Number.NaN }, 'not_a_number', ['value']],
    ['a value written NaN', { value: 'NaN' }, 'not_a_number', ['value']],
    ['a value of minus zero', { value: -0 }, 'not_a_number', ['value']],
    ['a value written as minus zero', { value: '-0.00' }, 'not_a_number', ['value']],
    ['an input of NaN', { inputs: [{ ...total.steps[0], value: 'NaN' }] }, 'not_a_number', ['inputs', 0, 'value']],
    ['an input that is none', { inputs: [5] }, 'wrong_type', ['inputs', 0]],
    [
      'a rounding of NaN places',
      { rounding: { mode: 'up', places: Number.NaN, before: '1' } },
      'not_an_integer',
      ['rounding', 'places'],
    ],
    ['a reason in one language', { because: { zh: '因' } }, 'missing', ['because', 'en']],
    ['parts that are none', { steps: [null] }, 'missing', ['steps', 0]],
  ])('with %s are refused', (_, change, code, path) => {
    expectRefusal(() => taking(withStep(change)), code as never, ['previousTotal', 'steps', at, ...path])
  })

  it('of which there are none, or that are missing, are refused', () => {
    expectRefusal(() => taking({ ...total, steps: [] }), 'empty_list', ['previousTotal', 'steps'])
    expectRefusal(() => taking({ ...total, steps: null as never }), 'wrong_type', ['previousTotal', 'steps'])
    const holes = new Array(1) as Step[]
    expectRefusal(() => taking({ ...total, steps: holes }), 'missing', ['previousTotal', 'steps', 0])
  })
})
