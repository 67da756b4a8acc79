import { describe, expect, it } from 'vitest'
import { readmissionReduction } from 'yigongti'
import { expectRefusal } from '../../support/refusal.ts'

const measure = { id: 'a', cases: 25, ratio: '1.1', peerMedian: 1, paymentRatio: '0.2' }
const hospital = { neutralityModifier: 1, measures: [measure] }

describe('the reduction against peers', () => {
  it('stops at 3 %, or where it is told to', () => {
    // .2 × .1 = 2 %; × 1.5 = 3 %, exactly the limit
    expect(readmissionReduction(hospital)).toMatchObject({ factor: '0.9800', reduction: '0.02', limited: false })
    const atLimit = readmissionReduction({ ...hospital, neutralityModifier: '1.5' })
    expect(atLimit).toMatchObject({ factor: '0.9700', reduction: '0.03', limited: false })
    const beyond = readmissionReduction({ ...hospital, neutralityModifier: '1.6' })
    expect(beyond).toMatchObject({ factor: '0.9700', reduction: '0.03', limited: true })
    const other = readmissionReduction({ ...hospital, limit: '1%', places: 2 })
    expect(other).toMatchObject({ factor: '0.99', limited: true })
  })

  it('leaves out what has too few cases, and takes nothing where all have', () => {
    const few = readmissionReduction({ ...hospital, measures: [{ ...measure, cases: 24 }] })
    expect(few).toMatchObject({ factor: '1.0000', reduction: '0', measures: [{ id: 'a', excess: null }] })
    const fewer = readmissionReduction({ ...hospital, minimumCases: 24, measures: [{ ...measure, cases: 24 }] })
    expect(fewer).toMatchObject({ factor: '0.9800' })
  })

  it('does not let a measure below its peers make up for another', () => {
    const better = { ...measure, id: 'b', ratio: '0.5' }
    expect(readmissionReduction({ ...hospital, measures: [measure, better] })).toMatchObject({
      factor: '0.9800',
      measures: [
        { id: 'a', excess: '0.02' },
        { id: 'b', excess: '0' },
      ],
    })
  })

  it.each([
    [{ neutralityModifier: 0 }, 'out_of_range', ['neutralityModifier']],
    [{ measures: [] }, 'empty_list', ['measures']],
    [{ measures: [measure, measure] }, 'duplicate_id', ['measures', 1, 'id']],
    [{ measures: [{ ...measure, cases: 0.5 }] }, 'not_an_integer', ['measures', 0, 'cases']],
    [{ measures: [{ ...measure, paymentRatio: 2 }] }, 'out_of_range', ['measures', 0, 'paymentRatio']],
    [{ limit: '101%' }, 'out_of_range', ['limit']],
  ] as const)('refuses %j', (more, code, path) => {
    expectRefusal(() => readmissionReduction({ ...hospital, ...more }), code, [...path])
  })
})
