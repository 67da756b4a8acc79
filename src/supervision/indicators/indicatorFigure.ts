import { type Bilingual, fail } from '../../errors/internal.ts'
import { exact, type Figure, type Formula, figure, formula, givenCount, sumOf } from '../../figure/internal.ts'
import { compare } from '../../numeric/internal.ts'
import type { IndicatorDefinition } from './IndicatorDefinition.ts'
import { type IndicatorFact, indicatorFacts } from './IndicatorFact.ts'
import type { ReadFacts } from './readFacts.ts'

/** An indicator, or why it cannot be computed. */
export type IndicatorOutcome =
  | { readonly figure: Figure; readonly because?: undefined }
  | { readonly figure?: undefined; readonly because: Bilingual }

/** Σ numerator ÷ denominator, or a growth over the year before: exact, nothing is rounded. */
export function indicatorFigure(id: string, definition: IndicatorDefinition, facts: ReadFacts): IndicatorOutcome {
  const { label, unit, isGrowth, times, numerator, denominator, previous, citations } = definition
  const needed = [...numerator, denominator, ...(previous === undefined ? [] : Object.values(previous))]
  const missing = needed.filter((fact) => !facts.has(fact))
  if (missing.length > 0) return { because: sayMissing(missing) }
  const of = (fact: IndicatorFact) => (facts.get(fact) as { readonly figure: Figure }).figure
  // What is divided by: for a growth, the ratio of the year before as well.
  const divisors = [denominator, ...(previous === undefined ? [] : [previous.denominator, previous.numerator])]
  const empty = divisors.find((fact) => of(fact).value.n === 0n)
  if (empty !== undefined) return { because: sayZero(empty) }
  const above = sumOf(numerator.map(of))
  if (definition.isPart) refuseMoreThanAll(definition, above, of(denominator), facts)
  const ratio = numerator.length > 1 ? formula`(${above}) ÷ ${of(denominator)}` : formula`${above} ÷ ${of(denominator)}`
  const value =
    times !== undefined
      ? formula`${ratio} × ${givenCount(perMany, times)}`
      : isGrowth === true
        ? formula`${ratio} − 1`
        : previous === undefined
          ? ratio
          : growthOf(ratio, previous, of)
  return { figure: figure({ id, name: label, unit }, value, exact, { citations }) }
}

const perMany = { id: 'perMany', name: { zh: '计量基数', en: 'Per so many' }, unit: 'count' } as const

function growthOf(
  ratio: Formula,
  { numerator, denominator }: NonNullable<IndicatorDefinition['previous']>,
  of: (fact: IndicatorFact) => Figure,
): Formula {
  return formula`(${ratio}) ÷ (${of(numerator)} ÷ ${of(denominator)}) − 1`
}

function refuseMoreThanAll(
  { numerator, denominator }: IndicatorDefinition,
  above: Formula,
  whole: Figure,
  facts: ReadFacts,
): void {
  if (compare(above.value, whole.value) <= 0) return
  const [first = denominator] = numerator
  const { zh, en } = indicatorFacts[denominator].name
  fail('out_of_range', facts.get(first)?.path ?? ['facts', first], {
    expected: { zh: `≤ ${zh} ${whole.text}`, en: `≤ ${en} ${whole.text}` },
    received: above.operands.map(({ text }) => text).join(' + '),
  })
}

function sayMissing(missing: readonly IndicatorFact[]): Bilingual {
  const names = [...new Set(missing)].map((fact) => indicatorFacts[fact].name)
  return {
    zh: `缺少：${names.map(({ zh }) => zh).join('、')}`,
    en: `missing: ${names.map(({ en }) => en).join('; ')}`,
  }
}

function sayZero(fact: IndicatorFact): Bilingual {
  const { zh, en } = indicatorFacts[fact].name
  return { zh: `“${zh}”为 0，不能作除数`, en: `"${en}" is 0 and nothing can be divided by it` }
}
