import {
  canonicalize,
  type DatedValue,
  type LocalParameter,
  type Parameter,
  type RuleSet,
  sealRules,
} from '../policy/internal.ts'

/** A rule set that was judged, with canonical values, copied and sealed: what was read cannot change behind it. */
export function toRuleSet(judged: RuleSet): RuleSet {
  const { parameters, localParameters, local } = judged
  return sealRules({
    ...judged,
    parameters: mapTable(parameters, (parameter) => ({
      ...parameter,
      values: canonicalHistory(parameter, parameter.values),
    })),
    localParameters: mapTable(localParameters, (parameter) =>
      parameter.default === undefined
        ? parameter
        : { ...parameter, default: canonicalValue(parameter, parameter.default) },
    ),
    local: mapTable(local, (history, id) => {
      const parameter = localParameters[id]
      return parameter === undefined ? history : canonicalHistory(parameter, history)
    }),
  })
}

function canonicalHistory(parameter: Parameter | LocalParameter, history: readonly DatedValue[]) {
  return history.map((dated) => ({ ...dated, value: canonicalValue(parameter, dated.value) }))
}

/** An option is canonical as it is. */
function canonicalValue({ kind }: Parameter | LocalParameter, value: DatedValue['value']): DatedValue['value'] {
  return kind === 'choice' ? value : canonicalize({ kind }, value, [])
}

function mapTable<A, B>(
  table: Readonly<Record<string, A>>,
  change: (item: A, id: string) => B,
): Readonly<Record<string, B>> {
  return Object.fromEntries(Object.entries(table).map(([id, item]) => [id, change(item, id)]))
}
