import type { ErrorCode, ErrorInfo, Issue, Path } from '../errors/internal.ts'
import { Collecting, Reading, refusalAt } from './Reading.ts'
import type { AnyShape, FoundElsewhere, Shape } from './Shape.ts'

/** Reads an input; throws the first refusal. `at`: what the argument is called, where there are several: `['rule']`. */
export function read<In, Out>(shape: Shape<In, Out>, input: FoundElsewhere<In>, at: Path = []): Out {
  return shape.read(input, new Reading(shape, at))
}

/**
 * 解析结果 — an input that was read, or everything that is wrong with it.
 *
 * @since 0.1.0
 */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** Reads an input and tells all that is wrong with it; what passes is the input itself. */
export function parse<In, Out>(shape: Shape<In, Out>, input: unknown): Parsed<In> {
  const issues = new Collecting(shape).collect(input)
  return issues.length === 0 ? { ok: true, value: input as In } : { ok: false, issues }
}

/** Refuses what only the computation can see, at a place of the input. */
export function failAt(shape: AnyShape, code: ErrorCode, path: Path, info: ErrorInfo = {}, at: Path = []): never {
  throw refusalAt(shape, code, path, info, at)
}
