import { fail, show } from '../../errors/internal.ts'

/** Refuses what is no list of steps, such as a whole result. */
export function expectSteps(steps: unknown): void {
  if (!Array.isArray(steps)) {
    const expected = { zh: '步骤列表，即结果的 steps', en: 'a list of steps: the steps of a result' }
    fail('wrong_type', ['steps'], { expected, received: show(steps) })
  }
}
