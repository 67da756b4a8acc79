import { type Issue, isSettlementError, SettlementError, toIssue } from '../errors/internal.ts'
import type { Report } from '../policy/internal.ts'

/** What is found wrong with an input: what the core would refuse it for, collected instead of thrown. */
export interface Findings {
  readonly issues: readonly Issue[]
  readonly report: Report
  /** Runs a reader of the core: what it throws becomes an issue. */
  readonly attempt: (read: () => unknown) => void
}

/** Nothing found yet. */
export function noFindings(): Findings {
  const issues: Issue[] = []
  const attempt = (read: () => unknown): void => {
    try {
      read()
    } catch (error) {
      if (!isSettlementError(error)) throw error
      issues.push(toIssue(error))
    }
  }
  return { issues, attempt, report: (code, path, info) => issues.push(toIssue(new SettlementError(code, path, info))) }
}
