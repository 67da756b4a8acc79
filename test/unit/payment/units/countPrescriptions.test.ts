import { expect, it } from 'vitest'
import { amend, countPrescriptions } from 'yigongti'
import { prescriptionRules } from 'yigongti/rules'
import { expectRefusal } from '../../../support/refusal.ts'

const { ningboCommunity } = prescriptionRules

const input = {
  diseases: [
    { disease: 'I10', all: 100_000, outside: 26_000 },
    { disease: 'C34.1', all: 50_000, outside: 5000 },
  ],
}

it('excepts each disease once, by its own code', () => {
  const excepting = (exceptedDiseases: readonly string[]) => () =>
    countPrescriptions({ ...ningboCommunity, exceptedDiseases }, input)
  expect(excepting(['c34.1'])().counted).toBe('6000.00')
  expect(excepting(['C34'])().counted).toBe('1000.00')
  expect(countPrescriptions(amend(ningboCommunity, { exceptedDiseases: ['I10'] }), input).counted).toBe('0.00')
  expectRefusal(excepting(['I10', 'i10']), 'duplicate_id', ['rule', 'exceptedDiseases', 1])
})

it('says by which document the free share stands', () => {
  const { steps } = countPrescriptions(ningboCommunity, input)
  expect(steps.at(-1)?.citations).toEqual(ningboCommunity.citations)
})
