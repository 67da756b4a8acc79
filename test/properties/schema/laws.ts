import { expect } from 'vitest'
import { type Issue, isSettlementError, type SettlementError } from 'yigongti'
import type { Parsed } from 'yigongti/schema'
import { toPathText } from '../../../src/errors/internal.ts'

/** The error a calculation refuses with, or nothing; anything else that is thrown is thrown on. */
export function refusalOrNothing(calculate: () => unknown): SettlementError | undefined {
  try {
    calculate()
    return undefined
  } catch (error) {
    if (isSettlementError(error)) return error
    throw error
  }
}

/**
 * The face and the core agree: what passes is refused at most for what the face cannot know, and what the core refuses
 * is among the issues, word for word.
 */
export function expectAgreement(
  parsed: Parsed<unknown>,
  refusal: SettlementError | undefined,
  isBeyond: (refusal: SettlementError) => boolean,
): void {
  if (refusal === undefined) expect(parsed.ok ? [] : parsed.issues).toEqual([])
  else if (!isBeyond(refusal)) {
    const { name, ...issue } = refusal.toJSON()
    expect(parsed.ok ? [] : parsed.issues).toContainEqual(issue)
  }
}

/** Every issue is said once, in both languages, and begins with its place. */
export function expectPlainIssues(issues: readonly Issue[]): void {
  const said = issues.map((issue) => JSON.stringify(issue))
  expect(new Set(said).size).toBe(said.length)
  for (const { code, path, place, message } of issues) {
    expect(code).toMatch(/^[a-z_]+$/)
    const at = toPathText(path)
    expect(message.zh.startsWith(place === undefined ? `${at}：` : `${place.zh}（${at}）：`)).toBe(true)
    expect(message.en.startsWith(place === undefined ? `${at}: ` : `${place.en} (${at}): `)).toBe(true)
    expect(`${message.zh}${message.en}`).not.toMatch(/\{(path|expected|received|previous|limit|places)\}|\[object/)
  }
}
