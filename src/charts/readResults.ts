import { type Bilingual, fail, type Path, within } from '../errors/internal.ts'
import { explain, type PlaceIn, resultReader } from '../figure/internal.ts'
import { among, bilingual, list, read, record } from '../shape/internal.ts'

/** A result with the name that its line or bar has in a chart. */
export interface Named<R> {
  readonly name: Bilingual
  readonly result: R
}

/** A result as a chart takes it: its figures, each as its explanation says it, and its lists. */
export interface ReadResult<R extends object> {
  readonly name: Bilingual | undefined
  /** The figure at a place, as it stands in the result. */
  readonly text: (place: PlaceIn<R>) => string
  /** The same as a number, to be drawn and nothing else. */
  readonly number: (place: PlaceIn<R>) => number
  /** The same, or `null` where the steps tell none. */
  readonly textOrNull: (path: Path) => string | null
  /** Whether something could be computed, by the steps. */
  readonly isComputed: (path: Path) => boolean
  /** How many items a list has. */
  readonly rows: <K extends keyof R & string>(key: K) => R[K] extends readonly (infer Item)[] ? readonly Item[] : never
  readonly result: R
  /** Where the result stands in what was given. */
  readonly at: Path
}

export const aResult = { zh: '本库的计算结果', en: 'a result of the library' }

/** One result, refused where it is none or was changed. */
export function readResult<R extends object>(given: R, at: Path = ['result'], name?: Bilingual): ReadResult<R> {
  const result = read(among<R>(aResult, []), given, at)
  const placed = (path: Path) => [...at, ...(path[0] === 'result' ? path.slice(1) : path)]
  const text = (place: PlaceIn<R>) => within(placed, () => explain(result, place).value)
  const { textAt, isComputed } = resultReader(result)
  return {
    name,
    text,
    number: (place) => Number(text(place)),
    textOrNull: (path) => within(placed, () => textAt(path)),
    isComputed: (path) => within(placed, () => isComputed(path)),
    rows: (key) =>
      read(list(aList, among(aResult, []), { mayBeEmpty: true }), result[key] as never, [...at, key]) as never,
    result,
    at,
  }
}

/** Results by name, or one without. */
export function readNamed<R extends object>(given: R | readonly Named<R>[]): readonly ReadResult<R>[] {
  if (!Array.isArray(given)) return [readResult(given as R)]
  const named = record<Named<R>>({ zh: '有名称的结果', en: 'A named result' })({
    name: bilingual(),
    result: among<R>(aResult, []) as never,
  })
  const all = read(list({ zh: '各结果', en: 'Results' }, named), given as readonly Named<R>[], ['results'])
  refuseSameNames(
    all.map(({ name }) => name as Bilingual),
    'results',
  )
  return all.map(({ name, result }, index) => readResult(result as R, ['results', index, 'result'], name as Bilingual))
}

/** What is drawn under one name would be one line, or one bar upon the other. */
export function refuseSameNames(names: readonly Bilingual[], list: string): void {
  for (const key of ['zh', 'en'] as const) {
    const seen = new Set<string>()
    for (const [index, { [key]: received }] of names.entries()) {
      if (seen.has(received)) fail('duplicate_id', [list, index, 'name'], { received })
      seen.add(received)
    }
  }
}

const aList = { zh: '列表', en: 'A list' }
