import { describe, expect, it } from 'vitest'
import { amend, contractOf, marginalIncentive, type RuleSet, type VulnerabilityInput, vulnerabilities } from 'yigongti'
import { goldenRules, launchYear, reformYear } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'
import { everyStep } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const lines = [{ id: 'all', people: 100_000, use: 1, price: 3_200 }]
const methods = {
  budget: 10_000_000,
  methods: [
    { id: 'acute', pays: 'points' },
    { id: 'community', pays: 'perHead', rate: 40 },
  ],
  institutions: [
    {
      id: 'county',
      care: [
        { method: 'acute', units: 600, points: 60_000, cost: 4_800_000 },
        { method: 'community', units: 5_000, heads: 10_000, cost: 400_000 },
      ],
    },
    { id: 'township', care: [{ method: 'acute', units: 600, points: 60_000, cost: 4_800_000 }] },
  ],
  tolerance: 10,
} as const
const whole: VulnerabilityInput = {
  year: { ...launchYear, priorPayments: [312_650_000, 312_650_000, 312_650_000] },
  scope: { lines: [{ id: 'inpatient', amount: 1, included: true, responsible: 'alliance' }] },
  adequacy: { lines, deviation: { standardDeviation: 5_000_000 }, confidence: '95%' },
  methods,
  ratchet: { spendingWeight: 0, growths: ['2%'] },
}
const codesOf = (input: VulnerabilityInput, rules: RuleSet = goldenRules) =>
  vulnerabilities(rules, input).findings.map(({ code }) => code)
const only = (more: Partial<VulnerabilityInput>, rules: RuleSet = goldenRules) => {
  const { findings } = vulnerabilities(rules, { ...whole, ...more })
  expect(findings).toHaveLength(1)
  const [found] = findings
  return {
    code: found?.code,
    protection: found?.protection,
    figure: found?.figure.id,
    value: found?.figure.value,
    mend: found?.mend.id,
  }
}

describe('a contract', () => {
  it('that states all and pays neutrally lacks nothing', () => {
    expect(vulnerabilities(goldenRules, whole)).toMatchObject({ lacking: [], findings: [], steps: [] })
  })

  it('that states nothing lacks its scope, its assessment and its methods', () => {
    const { year } = whole
    expect(codesOf({ year })).toEqual(['scopeNotStated', 'notAssessed', 'methodsNotStated'])
    expect(vulnerabilities(goldenRules, { year }).lacking).toEqual(['adequacy', 'compatibility'])
  })
})

describe('a contract that is not signed yet', () => {
  const { spending: _, expectedElsewhere: __, ...year } = whole.year

  it('is seen without a spending: at its last saved yuan', () => {
    expect(codesOf({ ...whole, year })).toEqual([])
    const nothingKept = amend(goldenRules, { surplusFactor: [{ from: 0, factor: 0 }] })
    expect(only({ year }, nothingKept)).toMatchObject({ code: 'savingNotKept', value: '0.00', mend: 'surplusFactor' })
  })

  it('agrees with the contract that the rules make of the year', () => {
    const { stretches } = marginalIncentive(contractOf(goldenRules, year))
    const target = contractOf(goldenRules, year).target.value
    const below = stretches.filter(({ to }) => to === target)
    expect(below.map(({ keeps }) => keeps)).toEqual(['0.9'])
  })
})

describe('adequacy', () => {
  it('is lacking where the index is below adequate', () => {
    // 323,592,750 ÷ 330,000,000
    const adequacy = { ...whole.adequacy, lines: [{ id: 'all', people: 100_000, use: 1, price: 3_300 }] }
    expect(only({ adequacy })).toMatchObject({
      code: 'belowExpected',
      figure: 'contractIndex',
      mend: 'year.requestedGrowth',
    })
    const capped = {
      ...reformYear,
      reasonableOverrun: 'all',
      spending: { members: 300_000_000, elsewhere: 1 },
    } as const
    const found = vulnerabilities(goldenRules, {
      ...whole,
      year: capped,
      adequacy: { lines: [{ id: 'all', people: 1, use: 1, price: 400_000_000 }] },
    })
    expect(found.findings.map(({ mend }) => mend.id)).toEqual(['year.adjustments'])
  })

  it('is lacking where the total lies behind the trend of past payments', () => {
    // payments grow by 5 % and the request is 3.5 %: two years of growth are missing
    const year = { ...launchYear, priorPayments: [300_000_000, 315_000_000, 330_750_000] }
    const lagging = only({ year, adequacy: { lines: [{ id: 'all', people: 1, use: 1, price: 1 }] } })
    expect(lagging).toMatchObject({ code: 'lagsBehindTrend', mend: 'baseWeights' })
    // 347,287,500 ÷ (315,250,000 × 1.035) − 1
    expect(lagging.value?.slice(0, 8)).toBe('0.064372')
  })

  it('is lacking without a risk fund, or with less than the reserve', () => {
    const adequacy = { lines, deviation: { standardDeviation: 9_000_000 }, confidence: '95%' } as const
    expect(only({ adequacy })).toMatchObject({ code: 'riskFundBelowReserve', mend: 'riskFundRate' })
    expect(only({}, amend(goldenRules, { riskFundRate: 0 }))).toMatchObject({ code: 'noRiskFund', value: '0.00' })
  })

  it('is lacking where care elsewhere is charged but not planned for', () => {
    const { expectedElsewhere: _, ...year } = whole.year
    expect(only({ year })).toMatchObject({
      code: 'elsewhereNotPlanned',
      figure: 'contractElsewhere',
      value: '82500000.00',
    })
  })
})

describe('compatibility', () => {
  it('is lacking with one method only, or with a mix that is not neutral', () => {
    const [acute] = methods.methods
    const one = {
      ...methods,
      methods: [acute],
      institutions: [{ id: 'county', care: [methods.institutions[1].care[0]] }],
    }
    expect(only({ methods: one })).toMatchObject({ code: 'oneMethodOnly', value: '1', protection: 'compatibility' })
    expect(only({ methods: { ...methods, tolerance: '1%' } })).toMatchObject({
      code: 'notNeutral',
      figure: 'methodSpread',
    })
  })
})

describe('incentive', () => {
  it('is lacking where a yuan not spent brings nothing', () => {
    const rules = amend(goldenRules, { surplusFactor: [{ from: 0, factor: 0 }] })
    expect(only({}, rules)).toMatchObject({ code: 'savingNotKept', value: '0.00', mend: 'surplusFactor' })
    // a surplus beyond 10 % of the total
    const beyond = { ...whole.year, spending: { members: 200_000_000, elsewhere: 1 } }
    expect(only({ year: beyond })).toMatchObject({ code: 'savingNotKept', mend: 'surplusCap' })
    const overrun = {
      ...whole.year,
      spending: { members: 330_000_000, elsewhere: 1 },
      reasonableOverrun: 'all',
    } as const
    const shared = amend(goldenRules, {
      poolShareOfOverrun: [
        { upTo: '10%', share: 1 },
        { upTo: null, share: 0.5 },
      ],
    })
    expect(only({ year: overrun }, shared)).toMatchObject({ code: 'savingNotKept', mend: 'poolShareOfOverrun' })
  })

  it('is lacking where overruns are not shared, or without a threshold', () => {
    const share = (bands: readonly { upTo: string | null; share: number }[]) =>
      amend(goldenRules, { poolShareOfOverrun: bands })
    expect(only({}, share([{ upTo: null, share: 0 }]))).toMatchObject({ code: 'overrunNotShared', value: '0' })
    expect(only({}, share([{ upTo: null, share: 0.7 }]))).toMatchObject({ code: 'thresholdsNotGraded', value: '1' })
  })

  it('is lacking where neither surplus nor deposit depends on the score', () => {
    const flat = [
      { from: 90, factor: 0.8 },
      { from: 0, factor: 0.8 },
    ] as const
    const rules = amend(goldenRules, { surplusFactor: flat, depositReturn: flat })
    expect(only({}, rules)).toMatchObject({ code: 'scoreNotLinked', value: '0' })
    expect(codesOf(whole, amend(goldenRules, { surplusFactor: flat }))).toEqual([])
  })

  it('is lacking where later budgets take back all that is saved', () => {
    expect(only({ ratchet: { spendingWeight: 1, growths: [0] } })).toMatchObject({
      code: 'ratchetTakesAll',
      value: '1',
    })
    expect(codesOf({ ...whole, ratchet: { spendingWeight: '99%', growths: [0] } })).toEqual([])
  })
})

describe('a finding', () => {
  it('has a figure whose steps follow from each other, a reason, and the clause that mends it', () => {
    const rules = amend(goldenRules, {
      riskFundRate: 0,
      surplusFactor: [{ from: 0, factor: 0 }],
      depositReturn: [{ from: 0, factor: 1 }],
    })
    const { findings, steps, provenance } = vulnerabilities(rules, {
      year: { ...launchYear, priorPayments: [280_000_000, 290_000_000, 331_000_000] },
    })
    expect(findings.map(({ code }) => code)).toContain('noRiskFund')
    expect(everyStep(steps).flatMap(problemsOf)).toEqual([])
    for (const { because, mend, figure } of findings) {
      expect(`${because.zh}${mend.label.zh}${figure.label.zh}`).toMatch(/[一-鿿]/u)
      expect(`${because.en}${mend.label.en}`).not.toMatch(/[一-鿿]/u)
      expect(mend.citations.length).toBeGreaterThan(0)
    }
    const mended = findings.find(({ mend }) => mend.id === 'riskFundRate')
    expect(mended?.mend.citations[0]?.article).toBe('二、（三）结余留用、合理超支分担')
    expect(provenance.asOf).toBe('2026-12-31')
    expect(JSON.parse(JSON.stringify(findings))).toEqual(findings)
  })
})

describe('bad input', () => {
  const refuses = (more: object, ...[code, at]: [Parameters<typeof expectRefusal>[1], (string | number)[]]) =>
    expectRefusal(() => vulnerabilities(goldenRules, { ...whole, ...more } as VulnerabilityInput), code, at)

  it('is refused at its place', () => {
    refuses({ year: { ...launchYear, score: -1 } }, 'score_out_of_scale', ['year', 'score'])
    refuses({ scope: { lines: [] } }, 'empty_list', ['scope', 'lines'])
    refuses({ adequacy: { lines: [] } }, 'empty_list', ['adequacy', 'lines'])
    refuses({ adequacy: { lines, total: 5 } }, 'unknown_key', ['adequacy', 'total'])
    refuses({ methods: { ...methods, tolerance: -1 } }, 'out_of_range', ['methods', 'tolerance'])
    refuses({ ratchet: { spendingWeight: 1, growths: [] } }, 'empty_list', ['ratchet', 'growths'])
    refuses({ other: 1 }, 'unknown_key', ['other'])
  })
})
