import type { ErrorCode } from '../../src/errors/internal.ts'
import type { AnyShape, Spec } from '../../src/shape/internal.ts'

const decimal: readonly ErrorCode[] = ['missing', 'not_a_number', 'inexact_number', 'too_many_digits']

/** Every code that a shape can refuse with: what `@throws` of a function must name, beside its own. */
export function codesOf(shape: AnyShape): ReadonlySet<ErrorCode> {
  const codes = new Set<ErrorCode>()
  const seen = new Set<AnyShape>()
  const visit = (part: AnyShape): void => {
    if (seen.has(part)) return
    seen.add(part)
    for (const code of ownCodes(part.spec)) codes.add(code)
    for (const inner of partsOf(part.spec)) visit(inner)
  }
  visit(shape)
  return codes
}

function ownCodes(spec: Spec): readonly ErrorCode[] {
  switch (spec.type) {
    case 'number': {
      const { percent, places, above, atLeast, below, atMost, outside = 'out_of_range' } = spec
      const isBounded = [above, atLeast, below, atMost].some((bound) => bound !== undefined)
      return [
        ...decimal,
        ...(percent === undefined ? (['percent_not_allowed'] as const) : []),
        ...(percent === 'needed' ? (['percent_needed'] as const) : []),
        ...(isBounded ? [outside] : []),
        ...(places === undefined ? [] : ([places === 2 ? 'not_whole_fen' : 'not_whole_units'] as const)),
      ]
    }
    case 'whole':
      return ['missing', 'not_an_integer', 'out_of_range']
    case 'text':
      if (spec.form === 'date') return ['missing', 'not_a_date']
      if (spec.form === 'month') return ['missing', 'not_a_month']
      if (spec.form === 'period') return ['missing', 'not_a_period']
      return ['missing', 'wrong_type', 'too_long', ...(spec.form === 'text' ? [] : (['unclean_id'] as const))]
    case 'option':
      return ['missing', spec.code]
    case 'steps':
      return ['missing', 'wrong_type']
    case 'flag':
      return ['missing', 'wrong_type']
    case 'record':
      return ['missing', 'wrong_type', 'unknown_key', ...spec.laws.flatMap(({ codes }) => codes)]
    case 'list':
      return [
        'missing',
        'wrong_type',
        ...(spec.mayBeEmpty ? [] : (['empty_list'] as const)),
        ...spec.laws.flatMap(({ codes }) => codes),
      ]
    case 'table':
      return [
        'missing',
        'wrong_type',
        'unknown_key',
        ...(spec.mayBeEmpty ? [] : (['empty_list'] as const)),
        ...spec.laws.flatMap(({ codes }) => codes),
      ]
    case 'column':
      return ['missing', ...spec.codes]
    case 'union':
      return ['missing', 'wrong_type', 'not_one_of']
    case 'later':
      return ['too_deep']
    case 'among':
      return ['missing', ...(spec.codes ?? [])]
    case 'orWord':
      return spec.codes ?? []
    case 'either':
      return []
  }
}

/** The shapes that a shape is made of. */
export function partsOf(spec: Spec): readonly AnyShape[] {
  switch (spec.type) {
    case 'record':
      return Object.values(spec.fields)
    case 'list':
    case 'table':
      return [spec.item]
    case 'either':
      return [spec.list, spec.other]
    case 'orWord':
      return [spec.other]
    case 'union':
      return [...new Set(Object.values(spec.kinds))]
    case 'among':
      return spec.shapes
    case 'later':
      return [spec.shape()]
    default:
      return []
  }
}
