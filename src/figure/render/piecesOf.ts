import type { StepInput } from '../Step.ts'

/** A formula as it is printed: texts and, between them, the places of its inputs. */
export type Pieces = readonly (string | number)[]

/** A formula in pieces. Among many inputs each is looked up: a sum over a million persons takes no longer for each. */
export function piecesOf(formula: string, inputs: readonly StepInput[]): Pieces {
  const indexOf = inputs.length > few ? lookUp(inputs) : (id: string) => inputs.findIndex((input) => input.id === id)
  const pieces: (string | number)[] = []
  let end = 0
  ids.lastIndex = 0
  for (let match = ids.exec(formula); match !== null; match = ids.exec(formula)) {
    const index = indexOf(match[0])
    if (index < 0) continue
    if (match.index > end) pieces.push(formula.slice(end, match.index))
    pieces.push(index)
    end = ids.lastIndex
  }
  if (end < formula.length) pieces.push(formula.slice(end))
  return pieces
}

const few = 8
const ids = /[A-Za-z]\w*(?:\.\w+)*(?:\[\d+\])*/g

function lookUp(inputs: readonly StepInput[]): (id: string) => number {
  const known = new Map<string, number>()
  inputs.forEach(({ id }, index) => {
    if (!known.has(id)) known.set(id, index)
  })
  return (id) => known.get(id) ?? -1
}
