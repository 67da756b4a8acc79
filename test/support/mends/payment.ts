import * as fc from 'fast-check'
import type { Fields, Items, Mends } from './Mend.ts'
import { byValue, cycled, daysInOrder, each, exact, isZero, withDrawn, without } from './values.ts'

/** The laws of payment by points, by days, by heads and by items. */
export const mendsOfPayment: Mends = {
  capsOfKnown: (input: Fields) => {
    const cap = input['cap'] as Fields | undefined
    if (cap === undefined) return fc.constant(input)
    const institutions = input['institutions'] as Items
    const references = (cap['references'] as Items)
      .slice(0, institutions.length)
      .map((one, index) => ({ ...one, id: institutions[index]?.['id'] }))
    return fc.constant({ ...input, cap: { ...cap, references } })
  },
  careFitsMethod: (input: Fields, { part }) => {
    const methods = input['methods'] as Items
    const fitting = (line: Fields, row: number) => {
      const method = cycled(methods, row)
      const key = method['pays'] === 'points' ? 'points' : method['pays'] === 'perHead' ? 'heads' : undefined
      const plain = { ...without(line, 'points', 'heads'), method: method['id'] }
      return key === undefined
        ? fc.constant(plain)
        : withDrawn(plain, { [key]: part('institutions', '0', 'care', '0', key) })
    }
    const cared = each(input['institutions'] as Items, (institution) => {
      const lines = (institution['care'] as Items).slice(0, methods.length)
      return each(lines, fitting).map((care) => ({ ...institution, care }))
    })
    return cared.map((institutions) => ({ ...input, institutions }))
  },
  capsOfKnownCategories: (rule: Fields) => {
    const base = rule['base'] as Items
    const capped = (addition: Fields) => ({
      ...addition,
      caps: (addition['caps'] as Items)
        .slice(0, base.length)
        .map((cap, index) => ({ ...cap, category: cycled(base, index)['category'] })),
    })
    return fc.constant({ ...rule, additions: (rule['additions'] as Items).map(capped) })
  },
  eachGroupOnce: (groups: Items) => fc.constant(groups.map((one, index) => ({ ...one, id: `${one['id']}-${index}` }))),
  otherCostAlone: (input: Fields) => {
    const own = input['costIs'] === 'charged' ? 'charged' : 'medicalCost'
    const further = (input['further'] as Items | undefined)?.map((one) => without(one, own))
    return fc.constant(further === undefined ? input : { ...input, further })
  },
  groupsOfKnownLevels: (table: Fields) => {
    const byGroup = table['byGroup'] as Items | undefined
    if (byGroup === undefined) return fc.constant(table)
    const levels = table['byLevel'] as Items
    const known = (row: Fields, index: number) => ({
      ...row,
      group: `own-${index}`,
      level: cycled(levels, index)['level'],
    })
    return fc.constant({ ...table, byGroup: byGroup.map(known) })
  },
  bandsNeedRecorded: (input: Fields) =>
    fc.constant(
      input['bands'] === undefined
        ? input
        : {
            ...input,
            institutions: (input['institutions'] as Items).map((one) => ({ ...one, recorded: one['recorded'] ?? 0 })),
          },
    ),
  aYearAtMost: fc.constant,
  notTheReserve: fc.constant,
  notBefore: (stay: Fields, { says: [later = '', earlier = ''] }) => fc.constant(daysInOrder(stay, earlier, later)),
  dischargedLater: (stay: Fields) => fc.constant(daysInOrder(stay, 'admittedOn', 'dischargedOn')),
  levelsKnown: (input: Fields) => {
    const levels = Object.keys(input['deductibles'] as object)
    const stays = (input['stays'] as Items).map((stay, index) => ({ ...stay, level: cycled(levels, index) }))
    return fc.constant({ ...input, stays })
  },
  meansOrNewGroup: (input: Fields, { part }) =>
    input['newGroup'] === true
      ? fc.constant(without(input, 'hospitalMean', 'regionalMean'))
      : withDrawn(input, { hospitalMean: part('hospitalMean'), regionalMean: part('regionalMean') }),
  oneCatalogue: (partials: Items) => {
    const [first = {}] = partials
    return fc.constant(partials.map((one, index) => ({ ...first, institutions: shifted(first, one, index) })))
  },
  pointsOfPlaces: (partial: Fields) => {
    const whole = (institution: Fields) => {
      const { n, d } = exact(institution['points'])
      return { ...institution, points: String(n / d) }
    }
    return fc.constant({ ...partial, institutions: (partial['institutions'] as Items).map(whole) })
  },
  ratioOfTotalCost: (input: Fields, { part }) =>
    input['basis'] === 'totalCost'
      ? withDrawn(input, { reimbursementRatio: part('reimbursementRatio') })
      : fc.constant(without(input, 'reimbursementRatio')),
  samePaidBy: (input: Fields) => {
    const of = (period: string) => ({ ...(input[period] as Fields), paidBy: 'weight' })
    return fc.constant({ ...input, before: of('before'), after: of('after') })
  },
  sameRows: (cases: Fields) => fc.constant(ofOneLength(cases, 'institution')),
  sumsOfCases: (group: Fields) => fc.constant(isZero(group['cases']) ? { ...group, cases: 1 } : group),
  sharingByPoints: (parts: Items) => {
    const sharing = parts.filter(({ points }) => points !== undefined)
    const isZeroed = sharing.length > 0 && sharing.every(({ points }) => isZero(points))
    return fc.constant(
      isZeroed ? parts.map((one) => (one['points'] === undefined ? one : { ...one, points: 1 })) : parts,
    )
  },
  thresholdsAboveLow: (rule: Fields) => {
    const { below } = rule['low'] as Fields
    const high = rule['high'] as Fields
    const { n, d } = exact(below)
    const raised = (threshold: Fields, index: number) =>
      byValue(threshold['ratio'], below) > 0 ? threshold : { ...threshold, ratio: `${n / d + BigInt(index + 1)}` }
    return fc.constant({ ...rule, high: { ...high, thresholds: (high['thresholds'] as Items).map(raised) } })
  },
  yearsAreNamed: (input: Fields) => {
    const years = input['years'] as Items | undefined
    const cases = input['cases'] as Fields
    if (years === undefined) return fc.constant({ ...input, cases: without(cases, 'year') })
    const year = (cases['group'] as unknown[]).map((_, index) => Number(cycled(years, index)['year']))
    return fc.constant({ ...input, cases: { ...cases, year } })
  },
}

/** The institutions of the first partial, with the counts of another where it has as many. */
function shifted(first: Fields, other: Fields, index: number): unknown {
  const [own, theirs] = [first['institutions'] as Items, other['institutions'] as Items]
  return own.map((institution, row) => ({
    ...institution,
    cases: (index === 0 ? institution : cycled(theirs, row))['cases'],
  }))
}

type Column = Uint8Array | undefined

/** Typed columns as long as the one under a key. */
export function ofOneLength(columns: Fields, key: string): Fields {
  const { length } = columns[key] as Uint8Array
  const fitted = Object.entries(columns).map(([name, column]) => [name, resized(column as Column, length)] as const)
  return Object.fromEntries(fitted)
}

export function resized(column: Column, length: number): Column {
  if (column === undefined) return undefined
  const { constructor: Typed } = column as { readonly constructor: unknown }
  return new (Typed as Uint8ArrayConstructor)(Array.from({ length }, (_, index) => column[index] ?? 1))
}
