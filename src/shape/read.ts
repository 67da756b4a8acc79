import { type ErrorCode, type ErrorInfo, type Issue, type Path, SettlementError, within } from '../errors/internal.ts'
import { placeName } from './placeName.ts'
import { Collecting, Reading } from './Reading.ts'
import type { AnyShape, Shape } from './Shape.ts'

/** Reads an input; throws the first refusal. */
export function read<In, Out>(shape: Shape<In, Out>, input: NoInfer<In>): Out {
  return shape.read(input, new Reading(shape))
}

/** Reads a part of what a caller gave, at its place there. */
export function readAt<Out>(
  shape: { readonly read: (input: unknown, reading: Reading) => Out } & AnyShape,
  input: unknown,
  path: Path,
): Out {
  return within(path, () => shape.read(input, new Reading(shape)))
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
export function failAt(shape: AnyShape, code: ErrorCode, path: Path, info: ErrorInfo = {}): never {
  throw new SettlementError(code, path, info, placeName(shape, path))
}
