import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Admission, type ScreeningInput, screenAdmissions } from 'yigongti'
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
        const { issues, ...result } = screenAdmissions(screening(all, screens))
        expect({ ...other, issues: undefined }).toEqual({ ...result, issues: undefined })
        expect(other.issues.length).toBe(issues.length)
      }),
      runs,
    )
  })

  it('adding a chained referral adds no split admission, and takes none away', () => {
    fc.assert(
      fc.property(
        admissions,
        limits,
        fc.nat(),
        fc.nat(2),
        fc.nat(9),
        row,
        (rows, { within }, pick, wait, days, more) => {
          const from = rows[pick % rows.length]
          if (from === undefined || from.institution === 'city') return
          const start = gap('2026-01-01', from.dischargedOn) + wait
          const dates = { admittedOn: day(start), dischargedOn: day(start + days) }
          const { referral, ...items } = more
          const place = { person: from.person, institution: from.institution === 'county' ? 'township' : 'county' }
          const added = { ...defined(items), ...dates, ...place, id: 'added', referredFrom: from.id } as Admission
          const screens: ScreenLimits = { splitAdmission: { withinDays: within } }
          expect(hintsOf([...rows, added], screens)).toEqual(hintsOf(rows, screens))
        },
      ),
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

  it('a split admission and an overlap are what their definitions say, written plainly', () => {
    fc.assert(
      fc.property(admissions, limits, (rows, limit) => {
        const { splitAdmission, overlap } = aboutAdmissions(limit)
        const family = (code: string) => code.replace('I69.3', 'I63.9')
        const byId = new Map(rows.map((one) => [one.id, one]))
        const isChained = (one: Admission) => {
          const from = byId.get(one.referredFrom ?? '')
          if (from === undefined || from === one || from.person !== one.person) return false
          const days = gap(from.dischargedOn, one.admittedOn)
          const isReferral = from.institution !== one.institution
          return isReferral && days >= 0 && days <= 2 && from.institution !== 'city' && one.institution !== 'city'
        }
        const key = (one: Admission) => `${one.admittedOn} ${one.dischargedOn} ${one.id}`
        const earlierOf = (one: Admission) =>
          rows
            .filter((other) => other.person === one.person && key(other) < key(one))
            .filter(({ dischargedAs = '' }) => !['transfer', 'death'].includes(dischargedAs))
        const unplanned = rows.filter(({ admittedAs }) => admittedAs !== 'plannedCycle')
        const split = unplanned.filter((one) =>
          earlierOf(one).some((other) => {
            const days = gap(other.dischargedOn, one.admittedOn)
            const same = family(other.diagnosis) === family(one.diagnosis)
            return same && !isChained(one) && !isChained(other) && days >= 0 && days <= limit.within
          }),
        )
        const overlapping = unplanned.filter((one) =>
          earlierOf(one).some((other) => -gap(other.dischargedOn, one.admittedOn) > limit.overlap),
        )
        expect(keysOf(rows, { splitAdmission, overlap } as ScreenLimits)).toEqual([
          ...split.map(({ id }) => `splitAdmission ${id}`).sort(),
          ...overlapping.map(({ id }) => `overlap ${id}`).sort(),
        ])
      }),
      runs,
    )
  })
})
