import * as fc from 'fast-check'
import type { Fields, Items, Mends } from './Mend.ts'
import { sharesOf } from './shape.ts'
import { byValue, cycled, daysInOrder, each, exact, isZero, withDrawn, without } from './values.ts'

/** The laws of budgets, their baselines and their risks. */
export const mendsOfBudget: Mends = {
  totalOrGrowth: (year: Fields, { part }) => {
    if (!isFixed(year)) {
      return year['requestedGrowth'] !== undefined
        ? fc.constant(year)
        : withDrawn(year, { requestedGrowth: part('requestedGrowth') })
    }
    return fc.constant(withoutGrowth(year))
  },
  noGrowthBesideTotal: (year: Fields) => fc.constant(isFixed(year) ? withoutGrowth(year) : year),
  accountsNotNegative: (accounts: Fields) => fc.constant(without(accounts, 'overrunShared', 'emergency')),
  reservesInside: (income: Fields) => fc.constant(without(income, 'reserves')),
  ratesOfIncome: (budget: Fields) =>
    fc.constant(budget['fundIncome'] === undefined ? without(budget, 'incomeShare', 'incomeReserveRate') : budget),
  monthsOrQuarters: (budget: Fields) =>
    budget['advancesPerYear'] === undefined
      ? fc.constant(budget)
      : fc.constantFrom(4, 12, '4', '12').map((advancesPerYear) => ({ ...budget, advancesPerYear })),
  yearsGrow: (outlook: Fields, { part }) => {
    if (outlook['lastYearPayments'] !== undefined) {
      const years = (outlook['years'] as Items).map((year) => withoutGrowth(year))
      return fc.constant({ ...outlook, years })
    }
    return each(outlook['years'] as Items, (year) =>
      isFixed(year) || year['requestedGrowth'] !== undefined
        ? fc.constant(year)
        : withDrawn(year, { requestedGrowth: part('years', '0', 'requestedGrowth') }),
    ).map((years) => ({ ...outlook, years }))
  },
  yearsAccrue: (outlook: Fields) => {
    if (outlook['accumulatedRiskFund'] !== undefined) return fc.constant(outlook)
    const years = (outlook['years'] as Items).map((year) => without(year, 'accrual'))
    return fc.constant({ ...outlook, years })
  },
  firstBase: (outlook: Fields, { part }) => {
    const [first, ...later] = outlook['years'] as Items
    const growing = ['priorPayments', 'previousTotal', 'setBaseline', 'finalAccounts']
    const bases = [...growing, 'lastYearPayments']
    const none = without(outlook, ...bases)
    if (first !== undefined && isFixed(first)) {
      const grown = withDrawn(without(first, ...fixed), { requestedGrowth: part('years', '0', 'requestedGrowth') })
      const ofBase = (key: string) =>
        grown.chain((year) => withDrawn({ ...none, years: [year, ...later] }, { [key]: part(key) }))
      return fc.oneof(fc.constant(none), fc.constantFrom(...growing).chain(ofBase))
    }
    return fc.constantFrom(...bases).chain((key) => withDrawn(none, { [key]: part(key) }))
  },
  carveOutsInside: (budget: Fields) => {
    const [deposit, fund] = [exact(budget['depositRate'] ?? 0), exact(budget['riskFundRate'] ?? 0)]
    const isInside = deposit.n * fund.d + fund.n * deposit.d <= deposit.d * fund.d
    return fc.constant(isInside ? budget : { ...budget, riskFundRate: '0' })
  },
  budgetYearLast: (baseline: Fields) => {
    const lists = baseline['lines'] === undefined ? [baseline] : (baseline['lines'] as Items)
    const lastOf = ({ years }: Fields) => Number((years as Items).at(-1)?.['year'])
    return fc
      .integer({ min: 1, max: 3 })
      .map((later) => ({ ...baseline, budgetYear: Math.max(...lists.map(lastOf)) + later }))
  },
  'weighedOneWay share weight': (years: Items) => {
    const plain = years.map((year) => without(year, 'share', 'weight'))
    const weighed = plain.map((year, index) => ({ ...year, weight: index + 1 }))
    const shared = sharesOf(years.length).map((shares) =>
      plain.map((year, index) => ({ ...year, share: shares[index] })),
    )
    return fc.oneof(fc.constant(plain), fc.constant(weighed), shared)
  },
  'weighedOneWay weight': (cells: Items, { part }) => {
    const published = cells.map((cell, index) => ({
      ...without(cell, 'people', 'meanCost', 'cost'),
      weight: `${index}.5`,
    }))
    const counted = each(cells, (cell) =>
      fc.constantFrom('meanCost', 'cost').chain((key) =>
        withDrawn(without(cell, 'weight', 'meanCost', 'cost'), {
          people: part('0', 'people').filter((people) => !isZero(people)),
          [key]: part('0', key).filter((cost) => !isZero(cost)),
        }),
      ),
    )
    return fc.oneof(fc.constant(published), counted)
  },
  peopleByCell: (input: Fields) => {
    const ids = (input['cells'] as Items).map(({ id }) => String(id))
    const peopled = (alliance: Fields) => {
      const given = [...Object.values(alliance['people'] as Fields), 7]
      const people = Object.fromEntries(ids.map((id, index) => [id, cycled(given, index)]))
      return { ...alliance, people: Object.values(people).every(isZero) ? { ...people, [String(ids[0])]: 7 } : people }
    }
    return fc.constant({ ...input, alliances: (input['alliances'] as Items).map(peopled) })
  },
  lastYearWithCap: (input: Fields, { part }) => ofAllOrNone(input, 'indexGrowthCap', 'previousIndex', part),
  historyWithBlend: (input: Fields, { part }) => ofAllOrNone(input, 'riskPart', 'history', part),
  priced: (input: Fields, { part }) => {
    const isPriced = input['pool'] !== undefined || input['perHead'] !== undefined
    return isPriced ? fc.constant(input) : withDrawn(input, { pool: part('pool') })
  },
  joinsFirst: (enrolment: Fields) => fc.constant(daysInOrder(enrolment, 'from', 'to')),
  somebody: (alliances: Items) =>
    fc.constant(
      alliances.every(({ people }) => isZero(people)) ? alliances.map((one) => ({ ...one, people: 7 })) : alliances,
    ),
  lowerBelowUpper: (limits: Fields) =>
    fc.constant(
      byValue(limits['lower'] ?? 0, limits['upper'] ?? 1) < 0 ? limits : { ...limits, lower: '5%', upper: 0.9 },
    ),
  enoughToCompare: (groups: Items) => fc.constant(two(repeated(groups))),
  twoAtLeast: (groups: Items) => fc.constant(two(groups)),
  repeated: (groups: Items) => fc.constant(repeated(groups)),
  exposuresOfAllOrNone: (groups: Items) =>
    fc.constant(
      groups.every(({ exposures }) => exposures !== undefined)
        ? groups
        : groups.map((group) => without(group, 'exposures')),
    ),
  credibleOneWay: (baseline: Fields, { part }) => {
    const stated = withDrawn(without(baseline, 'exposure', 'fullStandard'), { credibility: part('credibility') })
    const counted = withDrawn(without(baseline, 'credibility'), {
      exposure: part('exposure'),
      fullStandard: part('fullStandard'),
    })
    return fc.oneof(stated, counted)
  },
  knownParties: (scope: Fields) => {
    const parties = scope['parties'] as Items | undefined
    if (parties === undefined) return fc.constant(scope)
    const lines = (scope['lines'] as Items).map((line, index) => ({
      ...line,
      responsible: cycled(parties, index)['id'],
    }))
    return fc.constant({ ...scope, lines })
  },
  someIncluded: (scope: Fields) => {
    const lines = scope['lines'] as Items
    const isSome = lines.some(({ included }) => included === true)
    return fc.constant(isSome ? scope : { ...scope, lines: lines.map((line) => ({ ...line, included: true })) })
  },
  floorBelowCeiling: (limits: Fields) => {
    const { floor, ceiling } = limits
    const isCrossed = floor !== undefined && ceiling !== undefined && byValue(floor, ceiling) > 0
    return fc.constant(isCrossed ? { ...limits, floor: ceiling } : limits)
  },
  costsSomething: (sizes: Items) =>
    fc.constant(sizes.map((size) => (isZero(size['amount']) ? { ...size, amount: '0.01' } : size))),
  'ascending tightFrom adequateFrom ampleFrom': (bounds: Fields) =>
    fc.constant(
      byValue(bounds['tightFrom'], bounds['adequateFrom']) < 0 &&
        byValue(bounds['adequateFrom'], bounds['ampleFrom']) < 0
        ? bounds
        : { tightFrom: '90%', adequateFrom: 1, ampleFrom: '1.1' },
    ),
  twoUnlessDrawn: (way: Fields) => {
    const residuals = way['residuals'] as readonly unknown[]
    const isEnough = residuals.length > 1 || way['bootstrap'] !== undefined
    return fc.constant(isEnough ? way : { ...way, residuals: [...residuals, '1.25'] })
  },
  sumsExact: fc.constant,
  seenByBootstrap: (input: Fields) => {
    const { confidence, deviation } = input
    const isDrawn = confidence !== undefined && (deviation as Fields | undefined)?.['bootstrap'] !== undefined
    return fc.constant(isDrawn ? { ...input, confidence: '0.5' } : input)
  },
  fundInsideTotal: (input: Fields) => {
    const { total, riskFund } = input
    const isInside = riskFund === undefined || byValue(riskFund, total) <= 0
    return fc.constant(isInside ? input : { ...input, riskFund: total })
  },
  expectedSomewhere: (input: Fields, { part }) => {
    const isSomewhere = input['expected'] !== undefined || 'compound' in (input['deviation'] as object)
    return isSomewhere ? fc.constant(input) : withDrawn(input, { expected: part('expected') })
  },
}

/** Whether a total does not grow. */
const fixed = ['setTotal', 'fundIncome', 'lastYearPayments']
const isFixed = (year: Fields) => fixed.some((key) => year[key] !== undefined)

function withoutGrowth(year: Fields): Fields {
  const alone = without(year, 'requestedGrowth', 'poolingArea', 'cap', 'capLaunchYear', 'baseWeights')
  const adjustments = alone['adjustments'] as Items | undefined
  return adjustments === undefined
    ? alone
    : { ...alone, adjustments: adjustments.map((one) => without(one, 'appliesTo')) }
}

/** What every alliance has where one key is given, and none has where it is not. */
function ofAllOrNone(input: Fields, key: string, own: string, part: (...keys: string[]) => fc.Arbitrary<unknown>) {
  const alliances = input['alliances'] as Items
  const drawn =
    input[key] === undefined
      ? fc.constant(alliances.map((one) => without(one, own)))
      : each(alliances, (one) =>
          one[own] !== undefined ? fc.constant(one) : withDrawn(one, { [own]: part('alliances', '0', own) }),
        )
  return drawn.map((those) => ({ ...input, alliances: those }))
}

function two(groups: Items): Items {
  return groups.length > 1 ? groups : [...groups, { ...groups[0], id: `${groups[0]?.['id']}x` }]
}

/** One group at least has more than one value. */
function repeated(groups: Items): Items {
  if (groups.some(({ values }) => (values as unknown[]).length > 1)) return groups
  const twice = (list: unknown) => (Array.isArray(list) ? { list: [...list, ...list] } : undefined)?.list
  const [first = {}, ...others] = groups
  const exposures = twice(first['exposures'])
  return [{ ...first, values: twice(first['values']), ...(exposures === undefined ? {} : { exposures }) }, ...others]
}
