import { expect, it } from 'vitest'
import {
  type Figure,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  publish,
  sumOf,
} from '../../../src/figure/internal.ts'
import { longestSum } from '../../../src/figure/sumOf.ts'

const people: Label = { id: 'people', name: { zh: '人数', en: 'People' }, unit: 'count' }
const share: Label = { id: 'share', name: { zh: '占比', en: 'Share' }, unit: 'rate' }
const figures = (count: number): readonly Figure[] =>
  Array.from({ length: count }, (_, index) => given(labelAt(people, index, `a${index}`), { n: BigInt(index), d: 1n }))

it('a sum names what it is of', () => {
  expect(sumOf([]).value).toEqual({ n: 0n, d: 1n })
  const { text, operands } = sumOf(figures(longestSum))
  expect(text.split(' + ')).toHaveLength(longestSum)
  expect(operands).toHaveLength(longestSum)
})

it('a long sum is a step of its own, once', () => {
  const parts = figures(longestSum + 1)
  const { text, operands, value } = sumOf(parts)
  expect(text).toBe('people.sum[0][200]')
  expect(value).toEqual({ n: 20_100n, d: 1n })
  expect(operands.map(({ label }) => label.name)).toEqual([
    { zh: '人数（a0）等 201 项合计', en: 'Sum of 201, the first being: People (a0)' },
  ])
  expect(sumOf([...parts]).operands[0]).toBe(operands[0])
  expect(sumOf([...parts].reverse()).operands[0]).not.toBe(operands[0])
  const shares = parts.map((part, index) =>
    figure(labelAt(share, index, `a${index}`), formula`${part} ÷ (${sumOf(parts)})`, undefined),
  )
  const { steps } = publish({ shares })
  expect(steps.map(({ id }) => id)).toEqual(['people.sum[0][200]', ...shares.map(({ label }) => label.id)])
  expect(steps[0]?.inputs).toHaveLength(longestSum + 1)
  // not a second list of what it is of: the same inputs that the steps of the shares show
  for (const [index, { inputs }] of steps.slice(1).entries()) expect(inputs?.[0]).toBe(steps[0]?.inputs?.[index])
  expect(steps[1]).toMatchObject({ formula: 'people[0] ÷ (people.sum[0][200])', value: '0' })
})
