import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Admission, type ScreeningInput, screenAdmissions } from 'yigongti'
import { type PlainStay, referee } from '../../../support/stayReferee.ts'
import { type ScreenLimits, withHeads } from '../../../support/withHeads.ts'

type Day = Admission['admittedOn']
const day = (number: number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10) as Day
const institutions = [
  { id: 'county', member: true, level: 2, lead: true },
  { id: 'township', member: true, level: 1 },
  { id: 'city', member: false, level: 3 },
]

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 4 })
const row = fc
  .record({
    person: fc.constantFrom('p', 'q', 'r'),
    institution: fc.constantFrom('county', 'township', 'city'),
    from: fc.nat(60),
    days: fc.nat(9),
    diagnosis: fc.constantFrom('I63.9', 'I69.3', 'I10', 'O80'),
    admittedAs: maybe(fc.constantFrom('plannedCycle', 'emergency')),
    dischargedAs: maybe(fc.constantFrom('home', 'transfer', 'death')),
    referral: maybe(fc.nat(20)),
    procedures: maybe(fc.nat(1)),
    weight: maybe(fc.nat(30).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`)),
    sex: maybe(fc.constantFrom('female' as const, 'male' as const)),
    age: maybe(fc.nat(90)),
    cost: maybe(fc.integer({ min: 50, max: 100 })),
    testCost: maybe(fc.nat(50)),
    outsideCost: maybe(fc.nat(30)),
  })
  .map(({ from, days, ...rest }) => ({ ...rest, admittedOn: day(from), dischargedOn: day(from + days) }))

const defined = (items: object) => Object.fromEntries(Object.entries(items).filter(([, value]) => value !== undefined))

/** Stays with ids, a referral naming one of them; no person's id is another's. */
const admissions = fc.array(row, { minLength: 1, maxLength: 20 }).map((rows) =>
  rows.map(({ referral, ...rest }, index): Admission => {
    const referredFrom = referral === undefined ? undefined : `s${referral % rows.length}`
    return { ...defined({ ...rest, referredFrom }), id: `s${index}` } as Admission
  }),
)

const limits = fc.record({
  within: fc.nat(20),
  overlap: fc.nat(4),
  days: fc.nat(9),
  weight: fc.nat(30).map((tenths) => tenths / 10),
  share: fc.nat(10).map((tenths) => tenths / 10),
  amount: fc.nat(30),
})
type Limits = typeof limits extends fc.Arbitrary<infer T> ? T : never

const exceptions = [
  { id: 'plannedCycle', label: { zh: '计划', en: 'Planned' }, admittedAs: ['plannedCycle'] },
  { id: 'left', label: { zh: '离院', en: 'Left' }, dischargedAs: ['transfer', 'death'] },
]

function aboutAdmissions({ within, overlap, days, weight, share, amount }: Limits): ScreenLimits {
  return {
    splitAdmission: { withinDays: within, exceptions },
    lowStandard: { daysAtMost: days, weightAtMost: weight, exceptions },
    outpatientTurned: { diagnoses: ['I1', 'I69'], daysAtMost: days, testShareAtLeast: share },
    overlap: { moreThanDays: overlap, exceptions },
    outsideCost: { amountAtLeast: amount, shareAtLeast: share },
    frontPage: {
      required: ['sex', 'weight'],
      rules: [{ id: 'birth', label: { zh: '产科', en: 'Birth' }, diagnoses: ['O'], sex: 'female' }],
      deathAs: ['death'],
    },
  }
}

function aboutFlows({ share }: Limits): ScreenLimits {
  const [fallAtLeast, outflowRiseAtLeast] = [share === 0 ? '1%' : share, '1%']
  return {
    severeCases: {
      severeFrom: 2,
      previous: { from: day(0), to: day(30) },
      current: { from: day(31), to: day(80) },
      ...{ fallAtLeast, outflowRiseAtLeast, casesAtLeast: 1 },
    },
    siphoning: { lightUpTo: 1, shareAtLeast: share, casesAtLeast: 1 },
    upwardFlow: { downPerUpBelow: 1, referralsAtLeast: 1 },
  }
}

const screening = (rows: readonly Admission[], screens: ScreenLimits): ScreeningInput => ({
  admissions: rows,
  institutions,
  badRows: 'collect',
  relatedDiagnoses: [{ id: 'stroke', codes: ['I63', 'I69'] }],
  referral: { maxGap: 2 },
  screens: withHeads(screens),
})
const hintsOf = (rows: readonly Admission[], screens: ScreenLimits) => screenAdmissions(screening(rows, screens)).hints
const keysOf = (rows: readonly Admission[], screens: ScreenLimits) =>
  hintsOf(rows, screens).map(({ screen, id }) => `${screen} ${id}`)

/** Days from a day to another. */
const gap = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000
const runs = { numRuns: 300 }

describe('screening admissions', () => {
  it('the order of rows does not matter, bad rows and rows of one id among them', () => {
    fc.assert(
      fc.property(admissions, limits, fc.infiniteStream(fc.nat()), (rows, limit, numbers) => {
        const screens = { ...aboutAdmissions(limit), ...aboutFlows(limit) }
        const [first] = rows
        const bad =
          first === undefined
            ? []
            : [
                { ...first, person: 'q' },
                { ...first, id: 'bad', age: 300 },
              ]
        const all = [...rows, ...(limit.amount % 2 === 0 ? bad : [])]
        const shuffled = all.map((one) => ({ one, at: numbers.next().value })).sort((a, b) => a.at - b.at)
        const other = screenAdmissions(
          screening(
            shuffled.map(({ one }) => one),
            screens,
          ),
        )
        const { issues, repeated, ...result } = screenAdmissions(screening(all, screens))
        // what names rows names them by their place
        expect({ ...other, issues: undefined, repeated: undefined }).toEqual({ ...result, issues: undefined })
        expect(other.repeated?.map(({ id }) => id)).toEqual(repeated?.map(({ id }) => id))
        expect(other.issues.length).toBe(issues.length)
      }),
      runs,
    )
  })

  it('to document a referral adds no split admission, and takes none away but its own', () => {
    fc.assert(
      fc.property(admissions, limits, fc.nat(), (given, { within }, pick) => {
        const rows = given.map(({ diagnosis, ...one }) => ({ ...one, diagnosis: 'I10' }))
        const chosen = `s${pick % rows.length}`
        const without = rows.map(
          ({ referredFrom, ...one }): Admission =>
            one.id === chosen || referredFrom === undefined ? one : { ...one, referredFrom },
        )
        const screens: ScreenLimits = { splitAdmission: { withinDays: within } }
        const [documented, not] = [keysOf(rows, screens), keysOf(without, screens)]
        expect(not.filter((key) => key !== `splitAdmission ${chosen}` && !documented.includes(key))).toEqual([])
      }),
      runs,
    )
  })

  it('a wider limit never raises more hints: what is left was there before', () => {
    const more = fc.nat(5)
    fc.assert(
      fc.property(admissions, limits, fc.record({ days: more, tenths: more, amount: more }), (rows, limit, by) => {
        const lenient: Limits = {
          within: Math.max(0, limit.within - by.days),
          overlap: limit.overlap + by.days,
          days: Math.max(0, limit.days - by.days),
          weight: Math.max(0, Math.round(limit.weight * 10) - by.tenths) / 10,
          share: Math.min(10, Math.round(limit.share * 10) + by.tenths) / 10,
          amount: limit.amount + by.amount,
        }
        const screens = (of: Limits) => ({ ...aboutAdmissions(of), ...aboutFlows(of) })
        const before = new Set(keysOf(rows, screens(limit)))
        expect(keysOf(rows, screens(lenient)).filter((key) => !before.has(key))).toEqual([])
      }),
      runs,
    )
  })

  it('shards of persons give the hints about admissions of one go', () => {
    fc.assert(
      fc.property(admissions, limits, (rows, limit) => {
        const screens = aboutAdmissions(limit)
        const shards = ['p', 'q', 'r'].map((person) => rows.filter((one) => one.person === person))
        const order = Object.keys(screens)
        const merged = shards
          .flatMap((shard) => hintsOf(shard, screens))
          .sort((a, b) => order.indexOf(a.screen) - order.indexOf(b.screen) || (a.id < b.id ? -1 : 1))
        expect(merged).toEqual(hintsOf(rows, screens))
      }),
      runs,
    )
  })

  it('a split admission and an overlap are what the referee says', () => {
    fc.assert(
      fc.property(admissions, limits, (rows, limit) => {
        const { splitAdmission, overlap } = aboutAdmissions(limit)
        const at = new Map(rows.map((one) => [one.id, one]))
        const plain = rows.map(
          ({ id, person, referredFrom, ...one }): PlainStay => ({
            ...{ id, person, referredFrom, from: gap(day(0), one.admittedOn), to: gap(day(0), one.dischargedOn) },
            series: one.diagnosis.replace('I69.3', 'I63.9'),
            isExcepted: one.admittedAs === 'plannedCycle',
            isFinal: ['transfer', 'death'].includes(one.dischargedAs ?? ''),
          }),
        )
        const leads = (from: PlainStay, to: PlainStay) => {
          const [before, after] = [at.get(from.id)?.institution, at.get(to.id)?.institution]
          return before !== after && before !== 'city' && after !== 'city'
        }
        const { readmissions, overlaps } = referee(plain, { withinDays: limit.within, maxGap: 2, leads })
        expect(keysOf(rows, { splitAdmission, overlap } as ScreenLimits)).toEqual([
          ...readmissions.map(({ id }) => `splitAdmission ${id}`).sort(),
          ...overlaps.flatMap(({ id, days }) => (days > limit.overlap ? [`overlap ${id}`] : [])).sort(),
        ])
      }),
      runs,
    )
  })
})
