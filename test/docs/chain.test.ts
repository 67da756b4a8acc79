import { expect, test } from 'vitest'
import { nothingWrong } from '../support/nothingWrong.ts'
import { chainCases } from './chainCases.ts'
import { readMarkdown } from './readPages.ts'

const rows = readMarkdown('docs/explanation/links.md').lines.flatMap(({ text }) => {
  const [, from, gives, to, takes, how] = /^\| `(.+?)` \| `(.+?)` \| `(.+?)` \| `(.+?)` \| (.+) \|$/.exec(text) ?? []
  return from === undefined
    ? []
    : [{ key: `${from} ${gives} → ${to} ${takes}`, isExplained: how === '依据 explained', how }]
})

test('every row of the page of links has a case that runs it, and every case a row', () => {
  const keys = rows.map(({ key }) => key)
  expect(keys.length).toBeGreaterThan(40)
  expect(new Set(keys).size).toBe(keys.length)
  nothingWrong([
    ...keys.filter((key) => !Object.hasOwn(chainCases, key)).map((key) => `no case runs the row ${key}`),
    ...Object.keys(chainCases)
      .filter((key) => !keys.includes(key))
      .map((key) => `no row tells of the case ${key}`),
    ...rows.filter(({ isExplained, how }) => !isExplained && how !== '原样 as it is').map(({ key }) => `${key}: how?`),
  ])
})

test.each(rows)('$key', ({ key, isExplained }) => {
  const run = chainCases[key]
  if (run === undefined) throw new Error(`no case: ${key}`)
  const outcome = run()
  expect('explained' in outcome).toBe(isExplained)
  const last = 'explained' in outcome ? outcome.explained.steps.at(-1) : undefined
  if ('explained' in outcome) expect(last?.value).toBe(outcome.explained.value)
  if ('steps' in outcome) {
    const { explained, steps } = outcome
    expect(flat(steps), 'the step that the figure was computed by stands in the next trace').toContainEqual(
      expect.objectContaining({ id: last?.id, value: explained.value }),
    )
  } else {
    expect(outcome.is).toEqual(outcome.should)
  }
})

interface Told {
  readonly id: string
  readonly value: string
  readonly steps?: readonly Told[]
}

function flat(steps: readonly Told[]): readonly Told[] {
  return steps.flatMap((step) => [step, ...flat(step.steps ?? [])])
}
