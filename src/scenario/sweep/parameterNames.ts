import { ratchetShape } from '../../budget/internal.ts'
import type { Bilingual } from '../../errors/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'
import { yearShape } from '../../settlement/internal.ts'
import { nameAt } from '../../shape/internal.ts'

/** What the paths of a sweep are called. */
export type ParameterNames = Readonly<Record<string, Bilingual>>

/** The names of paths: of parameters by their rules, of parts of a year or a ratchet by what they are read as. */
export function parameterNames(rules: RuleSet, paths: readonly string[]): ParameterNames {
  return Object.fromEntries(paths.map((path) => [path, nameOfPath(path, rules) ?? { zh: path, en: path }]))
}

function nameOfPath(path: string, rules?: RuleSet): Bilingual | undefined {
  const [root, ...keys] = path.split('.')
  if (root === 'year') return nameAt(yearShape(), keys)
  if (root === 'ratchet') return nameAt(ratchetShape(), keys)
  const [id = ''] = keys
  return rules?.parameters[id]?.label ?? rules?.localParameters[id]?.label
}

/** Where the parameters of a row have their names: beside what is enumerated, so that a row is data and nothing else. */
const at = /* @__PURE__ */ Symbol.for('yigongti.parameterNames')

/** The parameters of a row, with what they are called. */
export function named<Parameters extends object>(parameters: Parameters, names: ParameterNames): Parameters {
  return Object.defineProperty(parameters, at, { value: names })
}

/** What the parameters of a row are called; of a row that was stored, only parts of a year have a name. */
export function nameOfParameter(parameters: object, path: string): Bilingual {
  const names = (parameters as { readonly [at]?: ParameterNames })[at]
  return names?.[path] ?? nameOfPath(path) ?? { zh: path, en: path }
}
