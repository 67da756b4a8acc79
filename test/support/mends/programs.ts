import * as fc from 'fast-check'
import type { Fields, Items, Mends } from './Mend.ts'
import { byValue, cycled, each, withDrawn, without } from './values.ts'

/** The laws of benchmarks, loss ratios and shared savings, and of the year that is settled. */
export const mendsOfPrograms: Mends = {
  together: (input: Fields, { says: [key = '', terms = ''], part }) => {
    const classes = input['classes'] as Items
    const hasTerms = input[terms] !== undefined
    const drawn = each(classes, (one) =>
      hasTerms ? withDrawn(one, { [key]: part('classes', '0', key) }) : fc.constant({ ...one, [key]: undefined }),
    )
    return drawn.map((those) => ({ ...input, classes: those }))
  },
  asManyYearsAsWeights: (input: Fields) => {
    const weights = input['yearWeights'] as readonly unknown[]
    const fitting = (one: Fields) => ({
      ...one,
      years: weights.map((_, index) => cycled(one['years'] as Items, index)),
    })
    return fc.constant({ ...input, classes: (input['classes'] as Items).map(fitting) })
  },
  weightForBlends: (input: Fields, { part }) => {
    const hasBlend = (input['classes'] as Items).some(({ years }) =>
      (years as Items).some(({ trend }) => typeof trend === 'object'),
    )
    return hasBlend ? withDrawn(input, { nationalWeight: part('nationalWeight') }) : fc.constant(input)
  },
  'ascending at': (knots: Items) => {
    const ats = knots.map(({ at }) => at).sort(byValue)
    const distinct = ats.filter((at, index) => index === 0 || byValue(at, ats[index - 1]) > 0)
    return fc.constant(distinct.map((at, index) => ({ ...knots[index], at })))
  },
  latestFirst: (limits: Items) => {
    const year = (index: number) => `${2030 - index}-01-01`
    return fc.constant(
      limits.map((limit, index) => ({ ...limit, agreementFrom: index === limits.length - 1 ? null : year(index) })),
    )
  },
  sameMembers: (year: Fields) => {
    const spending = year['spending'] as Fields | undefined
    const [members, spent] = [year['members'] as Items | undefined, spending?.['members']]
    if (members === undefined || !Array.isArray(spent)) return fc.constant(year)
    const spenders = members.map(({ id }, index) => ({ ...cycled(spent as Items, index), id }))
    return fc.constant({ ...year, spending: { ...spending, members: spenders } })
  },
  notMoreThanSpent: (spending: Fields) => {
    const { members, disallowed } = spending
    const isWithin = disallowed === undefined || Array.isArray(members) || byValue(disallowed, members) <= 0
    return fc.constant(isWithin ? spending : { ...spending, disallowed: members })
  },
  notMoreThanItsAmount: (line: Fields) => {
    const { amount, disallowed } = line
    const isWithin = disallowed === undefined || byValue(disallowed, amount) <= 0
    return fc.constant(isWithin ? line : { ...line, disallowed: amount })
  },
  causeOfEach: (amounts: readonly unknown[]) => {
    const stated = (value: unknown) => ({ value, label: { zh: '疫情救治', en: 'Epidemic' } })
    const isTold = (one: unknown) => typeof one === 'object' && one !== null && 'label' in one
    return fc.constant(amounts.map((one) => (isTold(one) ? one : stated(one))))
  },
  disallowedByMember: (spending: Fields) =>
    fc.constant(Array.isArray(spending['members']) ? without(spending, 'disallowed') : spending),
  fourQuarters: (quarters: Items) => fc.constant([0, 1, 2, 3].map((index) => cycled(quarters, index))),
  twelveAtMost: fc.constant,
  dischargedAfterAdmission: (stay: Fields) => {
    const [admittedOn, dischargedOn] = [stay['admittedOn'], stay['dischargedOn']].map(String).sort()
    return fc.constant({ ...stay, admittedOn, dischargedOn })
  },
  residualsWithin: (draws: Fields) =>
    fc.constant(draws['residuals'] === undefined ? draws : { ...draws, mean: 100, residuals: ['-1.50', '2.25'] }),
  somethingIsDrawn: (draws: Fields, { part }) =>
    Object.values(draws).some((one) => one !== undefined)
      ? fc.constant(draws)
      : withDrawn(draws, { elsewhere: part('elsewhere') }),
  drawsByYear: (simulation: Fields) => {
    const { draws, outlook } = simulation
    const one = Array.isArray(draws) ? (draws as Items)[0] : draws
    const years = (outlook as Fields | undefined)?.['years'] as Items | undefined
    return fc.constant({ ...simulation, draws: years === undefined ? one : years.map(() => one) })
  },
}
