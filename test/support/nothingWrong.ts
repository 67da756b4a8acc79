import { expect } from 'vitest'

/** Fails with every problem found, one a line. */
export function nothingWrong(problems: readonly string[]): void {
  const found = `${problems.length} found:\n${problems.map((problem) => `  ${problem}`).join('\n')}`
  expect(problems.length, found).toBe(0)
}
