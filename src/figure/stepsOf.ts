import type { Bilingual } from '../errors/internal.ts'
import type { Figure } from './figure.ts'
import type { Step } from './Step.ts'

/**
 * The steps of some figures and of all they came from: each once, what a step needs before the step. The parts of a
 * composite figure stay below its step, and so does what explains a number from another calculation. Of the `givens`
 * those remain that no step takes in.
 */
export function stepsOf(figures: readonly Figure[], givens?: Set<Figure>): readonly Step[] {
  const seen = new Set<Figure>()
  const steps: Step[] = []
  let told: Told | undefined
  const visit = (figure: Figure): void => {
    if (figure.step === undefined || seen.has(figure)) return
    seen.add(figure)
    for (const part of figure.parts ?? []) seen.add(part)
    for (const operand of figure.operands) {
      if (operand.step === undefined) givens?.delete(operand)
      else visit(operand)
    }
    if (figure.origin?.steps === undefined) {
      steps.push(figure.step)
      return
    }
    told ??= new Told()
    steps.push(told.withOrigin(figure.step, figure.label.name, figure.origin.steps))
  }
  for (const figure of figures) visit(figure)
  return steps
}

/** What explanations have told so far: each step of them stands once in a trace, and is pointed to after that. */
class Told {
  private readonly under = new Map<Step, Bilingual>()
  /** What was told and not looked into yet: with one explanation alone, nothing is ever looked for. */
  private readonly pending: { readonly steps: readonly Step[]; readonly name: Bilingual }[] = []

  withOrigin(step: Step, name: Bilingual, origin: readonly Step[]): Step {
    this.lookInto()
    this.pending.push({ steps: origin, name })
    const last = origin.at(-1)
    const before = last === undefined ? undefined : this.under.get(last)
    const fresh = this.under.size === 0 ? origin : origin.filter((one) => !this.under.has(one))
    return {
      ...step,
      ...(before === undefined ? {} : { because: pointed(step.because, before) }),
      ...(fresh.length === 0 ? {} : { steps: fresh }),
    }
  }

  private lookInto(): void {
    for (let next = this.pending.pop(); next !== undefined; next = this.pending.pop()) {
      for (const step of next.steps) {
        if (this.under.has(step)) continue
        this.under.set(step, next.name)
        if (step.steps !== undefined) this.pending.push({ steps: step.steps, name: next.name })
      }
    }
  }
}

function pointed(because: Bilingual | undefined, before: Bilingual): Bilingual {
  return { zh: `${because?.zh}，见“${before.zh}”`, en: `${because?.en}, shown under "${before.en}"` }
}
