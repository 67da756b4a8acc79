import fc from 'fast-check'
import { test } from 'vitest'
import { type AnyShape, parse, type Shape } from '../../../src/shape/internal.ts'
import { allShapes } from '../../support/allShapes.ts'
import { arbitraryOf } from '../../support/arbitraryOf.ts'
import { breakOf } from '../../support/breaks.ts'
import { breaksOf } from '../../support/breaksOf.ts'
import { codesOf, partsOf } from '../../support/codesOf.ts'
import { mendOf } from '../../support/mends.ts'
import { nothingWrong } from '../../support/nothingWrong.ts'

const names = Object.keys(allShapes)
const shapeOf = (name: string) => (allShapes[name] as () => AnyShape)() as Shape<unknown, unknown>

/** What is taken here as it is, and judged in the place where it is used: its shape says what is refused there. */
const judgedLater: ReadonlySet<string> = new Set([
  'applyChanges',
  'breakEven',
  'compareRules',
  'sensitivity',
  'simulate',
  'sweep',
  'sweepLazily',
  'vulnerabilities',
])

/** Rows by the million are judged row by row when they are gone through: the codes that are met only then. */
const inRows: Readonly<Record<string, readonly string[]>> = {
  reconcileClaims: [
    'not_a_date',
    'not_whole_fen',
    'not_a_number',
    'inexact_number',
    'percent_not_allowed',
    'too_many_digits',
  ],
  screenAdmissions: ['unknown_id'],
  toTriangle: [
    'out_of_range',
    'not_a_number',
    'not_whole_fen',
    'inexact_number',
    'percent_not_allowed',
    'too_many_digits',
    'wrong_length',
  ],
  toCsv: ['not_a_number', 'unknown_key', 'empty_list'],
  toCsvLines: ['not_a_number', 'unknown_key', 'empty_list'],
}

test('every law of every shape has a way to make it hold, and ways to break it', () => {
  const laws = names.flatMap((name) => lawsOf(shapeOf(name)))
  const without = (isThere: (law: (typeof laws)[number]) => unknown, what: string) =>
    laws.filter((law) => isThere(law) === undefined).map(({ says }) => `${says.join(' ')} has no ${what}`)
  nothingWrong([...new Set([...without(mendOf, 'mend'), ...without(breakOf, 'break')])])
})

/** Rare codes need many draws: a slow machine must not look like a code that is not reached. */
const patience = 180_000

test.each(names)(
  '%s refuses what is broken with its codes, at a place inside, and reaches each of them',
  (name) => {
    const shape = shapeOf(name)
    const codes = codesOf(shape)
    const left = new Set<string>(codes)
    for (const law of lawsOf(shape)) for (const code of law.codes) left.add(`${law.says.join(' ')} → ${code}`)
    for (const code of inRows[name] ?? []) left.delete(code)
    const isLater = judgedLater.has(name)
    const wrong: string[] = []
    for (const draws of isLater ? [1] : [2, 8, 30, 120]) {
      for (const valid of fc.sample(arbitraryOf(shape), draws)) {
        for (const { input, done, code, law, ...broken } of breaksOf(shape, valid)) {
          const isLoose = broken.isLoose === true || collects(valid)
          const parsed = parse(shape, input)
          if (parsed.ok) {
            if (code !== undefined && !isLoose && !isLater) wrong.push(`${done}: accepted`)
            continue
          }
          const found = parsed.issues.map((issue) => issue.code)
          for (const one of found) left.delete(one)
          if (code !== undefined && !found.includes(code)) {
            if (!isLoose && !isLater) wrong.push(`${done}: refused with ${found.join(', ')}`)
          } else if (law !== undefined) left.delete(`${law.says.join(' ')} → ${code}`)
          for (const { code: own, path } of parsed.issues) {
            if (!codes.has(own)) wrong.push(`${done}: ${own} is none of its codes`)
            if (!isInside(input, path)) wrong.push(`${done}: ${own} at ${path.join('.')}, which is not inside`)
          }
        }
      }
      if (left.size === 0 || wrong.length > 0) break
    }
    nothingWrong([...new Set(wrong)].slice(0, 20))
    nothingWrong(isLater ? [] : [...left])
  },
  patience,
)

/** Whether bad rows are listed and left out: what is wrong with one is no refusal of the input. */
function collects(input: unknown): boolean {
  return (input as { readonly badRows?: unknown } | null | undefined)?.badRows === 'collect'
}

function lawsOf(shape: AnyShape) {
  const seen = new Set<unknown>()
  const visit = (part: AnyShape): AnyShape[] => {
    if (seen.has(part.spec)) return []
    seen.add(part.spec)
    return [part, ...partsOf(part.spec).flatMap(visit)]
  }
  return visit(shape).flatMap(({ spec }) => ('laws' in spec ? spec.laws : []))
}

/** Whether a path leads to something that is there, or to what is missing in something that is there. */
function isInside(input: unknown, path: readonly (string | number)[]): boolean {
  let here = input
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return false
    here = (here as Readonly<Record<string, unknown>>)[key]
  }
  return true
}
