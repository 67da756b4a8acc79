import type { Bilingual } from './Bilingual.ts'
import { describe, type ErrorInfo } from './describe.ts'
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

/**
 * 结算错误 — a precondition of a calculation does not hold. Nothing was computed.
 *
 * `code` is for programs, `path` says where in the input and `place` says it in words, `messages` says what is wrong in
 * Chinese and English, `info` holds the values the messages were made from. Tell it by {@link isSettlementError}, not by `instanceof`.
 *
 * @since 0.1.0
 */
export class SettlementError extends Error {
  override readonly name = 'SettlementError'
  readonly messages: Bilingual

  constructor(
    readonly code: ErrorCode,
    readonly path: Path,
    readonly info: ErrorInfo = {},
    readonly place?: Bilingual,
  ) {
    const messages = describe(code, path, info, place)
    super(`${messages.en} | ${messages.zh} [${code}]`)
    this.messages = messages
  }

  toJSON(): Issue & { readonly name: 'SettlementError' } {
    return { name: this.name, ...toIssue(this) }
  }
}

/** 错误转为问题 — the error as one of the issues that the `parse…` functions return. */
export function toIssue({ code, path, place, info, messages }: Told): Issue {
  return {
    code,
    path,
    ...(place === undefined ? {} : { place }),
    ...(info['expected'] === undefined ? {} : { expected: ownCopy(info['expected']) }),
    ...(info['received'] === undefined ? {} : { received: ownCopy(info['received']) }),
    message: messages,
  }
}

type Told = Pick<SettlementError, 'code' | 'path' | 'info' | 'messages'> & { readonly place?: Bilingual | undefined }

/** The issue of an error that is not made: what is only listed need not look where it came from. */
export function issueOf(code: ErrorCode, path: Path, info: ErrorInfo, place?: Bilingual): Issue {
  return toIssue({ code, path, place, info, messages: describe(code, path, info, place) })
}

/** Words for what is expected are the library's: an issue that leaves has its own. */
function ownCopy<Value extends ErrorInfo[string]>(value: Value): Value {
  return typeof value === 'object' ? { ...value } : value
}

/**
 * 是否结算错误 — whether something caught is a {@link SettlementError}, optionally of one code.
 *
 * It looks at name and code, so it also knows errors of another copy of the library (an application can hold the ESM
 * and the CommonJS one).
 *
 * @example
 * ```ts
 * import { allocate, isSettlementError } from 'yigongti'
 *
 * try {
 *   allocate('100.00', [0, 0])
 * } catch (error) {
 *   isSettlementError(error, 'weights_all_zero') // => true
 * }
 * ```
 * @since 0.1.0
 */
export function isSettlementError(error: unknown, code?: ErrorCode): error is SettlementError {
  if (typeof error !== 'object' || error === null) return false
  const { name, code: found } = error as Partial<SettlementError>
  return name === 'SettlementError' && typeof found === 'string' && (code === undefined || found === code)
}
