import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entered, everyAssertionIsMade, reached, seldomMade, watch } from '../support/countAssertions.ts'
import { markAssertions } from '../support/markAssertions.ts'

// countAssertions.ts fails every property that asserts nothing, in the run that finds it; here it is held to that.

const assertsWhere = (isAbout: (n: number) => boolean) =>
  fc.property(fc.nat(99), (n) => {
    if (isAbout(n)) expect(n).toBeGreaterThanOrEqual(0)
  })

describe('a property', () => {
  test('that never asserts fails', () => {
    expect(() => fc.assert(assertsWhere(() => false))).toThrow('the property asserts nothing in 100 of 100 runs')
  })

  test('that asserts in every tenth run fails', () => {
    expect(() => fc.assert(assertsWhere((n) => n % 10 === 0))).toThrow(/asserts nothing in \d+ of 100 runs/)
  })

  test('that asserts in most runs holds', () => {
    expect(() => fc.assert(assertsWhere((n) => n % 10 > 0))).not.toThrow()
  })

  test('counts no run that its precondition leaves out', () => {
    const about = fc.property(fc.nat(99), (n) => {
      fc.pre(n % 10 === 0)
      expect(n % 10).toBe(0)
    })
    expect(() => fc.assert(about)).not.toThrow()
  })

  test('that waits is counted too', async () => {
    const silent = fc.asyncProperty(fc.nat(), async () => undefined)
    await expect(fc.assert(silent, { numRuns: 10 })).rejects.toThrow('the property asserts nothing in')
  })

  test('that fails says why it fails', () => {
    expect(() => fc.assert(fc.property(fc.nat(), () => false))).toThrow('Property failed after')
  })
})

describe('an assertion', () => {
  const marked = { unit: 'a:1:1', assertions: ['a:2:1', 'a:3:1'] }
  const entries = new Map([['a:1:1', 200]])

  test('that hardly any run makes is named', () => {
    expect(seldomMade(marked, entries, new Map([['a:2:1', 200]]))).toEqual([
      'a:3:1: the assertion is made in 0 of 200 runs',
    ])
    const rare = new Map(marked.assertions.map((place, index) => [place, 3 + index] as const))
    expect(seldomMade(marked, entries, rare)).toEqual(['a:2:1: the assertion is made in 3 of 200 runs'])
  })

  test('is counted once a run, and what is never made fails the file', () => {
    watch([{ unit: 'here:1:1', assertions: ['here:2:1', 'here:3:1'] }])
    const numbers = fc.property(fc.nat(), (n) => {
      entered('here:1:1')
      for (const more of [0, 1]) reached('here:2:1', expect)(n + more).toBeGreaterThanOrEqual(0)
      if (n < 0) reached('here:3:1', expect)(n).toBe(0)
    })
    fc.assert(numbers, { numRuns: 10 })
    expect(everyAssertionIsMade).toThrow(/^here:3:1: the assertion is made in 0 of 10 runs$/)
    expect(everyAssertionIsMade).not.toThrow()
  })

  test('of a property that did not run is not asked for', () => {
    expect(seldomMade(marked, new Map(), new Map())).toEqual([])
  })

  const mark = (text: string) => markAssertions('a.ts', text, 'counter').split('\n')

  test('is marked in the predicate that holds it, on its own line', () => {
    const [first, second, third, ...rest] = mark('fc.property(x, (n) => {\n  if (n) expect(n).toBe(1)\n})')
    expect(first).toBe('fc.property(x, (n) => { $entered("a.ts:1:16");')
    expect(second).toBe('  if (n) $reached("a.ts:2:10", expect)(n).toBe(1)')
    expect(third).toBe('})')
    expect(rest.join()).toContain('$watch([{"unit":"a.ts:1:16","assertions":["a.ts:2:10"]}])')
  })

  test('is marked in a predicate without a block', () => {
    const [first] = mark('fc.property(x, (n) => expect(n).toBe(1))')
    expect(first).toBe('fc.property(x, (n) => ($entered("a.ts:1:16"), $reached("a.ts:1:23", expect)(n).toBe(1)))')
  })

  test('is marked in a function of the module, which predicates may call', () => {
    const [first] = mark('function same(a, b) { expectRefusal(a, b) }')
    expect(first).toBe('function same(a, b) { $entered("a.ts:1:1"); $reached("a.ts:1:23", expectRefusal)(a, b) }')
  })

  test.each([
    "it('is', () => { expect(1).toBe(1) })",
    'const n = m ?? expect.unreachable()',
    'fc.property(x, (n) => n > 0)',
  ])('is none in %s', (text) => {
    expect(mark(text)).toEqual([text])
  })
})
