import { type Bilingual, fail } from '../errors/internal.ts'
import type { Law, Reading } from '../shape/internal.ts'
import type { AnyRuleSet } from './RuleSet.ts'
import { byDay, holdsBy } from './sinceWhen.ts'

interface Dated {
  readonly from?: string | undefined
  readonly value: unknown
}

/** A parameter's values by day, what holds before them, and where they stand in the rule set. */
interface Found {
  readonly place: readonly string[]
  readonly values: readonly Dated[]
  readonly otherwise?: unknown
}

/** Two parameters, and which of their values do not go together. */
interface Pair {
  readonly ids: readonly [string, string]
  readonly contradict: (first: unknown, second: unknown) => boolean
  readonly info: Readonly<Record<'first' | 'second' | 'reason', Bilingual>>
}

const pairs: readonly Pair[] = [
  {
    ids: ['overrunBearer', 'poolShareOfOverrun'],
    contradict: (bearer, bands) => bearer === 'pool' && bands !== undefined,
    info: {
      first: {
        zh: '其余超支的承担方（overrunBearer）为统筹基金',
        en: 'the bearer of the rest of an overrun (overrunBearer) is the pool',
      },
      second: {
        zh: '统筹基金分担超支的分段比例（poolShareOfOverrun）',
        en: 'the bands by which the pool shares an overrun (poolShareOfOverrun)',
      },
      reason: {
        zh: '超支全部由统筹基金承担时，没有按分段分担的部分；请删去其中一项',
        en: 'where the pool bears all of an overrun, nothing is left to share by bands; leave one of them out',
      },
    },
  },
]

/** The first pair of values that hold on the same day and contradict each other. */
function contradictionIn(find: (id: string) => Found | undefined) {
  for (const pair of pairs) {
    const [first, second] = pair.ids.map(find)
    if (first === undefined || second === undefined) continue
    const days = ['', ...[...first.values, ...second.values].flatMap(({ from }) => from ?? [])]
    const isContradicted = days.some((day) => pair.contradict(valueBy(first, day), valueBy(second, day)))
    if (isContradicted) return { ...pair, place: first.place }
  }
  return undefined
}

function valueBy({ values, otherwise }: Found, day: string): unknown {
  const found = [...values].sort(byDay).findLast((dated) => holdsBy(dated, day))
  return found === undefined ? otherwise : found.value
}

/** What of a rule set the law looks at. */
export interface DatedTables {
  readonly parameters: ReadonlyMap<string, { readonly values: readonly Dated[] }>
  readonly localParameters: ReadonlyMap<string, { readonly default: unknown }>
  readonly local: ReadonlyMap<string, readonly Dated[]>
}

/** No two values of a rule set that hold on the same day contradict each other. */
export const noContradiction: Law<DatedTables> = {
  codes: ['contradictory_rules'],
  says: ['noContradiction', ...pairs.flatMap(({ ids }) => ids)],
  judge: (rules, reading) => {
    const { parameters, localParameters, local } = rules
    if (![parameters, localParameters, local].every((table) => reading.isSound(table))) return
    const found = contradictionIn((id) => soundly(findIn(rules, id), reading))
    if (found !== undefined) reading.refuse('contradictory_rules', found.info, found.place)
  },
}

function soundly(found: Found | undefined, reading: Reading): Found | undefined {
  if (found === undefined || !reading.isSound(found.values) || !reading.isSound(found.otherwise)) return undefined
  return found.values.every(({ from, value }) => reading.isSound(from) && reading.isSound(value)) ? found : undefined
}

function findIn({ parameters, localParameters, local }: DatedTables, id: string): Found | undefined {
  const own = parameters.get(id)
  if (own !== undefined) return { place: ['parameters', id], values: own.values }
  const open = localParameters.get(id)
  if (open === undefined) return undefined
  const values = local.get(id)
  if (values === undefined) return { place: ['localParameters', id], values: [], otherwise: open.default }
  return { place: ['local', id], values, otherwise: open.default }
}

/** Refuses rules that contradict themselves; `changed`: what was given, at whose place it is told. */
export function refuseContradictions(rules: AnyRuleSet, changed: Iterable<string>): void {
  const { parameters, localParameters, local } = rules
  const tables = { parameters: mapOf(parameters), localParameters: mapOf(localParameters), local: mapOf(local) }
  const found = contradictionIn((id) => findIn(tables as DatedTables, id))
  if (found === undefined) return
  const given = new Set(changed)
  fail('contradictory_rules', [found.ids.find((id) => given.has(id)) ?? found.ids[0]], found.info)
}

const mapOf = <Value>(record: Readonly<Record<string, Value>>) => new Map(Object.entries(record))
