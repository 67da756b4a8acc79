import { expect, it } from 'vitest'
import { type CorridorBands, riskCorridor } from 'yigongti'
import { acaRiskCorridor, leadCorridor, partDCorridor, reachCorridor } from 'yigongti/rules'
import { expectRefusal } from '../../support/refusal.ts'
import { everyStep } from '../../support/results.ts'

it.each([
  [() => partDCorridor(2005), 'before_first_value', ['year']],
  [() => partDCorridor(2006.5), 'not_an_integer', ['year']],
  [() => partDCorridor(2008, { sixtyPercentTest: true }), 'not_in_year', ['options', 'sixtyPercentTest']],
  [() => reachCorridor('global', 2020), 'not_one_of', ['year']],
  [() => reachCorridor('global', 2024), 'not_one_of', ['year']],
  [() => reachCorridor('toString' as never, 2022), 'not_one_of', ['option']],
  [() => leadCorridor('global', 2026), 'not_one_of', ['year']],
  [() => leadCorridor('half' as never, 2027), 'not_one_of', ['option']],
] as const)('%s is refused: what is not known is no guess', (call, code, path) => {
  expectRefusal(call, code, [...path])
})

const corridors: readonly (readonly [string, CorridorBands])[] = [
  ['ACA', acaRiskCorridor],
  ['Part D 2006', partDCorridor(2006)],
  ['Part D 2006, 60 % test', partDCorridor(2006, { sixtyPercentTest: true })],
  ['Part D 2024', partDCorridor(2024)],
  ['REACH global', reachCorridor('global', 2021)],
  ['REACH professional', reachCorridor('professional', 2023)],
  ['LEAD global', leadCorridor('global', 2027)],
  ['LEAD professional', leadCorridor('professional', 2027)],
]

it.each(corridors)('the trace of %s cites its source', (_, corridor) => {
  const steps = everyStep(riskCorridor({ ...corridor, target: 100, actual: 88 }).steps)
  const sources = steps.flatMap(({ citations = [] }) => citations.map(({ number, document }) => number ?? document.en))
  expect(corridor.citations?.length).toBeGreaterThan(0)
  for (const { number, document } of corridor.citations ?? []) expect(sources).toContain(number ?? document.en)
})

// Under the 60 % test the plan bears a tenth of the first band and a fifth beyond it: so the statute has it.
const regular = corridors.filter(([name]) => !name.includes('60 %'))

it.each(regular)('%s asks less of the last yuan of a larger deviation than of the first', (_, { gain, loss }) => {
  for (const bands of [gain, loss]) {
    const shares = (Array.isArray(bands) ? bands : []).map(({ share }) => Number(share))
    expect(shares.length).toBeGreaterThan(2)
    expect(shares).toEqual([...shares].sort((a, b) => b - a))
  }
})
