import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { explain, settleYear, toText } from 'yigongti'
import { jsonSchemas, type Parsed, parseTrace, type Trace, traceSchema } from 'yigongti/schema'
import { goldenRules, launchYear } from '../../support/goldenYears.ts'
import { everyStep, vandalise } from '../../support/results.ts'
import { changed } from './changed.ts'

const year = settleYear(goldenRules, launchYear)
const stored = JSON.parse(JSON.stringify(year)) as typeof year
const accepts = new Ajv2020({ strict: true }).compile(jsonSchemas.trace)

function stepsOf(parsed: Parsed<Trace>): Trace['steps'] {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value.steps
}

describe('a trace from JSON', () => {
  test('has the steps of the result, which nobody can change', () => {
    const parsed = parseTrace(stored)
    expect(stepsOf(parsed)).toEqual(year.steps)
    expect(parsed.ok && parsed.value.provenance).toEqual({ format: 'yigongti.trace.v1' })
    expect(accepts(stored)).toBe(true)
    expect(traceSchema.safeParse(stored)).toEqual({ success: true, data: stored })
    vandalise(stepsOf(parsed))
    expect(stepsOf(parsed)).toEqual(year.steps)
    expectTypeOf(parseTrace).returns.toEqualTypeOf<Parsed<Trace>>()
  })

  test('may be what explains one figure', () => {
    const explained = JSON.parse(JSON.stringify(explain(year, 'finalPayment')))
    const steps = stepsOf(parseTrace(explained))
    expect(toText(steps, 'zh')).toBe(toText(explain(year, 'finalPayment').steps, 'zh'))
    expect(accepts(explained)).toBe(true)
  })

  test('of another release with the same format is taken; what steps say beyond is left out', () => {
    const later = everyStep(stored.steps).length
    const text = JSON.stringify(stored).replaceAll('{"id":', '{"colour":{"a":[1]},"id":')
    const other = JSON.parse(text.replace(/yigongti@[\d.]+/, 'yigongti@0.9.1')) as object
    expect(text.split('colour').length).toBeGreaterThan(later)
    expect(stepsOf(parseTrace(other))).toEqual(year.steps)
    expect(accepts(other)).toBe(true)
  })

  test('of another format is refused', () => {
    const other = changed(stored, 'provenance.format', 'yigongti.trace.v2')
    const parsed = parseTrace(other)
    expect(parsed.ok ? [] : parsed.issues).toMatchObject([{ code: 'not_one_of', path: ['provenance', 'format'] }])
    expect(parsed.ok ? '' : parsed.issues[0]?.message.en).toContain('yigongti.trace.v1')
    expect(accepts(other)).toBe(false)
    expect(traceSchema.safeParse(other).success).toBe(false)
  })

  test.each<[place: string, value: unknown, code: string]>([
    ['steps', undefined, 'missing'],
    ['steps', 'x', 'wrong_type'],
    ['steps.0', null, 'missing'],
    ['steps.0', 5, 'wrong_type'],
    ['steps.0.id', 5, 'wrong_type'],
    ['steps.0.label', undefined, 'missing'],
    ['steps.0.label.zh', 1, 'wrong_type'],
    ['steps.0.unit', 'pounds', 'not_one_of'],
    ['steps.0.value', 'NaN', 'not_a_number'],
    ['steps.0.value', '-0.00', 'not_a_number'],
    ['steps.0.value', -0, 'not_a_number'],
    ['steps.0.value', '1e5', 'not_a_number'],
    ['steps.0.value', '01', 'not_a_number'],
    ['steps.0.inputs.0.value', Number.NaN, 'not_a_number'],
    ['steps.0.inputs.0.unit', null, 'missing'],
    ['steps.0.at', 'total', 'wrong_type'],
    ['steps.0.at.0', -1, 'not_an_integer'],
    ['steps.0.rounding', { mode: 'halfUp', before: '1', places: Number.NaN }, 'not_an_integer'],
    ['steps.0.rounding', { mode: 'most', before: '1', places: 2 }, 'not_one_of'],
    ['steps.0.rounding', { mode: 'halfUp', before: '-0', multipleOf: '1' }, 'not_a_number'],
    ['steps.0.citations', [{ document: { zh: '一', en: 'a' }, status: 'read' }], 'not_one_of'],
    ['steps.0.parameters', [{ id: 'a' }], 'missing'],
    ['steps.0.steps', {}, 'wrong_type'],
    ['steps.0.shownUnder', [1], 'wrong_type'],
  ])('with %s = %j is refused', (place, value, code) => {
    const broken = place === 'steps' && value === undefined ? {} : changed(stored, place, value)
    const parsed = parseTrace(broken)
    const [issue] = parsed.ok ? [] : parsed.issues
    expect(issue?.code).toBe(code)
    expect(issue?.path.join('.').startsWith(place)).toBe(true)
    expect(accepts(JSON.parse(JSON.stringify(broken)))).toBe(false)
  })

  test('holds no minus zero in its places', () => {
    const [step] = stepsOf(parseTrace(changed(stored, 'steps.0.at', ['list', -0])))
    expect(Object.is(step?.at?.[1], 0)).toBe(true)
  })
})
