import { describe, expect, it } from 'vitest'
import { type Explained, explain, type Step, toText } from 'yigongti'
import { exact, figure, formula, given, givenParameter, publish, read } from '../../../src/figure/internal.ts'
import { addOne, addUp, label, taken } from '../../support/chained.ts'
import { expectRefusal } from '../../support/refusal.ts'
import { everyStep, vandalise } from '../../support/results.ts'

const idsOf = (explained: Explained) => explained.steps.map(({ id }) => id)
const fromJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

describe('a figure is explained by the steps that it rests on', () => {
  const result = addUp(3, 5)

  it('at the top, itself last', () => {
    expect(idsOf(explain(result, 'rest'))).toEqual(['mean', 'sum', 'rest'])
    expect(explain(result, 'mean')).toMatchObject({ value: '4.00', unit: 'yuan', label: { en: 'Number mean' } })
    expect(idsOf(explain(result, ['mean']))).toEqual(['mean'])
  })

  it('in a list, as a part of a composite figure, which is told once', () => {
    expect(result.steps.map(({ id }) => id)).toEqual(['mean', 'sum', 'rest'])
    expect(result.halves).toEqual([{ half: '1.50' }, { half: '2.50' }])
    expect(idsOf(explain(result, ['halves', 1, 'half']))).toEqual(['half[1]'])
  })

  it('that was given, as given', () => {
    const explained = explain(result, 'second')
    expect(explained.steps).toEqual(
      [
        { ...label('second'), name: undefined, label: label('second').name, value: '5.00', because: expect.anything() },
      ].map(({ name: _, ...step }) => step),
    )
    expect(explained.steps[0]?.because?.zh).toBe('按所给数值')
  })

  it('that was given and is used nowhere, by a step of its own', () => {
    const alone = publish({ idle: taken('idle', 7) })
    expect(alone.steps).toMatchObject([{ id: 'idle', at: ['idle'], value: '7.00' }])
    expect(explain(alone, 'idle').value).toBe('7.00')
  })

  it('that is a value of a rule set, with the day and the clause', () => {
    const citations = [{ document: { zh: '通知', en: 'Notice' }, status: 'local' }] as const
    const rate = givenParameter(
      label('rate', 'rate'),
      { n: 1n, d: 20n },
      '0.05',
      { effectiveFrom: '2026-01-01' },
      citations,
    )
    const make = () => publish({ rate, again: rate, half: figure(label('half', 'rate'), formula`${rate} ÷ 2`, exact) })
    const { steps } = explain(make(), 'rate')
    expect(steps).toMatchObject([
      { id: 'rate', value: '0.05', citations, parameters: [{ effectiveFrom: '2026-01-01' }] },
    ])
    expect(make().steps.map(({ id }) => id)).toEqual(['rate', 'half'])
    expect(make()).toEqual(make())
    expect(explain(make(), 'again').steps).toEqual(steps)
  })

  it('without the places of the result, which stays as it is', () => {
    const before = fromJson(result)
    const { steps } = explain(result, 'rest')
    expect(everyStep(steps).filter((step) => 'at' in step || 'alsoAt' in step)).toEqual([])
    vandalise(steps)
    expect(result).toEqual(before)
    expect(explain(result, 'rest').steps).toEqual(explain(before, 'rest').steps)
  })

  it('from JSON', () => {
    const stored = fromJson(result)
    expect(explain(stored, 'rest')).toEqual(explain(result, 'rest'))
    expect(explain(stored, ['halves', 0, 'half'])).toEqual(explain(result, ['halves', 0, 'half']))
  })

  it('in a result within a result, there', () => {
    const outer = { years: [{ year: 2026, result: addOne(1) }], steps: [] }
    expect(idsOf(explain(outer, ['years', 0, 'result', 'next']))).toEqual(['next'])
  })

  it('that stands in many places, and far down a long list', () => {
    const x = figure(label('x'), formula`${taken('a', 1)} + ${taken('b', 2)}`, exact)
    const long = publish({ list: Array.from({ length: 500 }, () => ({ x })) })
    expect(long.steps[0]).toMatchObject({ at: ['list', 0, 'x'] })
    expect(explain(long, ['list', 499, 'x']).value).toBe('3.00')
    expect(toText(long.steps, 'en')).toContain('1. Number x: 3.00 yuan')
  })
})

describe('a figure that stands in two results', () => {
  it('has in each the places of that one', () => {
    const base = taken('base', 10)
    const x = figure(label('x'), formula`${base} × 2`, exact)
    const one = publish({ base, x })
    const other = publish({ inner: { x }, y: figure(label('y'), formula`${x} × ${base}`, exact) })
    expect(one.steps.map(({ at }) => at)).toEqual([['x']])
    expect(other.steps.map(({ id, at }) => [id, at])).toEqual([
      ['x', ['inner', 'x']],
      ['y', ['y']],
    ])
    expect(other.steps.flatMap(({ inputs = [] }) => inputs.filter(({ at }) => at !== undefined))).toEqual([])
    expectRefusal(() => explain(other, 'base' as never), 'no_such_figure', ['base'])
  })
})

describe('what cannot be explained', () => {
  const result = addUp(3, 5)

  it.each([
    ['a key that is not there', 'total'],
    ['a list', 'halves'],
    ['the steps', ['steps', 0, 'value']],
    ['what every object has', 'constructor'],
    ['nothing', []],
    ['no path', undefined],
    ['symbols', [Symbol('x')]],
  ])('%s', (_, path) => {
    const shown = typeof path === 'string' ? [path] : (path ?? []).filter((key) => typeof key !== 'symbol')
    expectRefusal(() => explain(result, path as never), 'no_such_figure', shown as never)
  })

  it.each([null, undefined, 5, 'x', [], {}, { steps: 'x' }])('no result: %j', (no) => {
    expectRefusal(() => explain(no as object, 'x' as never), 'wrong_type', ['result'])
  })

  it('a result that was changed', () => {
    const changed = { ...fromJson(result), mean: '400.00' as const }
    expectRefusal(() => explain(changed, 'mean'), 'explanation_differs', ['mean'])
    expectRefusal(() => explain({ ...changed, rest: undefined }, 'rest' as never), 'explanation_differs', ['rest'])
    expectRefusal(() => explain({ ...changed, rest: 4 }, 'rest' as never), 'explanation_differs', ['rest'])
  })

  it.each<[string, unknown, string, (string | number)[]]>([
    ['null', [null], 'missing', ['steps', 0]],
    ['a number', [5], 'wrong_type', ['steps', 0]],
    ['no label', [{ id: 'x', unit: 'yuan', value: '1.00' }], 'missing', ['steps', 0, 'label']],
    ['a unit of its own', [{ ...result.steps[0], unit: 'pounds' }], 'not_one_of', ['steps', 0, 'unit']],
    ['a value that is no number', [{ ...result.steps[0], value: '1e5' }], 'not_a_number', ['steps', 0, 'value']],
    ['parts that are none', [{ ...result.steps[0], steps: { a: 1 } }], 'wrong_type', ['steps', 0, 'steps']],
  ])('steps that are none: %s', (_, steps, code, path) => {
    expectRefusal(() => explain({ mean: '4.00', steps } as object, 'mean' as never), code as never, path)
  })

  it('steps that contain themselves', () => {
    const steps: Step[] = fromJson(result.steps) as Step[]
    Object.assign(steps[0] as Step, { steps })
    const refused = () => explain({ mean: '4.00', steps }, 'mean')
    expect(refused).toThrow(expect.objectContaining({ code: 'too_deep' }))
  })

  it('what throws when it is looked at', () => {
    const trap = {
      get steps(): never {
        throw new RangeError('no')
      },
    }
    expect(() => explain(trap, 'x' as never)).toThrow(expect.objectContaining({ code: 'wrong_type' }))
  })
})

describe('publish', () => {
  it('leaves what are no figures as they are', () => {
    const column = new Float64Array(3)
    const inner = { total: '1.00', steps: [] }
    const made = publish({
      column,
      inner,
      none: null,
      name: 'a',
      flag: true,
      missing: undefined,
      deep: { list: [1, 'b'] },
    })
    expect(made).toEqual({
      column,
      inner,
      none: null,
      name: 'a',
      flag: true,
      missing: undefined,
      deep: { list: [1, 'b'] },
      steps: [],
    })
    expect(made.column).toBe(column)
    expect(made.inner).toBe(inner)
  })

  it('writes every place of a figure that stands at three, of a step and of what was given', () => {
    const base = taken('base', 4)
    const double = figure(label('double'), formula`${base} × 2`, exact)
    const made = publish({ double, base, list: [{ double }, { base }], inner: { twice: double, base } })
    expect(made).toMatchObject({
      double: '8.00',
      list: [{ double: '8.00' }, { base: '4.00' }],
      inner: { twice: '8.00' },
    })
    const [step] = made.steps
    expect(made.steps).toHaveLength(1)
    expect([step?.at, step?.alsoAt]).toEqual([
      ['double'],
      [
        ['list', 0, 'double'],
        ['inner', 'twice'],
      ],
    ])
    const [input] = step?.inputs ?? []
    expect([input?.at, input?.alsoAt]).toEqual([
      ['base'],
      [
        ['list', 1, 'base'],
        ['inner', 'base'],
      ],
    ])
    for (const place of [['double'], ['list', 0, 'double'], ['inner', 'twice']] as const)
      expect(explain(made, place as never)).toEqual(explain(made, 'double'))
  })

  it('tells a part apart where its whole is not told', () => {
    const part = figure(label('part'), formula`${taken('a', 1)} + ${taken('b', 1)}`, exact)
    figure(label('whole'), formula`${part}`, exact, { parts: [part] })
    expect(publish({ part }).steps).toMatchObject([{ id: 'part', at: ['part'] }])
  })

  it('tells a number that was found by what it was found from', () => {
    const found = read(label('found'), { n: 5n, d: 1n }, { zh: '查表', en: 'from a table' }, [
      given(label('a'), { n: 1n, d: 1n }),
    ])
    expect(explain(publish({ found }), 'found').steps).toMatchObject([{ id: 'found', because: { en: 'from a table' } }])
  })
})
