import * as fc from 'fast-check'
import { type Adjustment, amend, type LocalValues, type RuleSet, withLocal, type YearInput } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { ratio } from './exactDecimal.ts'

/** Whole fen as an amount: `'1234.05'`. */
export function toMoney(fen: bigint): string {
  return ratio(fen, 100n).toFixed(2)
}

/** An amount in yuan between two numbers of fen. */
export function money(min: bigint, max: bigint): fc.Arbitrary<string> {
  return fc.bigInt({ min, max }).map(toMoney)
}

/** A rate with up to `places` decimals between two whole numbers of 10^-places. */
export function rate(min: number, max: number, places = 4): fc.Arbitrary<string> {
  return fc.integer({ min, max }).map((n) => ratio(BigInt(n), 10n ** BigInt(places)).toFixed())
}

export const share = rate(0, 100, 2)

/** Bands that ascend, the last without limit. */
export function bands(least = 1): fc.Arbitrary<{ upTo: string | null; share: string }[]> {
  return fc
    .record({
      bounds: fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 4, minLength: least - 1 }),
      shares: fc.array(share, { minLength: 5, maxLength: 5 }),
    })
    .map(({ bounds, shares }) =>
      [...bounds.sort((a, b) => a - b).map((bound) => ratio(BigInt(bound), 1000n).toFixed()), null].map(
        (upTo, index) => ({ upTo, share: shares[index] ?? '0' }),
      ),
    )
}

/** Scores and factors from 0 to the top, by steps or linear; `rising` where a higher score never has a lower factor. */
export function scoreLink({ rising = false, places = 2 } = {}) {
  const points = fc.record({
    scores: fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 4 }),
    factors: fc.array(fc.integer({ min: 0, max: 10 ** places }), { minLength: 6, maxLength: 6 }),
    linear: fc.boolean(),
  })
  return points.map(({ scores, factors, linear }) => {
    const texts = (rising ? [...factors].sort((a, b) => a - b) : factors).map((n) =>
      ratio(BigInt(n), 10n ** BigInt(places)).toFixed(),
    )
    const at = [0, ...scores.sort((a, b) => a - b), 1000].map((n) => ratio(BigInt(n), 10n).toFixed())
    if (linear) return { linear: at.map((score, index) => ({ at: score, factor: texts[index] ?? '1' })) }
    return at.slice(0, -1).map((score, index) => ({ from: score, factor: texts[index] ?? '1' }))
  })
}

export const score = fc.integer({ min: 0, max: 1000 }).map((n) => n / 10)

/** What a locality decides under Guangdong's rules, and whether a what-if carries the retained surplus forward. */
export interface Choice {
  readonly local: LocalValues<typeof guangdong2025>
  readonly isCarried: boolean
}

export function choices({ rising = false } = {}): fc.Arbitrary<Choice> {
  const local = fc.record({
    depositRate: rate(0, 2000),
    riskFundRate: rate(0, 2000),
    depositReturn: scoreLink({ rising }),
    surplusFactor: scoreLink({ rising }),
    poolShareOfOverrun: bands(),
    surplusCap: fc.option(rate(0, 2000), { nil: undefined }),
    capLaunchYear: fc.option(fc.boolean(), { nil: undefined }),
    baseWeights: fc.option(fc.constantFrom(['0.1', '0.3', '0.6'], ['1', '2', '7'], ['1', '0', '0']), {
      nil: undefined,
    }),
    unusedRiskFund: fc.option(fc.constantFrom('pool', 'carryForward', 'alliance'), { nil: undefined }),
    forfeitedDeposit: fc.option(fc.constantFrom('pool', 'carryForward'), { nil: undefined }),
    surplusMeasured: fc.option(fc.constantFrom('beforeForfeit', 'afterForfeit'), { nil: undefined }),
  })
  return fc.record({ local, isCarried: fc.boolean() })
}

/** The rules that a choice makes. Properties draw choices, so that a counterexample can be read. */
export function rulesOf({ local, isCarried }: Choice): RuleSet {
  const supplied = withLocal(guangdong2025, local)
  return isCarried ? amend(supplied, { retainedSurplus: 'carryForward' }) : supplied
}

/** What a year is made of: amounts in millionths of its base, so that surplus and overrun are both common. */
const parts = fc.record({
  base: fc.bigInt({ min: 10_000_000n, max: 50_000_000_000n }),
  later: fc.tuple(fc.integer({ min: 1_000_000, max: 1_200_000 }), fc.integer({ min: 1_000_000, max: 1_300_000 })),
  isLaunch: fc.boolean(),
  requestedGrowth: rate(-500, 1500),
  components: fc.option(fc.tuple(rate(-500, 1500), rate(-500, 1500), rate(-500, 1500)), { nil: undefined }),
  poolingArea: fc.record({
    previousSpending: money(950_000n, 1_050_000n),
    currentSpending: money(950_000n, 1_050_000n),
  }),
  adjustments: fc.array(
    fc.record({
      amount: fc.integer({ min: -50_000, max: 50_000 }),
      appliesTo: fc.constantFrom('baseline' as const, 'total' as const, undefined),
    }),
    { maxLength: 2 },
  ),
  expectedElsewhere: fc.option(fc.integer({ min: 0, max: 300_000 }), { nil: undefined }),
  members: fc.array(
    fc.record({ spending: fc.integer({ min: 0, max: 450_000 }), weight: fc.integer({ min: 0, max: 9 }) }),
    {
      minLength: 1,
      maxLength: 5,
    },
  ),
  byMember: fc.boolean(),
  withMembers: fc.boolean(),
  elsewhere: fc.integer({ min: 0, max: 600_000 }),
  disallowed: fc.option(fc.integer({ min: 0, max: 200_000 }), { nil: undefined }),
  reasonableOverrun: fc.option(fc.oneof(fc.constant('all' as const), fc.integer({ min: 0, max: 300_000 })), {
    nil: undefined,
  }),
  score,
})

/** A year that the arbitrary rules can settle. */
export const year: fc.Arbitrary<YearInput> = parts.map(({ base, poolingArea, score: scored, ...given }) => {
  const fenOf = (millionths: number) => (base * BigInt(millionths)) / 1_000_000n
  const amount = (millionths: number) => toMoney(fenOf(millionths))
  const spending = given.members.map((member, index) => ({ id: `m${index}`, amount: amount(member.spending) }))
  const toMembers = (all: bigint) => {
    let rest = all
    return spending.map((one, index) => {
      const spent = fenOf(given.members[index]?.spending ?? 0)
      const isAll = rest > spent
      const taken = isAll ? spent : rest
      rest -= taken
      return taken === 0n ? one : { ...one, disallowed: toMoney(taken) }
    })
  }
  const inOneSum = given.members.reduce((sum, member) => sum + fenOf(member.spending), 0n)
  const disallowed = fenOf(given.disallowed ?? 0)
  const isWithin = disallowed <= inOneSum
  const growth = given.components?.map((text, index) => ({
    id: `g${index}`,
    weight: [0.5, 0.3, 0.2][index] ?? 0,
    growth: text,
  }))
  const adjustments = given.adjustments.map(
    ({ amount: millionths, appliesTo }, index): Adjustment => ({
      id: `a${index}`,
      amount: amount(millionths),
      ...(appliesTo === undefined ? {} : { appliesTo }),
    }),
  )
  return {
    year: 2026,
    ...(given.isLaunch
      ? { priorPayments: [toMoney(base), ...given.later.map(amount)] }
      : { previousTotal: toMoney(base) }),
    requestedGrowth: growth ?? given.requestedGrowth,
    poolingArea,
    ...(adjustments.length === 0 ? {} : { adjustments }),
    ...(given.expectedElsewhere === undefined ? {} : { expectedElsewhere: amount(given.expectedElsewhere) }),
    spending: {
      members: given.byMember ? toMembers(disallowed) : toMoney(inOneSum),
      elsewhere: amount(given.elsewhere),
      ...(given.byMember || given.disallowed === undefined
        ? {}
        : { disallowed: toMoney(isWithin ? disallowed : inOneSum) }),
    },
    ...(given.reasonableOverrun === undefined
      ? {}
      : { reasonableOverrun: given.reasonableOverrun === 'all' ? 'all' : amount(given.reasonableOverrun) }),
    score: scored,
    ...(given.withMembers
      ? {
          members: given.members.map(({ weight }, index) => ({
            id: `m${index}`,
            weight: index === 0 ? weight + 1 : weight,
          })),
        }
      : {}),
  } satisfies YearInput
})
