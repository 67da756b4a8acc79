/** Fails with every problem found, one a line. */
export function nothingWrong(problems: readonly string[]): void {
  if (problems.length === 0) return
  throw new Error(`${problems.length} found:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
}
