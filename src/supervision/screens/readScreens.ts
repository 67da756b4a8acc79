import { fail, type Path, within } from '../../errors/internal.ts'
import { listed, type Rule, readObject, readRecord, ruleHead } from '../../policy/internal.ts'
import { read, record as recordOf } from '../../shape/internal.ts'
import { frontPage } from './frontPage.ts'
import { screenNames } from './labels.ts'
import { lowStandard } from './lowStandard.ts'
import { outpatientTurned } from './outpatientTurned.ts'
import { outsideCost } from './outsideCost.ts'
import { overlap } from './overlap.ts'
import type { Screen } from './Screen.ts'
import type { Screens } from './ScreeningInput.ts'
import { severeCases } from './severeCases.ts'
import { siphoning } from './siphoning.ts'
import { splitAdmission } from './splitAdmission.ts'
import { upwardFlow } from './upwardFlow.ts'

/** Every screen, in the order in which hints are given. */
const readers = {
  splitAdmission,
  lowStandard,
  outpatientTurned,
  overlap,
  outsideCost,
  frontPage,
  severeCases,
  siphoning,
  upwardFlow,
} as const satisfies Record<keyof Screens, (input: unknown, path: Path) => Screen>

const names = /* @__PURE__ */ Object.keys(readers) as readonly (keyof Screens)[]

/** The screens that are asked for, at least one. */
export function readScreens(
  input: unknown,
  path: Path,
): readonly { readonly name: keyof Screens; readonly screen: Screen }[] {
  const record = readRecord(input, names, path)
  const asked = names.filter((name) => record[name] !== undefined)
  if (asked.length === 0) {
    fail('missing', path, { expected: { zh: `至少一项：${listed(names)}`, en: `one of ${listed(names)}` } })
  }
  return asked.map((name) => ({ name, screen: readScreen(name, record[name], [...path, name]) }))
}

/** What every rule says of itself is read here, its limits by the screen. */
function readScreen(name: keyof Screens, input: unknown, path: Path): Screen {
  const { kind, id, label, effectiveFrom, verifiedOn, amended, ...limits } = readObject(input, path)
  const { citations } = limits
  const optional = Object.entries({ effectiveFrom, verifiedOn, amended }).filter(([, value]) => value !== undefined)
  const head = { kind, id, label, citations, ...Object.fromEntries(optional) }
  within(path, () => read(recordOf<Rule<typeof name>>(screenNames[name])(ruleHead(name)), head as Rule<typeof name>))
  return readers[name](limits, path)
}
