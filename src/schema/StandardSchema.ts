import type { Path } from '../errors/internal.ts'
import type { Parsed } from './Parsed.ts'

/**
 * 标准模式 — a schema as the Standard Schema interface (version 1) knows it, for frameworks that take any library's.
 *
 * The message of an issue is in English and Chinese; code, `expected` and `received` come from the `parse…` function.
 *
 * @since 0.1.0
 */
export interface StandardSchema<Value> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: 'yigongti'
    readonly validate: (
      input: unknown,
    ) =>
      | { readonly value: Value; readonly issues?: undefined }
      | { readonly issues: readonly { readonly message: string; readonly path: Path }[] }
    readonly types?: { readonly input: Value; readonly output: Value } | undefined
  }
}

/** A `parse…` function as a Standard Schema. */
export function toStandardSchema<Value>(parse: (input: unknown) => Parsed<Value>): StandardSchema<Value> {
  return {
    '~standard': {
      version: 1,
      vendor: 'yigongti',
      validate: (input) => {
        const parsed = parse(input)
        if (parsed.ok) return { value: parsed.value }
        return {
          issues: parsed.issues.map(({ message, path }) => ({ message: `${message.en} | ${message.zh}`, path })),
        }
      },
    },
  }
}
