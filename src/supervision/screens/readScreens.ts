import { fail, type Path } from '../../errors/internal.ts'
import { listed, readRecord } from '../../policy/internal.ts'
import { frontPage } from './frontPage.ts'
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
  return asked.map((name) => ({ name, screen: readers[name](record[name], [...path, name]) }))
}
