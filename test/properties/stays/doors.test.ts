import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  chargeDeductibles,
  computeIndicators,
  countAdmissions,
  cutReadmissions,
  screenAdmissions,
  toCaseColumns,
} from 'yigongti'
import { deviationRules, harbinQuota, readmissionRules } from 'yigongti/rules'
import { type PlainStay, referee } from '../../support/stayReferee.ts'
import { withHeads } from '../../support/withHeads.ts'

type Day = `${number}-${number}-${number}`
const day = (number: number): Day => addDays('2015-01-01', number)
const groups = ['I10', 'I63']
const places = ['county', 'township', 'city']

interface Row extends PlainStay {
  readonly institution: string
}

/** Ids tell what is excepted last: of two stays of the same days it comes second, as where there are no ids. */
const named = (rows: readonly Omit<Row, 'id' | 'person' | 'series'>[], people: readonly string[], series: string[]) =>
  rows
    .map((row, index) => ({ ...row, person: people[index] as string, series: series[index] as string }))
    .sort((a, b) => Number(a.isExcepted) - Number(b.isExcepted))
    .map((row, index): Row => ({ ...row, id: `s${String(index).padStart(2, '0')}` }))

const rows = (someGroups: readonly string[]) =>
  fc
    .array(
      fc.record({
        person: fc.constantFrom('p0', 'p1', 'p2'),
        series: fc.constantFrom(...someGroups),
        institution: fc.constantFrom(...places),
        from: fc.nat(60),
        days: fc.nat(12),
        isExcepted: fc.boolean(),
      }),
      { minLength: 1, maxLength: 14 },
    )
    .map((list) =>
      named(
        list.map(({ days, person, series, ...one }) => ({ ...one, to: one.from + days })),
        list.map(({ person }) => person),
        list.map(({ series }) => series),
      ),
    )

/** Stays of some persons one after the other, each of which may be documented to go on from the one before. */
const inTurn = fc
  .array(
    fc.array(
      fc.record({
        institution: fc.constantFrom(...places),
        wait: fc.nat(6),
        days: fc.nat(9),
        isReferred: fc.boolean(),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((people) =>
    people.flatMap((list, p) => {
      let free = 0
      return list.map(({ institution, wait, days, isReferred }, k): Row => {
        const from = free + wait
        free = from + days
        const referredFrom = isReferred && k > 0 ? `${p}-${k - 1}` : undefined
        return {
          ...{ id: `${p}-${k}`, person: `p${p}`, series: 'I10', institution, from, to: free },
          ...(referredFrom === undefined ? {} : { referredFrom }),
        }
      })
    }),
  )

const institutions = [
  { id: 'county', member: true, level: 2 },
  { id: 'township', member: true, level: 1 },
  { id: 'city', member: false, level: 3 },
]
const exceptions = [{ id: 'planned', label: { zh: '计划', en: 'Planned' }, admittedAs: ['planned'] }]

const admissionsOf = (list: readonly Row[]) =>
  list.map(({ id, person, institution, from, to, series, referredFrom, isExcepted }) => ({
    ...{ id, person, institution, diagnosis: series, admittedOn: day(from), dischargedOn: day(to) },
    ...(referredFrom === undefined ? {} : { referredFrom }),
    ...(isExcepted ? { admittedAs: 'planned' } : {}),
  }))

const screened = (list: readonly Row[], withinDays: number, maxGap?: number, lookBack: readonly Row[] = []) =>
  screenAdmissions({
    admissions: admissionsOf(list),
    ...(lookBack.length === 0 ? {} : { lookBack: admissionsOf(lookBack) }),
    institutions,
    badRows: 'strict',
    ...(maxGap === undefined ? {} : { referral: { maxGap } }),
    screens: withHeads({ splitAdmission: { withinDays, exceptions }, lowStandard: { daysAtMost: 3_000 } }),
  }).hints

const readmitted = (list: readonly Row[], withinDays: number, maxGap?: number, lookBack?: readonly Row[]) =>
  screened(list, withinDays, maxGap, lookBack).flatMap(({ screen, id }) => (screen === 'splitAdmission' ? [id] : []))

const leads = (list: readonly Row[]) => (from: PlainStay, to: PlainStay) => {
  const [here, there] = [from, to].map(({ id }) => list.find((one) => one.id === id)?.institution)
  return here !== there && here !== 'city' && there !== 'city'
}

/** With ids: of two stays of the same days they tell which one comes first, as in every door. */
const columnsOf = (list: readonly Row[], all: readonly Row[]) => ({
  id: Uint8Array.from(list, ({ id }) => all.findIndex((one) => one.id === id)),
  person: Uint8Array.from(list, ({ person }) => Number(person.slice(1))),
  admittedOn: Int32Array.from(list, ({ from }) => from),
  dischargedOn: Int32Array.from(list, ({ to }) => to),
  excepted: Uint8Array.from(list, ({ isExcepted }) => (isExcepted ? 1 : 0)),
  referred: Uint8Array.from(list, (one) => {
    const from = all.find(({ id }) => id === one.referredFrom)
    return from !== undefined && leads(all)(from, one) ? 1 : 0
  }),
})

const counted = (list: readonly Row[], readmissionDays: number, maxGap?: number, lookBack: readonly Row[] = []) =>
  computeIndicators({
    cases: columnsOf(list, [...list, ...lookBack]),
    ...(lookBack.length === 0 ? {} : { lookBack: columnsOf(lookBack, [...list, ...lookBack]) }),
    readmissionDays,
    ...(maxGap === undefined ? {} : { referral: { maxGap } }),
  }).facts

const cut = (list: readonly Row[], withinDays: number, badRows: 'strict' | 'collect' = 'strict') =>
  cutReadmissions(
    { ...readmissionRules.jinhua2017, withinDays },
    {
      badRows,
      stays: list.map(({ id, person, series, from, to, isExcepted }) => ({
        ...{ id, person, group: series, admittedOn: day(from), dischargedOn: day(to), points: 1 },
        ...(isExcepted ? { reason: 'documentedReason' } : {}),
      })),
    },
  ).stays.flatMap(({ readmission }) => readmission ?? [])

/** Harbin counts fifteen days. */
const quota = (list: readonly Row[], badRows: 'strict' | 'collect' = 'strict') =>
  countAdmissions(harbinQuota, {
    badRows,
    year: 2015,
    deductible: 1,
    stays: list.map(({ id, person, series, from, to, isExcepted }) => ({
      ...{ id, person, disease: series, admittedOn: day(from), dischargedOn: day(to), cost: 1 },
      emergency: isExcepted === true,
    })),
  })

const charged = (list: readonly Row[], maxGap: number, badRows: 'strict' | 'collect' = 'strict') =>
  chargeDeductibles({
    badRows,
    stays: list.map(({ id, person, institution, from, to, referredFrom }) => ({
      ...{ id, person, institution, level: 'one', admittedOn: day(from), dischargedOn: day(to) },
      referred: referredFrom !== undefined,
    })),
    members: ['county', 'township'],
    deductibles: { one: 200 },
    maxGap,
  })

const catalogue = {
  groups: groups.map((id) => ({ id, score: 1, referenceMean: 100 })),
  institutions: places.map((id) => ({ id })),
  deviation: deviationRules.national,
}
/** The day of admission tells the rows apart: it stands for the cost. */
const columns = (list: readonly Row[], badRows: 'strict' | 'collect' = 'strict') =>
  toCaseColumns(
    list.map(({ id, institution, series, from, to, person }) => ({
      ...{ id, institution, diagnosis: series, cost: from, person, to },
    })),
    catalogue,
    { badRows },
  ).cases

/** Ids as numbers, so that indicators can tell which rows are one. */
const numbered = (list: readonly Row[]) => {
  const names = [...new Set(list.map(({ id }) => id))]
  return { ...columnsOf(list, list), id: Uint8Array.from(list, ({ id }) => names.indexOf(id)) }
}

/** Puts rows into a list that are to change no answer: two of one id that differ, and copies. */
const spoil = (list: readonly Row[], bad: readonly (readonly [number, number])[], copied: readonly number[]) => {
  const twins = bad.flatMap(([at, from], index) =>
    [0, 1].map((k): [number, Row] => [
      at + k,
      { id: `bad${index}`, person: 'p0', series: 'I10', institution: 'county', from: from + k, to: from + 5 },
    ]),
  )
  const mixed = [...list]
  for (const at of copied) mixed.splice(at, 0, { ...(list[at % list.length] as Row) })
  for (const [at, row] of twins) mixed.splice(at, 0, row)
  return { mixed, twins }
}

const runs = { numRuns: 150 }
const sorted = (ids: readonly string[]) => [...new Set(ids)].sort()

describe('one stay, one answer in every door', () => {
  it('screens, cuts and quotas find the readmissions of the referee, disease by disease', () => {
    fc.assert(
      fc.property(rows(groups), fc.nat(20), (list, withinDays) => {
        const wanted = sorted(referee(list, { withinDays }).readmissions.map(({ id }) => id))
        expect(sorted(readmitted(list, withinDays))).toEqual(wanted)
        expect(sorted(cut(list, withinDays))).toEqual(wanted)
        const { admissions, stays } = quota(list)
        const joined = stays.flatMap(({ id, counts }) => (counts === 'readmission' ? [id] : []))
        expect(sorted(joined)).toEqual(sorted(referee(list, { withinDays: 15 }).readmissions.map(({ id }) => id)))
        expect(admissions).toBe(list.length - joined.length)
      }),
      runs,
    )
  })

  it('of one disease indicators count them too, and every door the same days', () => {
    fc.assert(
      fc.property(rows(['I10']), fc.nat(20), (list, withinDays) => {
        const plain = referee(list, { withinDays })
        const facts = counted(list, withinDays)
        expect(Number(facts.readmissions)).toBe(plain.readmissions.length)
        expect(readmitted(list, withinDays)).toHaveLength(plain.readmissions.length)
        expect(Number(facts.bedDays)).toBe(plain.days)
        const days = screened(list, withinDays).flatMap(({ screen, evidence }) =>
          screen === 'lowStandard' ? Number(evidence[0]?.value) : [],
        )
        expect(days.reduce((sum, one) => sum + one, 0)).toBe(plain.days)
      }),
      runs,
    )
  })

  it('a chain is one admission for deductibles, indicators and screens', () => {
    fc.assert(
      fc.property(inTurn, fc.nat(4), fc.nat(20), (list, maxGap, withinDays) => {
        const plain = referee(list, { withinDays, maxGap, leads: leads(list) })
        const { chains, admissions, stays } = charged(list, maxGap)
        expect(stays.map(({ id, chain }) => [id, chain])).toEqual(list.map(({ id }) => [id, plain.headOf(id)]))
        expect([admissions, chains.length]).toEqual([plain.admissions, plain.admissions])
        const facts = counted(list, withinDays, maxGap)
        expect(Number(facts.admissions)).toBe(plain.admissions)
        const wanted = sorted(plain.readmissions.map(({ id }) => id))
        expect(Number(facts.readmissions)).toBe(wanted.length)
        expect(sorted(readmitted(list, withinDays, maxGap))).toEqual(wanted)
      }),
      runs,
    )
  })

  it('a look-back tells screens and indicators what the rows of a period follow, and is neither judged nor counted', () => {
    fc.assert(
      fc.property(inTurn, fc.nat(4), fc.nat(20), fc.nat(25), (list, maxGap, withinDays, first) => {
        const plain = referee(list, { withinDays, maxGap, leads: leads(list) })
        const period = list.filter(({ from }) => from >= first)
        const before = list.filter(({ from }) => from < first)
        const wanted = sorted(plain.readmissions.flatMap(({ id }) => (period.some((one) => one.id === id) ? [id] : [])))
        if (period.length === 0) return
        expect(sorted(readmitted(period, withinDays, maxGap, before))).toEqual(wanted)
        expect(Number(counted(period, withinDays, maxGap, before).readmissions)).toBe(wanted.length)
        const hints = screened(period, withinDays, maxGap, before)
        expect(hints.filter(({ screen }) => screen === 'lowStandard')).toHaveLength(period.length)
      }),
      runs,
    )
  })

  const spoilt = fc.array(fc.tuple(fc.nat(30), fc.nat(20)), { maxLength: 4 })

  it('rows that are left out, and copies, change no answer about the others in any door', () => {
    fc.assert(
      fc.property(
        rows(groups),
        spoilt,
        fc.array(fc.nat(30), { maxLength: 4 }),
        fc.nat(20),
        (list, bad, copied, within) => {
          const { mixed, twins } = spoil(list, bad, copied)
          const found = screenAdmissions({
            admissions: admissionsOf(mixed),
            institutions,
            badRows: 'collect',
            screens: withHeads({ splitAdmission: { withinDays: within, exceptions } }),
          })
          expect(sorted(found.hints.map(({ id }) => id))).toEqual(sorted(readmitted(list, within)))
          expect(found.issues).toHaveLength(twins.length)
          expect(sorted(cut(mixed, within, 'collect'))).toEqual(sorted(cut(list, within)))
          expect(quota(mixed, 'collect').admissions).toBe(quota(list).admissions)
          const costs = ({ cost, group }: ReturnType<typeof columns>) =>
            Array.from(cost as Float64Array, (one, row) => `${group[row]}: ${one}`).sort()
          expect(costs(columns(mixed, 'collect'))).toEqual(costs(columns(list)))
          const seen = computeIndicators({ cases: numbered(mixed), readmissionDays: within, badRows: 'collect' })
          expect(seen.facts).toEqual(counted(list, within))
          expect([seen.leftOut, seen.issues?.length ?? 0]).toEqual([twins.length, twins.length])
          expect(seen.repeated ?? []).toEqual(
            (found.repeated ?? []).map(({ row, first }) => expect.objectContaining({ row, first })),
          )
        },
      ),
      runs,
    )
  })

  it('nor do they change what is charged for chains, and the indicators of them', () => {
    fc.assert(
      fc.property(
        inTurn,
        spoilt,
        fc.array(fc.nat(30), { maxLength: 4 }),
        fc.nat(4),
        fc.nat(20),
        (list, bad, copied, maxGap, within) => {
          const { mixed } = spoil(list, bad, copied)
          const [plain, seen] = [charged(list, maxGap), charged(mixed, maxGap, 'collect')]
          const byId = (stays: typeof plain.stays) => stays.map(({ id, chain }) => `${id} of ${chain}`).sort()
          expect(byId(seen.stays)).toEqual(byId(plain.stays))
          expect(seen.chains).toEqual(plain.chains)
          const { facts } = computeIndicators({
            ...{ cases: numbered(mixed), readmissionDays: within, referral: { maxGap }, badRows: 'collect' },
          })
          expect(facts).toEqual(counted(list, within, maxGap))
        },
      ),
      runs,
    )
  })
})
