import type { Step } from 'yigongti'
import { evaluateFormula } from './evaluateFormula.ts'
import { agree, Exact, roundExactly } from './exactDecimal.ts'

/** What is wrong with a step taken by itself: the figures do not follow from each other, or something is not said. */
export function problemsOf(step: Step): string[] {
  return [...arithmeticProblems(step), ...textProblems(step)].map((problem) => `${step.id}: ${problem}`)
}

function arithmeticProblems({ formula, inputs = [], rounding, value }: Step): string[] {
  const problems: string[] = []
  const before = rounding?.before ?? value
  if (formula !== undefined) {
    const used = new Set<string>()
    const computed = evaluateFormula(formula, (id) => {
      const input = inputs.find((candidate) => candidate.id === id)
      if (input === undefined) throw new Error(`${formula}: ${id} is not among the inputs`)
      used.add(id)
      return input.value
    })
    const size = Exact.max(1, ...inputs.map((input) => new Exact(input.value).abs()))
    if (!agree(computed, before, 25, size)) problems.push(`${formula} is ${computed.toFixed()}, not ${before}`)
    for (const { id } of inputs) if (!used.has(id)) problems.push(`${id} is an input that the formula does not use`)
    if (new Set(inputs.map(({ id }) => id)).size < inputs.length) problems.push('two inputs have one id')
  }
  if (rounding !== undefined) {
    const rounded = roundExactly(new Exact(rounding.before), rounding.mode, rounding)
    if (!rounded.eq(value)) problems.push(`${rounding.before} rounds to ${rounded.toFixed()}, not ${value}`)
  }
  return problems
}

function textProblems({ label, unit, citations = [], because, formula, inputs = [], parameters = [] }: Step): string[] {
  const problems: string[] = []
  const named = [{ label }, ...inputs, ...parameters, ...citations.map(({ document }) => ({ label: document }))]
  for (const { label: name } of [...named, ...(because === undefined ? [] : [{ label: because }])]) {
    if (!/[一-鿿]/u.test(name.zh)) problems.push(`no Chinese in "${name.zh}"`)
    if (!/[A-Za-z]/.test(name.en) || /[一-鿿]/u.test(name.en)) problems.push(`no English in "${name.en}"`)
  }
  if (unit.length === 0) problems.push('no unit')
  // What was given, and what another calculation gave, is the caller's.
  const isGiven = /^(?:as given|set elsewhere|from the calculation of|the result of another calculation)/.test(
    because?.en ?? '',
  )
  if (citations.length === 0 && !isGiven) problems.push('no citation')
  if (formula === undefined && because === undefined) problems.push('neither formula nor reason')
  return problems
}
