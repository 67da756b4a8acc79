import type { Bilingual } from '../errors/internal.ts'
import type { RuleChange } from '../policy/internal.ts'
import { type AnyShape, isObject, nameOf } from '../shape/internal.ts'
import { describeBy, isSameNumber, shapeFor } from './describeBy.ts'

/** Where in a rule something stands, and how it is called there. */
interface Place {
  readonly path: readonly string[]
  readonly names: readonly Bilingual[]
}
type Fields = Readonly<Record<string, AnyShape>>
type Values = Readonly<Record<string, unknown>>

/** What differs between two records of the same fields, as deep as both say something. */
export function diffFields(fields: Fields, before: Values, after: Values, at: Place = top): readonly RuleChange[] {
  return Object.entries(fields).flatMap(([key, shape]) => {
    if (key === 'citations') return []
    return diffValue(shape, before[key], after[key], below(at, key, nameOf(shape)))
  })
}

function diffValue(shape: AnyShape, before: unknown, after: unknown, at: Place): readonly RuleChange[] {
  if (isSame(before, after)) return []
  const own = shapeFor(shape, before)
  if (before === undefined || after === undefined || own !== shapeFor(shape, after)) {
    return change(shape, before, after, at)
  }
  if (isSameNumber(own, before, after)) return []
  const spec = own?.spec
  if (isObject(before) && isObject(after)) {
    if (spec?.type === 'record') return diffFields(spec.fields, before, after, at)
    if (spec?.type === 'table') {
      const keys = new Set([...Object.keys(before), ...Object.keys(after)])
      return [...keys].flatMap((key) => diffValue(spec.item, before[key], after[key], below(at, key, called(key))))
    }
  }
  if (spec?.type === 'list' && Array.isArray(before) && Array.isArray(after)) {
    return diffItems(spec.item, before, after, at)
  }
  return change(shape, before, after, at)
}

/** Items by their ids where all have one, otherwise by their places. */
function diffItems(item: AnyShape, before: readonly unknown[], after: readonly unknown[], at: Place) {
  const [was, is] = [byId(before), byId(after)]
  if (was === undefined || is === undefined) {
    const rows = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index)
    return rows.flatMap((row) => {
      const name = { zh: `第 ${row + 1} 行`, en: `row ${row + 1}` }
      return diffValue(item, before[row], after[row], below(at, `${row}`, name))
    })
  }
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id) =>
    diffValue(item, was.get(id), is.get(id), below(at, id, labelOf(is.get(id) ?? was.get(id)) ?? called(id))),
  )
}

function byId(items: readonly unknown[]): ReadonlyMap<string, unknown> | undefined {
  const found = new Map<string, unknown>()
  for (const item of items) {
    const id = isObject(item) ? item['id'] : undefined
    if (typeof id !== 'string') return undefined
    found.set(id, item)
  }
  return found.size === items.length ? found : undefined
}

function change(shape: AnyShape, before: unknown, after: unknown, { path, names }: Place): readonly RuleChange[] {
  const [was, is] = [textOf(shape, before), textOf(shape, after)]
  // Values that look alike as people read them are shown as they stand.
  const alike = was?.en === is?.en
  const label = { zh: names.map(({ zh }) => zh).join(' '), en: names.map(({ en }) => en).join(', ') }
  return [{ id: path.join('.'), label, before: alike ? plain(before) : was, after: alike ? plain(after) : is }]
}

function textOf(shape: AnyShape, value: unknown): Bilingual | null {
  return value === undefined ? null : describeBy(shape, value)
}

function plain(value: unknown): Bilingual | null {
  return value === undefined ? null : called(typeof value === 'object' ? JSON.stringify(value) : String(value))
}

function labelOf(item: unknown): Bilingual | undefined {
  const label = isObject(item) ? item['label'] : undefined
  return isObject(label) ? (label as unknown as Bilingual) : undefined
}

const called = (key: string): Bilingual => ({ zh: key, en: key })
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function below({ path, names }: Place, key: string, name: Bilingual | undefined): Place {
  return { path: [...path, key], names: [...names, name ?? called(key)] }
}

const top: Place = { path: [], names: [] }
