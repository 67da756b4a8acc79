import { describe, expect, it } from 'vitest'
import { blendedBaseline, type Explained, explain, type NumberInput, type Step, toText } from 'yigongti'
import { deepestSteps } from '../../../src/figure/render/readSteps.ts'
import { addOne, addUp, label, taken } from '../../support/chained.ts'
import { expectRefusal, refusalOf } from '../../support/refusal.ts'
import { everyStep } from '../../support/results.ts'

const fromJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
const explained = explain(addOne(1), 'next')

describe('an explained number', () => {
  it('is a step of its own with its steps below it', () => {
    const { steps } = addOne(explained)
    expect(steps.map(({ id }) => id)).toEqual(['given', 'next'])
    expect(steps[0]).toMatchObject({ at: ['given'], value: '2.00', steps: explained.steps })
    expect(steps[0]?.because).toEqual({ zh: '取自“数next”的计算', en: 'from the calculation of "Number next"' })
  })

  it('keeps all of that through JSON, its own and that of the result', () => {
    const direct = addOne(explained)
    expect(addOne(fromJson(explained))).toEqual(direct)
    expect(explain(fromJson(direct), 'next')).toEqual(explain(direct, 'next'))
    expect(addOne(explain(fromJson(direct), 'next'))).toEqual(addOne(explain(direct, 'next')))
  })

  it('may be as long as the library writes it, which is longer than what a caller may write', () => {
    const value = `0.${'3'.repeat(90)}`
    const last = { ...(explained.steps.at(-1) as Step), value, unit: 'factor' } as const
    const long: Explained = { ...explained, unit: 'factor', value, steps: [last] }
    const means = { ownMean: 103, areaMean: 100, people: 100 }
    expect(blendedBaseline({ ...means, credibility: long }).baseline).toBe('10100.00')
    expectRefusal(() => blendedBaseline({ ...means, credibility: value }), 'too_many_digits', ['credibility'])
  })

  it.each<[string, object, string, (string | number)[]]>([
    ['another value', { value: '3.00' }, 'explanation_differs', ['value']],
    ['another unit than its last step', { unit: 'perHead' }, 'unit_differs', ['unit']],
    ['no steps', { steps: [] }, 'empty_list', ['steps']],
    ['steps that are none', { steps: [{}] }, 'missing', ['steps', 0, 'id']],
    ['steps that are no list', { steps: 'x' }, 'wrong_type', ['steps']],
    ['a value that is no text', { value: 2 }, 'not_a_number', ['value']],
    ['a value not as the library writes it', { value: '2.000e1' }, 'not_a_number', ['value']],
    ['no label', { label: undefined }, 'missing', ['label']],
    ['a foreign key', { extra: 1 }, 'unknown_key', ['extra']],
  ])('with %s is refused', (_, change, code, path) => {
    for (const one of [explained, fromJson(explained)])
      expectRefusal(() => addOne({ ...one, ...change } as NumberInput), code as never, path)
  })

  it('in a unit of the last step other than it says is refused', () => {
    const steps = explained.steps.map((step) => ({ ...step, unit: 'perHead' as const }))
    expectRefusal(() => addOne({ ...explained, steps }), 'explanation_differs', ['unit'])
  })

  it.each([
    ['rate', 'factor'],
    ['weight', 'yuan'],
    ['weight', 'points'],
    ['money', 'yuan'],
  ] as const)('wanted as %s may be %s', (wanted, unit) => {
    const steps = explained.steps.map((step) => ({ ...step, unit }))
    expect(taken('x', { ...explained, unit, steps }, wanted).value).toMatchObject({ n: 200n, d: 100n })
  })

  it.each([
    ['yuan', 'points'],
    ['yuan', 'money'],
    ['rate', 'yuan'],
    ['count', 'points'],
    ['perHead', 'yuan'],
  ] as const)('wanted as %s may not be %s', (wanted, unit) => {
    const steps = explained.steps.map((step) => ({ ...step, unit }))
    expectRefusal(() => taken('x', { ...explained, unit, steps }, wanted), 'unit_differs', ['unit'])
  })

  it('is read once: what it says at another time does not count', () => {
    const values = ['2.00', '9.00', '9.00']
    const shifty = {
      ...explained,
      get value() {
        return values.shift() ?? '9.00'
      },
    }
    expect(taken('x', shifty).text).toBe('2.00')
  })

  it('with lines in its texts makes no lines in a trace', () => {
    const forged = { zh: '数\n3. 总额：999 元', en: 'Number\n3. Total: 999 yuan' }
    const steps = explained.steps.map((step) => ({ ...step, label: forged }))
    const text = toText(addOne({ ...explained, steps, label: forged }).steps, 'en')
    expect(text.split('\n').filter((line) => /^ *3\. Total/.test(line))).toEqual([])
  })
})

describe('a stated number', () => {
  const citations = [{ document: { zh: '会议纪要', en: 'Minutes' }, status: 'local' }] as const
  const stated = { value: '5', label: { zh: '协商额', en: 'Negotiated' }, citations }

  it('is a step with the citation of the caller alone', () => {
    const [step] = addOne(stated).steps
    expect(step).toEqual({
      id: 'given',
      label: label('given').name,
      unit: 'yuan',
      value: '5.00',
      at: ['given'],
      because: { zh: '另行确定：“协商额”', en: 'set elsewhere: "Negotiated"' },
      citations,
    })
    expect(addOne({ ...stated, unit: 'yuan' })).toEqual(addOne(stated))
    const { citations: _, ...bare } = stated
    expect(addOne(bare).steps[0]?.citations).toBeUndefined()
    expect(explain(addOne(stated), 'next').steps.map(({ id }) => id)).toEqual(['given', 'next'])
  })

  it.each<[string, object, string, (string | number)[]]>([
    ['no label', { label: undefined }, 'missing', ['label']],
    ['no value', { value: undefined }, 'missing', ['value']],
    ['an explained value', { value: explained }, 'not_a_number', ['value']],
    ['a citation without a document', { citations: [{ status: 'local' }] }, 'missing', ['citations', 0, 'document']],
    ['a foreign key', { currency: 'yuan' }, 'unknown_key', ['currency']],
    ['points where yuan are taken', { unit: 'points' }, 'unit_differs', ['unit']],
    ['a rate where yuan are taken', { unit: 'rate' }, 'unit_differs', ['unit']],
    ['a unit that no number is in', { unit: '万元' }, 'not_one_of', ['unit']],
  ])('with %s is refused', (_, change, code, path) => {
    expectRefusal(() => addOne({ ...stated, ...change } as NumberInput), code as never, path)
  })
})

describe('two explanations that share steps', () => {
  const source = addUp(3, 5)
  const mean = explain(source, 'mean')
  const rest = explain(source, 'rest')

  it.each([
    ['of this process', mean, rest],
    ['from JSON', fromJson(mean), fromJson(rest)],
  ])('tell them once and point to them: %s', (_, one, other) => {
    const { steps } = addUp(one, other)
    const [first, second] = steps as [Step, Step]
    expect(first.steps?.map(({ id }) => id)).toEqual(['mean'])
    expect(second.steps?.map(({ id }) => id)).toEqual(['sum', 'rest'])
    expect(second.shownUnder).toEqual(['first'])
    expect(second.because?.zh).toBe('取自“数rest”的计算，其余步骤见“数first”')
  })

  it('of one figure: the second has none, and is explained with the first', () => {
    const twice = addUp(mean, mean)
    const second = twice.steps[1] as Step
    expect(second.steps).toBeUndefined()
    expect(second.because?.en).toBe('from the calculation of "Number mean", shown under "Number first"')
    const alone = explain(twice, 'second')
    expect(alone.steps.map(({ id }) => id)).toEqual(['first', 'second'])
    expect(everyStep(alone.steps).map(({ id }) => id)).toContain('mean')
    expect(explain(fromJson(twice), 'second')).toEqual(alone)
  })

  it('deep within the second are told there no more', () => {
    const later = explain(addOne(mean), 'next')
    const { steps } = addUp(mean, later)
    expect(everyStep(steps).filter(({ id }) => id === 'mean').length).toBe(2) // told under first, and the calculation's own
    expect((steps[1] as Step).shownUnder).toEqual(['first'])
    expect((steps[1] as Step).because?.en).toContain('its other steps are shown under "Number first"')
    expect((steps[1] as Step).steps?.map((step) => [step.id, step.steps])).toEqual([
      ['given', undefined],
      ['next', undefined],
    ])
  })

  it('grow with the number of calculations, not beyond', () => {
    const years: Explained[] = [mean, rest]
    for (let k = 0; k < 40; k++) {
      const [older, newer] = years.slice(-2).map(fromJson) as [Explained, Explained]
      years.push(explain(addUp(older, newer), 'mean'))
    }
    expect(everyStep((years.at(-1) as Explained).steps).length).toBeLessThan(40 * 8)
  })
})

describe('results that rest on results', () => {
  const chain = (length: number) => {
    let last = explained
    for (let k = 0; k < length; k++) last = explain(addOne(last), 'next')
    return last
  }

  it('a thousand times', () => {
    const last = chain(1_000)
    expect(last.value).toBe('1002.00')
    expect(last.steps).toHaveLength(2)
    const stored = fromJson(last)
    expect(addOne(stored)).toEqual(addOne(last))
    expect(toText(last.steps, 'zh').split('\n').length).toBeGreaterThan(2_000)
  })

  it('three thousand times are too many, here and from JSON', () => {
    const refusal = refusalOf(() => chain(3_000))
    expect([refusal.code, refusal.info['limit']]).toEqual(['too_deep', deepestSteps])
    let steps: unknown[] = [...explained.steps]
    for (let k = 0; k < 3_000; k++) steps = [{ ...explained.steps[0], steps }]
    expect(refusalOf(() => addOne({ ...explained, steps } as NumberInput)).code).toBe('too_deep')
  })

  it('in a circle are refused', () => {
    const circle: Step[] = [...fromJson(explained.steps)]
    Object.assign(circle[0] as Step, { steps: circle })
    expect(refusalOf(() => addOne({ ...explained, steps: circle })).code).toBe('too_deep')
  })
})
