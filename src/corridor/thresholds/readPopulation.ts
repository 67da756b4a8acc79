import { fail, show } from '../../errors/internal.ts'
import { given } from '../../figure/internal.ts'
import { type Fraction, readRate } from '../../numeric/internal.ts'
import type { Population } from './chanceFigures.ts'
import { labels as L } from './labels.ts'
import { readPeople } from './readThresholdTable.ts'

/** What doubles can work with: people up to 10^15, variation from 10^-6 to 10^6. */
const limits = { people: 10n ** 15n, least: 1_000_000n, most: 1_000_000n } as const

/** The population of a probability: people, and a coefficient of variation above zero. */
export function readPopulation({ beneficiaries, cv }: Readonly<Record<string, unknown>>): Population {
  const people = readPeople(beneficiaries, ['beneficiaries'])
  if (people.n > limits.people) {
    fail('out_of_range', ['beneficiaries'], { expected: '≤ 10^15', received: show(beneficiaries) })
  }
  return { beneficiaries: given(L.beneficiaries, people), cv: given(L.cv, readVariation(cv)) }
}

function readVariation(input: unknown): Fraction {
  const { n, d } = readRate(input, ['cv'])
  if (n * limits.least < d || n > limits.most * d) {
    fail('out_of_range', ['cv'], { expected: '0.000001–1000000', received: show(input) })
  }
  return { n, d }
}
