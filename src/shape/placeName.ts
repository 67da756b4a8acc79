import type { Bilingual, Path } from '../errors/internal.ts'
import type { AnyShape } from './Shape.ts'

/**
 * Where a path leads, in words: `成员单位统筹基金支付额 第 1 行 金额`. The input itself is named where it is one of several
 * arguments.
 */
export function placeName(shape: AnyShape, path: Path, isNamed = false): Bilingual | undefined {
  const own = isNamed ? nameOf(shape) : undefined
  const zh = own === undefined ? [] : [own.zh]
  const en = own === undefined ? [] : [own.en]
  let here: AnyShape | undefined = shape
  for (const key of path) {
    here = below(here, key)
    if (typeof key === 'number') {
      zh.push(`第 ${key + 1} 行`)
      en.push(`row ${key + 1}`)
      continue
    }
    const name = here === undefined ? undefined : nameOf(here)
    // What has no name of ours, an unknown key or an id, is in the path already.
    if (name === undefined) continue
    zh.push(name.zh)
    en.push(name.en)
  }
  return zh.length === 0 ? undefined : { zh: zh.join(' '), en: en.join(', ') }
}

/** What a shape is called. */
export function nameOf({ spec }: AnyShape): Bilingual | undefined {
  switch (spec.type) {
    case 'number':
    case 'whole':
      return spec.label.name
    case 'either':
      return nameOf(spec.list)
    case 'orWord':
      return nameOf(spec.other)
    case 'later':
      return nameOf(spec.shape())
    default:
      return spec.name
  }
}

function below(shape: AnyShape | undefined, key: string | number): AnyShape | undefined {
  const spec = shape?.spec
  switch (spec?.type) {
    case 'either':
      return below(typeof key === 'number' ? spec.list : spec.other, key)
    case 'orWord':
      return below(spec.other, key)
    case 'later':
      return below(spec.shape(), key)
    case 'record':
      return Object.hasOwn(spec.fields, key) ? spec.fields[key] : undefined
    case 'list':
      return typeof key === 'number' ? spec.item : undefined
    case 'column':
      return typeof key === 'number' ? spec.item : undefined
    case 'table':
      return spec.keys === undefined || spec.keys.includes(String(key)) ? spec.item : undefined
    case 'union':
      return firstBelow(Object.values(spec.kinds), key)
    case 'among':
      return firstBelow(spec.shapes, key)
    default:
      return undefined
  }
}

/** What a key leads to in the first of several that has it. */
function firstBelow(shapes: readonly AnyShape[], key: string | number): AnyShape | undefined {
  return shapes.map((one) => below(one, key)).find((one) => one !== undefined)
}
