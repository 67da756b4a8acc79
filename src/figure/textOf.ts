import { RecentMap } from '../errors/internal.ts'
import type { Step } from './Step.ts'

const texts = /* @__PURE__ */ new RecentMap<Step, string>()

/** What a step that does not change says itself, wherever it stands and whatever stands below it. */
export function textOf(step: Step): string {
  let text = texts.get(step)
  if (text === undefined) {
    const { at: _at, alsoAt: _alsoAt, steps: _steps, shownUnder: _shownUnder, inputs, ...own } = step
    text = JSON.stringify([own, inputs?.map(({ id, value, unit }) => [id, value, unit])])
    texts.set(step, text)
  }
  return text
}
