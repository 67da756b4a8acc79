import { expect, it } from 'vitest'
import { type Admission, computeIndicators, screenAdmissions, settleCases, toCaseColumns } from 'yigongti'
import { deviationRules } from 'yigongti/rules'
import { withHeads } from '../../support/withHeads.ts'

/** The rows of an extract, as a hospital system gives them. */
const admissions: readonly Admission[] = [
  ['a', 'p', 'county', 'I10', '2026-01-01', '2026-01-08', '3000.50'],
  ['b', 'p', 'county', 'i10', '2026-01-12', '2026-01-15', 1000],
  ['c', 'q', 'township', 'I63', '2026-01-03', '2026-01-03', 250],
].map(([id, person, institution, diagnosis, admittedOn, dischargedOn, cost]) => ({
  ...{ id, person, institution, diagnosis, admittedOn, dischargedOn, cost },
  sex: 'male',
})) as unknown as readonly Admission[]

const catalogue = {
  groups: ['I10', 'I63'].map((id) => ({ id, score: 100, referenceMean: 1000 })),
  institutions: [{ id: 'county' }, { id: 'township' }],
  deviation: deviationRules.national,
}

it('the same admissions go into screens, and by toCaseColumns into settled cases and indicators', () => {
  const { hints, admissions: counted } = screenAdmissions({
    admissions,
    institutions: [
      { id: 'county', member: true, level: 2 },
      { id: 'township', member: true, level: 1 },
    ],
    badRows: 'strict',
    screens: withHeads({ splitAdmission: { withinDays: 15 } }),
  })
  expect(hints.map(({ id, comparedWith }) => [id, comparedWith])).toEqual([['b', 'a']])

  const { cases } = toCaseColumns(admissions, catalogue)
  const settled = settleCases({ ...catalogue, cases, pool: 10_000 })
  expect(cases.cost.length).toBe(counted.screened)

  // costs are whole fen in both; persons and days are numbered
  const persons = [...new Set(admissions.map(({ person }) => person))]
  const day = (text: string) => Math.round(Date.parse(text) / 86_400_000)
  const { facts } = computeIndicators({
    cases: {
      person: Uint32Array.from(admissions, ({ person }) => persons.indexOf(person)),
      cost: cases.cost as Float64Array,
      admittedOn: Int32Array.from(admissions, ({ admittedOn }) => day(admittedOn)),
      dischargedOn: Int32Array.from(admissions, ({ dischargedOn }) => day(dischargedOn)),
    },
    readmissionDays: 15,
  })
  expect(facts).toMatchObject({
    admissions: String(counted.screened),
    readmissions: String(hints.length),
    inpatientCost: '4250.50',
  })
  expect(settled.institutions).toHaveLength(2)
})
