import { expect, it } from 'vitest'
import { countPrescriptions } from 'yigongti'
import { expectRefusal } from '../../../support/refusal.ts'

const input = {
  freeShare: '20%',
  wholeAbove: '10%',
  diseases: [
    { disease: 'I10', all: 100_000, outside: 26_000 },
    { disease: 'C34.1', all: 50_000, outside: 5000 },
  ],
}

it('excepts each disease once, by its own code', () => {
  const excepting = (exceptedDiseases: readonly string[]) => () => countPrescriptions({ ...input, exceptedDiseases })
  expect(excepting(['c34.1'])().counted).toBe('6000.00')
  expectRefusal(excepting(['C34']), 'unknown_id', ['exceptedDiseases', 0])
  expectRefusal(excepting(['I10', 'i10']), 'duplicate_id', ['exceptedDiseases', 1])
})
