import { expect, test } from 'vitest'
import { type Step, settleYear } from 'yigongti'
import { idProblems, tracesIn } from '../support/figureIds.ts'
import { goldenRules, launchYear, reformYear } from '../support/goldenYears.ts'
import { nothingWrong } from '../support/nothingWrong.ts'

// What counts: in one list of steps, that of a result or that of the parts of a step, an id is one figure. Two steps of
// one id are the same step in everything, label, value, formula and inputs; an input that has the id of a step of the
// list is that step. Givens, which are no steps, are told apart by the step that takes them in. Whatever the `@example`
// blocks and the pages compute is looked at in the same way where they run, in test/docs.

test('in the golden years an id is one figure', () => {
  const years = [launchYear, reformYear].map((year) => settleYear(goldenRules, year))
  expect(years.flatMap(tracesIn).length).toBeGreaterThanOrEqual(years.length)
  nothingWrong(years.flatMap(tracesIn).flatMap(idProblems))
})

test('an id of two figures is noticed', () => {
  const step = (id: string, value: string, more: Partial<Step> = {}): Step => ({
    id,
    label: { zh: '总额', en: 'Total' },
    unit: 'yuan',
    value,
    ...more,
  })
  const input = (id: string, value: string) => ({
    id,
    label: { zh: '总额', en: 'Total' },
    unit: 'yuan' as const,
    value,
  })
  expect(idProblems([step('a', '1.00'), step('b', '2.00'), step('a', '1.00')])).toEqual([])
  expect(idProblems([step('a', '1.00'), step('a', '2.00')])).toHaveLength(1)
  expect(idProblems([step('a', '1.00'), step('a', '1.00', { label: { zh: '基数', en: 'Base' } })])).toHaveLength(1)
  expect(idProblems([step('a', '1.00'), step('b', '1.00', { inputs: [input('a', '1.00')] })])).toEqual([])
  expect(idProblems([step('a', '1.00'), step('b', '1.00', { inputs: [input('a', '2.00')] })])).toHaveLength(1)
  expect(idProblems([step('a', '1.00'), step('b', '1.00', { steps: [step('a', '2.00')] })])).toEqual([])
  expect(tracesIn({ steps: [step('a', '1.00')], parts: [{ steps: [step('b', '1.00')] }] })).toHaveLength(2)
})
