import type { Fields, Items } from '../mends/Mend.ts'
import { resized } from '../mends/payment.ts'
import { without } from '../mends/values.ts'
import { all, type Breaks, changed, inList } from './Break.ts'

/** The laws of payment by points, by days, by heads and by items. */
export const breaksOfPayment: Breaks = {
  capsOfKnown: (input: Fields) => ({
    unknown_id: {
      ...input,
      cap: { bands: [{ upTo: null, share: 1 }], references: [{ id: 'unknown', points: 1 }] },
    },
  }),
  careFitsMethod: (input: Fields) => {
    const methods = [
      { id: 'days', pays: 'bedDay', tariff: 1 },
      { id: 'points', pays: 'points' },
    ]
    const care = (line: Fields) => ({
      ...inList(input, 'institutions', (those) =>
        those.map((one) => inList(one, 'care', ([first = {}]) => [{ ...without(first, 'points', 'heads'), ...line }])),
      ),
      methods,
    })
    return {
      unknown_id: care({ method: 'unknown' }),
      missing: care({ method: 'points' }),
      unknown_key: care({ method: 'days', points: 1 }),
    }
  },
  capsOfKnownCategories: (rule: Fields) => ({
    unknown_id: inList(rule, 'additions', (additions) =>
      additions.map((addition) =>
        inList(addition, 'caps', (caps) => changed(caps, 0, (cap) => ({ ...cap, category: 'unknown' }))),
      ),
    ),
  }),
  groupsOfKnownLevels: (table: Fields) => {
    const [first = {}] = table['byLevel'] as Items
    const row = { group: 'own', level: first['level'], coefficient: 1 }
    return {
      unknown_id: { ...table, byGroup: [{ ...row, level: 'unknown' }] },
      conflicting_inputs: { ...table, byGroup: [row], baseGroups: { groups: [row.group], coefficient: 1 } },
      duplicate_id: { ...table, byGroup: [row, row] },
    }
  },
  bandsNeedRecorded: (input: Fields, { part }) => ({
    missing: inList({ ...input, bands: input['bands'] ?? part('bands') }, 'institutions', (those) =>
      those.map((one) => without(one, 'recorded')),
    ),
  }),
  otherCostAlone: (input: Fields, { part }) => ({
    not_asked: { ...input, costIs: 'charged', further: [{ ...(part('further', '0') as Fields), charged: 1 }] },
  }),
  aYearAtMost: (months: Items) => ({ out_of_range: Array.from({ length: 13 }, () => months[0]) }),
  notTheReserve: (lines: Items, { part }) => ({
    reserved_id: [...lines, { ...(part('0') as Fields), id: 'reserve' }],
  }),
  notBefore: (stay: Fields, { says: [later = '', earlier = ''] }) => ({
    out_of_range: { ...stay, [earlier]: '2025-02-01', [later]: '2025-01-31' },
  }),
  dischargedLater: (stay: Fields) => ({
    out_of_range: { ...stay, admittedOn: '2025-02-01', dischargedOn: '2025-01-31' },
  }),
  eachGroupOnce: (groups: Items) => (groups.length === 0 ? {} : { duplicate_id: [...groups, groups[0]] }),
  'notAllZero cases': (groups: Items) => ({
    no_cases: groups.map((one) => ({ ...without(one, 'points', 'cost'), weight: 1, costPerCase: 1, cases: 0 })),
  }),
  levelsKnown: (input: Fields) => ({
    unknown_id: inList(input, 'stays', (stays) => all(stays, { level: 'unknown' })),
  }),
  meansOrNewGroup: (input: Fields, { part }) => ({
    missing: without(input, 'newGroup', 'hospitalMean'),
    conflicting_inputs: { ...input, newGroup: true, hospitalMean: input['hospitalMean'] ?? part('hospitalMean') },
  }),
  oneCatalogue: (partials: Items) => ({ catalogues_differ: [...partials, { ...partials[0], catalogue: 'another' }] }),
  pointsOfPlaces: (partial: Fields) => ({
    too_many_decimals: {
      ...inList(partial, 'institutions', (those) => all(those, { points: '0.005' })),
      places: 2,
    },
  }),
  ratioOfTotalCost: (input: Fields) => ({
    missing: { ...without(input, 'reimbursementRatio'), basis: 'totalCost' },
    conflicting_inputs: { ...input, basis: 'fund', reimbursementRatio: '70%' },
  }),
  samePaidBy: (input: Fields) => ({
    unit_differs: { ...input, after: { ...(input['after'] as Fields), paidBy: 'score' } },
  }),
  sameRows: (cases: Fields) => ({ wrong_length: longer(cases, 'cost') }),
  sumsOfCases: (group: Fields) => ({
    out_of_range: { ...without(group, 'weight', 'costPerCase'), cases: 0, points: 1, cost: 0 },
  }),
  sharingByPoints: (parts: Items) => ({
    no_points: parts.map((one) => ({ ...without(one, 'amount'), points: 0 })),
  }),
  thresholdsAboveLow: (rule: Fields) => {
    const { below } = rule['low'] as Fields
    const lowered = (high: Fields) =>
      inList(high, 'thresholds', (those) => changed(those, 0, (one) => ({ ...one, ratio: below })))
    return { out_of_range: { ...rule, high: lowered(rule['high'] as Fields) } }
  },
  yearsAreNamed: (input: Fields) => {
    const cases = input['cases'] as Fields
    const year = (cases['group'] as unknown[]).map(() => 2024)
    return {
      missing: { ...without(input, 'years'), cases: { ...cases, year } },
      unknown_id: { ...input, years: [{ year: 2025, weight: 1 }], cases: { ...cases, year } },
    }
  },
}

/** Typed columns, the one under a key longer than the others. */
export function longer(columns: Fields, key: string): Fields {
  const column = columns[key] as Uint8Array
  return { ...columns, [key]: resized(column, column.length + 1) }
}
