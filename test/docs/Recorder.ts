import { Console } from 'node:console'
import { Writable } from 'node:stream'
import { isDeepStrictEqual } from 'node:util'
import { isSettlementError } from '../../src/errors/internal.ts'
import type { Assertion } from './findAssertions.ts'
import { readLiteral, toLiteral } from './literal.ts'

/** What an assertion found when its statement ran. */
export type Outcome = { readonly actual: unknown } | { readonly thrown: string | undefined }

/** What a running module reports to: where it is, what it prints, what its assertions found. */
export class Recorder {
  readonly outcomes = new Map<number, Outcome>()
  readonly problems: string[] = []
  /** The printed text by the line of the statement that printed it. */
  readonly printed = new Map<number, string>()
  readonly console: Console

  constructor(
    private readonly assertions: readonly Assertion[],
    /** Where the module is: the line of the statement of its top level. */
    public line: number,
  ) {
    const stream = new Writable({
      decodeStrings: false,
      write: (chunk, _, done) => {
        this.printed.set(this.line, (this.printed.get(this.line) ?? '') + String(chunk))
        done()
      },
    })
    this.console = new Console({ stdout: stream, stderr: stream, colorMode: false })
  }

  at(line: number): void {
    this.line = line
  }

  value<T>(index: number, actual: T): T {
    this.outcomes.set(index, { actual })
    const assertion = this.assertions[index]
    if (assertion !== undefined) this.compare(assertion, actual)
    return actual
  }

  throws(index: number, run: () => unknown): void {
    try {
      this.threw(index, undefined, run())
    } catch (error) {
      this.threw(index, error)
    }
  }

  async throwsLater(index: number, run: () => Promise<unknown>): Promise<void> {
    try {
      this.threw(index, undefined, await run())
    } catch (error) {
      this.threw(index, error)
    }
  }

  private compare({ line, expected }: Assertion, actual: unknown): void {
    try {
      if (expected === '') throw new Error('says nothing behind "// =>"')
      if (isDeepStrictEqual(readLiteral(expected), actual)) return
      this.problems.push(`${line}: expected ${expected.trim()}, got ${shown(actual)}`)
    } catch (error) {
      this.problems.push(
        `${line}: "${expected}" is not a JavaScript expression (${String(error)}); got ${shown(actual)}`,
      )
    }
  }

  private threw(index: number, error: unknown, returned?: unknown): void {
    const code = isSettlementError(error) ? error.code : undefined
    this.outcomes.set(index, { thrown: code })
    const assertion = this.assertions[index]
    if (assertion === undefined || code === assertion.expected) return
    const found = code ?? (error === undefined ? `nothing (returned ${shown(returned)})` : String(error))
    this.problems.push(`${assertion.line}: expected the error ${assertion.expected}, got ${found}`)
  }
}

function shown(value: unknown): string {
  try {
    return toLiteral(value, 100)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
