import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annualBudget, type Step, settleYear, type YearSettlement } from 'yigongti'
import { choices, rulesOf, year } from '../../support/arbitraries.ts'
import { Exact } from '../../support/exactDecimal.ts'
import { goldenRules, launchYear, reformYear } from '../../support/goldenYears.ts'
import { everyStep, toFen } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const settled = fc.tuple(choices(), year)
const runs = { numRuns: 120 }

describe('the trace law', () => {
  it('every printed formula gives its printed value, every rounding too, every step is labelled and cited', () => {
    fc.assert(
      fc.property(settled, ([choice, input]) => {
        expect(everyStep(settleYear(rulesOf(choice), input).steps).flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })

  it('would notice a wrong figure', () => {
    const { steps } = settleYear(goldenRules, reformYear)
    const broken = everyStep(steps)
      .filter(({ formula }) => formula !== undefined)
      .map((step) => {
        if (step.rounding === undefined) return { ...step, value: new Exact(step.value).plus('0.01').toFixed() }
        return {
          ...step,
          rounding: { ...step.rounding, before: new Exact(step.rounding.before).plus('0.001').toFixed() },
        }
      })
    for (const step of broken) expect(problemsOf(step)).not.toEqual([])
  })

  it('every input is the value of the step it names, where there is one', () => {
    fc.assert(
      fc.property(settled, ([choice, input]) => {
        const steps = everyStep(settleYear(rulesOf(choice), input).steps)
        const values = new Map(steps.map(({ id, value }) => [id, value]))
        for (const { inputs = [] } of steps) {
          for (const { id, value } of inputs) if (values.has(id)) expect([id, value]).toEqual([id, values.get(id)])
        }
      }),
      runs,
    )
  })

  it('a step stands after the steps it needs, each id once', () => {
    fc.assert(
      fc.property(settled, ([choice, input]) => {
        const { steps } = settleYear(rulesOf(choice), input)
        const ids = steps.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        steps.forEach((step, index) => {
          const needed = everyStep([step]).flatMap(({ inputs = [] }) => inputs.map(({ id }) => ids.indexOf(id)))
          expect(Math.max(-1, ...needed)).toBeLessThan(index)
        })
      }),
      runs,
    )
  })
})

describe('every figure of the result appears among the steps', () => {
  const names = [
    ...(['baseline', 'growthCap', 'growth', 'total', 'deposit', 'riskFund', 'operating', 'spent', 'surplus'] as const),
    ...([
      'surplusRetained',
      'surplusToPool',
      'overrun',
      'reasonableOverrun',
      'riskFundUsed',
      'riskFundUnused',
    ] as const),
    ...([
      'poolTopUp',
      'borneByAlliance',
      'depositReturned',
      'depositForfeited',
      'entitlement',
      'finalPayment',
    ] as const),
  ] as const satisfies readonly (keyof YearSettlement)[]

  it('under its id, with its value', () => {
    fc.assert(
      fc.property(settled, ([choice, input]) => {
        const result = settleYear(rulesOf(choice), input)
        const stepValue = (id: string) => result.steps.find((step) => step.id === id)?.value
        for (const name of names) expect([name, stepValue(name)]).toEqual([name, result[name]])
        const sum = result.advances.reduce((total, amount) => total + toFen(amount), 0n)
        expect(toFen(stepValue('advances') ?? '')).toBe(sum)
        expect(result.members.map((_, index) => stepValue(`memberShare[${index}]`))).toEqual(
          result.members.map(({ share }) => share),
        )
        const given = result.steps.flatMap(({ inputs = [] }) => inputs).find(({ id }) => id === 'requestedGrowth')
        expect(stepValue('requestedGrowth') ?? given?.value).toBe(result.requestedGrowth)
      }),
      runs,
    )
  })

  it('of a budget as well', () => {
    const { steps, growth, advances, lagGap, ...amounts } = annualBudget({
      priorPayments: launchYear.priorPayments,
      requestedGrowth: '3.5%',
      cap: '3%',
      depositRate: '5%',
      riskFundRate: '3%',
    })
    const stepValue = (id: string) => steps.find((step) => step.id === id)?.value
    for (const [name, value] of Object.entries(amounts)) expect([name, stepValue(name)]).toEqual([name, value])
    const inputs = steps.find(({ id }) => id === 'growth')?.inputs?.map(({ id, value }) => [id, value])
    expect(inputs).toEqual([
      ['requestedGrowth', growth.requested],
      ['growthCap', growth.cap],
    ])
    expect(stepValue('growth')).toBe(growth.applied)
    expect(advances).toHaveLength(12)
    // The lag gap is beside the budget, not a part of it: it explains itself.
    if (lagGap?.computable !== true) throw new Error('a mean of three years has a lag gap')
    const ownStep = (id: string) => lagGap.steps.find((step) => step.id === id)?.value
    expect(ownStep('lagGap')).toBe(lagGap.gap)
    expect(ownStep('meanLag')).toBe(lagGap.lag)
  })
})

describe('the rule values a step used', () => {
  const parametersOf = (steps: readonly Step[], id: string) =>
    steps.find((step) => step.id === id)?.parameters?.map((parameter) => [parameter.id, parameter.value])

  it('stand beside it, in a form that programs read back', () => {
    const { steps } = settleYear(goldenRules, reformYear)
    expect(parametersOf(steps, 'deposit')).toEqual([['depositRate', '0.05']])
    expect(parametersOf(steps, 'surplusRetained')).toEqual([['surplusCap', '0.1']])
    expect(parametersOf(steps, 'entitlement')).toEqual([
      ['retainedSurplus', 'serviceIncome'],
      ['unusedRiskFund', 'pool'],
    ])
    const [bands] = parametersOf(steps, 'poolTopUp') ?? []
    expect(JSON.parse(bands?.[1] ?? '')).toEqual([
      { upTo: '0.05', share: '0.7' },
      { upTo: '0.1', share: '0.5' },
      { upTo: null, share: '0' },
    ])
  })
})
