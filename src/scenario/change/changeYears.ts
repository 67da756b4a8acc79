import { amendRuleSet, type ParameterChanges, type RuleSet } from '../../policy/internal.ts'
import type { UngrownYearInput, YearInput } from '../../settlement/internal.ts'
import { isObject } from '../../shape/internal.ts'
import type { OutlookInput } from '../outlook/OutlookInput.ts'
import type { Changes, ScenarioYears } from '../yearsFields.ts'

type Year = YearInput | UngrownYearInput

/** The rules after the changes whose path begins with `rules.`; the same rules where there are none. */
export function changeRules(rules: RuleSet, changes: Changes): RuleSet {
  const own = Object.entries(changes).filter(([path, value]) => path.startsWith('rules.') && value !== undefined)
  if (own.length === 0) return rules
  const amendments = Object.fromEntries(own.map(([path, value]) => [path.slice('rules.'.length), value]))
  return amendRuleSet(rules, amendments as ParameterChanges<RuleSet>)
}

/** What is settled, after the changes: a year, or every year of an outlook, its base and its ratchet. */
export function changeYears({ year, outlook }: ScenarioYears, changes: Changes): ScenarioYears {
  return outlook === undefined ? { year: changeYear(year, changes) } : { outlook: changeOutlook(outlook, changes) }
}

/** The year after the changes whose path begins with `year.`. */
function changeYear(year: Year, changes: Changes): Year {
  const ways = waysOf(changes, 'year')
  return ways.reduce(replaceAt, withoutOtherCap(year as unknown as Changes, changes)) as unknown as Year
}

/** Bases are the first year's, all else is every year's. */
function changeOutlook(outlook: OutlookInput, changes: Changes): OutlookInput {
  const ofYears: Way[] = []
  let changed = waysOf(changes, 'ratchet').reduce(
    (before: Changes, { keys, value }) => replace(before, ['ratchet', ...keys], value),
    outlook as unknown as Changes,
  )
  for (const way of waysOf(changes, 'year')) {
    const [key = ''] = way.keys
    if (key === 'year') changed = { ...changed, firstYear: way.value }
    else if (firstYearKeys.includes(key)) changed = replaceAt(changed, way)
    else ofYears.push(way)
  }
  const { years } = outlook
  if (!Array.isArray(years)) return changed as unknown as OutlookInput
  const each = years.map((one: unknown) =>
    isObject(one) ? ofYears.reduce(replaceAt, withoutOtherCap(one, changes)) : one,
  )
  return { ...changed, years: each } as unknown as OutlookInput
}

const firstYearKeys: readonly string[] = [
  'priorPayments',
  'previousTotal',
  'setBaseline',
  'finalAccounts',
  'lastYearPayments',
] satisfies readonly (keyof OutlookInput)[]

/** The growth has one cap: a fixed one takes the place of the pooling area's, and the other way round. */
function withoutOtherCap(year: Changes, changes: Changes): Changes {
  const isChanged = (part: string) => waysOf(changes, 'year').some(({ keys: [key] }) => key === part)
  const [fixed, area] = [isChanged('cap'), isChanged('poolingArea')]
  if (fixed === area || !isObject(year)) return year
  const { [fixed ? 'poolingArea' : 'cap']: _other, ...rest } = year
  return rest
}

interface Way {
  readonly keys: readonly string[]
  readonly value: unknown
}

/** The changes below a root, each with the way to it. */
function waysOf(changes: Changes, root: string): readonly Way[] {
  return Object.entries(changes).flatMap(([path, value]) =>
    path.startsWith(`${root}.`) && value !== undefined ? [{ keys: path.split('.').slice(1), value }] : [],
  )
}

const replaceAt = (record: Changes, { keys, value }: Way): Changes => replace(record, keys, value)

/** A copy of a record with another value at the end of the way; what is on the way is copied, or made. */
function replace(record: Changes, [key = '', ...rest]: readonly string[], value: unknown): Changes {
  if (rest.length === 0) return { ...record, [key]: value }
  return { ...record, [key]: replace((record[key] ?? {}) as Changes, rest, value) }
}
