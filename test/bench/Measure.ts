/** One line of the bench: what was measured, what came out, what it should be, and whether it is. */
export interface Measure {
  readonly name: string
  readonly result: string
  readonly goal: string
  readonly verdict: 'met' | 'missed' | 'not measured' | 'no goal'
}

/** A line with a goal. */
export function judged(name: string, result: string, goal: string, isMet: boolean): Measure {
  return { name, result, goal, verdict: isMet ? 'met' : 'missed' }
}

/** A line for what is shown only. */
export function shown(name: string, result: string): Measure {
  return { name, result, goal: '–', verdict: 'no goal' }
}

/** A line for what could not be measured here, and why. */
export function unmeasured(name: string, because: string, goal: string): Measure {
  return { name, result: because, goal, verdict: 'not measured' }
}
