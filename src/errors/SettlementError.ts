import type { Bilingual } from './Bilingual.ts'
import { describe, type ErrorInfo } from './describe.ts'
import type { Issue } from './Issue.ts'
import type { ErrorCode } from './messages.ts'
import type { Path } from './Path.ts'

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
export function toIssue({ code, path, place, info, messages }: SettlementError): Issue {
  return {
    code,
    path,
    ...(place === undefined ? {} : { place }),
    ...(info['expected'] === undefined ? {} : { expected: info['expected'] }),
    ...(info['received'] === undefined ? {} : { received: info['received'] }),
    message: messages,
  }
}
