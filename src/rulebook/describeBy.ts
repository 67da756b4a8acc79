import type { Bilingual } from '../errors/internal.ts'
import { displayNumber, units } from '../figure/internal.ts'
import { readDecimal, toDecimalString } from '../numeric/internal.ts'
import { type AnyShape, isObject, type NumberSpec, nameOf, parse, type Shape } from '../shape/internal.ts'

type Described = readonly [name: Bilingual | undefined, value: Bilingual]

/** A value as people read it: rates as percentages, records and lists in one line, each part with its name. */
export function describeBy(shape: AnyShape, value: unknown): Bilingual {
  if (value === null) return { zh: '无', en: 'none' }
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  const spec = shapeFor(shape, value)?.spec
  if (spec?.type === 'number') return both(displayNumber(canonical(value), shownUnit(spec)))
  if (spec?.type === 'list' && Array.isArray(value)) {
    return joined(value.map((item): Described => [undefined, describeBy(spec.item, item)]))
  }
  if (isObject(value) && isText(value)) return value
  if (isObject(value) && (spec?.type === 'record' || spec?.type === 'table')) {
    const parts = Object.entries(value).flatMap(([key, part]): Described[] => {
      const inner = spec.type === 'record' ? spec.fields[key] : spec.item
      if (part === undefined || inner === undefined || key === 'citations') return []
      const name = spec.type === 'record' ? nameOf(inner) : both(key)
      return [[name, describeBy(inner, part)]]
    })
    return joined(parts)
  }
  return both(typeof value === 'object' ? JSON.stringify(value) : String(value))
}

/** What a value is of the several things that a shape may be; nothing where it is a word that stands for itself. */
export function shapeFor(shape: AnyShape, value: unknown): AnyShape | undefined {
  const { spec } = shape
  switch (spec.type) {
    case 'later':
      return shapeFor(spec.shape(), value)
    case 'orWord':
      return spec.words.some((word) => word === value) ? undefined : shapeFor(spec.other, value)
    case 'either':
      return firstFor([spec.list, spec.other], value)
    case 'among':
      return firstFor(spec.shapes, value)
    case 'union': {
      const kind = isObject(value) ? value[spec.key] : undefined
      return typeof kind === 'string' ? spec.kinds[kind] : undefined
    }
    default:
      return shape
  }
}

/** Whether two values are one number: `0.05`, `'0.050'` and `'5%'` are. */
export function isSameNumber(shape: AnyShape | undefined, one: unknown, other: unknown): boolean {
  const type = shape?.spec.type
  return (type === 'number' || type === 'whole') && canonical(one) === canonical(other)
}

function firstFor(shapes: readonly AnyShape[], value: unknown): AnyShape | undefined {
  const found = shapes.find((one) => parse(one as Shape<unknown, unknown>, value).ok)
  return found === undefined ? undefined : shapeFor(found, value)
}

function canonical(value: unknown): string {
  return toDecimalString(readDecimal(value, [], { percent: true }))
}

/** What takes no percent sign is no rate, whatever its bounds are called. */
function shownUnit({ label, percent }: NumberSpec) {
  return percent === undefined && units[label.unit].percent ? 'factor' : label.unit
}

function joined(parts: readonly Described[]): Bilingual {
  const text = (language: 'zh' | 'en') =>
    parts.map(([name, value]) => (name === undefined ? value[language] : `${name[language]} ${value[language]}`))
  const isList = parts.every(([name]) => name === undefined)
  return { zh: text('zh').join(isList ? '；' : '，'), en: text('en').join(isList ? '; ' : ', ') }
}

const both = (text: string): Bilingual => ({ zh: text, en: text })
const isText = (value: object): value is Bilingual => Object.keys(value).sort().join() === 'en,zh'
