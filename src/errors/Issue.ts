import type { Bilingual } from './Bilingual.ts'
import type { ErrorInfo } from './describe.ts'
import type { ErrorCode } from './messages.ts'
import type { Path } from './Path.ts'

/**
 * 问题 — one thing that is wrong with an input: the code, where it stands (`place` in words), what was expected and
 * received, and the message in both languages.
 *
 * @since 0.1.0
 */
export interface Issue {
  readonly code: ErrorCode
  readonly path: Path
  readonly place?: Bilingual
  readonly expected?: ErrorInfo[string]
  readonly received?: ErrorInfo[string]
  readonly message: Bilingual
}
