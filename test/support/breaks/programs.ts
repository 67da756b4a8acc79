import type { Fields, Items } from '../mends/Mend.ts'
import { without } from '../mends/values.ts'
import { all, type Breaks, inList } from './Break.ts'

/** The laws of benchmarks, loss ratios and shared savings, and of the year that is settled. */
export const breaksOfPrograms: Breaks = {
  together: (input: Fields, { says: [key = '', terms = ''], part }) => ({
    missing: {
      ...inList(input, 'classes', (classes) => classes.map((one) => without(one, key))),
      [terms]: input[terms] ?? part(terms),
    },
  }),
  asManyYearsAsWeights: (input: Fields) => ({
    wrong_length: { ...input, yearWeights: [...(input['yearWeights'] as unknown[]), '1'] },
  }),
  weightForBlends: (input: Fields) => ({
    missing: {
      ...inList(input, 'classes', (classes) =>
        classes.map((one) =>
          inList(one, 'years', (years) => all(years, { trend: { national: '3%', regional: '4%' } })),
        ),
      ),
      nationalWeight: undefined,
    },
  }),
  'ascending at': (knots: Items) => ({ knots_not_ascending: [...knots, knots[0]] }),
  latestFirst: (limits: Items) => {
    const [first = {}] = limits
    const dated = { ...first, agreementFrom: '2025-01-01' }
    return {
      limits_not_open: [...limits, dated],
      out_of_range: [dated, dated, { ...first, agreementFrom: null }],
    }
  },
  sameMembers: (year: Fields, { part }) => {
    const members = (year['members'] ?? part('members')) as Items
    const spending = (year['spending'] ?? part('spending')) as Fields
    const spent = members.map(({ id }) => ({ id, amount: 1 }))
    const spentBy = (those: Items) => ({
      ...year,
      members,
      spending: { ...without(spending, 'disallowed'), members: those },
    })
    return {
      unknown_id: spentBy([...spent, { id: 'unknown', amount: 1 }]),
      missing: spentBy(members.length > 1 ? spent.slice(1) : [{ id: 'unknown', amount: 1 }]),
    }
  },
  notMoreThanSpent: (spending: Fields) => ({
    disallowed_exceeds_spending: { ...spending, members: 1, disallowed: '1.01' },
  }),
  notMoreThanItsAmount: (line: Fields) => ({
    disallowed_exceeds_spending: { ...line, amount: 1, disallowed: '1.01' },
  }),
  causeOfEach: () => ({ missing: ['1.00'] }),
  disallowedByMember: (spending: Fields) => ({
    conflicting_inputs: { ...spending, members: [{ id: 'a', amount: 1 }], disallowed: 1 },
  }),
  fourQuarters: (quarters: Items) => ({ wrong_length: quarters.slice(1) }),
  twelveAtMost: (months: Items) => ({
    out_of_range: Array.from({ length: 13 }, (_, index) => ({ ...months[0], id: `month${index}` })),
  }),
  dischargedAfterAdmission: (stay: Fields) => ({
    out_of_range: { ...stay, admittedOn: '2025-02-01', dischargedOn: '2025-01-31' },
  }),
  residualsWithin: (draws: Fields) => ({
    out_of_range: {
      ...without(draws, 'standardDeviation', 'lognormal'),
      mean: 1,
      residuals: ['-1.01'],
    },
  }),
  somethingIsDrawn: () => ({ missing: {} }),
  drawsByYear: (simulation: Fields, { part }) => {
    const { draws, ...rest } = simulation
    const one = Array.isArray(draws) ? (draws as Items)[0] : draws
    const outlook = (simulation['outlook'] ?? part('outlook')) as Fields
    const more = [...(outlook['years'] as Items), {}].map(() => one)
    return {
      wrong_type: { ...rest, draws: simulation['outlook'] === undefined ? [one] : one },
      wrong_length: { ...without(rest, 'year'), outlook, draws: more },
    }
  },
}
