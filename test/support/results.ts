import type { Step } from 'yigongti'

/** A step and all its parts, outermost first. */
export function everyStep(steps: readonly Step[]): Step[] {
  return steps.flatMap((step) => [step, ...everyStep(step.steps ?? [])])
}

/** Every value at the ends of a result, with the way to it. */
export function leavesOf(value: unknown, path = ''): { path: string; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, `${path}.${key}`))
}

/** Sets and deletes whatever a plain object lets be set and deleted, all the way down. */
export function vandalise(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) {
    vandalise(part)
    Reflect.set(value, key, 'vandalised')
  }
  if (Array.isArray(value) && !Object.isFrozen(value)) value.push('vandalised')
}

/** Freezes plain data all the way down. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen)
    Object.freeze(value)
  }
  return value
}

/** Money as whole fen. */
export function toFen(amount: string): bigint {
  return BigInt(amount.replace('.', ''))
}

/** Whole fen, none below zero, as money. */
export function ofFen(fen: bigint | number): string {
  return `${BigInt(fen) / 100n}.${String(BigInt(fen) % 100n).padStart(2, '0')}`
}

export function sumFen(amounts: readonly string[]): bigint {
  return amounts.reduce((sum, amount) => sum + toFen(amount), 0n)
}
