import { describe, expect, it } from 'vitest'
import { type CaseRows, computeIndicators, type IndicatorsInput } from 'yigongti'
import { expectRefusal } from '../../support/refusal.ts'

/** Three stays: of the second person one, of the first two, five days apart. */
const good = {
  id: Uint16Array.of(11, 12, 13),
  person: Int32Array.of(1, 2, 1),
  admittedOn: Int32Array.of(0, 3, 12),
  dischargedOn: Int32Array.of(7, 9, 20),
  cost: Float64Array.of(100_000, 20_000, 30_050),
  inCounty: Uint8Array.of(1, 0, 1),
  surgeryGrade: Uint8Array.of(0, 3, 4),
  weight: Float64Array.of(10_000, 0, 12_345),
}

const changed = <K extends keyof typeof good>(column: K, row: number, value: number) => {
  const copy = good[column].slice()
  copy[row] = value
  return { ...good, [column]: copy }
}
const counted = (cases: CaseRows, more: Partial<IndicatorsInput> = {}) =>
  computeIndicators({ cases, readmissionDays: 15, badRows: 'collect', indicators: ['readmissionRate'], ...more })
const rowsOf = (rows: CaseRows, wanted: readonly number[]): CaseRows =>
  Object.fromEntries(
    Object.entries(rows).map(([name, column]) => {
      const copy = new (column.constructor as Float64ArrayConstructor)(wanted.length)
      wanted.forEach((row, at) => {
        copy[at] = (column as Float64Array)[row] as number
      })
      return [name, copy]
    }),
  ) as unknown as CaseRows

const bad = [
  ['a person below 0', changed('person', 1, -2), 'out_of_range', ['cases', 'person', 1]],
  ['no whole fen', changed('cost', 1, 200.5), 'not_an_integer', ['cases', 'cost', 1]],
  ['a cost that is no number', changed('cost', 1, Number.NaN), 'not_an_integer', ['cases', 'cost', 1]],
  ['a cost below 0', changed('cost', 1, -1), 'out_of_range', ['cases', 'cost', 1]],
  ['a cost that is not exact', changed('cost', 1, 2 ** 53), 'out_of_range', ['cases', 'cost', 1]],
  ['a mark that is none', changed('inCounty', 1, 2), 'out_of_range', ['cases', 'inCounty', 1]],
  ['a grade that is none', changed('surgeryGrade', 1, 5), 'out_of_range', ['cases', 'surgeryGrade', 1]],
  ['a discharge before the admission', changed('dischargedOn', 1, 2), 'out_of_range', ['cases', 'dischargedOn', 1]],
] as const

describe('rows of indicators', () => {
  it.each(bad)('%s: the row is left out and told, the others are counted', (_, cases, code, path) => {
    const { facts, issues, leftOut } = counted(cases)
    expect(facts).toEqual(counted(rowsOf(good, [0, 2])).facts)
    expect(leftOut).toBe(1)
    expect(issues?.map((issue) => [issue.code, issue.path])).toEqual([[code, path]])
    expect(issues?.[0]?.message.zh).toContain('病例行')
  })

  it.each(bad)('%s is refused unless rows are collected', (_, cases, code, path) => {
    for (const badRows of ['strict', undefined] as const) {
      expectRefusal(() => computeIndicators({ cases, ...(badRows && { badRows }) }), code, path)
    }
  })

  it('tell of a row the first thing wrong, and of the rows in their order', () => {
    const cases = { ...changed('cost', 2, -1), person: Int32Array.of(1, 2, -1), inCounty: Uint8Array.of(9, 0, 1) }
    const { issues, leftOut, facts } = counted(cases)
    expect(issues?.map(({ path }) => path)).toEqual([
      ['cases', 'inCounty', 0],
      ['cases', 'person', 2],
    ])
    expect([leftOut, facts.admissions, facts.readmissions]).toEqual([2, '1', '0'])
  })

  it('say nothing where nothing is wrong, but how many were left out', () => {
    const { issues, repeated, leftOut } = counted(good)
    expect([issues, repeated, leftOut]).toEqual([undefined, undefined, 0])
    expect(computeIndicators({ cases: good })).not.toHaveProperty('leftOut')
    expect(computeIndicators({ facts: { insured: 5 }, badRows: 'collect' })).not.toHaveProperty('leftOut')
  })

  it('may all be bad: then nothing was counted', () => {
    const { facts, leftOut } = counted(changed('cost', 0, -1), {
      cases: { person: Int32Array.of(-1, -1) },
      indicators: ['costPerAdmission'],
    })
    expect([facts.admissions, leftOut]).toEqual(['0', 2])
  })

  it('are told a hundred at most', () => {
    const { issues, leftOut } = counted({ person: new Int32Array(250).fill(-1) })
    expect([issues?.length, leftOut]).toEqual([100, 250])
  })
})

describe('rows with one id', () => {
  const again = rowsOf(good, [0, 1, 0, 2, 0])

  it('are one where every column is alike, with a note, strict or not', () => {
    for (const badRows of ['strict', 'collect'] as const) {
      const { facts, repeated, issues } = counted(again, { badRows })
      expect(facts).toEqual(counted(good).facts)
      expect(issues).toBeUndefined()
      expect(repeated).toEqual([
        { id: '11', row: 2, first: 0 },
        { id: '11', row: 4, first: 0 },
      ])
    }
  })

  it('are all left out where they are not alike; strict refuses the second', () => {
    const cases = { ...again, cost: Float64Array.of(1, 20_000, 2, 30_050, 1) }
    const { facts, issues, repeated, leftOut } = counted(cases)
    expect(facts).toEqual(counted(rowsOf(good, [1, 2])).facts)
    expect(issues?.map(({ code, path }) => [code, path])).toEqual(
      [0, 2, 4].map((row) => ['duplicate_id', ['cases', 'id', row]]),
    )
    expect([repeated, leftOut]).toEqual([undefined, 3])
    expectRefusal(() => counted(cases, { badRows: 'strict' }), 'duplicate_id', ['cases', 'id', 2])
  })

  it('are one with a row of the look-back too, by the columns that both have', () => {
    const lookBack = {
      id: Uint16Array.of(9, 12),
      person: Int32Array.of(2, 2),
      admittedOn: Int32Array.of(-9, 3),
      dischargedOn: Int32Array.of(-5, 9),
    }
    const { facts, repeated } = counted(good, { lookBack })
    expect([facts.admissions, facts.readmissions]).toEqual(['3', '2'])
    expect(repeated).toEqual([{ id: '12', row: 4, first: 1 }])
    const other = { ...lookBack, dischargedOn: Int32Array.of(-5, 8) }
    expect(counted(good, { lookBack: other }).issues?.map(({ path }) => path)).toEqual([
      ['cases', 'id', 1],
      ['lookBack', 'id', 1],
    ])
  })

  it('without ids two rows are two stays', () => {
    const { id: _, ...plain } = again as typeof good
    expect(counted(plain).facts.admissions).toBe('5')
  })
})

it('a bad row of before is left out as well: what it says is not known', () => {
  const lookBack = {
    person: Int32Array.of(2, 2),
    admittedOn: Int32Array.of(-9, -20),
    dischargedOn: Int32Array.of(-10, -15),
  }
  const { issues, facts, leftOut } = counted(good, { lookBack })
  expect(issues?.map(({ path }) => path)).toEqual([['lookBack', 'dischargedOn', 0]])
  expect([leftOut, facts.readmissions]).toEqual([1, '1'])
  expectRefusal(() => counted(good, { lookBack, badRows: 'strict' }), 'out_of_range', ['lookBack', 'dischargedOn', 0])
})
