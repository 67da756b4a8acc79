import { isSourced } from '../../src/figure/internal.ts'
import { isDecimal } from '../../src/numeric/internal.ts'
import { type AnyShape, parse, type Shape } from '../../src/shape/internal.ts'

/** A part of an input, where it stands, and what it is. */
export interface Place {
  readonly path: readonly (string | number)[]
  readonly value: unknown
  readonly shape: AnyShape
  /** It is one of several that it might be, so what it is refused with is theirs to say; `null` may be one of them. */
  readonly isLoose: boolean
}

/** Every part of a valid input that a shape describes, itself first. */
export function placesOf(shape: AnyShape, value: unknown, path: Place['path'] = [], isLoose = false): readonly Place[] {
  const inner = chosen(shape, value)
  const { type } = shape.spec
  const own = { path, value, shape, isLoose: isLoose || type === 'orWord' }
  if (inner !== undefined)
    return [own, ...placesOf(inner, value, path, isLoose || (type !== 'later' && type !== 'union'))]
  return [own, ...partsOf(shape, value, path, isLoose)]
}

function partsOf({ spec }: AnyShape, value: unknown, path: Place['path'], isLoose: boolean): readonly Place[] {
  switch (spec.type) {
    case 'record':
      return Object.entries(spec.fields).flatMap(([key, field]) => {
        const part = (value as Readonly<Record<string, unknown>>)[key]
        return part === undefined ? [] : placesOf(field, part, [...path, key], isLoose || field.spec.type === 'option')
      })
    case 'list':
      return (value as unknown[]).flatMap((item, index) => placesOf(spec.item, item, [...path, index], isLoose))
    case 'table':
      return Object.entries(value as object).flatMap(([key, item]) =>
        placesOf(spec.item, item, [...path, key], isLoose),
      )
    default:
      return []
  }
}

/** Of several shapes the one that a value is of. */
function chosen({ spec }: AnyShape, value: unknown): AnyShape | undefined {
  switch (spec.type) {
    case 'either':
      if (spec.list.spec.type !== 'number') return Array.isArray(value) ? spec.list : spec.other
      return typeof value === 'object' && value !== null && !isDecimal(value) && !isSourced(value)
        ? spec.other
        : spec.list
    case 'orWord':
      return spec.words.some((word) => word === value) ? undefined : spec.other
    case 'union':
      return spec.kinds[String((value as Readonly<Record<string, unknown>>)[spec.key])]
    case 'among':
      return spec.shapes.find((one) => parse(one as Shape<unknown, unknown>, value).ok)
    case 'later':
      return spec.shape()
    default:
      return undefined
  }
}

/** The shape of a part, by the keys that lead to it from any value of the whole. */
export function shapeBelow(shape: AnyShape, keys: readonly string[]): AnyShape {
  const [key, ...others] = keys
  if (key === undefined) return shape
  const part = partUnder(shape, key)
  if (part === undefined) throw new Error(`nothing under ${key}`)
  return shapeBelow(part, others)
}

function partUnder({ spec }: AnyShape, key: string): AnyShape | undefined {
  switch (spec.type) {
    case 'record':
      return spec.fields[key]
    case 'list':
    case 'table':
      return spec.item
    case 'either':
      return partUnder(spec.list, key) ?? partUnder(spec.other, key)
    case 'orWord':
      return partUnder(spec.other, key)
    case 'later':
      return partUnder(spec.shape(), key)
    case 'union':
      return Object.values(spec.kinds)
        .map((one) => partUnder(one, key))
        .find((one) => one !== undefined)
    default:
      return undefined
  }
}
