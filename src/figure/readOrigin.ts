import { type Bilingual, fail, show } from '../errors/internal.ts'
import { isDecimal } from '../numeric/internal.ts'
import type { Explained, Origin, Stated } from './Explained.ts'
import { isSound, levelsOf, settle } from './isSound.ts'
import { deepestSteps, readExplanation, readStatement, readSteps } from './render/readSteps.ts'
import type { Step } from './Step.ts'
import { type Unit, units } from './Unit.ts'

/** Whether a number comes with its explanation. */
export function isSourced(input: unknown): input is Explained | Stated {
  return typeof input === 'object' && input !== null && 'value' in input && !isDecimal(input)
}

/** A value and where it comes from; both are read once, so that they belong together. */
export interface Sourcing {
  readonly value: unknown
  readonly origin: Origin
}

/**
 * Where a number comes from. What explains it, or states its unit, must be of the wanted one; the last step must say the
 * value. What `explain` made in this process is known to be sound and not read again.
 */
export function readOrigin(input: Explained | Stated, wanted: Unit): Sourcing {
  if (!('steps' in input)) {
    const { label, unit = wanted, citations, value } = readStatement(input)
    expectUnit(unit, wanted)
    return { value, origin: { label, steps: undefined, citations } }
  }
  const { label, unit, value, steps } = isSound(input) ? input : readExplanation(input)
  expectUnit(unit, wanted)
  const last = steps.at(-1)
  if (last === undefined) return fail('empty_list', ['steps'])
  if (last.value !== value) fail('explanation_differs', ['value'], { expected: last.value, received: show(value) })
  if (last.unit !== unit)
    fail('explanation_differs', ['unit'], { expected: unitName(last.unit), received: unitName(unit) })
  const sound = isSound(steps) ? steps : settle([...steps])
  // What is computed from it stands one level above it, and must be printed and stored too.
  if (levelsOf(sound) > deepestSteps) fail('too_deep', ['steps'], { limit: deepestSteps })
  return { value, origin: { label, steps: sound, citations: undefined } }
}

function expectUnit(unit: Unit, wanted: Unit): void {
  if (!fits(unit, wanted)) fail('unit_differs', ['unit'], { expected: unitName(wanted), received: unitName(unit) })
}

/** Steps as they stand in an explanation: those of this process themselves, others in copies that nobody can change. */
export function soundSteps(steps: readonly Step[]): readonly Step[] {
  if (isSound(steps)) return steps
  return settle(Array.from(steps).every(isSound) ? [...steps] : readSteps(steps))
}

/** Pure numbers have no word after them: they are called what they are. */
const pureNames: Readonly<Record<string, string>> = {
  money: '金额',
  rate: '比率',
  factor: '系数',
  weight: '权重',
  ratio: '比值',
  count: '个数',
}

function unitName(unit: Unit): Bilingual {
  return { zh: pureNames[unit] ?? units[unit].zh, en: unit }
}

const pure: readonly Unit[] = ['rate', 'factor', 'weight', 'ratio']
const counts: readonly Unit[] = ['people', 'admissions', 'personTimes', 'cases']
const counted: readonly Unit[] = ['points', 'drgPoints', 'count', ...counts, 'days', 'yuan']
const prices: readonly Unit[] = ['price', 'drgPrice']

/**
 * The same unit; any pure number for another; yuan where only ratios of money are used; anything counted as a weight by
 * which something is divided; the price of a point as that of a weight; a count of something as a count, and the other
 * way round. Points of DIP are no points of DRG, and people no admissions.
 */
function fits(unit: Unit, wanted: Unit): boolean {
  if (unit === wanted || (wanted === 'money' && unit === 'yuan')) return true
  if (wanted === 'weightPrice') return prices.includes(unit)
  if (wanted === 'count') return counts.includes(unit)
  if (unit === 'count' && counts.includes(wanted)) return true
  return pure.includes(wanted) && (pure.includes(unit) || (wanted === 'weight' && counted.includes(unit)))
}
