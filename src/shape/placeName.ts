import type { Bilingual, Path } from '../errors/internal.ts'
import type { Unit } from '../figure/internal.ts'
import type { AnyShape, Spec } from './Shape.ts'

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
    const around: AnyShape | undefined = here
    here = below(around, key)
    if (typeof key === 'number') {
      if (around?.spec.type === 'list' && around.spec.places !== undefined) {
        const called = around.spec.places(key + 1)
        zh.push(called.zh)
        en.push(called.en)
        continue
      }
      const isBand = around !== undefined && hasBands(around)
      zh.push(`第 ${key + 1} ${isBand ? '段' : '行'}`)
      en.push(`${isBand ? 'band' : 'row'} ${key + 1}`)
      continue
    }
    const name = nameBelow(around, key)
    // What has no name of ours, an unknown key or an id, is in the path already; an item may be called as its list is.
    if (name === undefined || name.zh === zh.at(-1)) continue
    zh.push(name.zh)
    en.push(name.en)
  }
  return zh.length === 0 ? undefined : { zh: shortened(zh).join(' '), en: shortened(en).join(', ') }
}

/** Of a place far down the beginning and the end are said. */
function shortened(names: readonly string[]): readonly string[] {
  return names.length > 10 ? [...names.slice(0, 3), '…', ...names.slice(-3)] : names
}

/** What a path leads to is called, without what is on the way. */
export function nameAt(shape: AnyShape, path: Path): Bilingual | undefined {
  const here = path.reduce<AnyShape | undefined>(below, shape)
  return here === undefined ? undefined : nameOf(here)
}

/** The unit of the number that a path leads to, or that it leads through to its value. */
export function unitAt(shape: AnyShape, path: Path): Unit | undefined {
  let unit = unitOf(shape)
  let here: AnyShape | undefined = shape
  for (const key of path) {
    here = below(here, key)
    if (here !== undefined) unit = unitOf(here)
  }
  return unit
}

function unitOf(shape: AnyShape): Unit | undefined {
  const spec = specOf(shape)
  return 'label' in spec ? spec.label.unit : undefined
}

/** Whether a path leads to a word among some: they are no keys. */
export function isOption(shape: AnyShape, path: Path): boolean {
  const here = path.reduce<AnyShape | undefined>(below, shape)
  return here !== undefined && specOf(here).type === 'option'
}

/** What a path leads to. */
export function shapeAt(shape: AnyShape, path: Path): AnyShape | undefined {
  return path.reduce<AnyShape | undefined>(below, shape)
}

/** Whether what a path leads to may be left out. */
export function isOptional(shape: AnyShape, path: Path): boolean {
  return shapeAt(shape, path)?.optional === true
}

/** Keys of the record at a path, or around it, each with its name: `year（年度）`. */
export function withNames(text: string, root: AnyShape, path: Path): string {
  let named = text
  for (const place of [path.slice(0, -1), path]) {
    const here = place.reduce<AnyShape | undefined>(below, root)
    if (named === text) named = text.replace(/(?<![\w'.])[A-Za-z]\w*(?![\w'.[])/g, (key) => withName(key, here))
  }
  return named
}

function withName(key: string, around: AnyShape | undefined): string {
  const spec = around === undefined ? undefined : specOf(around)
  if (spec === undefined || (spec.type === 'table' && spec.names === undefined)) return key
  const name = nameBelow(around, key)
  return name === undefined || name.zh === key ? key : `${key}（${name.zh}）`
}

function nameBelow(around: AnyShape | undefined, key: string): Bilingual | undefined {
  const spec = around?.spec
  if (spec?.type === 'table' && spec.names !== undefined && Object.hasOwn(spec.names, key)) return spec.names[key]
  const here = below(around, key)
  return here === undefined ? undefined : nameOf(here)
}

/** What stands where a word may stand too, or what a shape that holds itself is. */
function specOf({ spec }: AnyShape): Spec {
  if (spec.type === 'orWord') return specOf(spec.other)
  if (spec.type === 'either') return specOf(spec.list.spec.type === 'list' ? spec.other : spec.list)
  return spec.type === 'later' ? specOf(spec.shape()) : spec
}

function hasBands(shape: AnyShape): boolean {
  const { spec } = shape
  const list = spec.type === 'either' ? spec.list.spec : specOf(shape)
  return list.type === 'list' && list.laws.some(({ says: [kind] }) => kind === 'openBands')
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
