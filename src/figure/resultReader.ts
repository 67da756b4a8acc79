import { fail, type Path, show } from '../errors/internal.ts'
import { explain, isTold } from './explain.ts'

/** Reads a result of the library, or what JSON made of one: what was changed in it, or is none, is refused at its place. */
export function resultReader(result: object) {
  const valueAt = (path: Path): unknown =>
    path.reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? (at as Readonly<Record<string, unknown>>)[key] : undefined),
      result,
    )
  return {
    /** A figure as its last step says it; `null` where there is none, by the steps too. */
    textAt: (path: Path): string | null =>
      valueAt(path) === null && !isTold(result, path) ? null : explain(result, path as never).value,
    /** Whether something could be computed: what says that it could not has no steps. */
    isComputed: (path: Path): boolean => {
      const computable = valueAt([...path, 'computable'])
      if (computable === true) return true
      if (isTold(result, path)) {
        fail('explanation_differs', [...path, 'computable'], { expected: 'true', received: show(computable) })
      }
      return false
    },
    /** How many rows stand at a place. */
    rowsAt: (path: Path): number => {
      const rows = valueAt(path)
      return Array.isArray(rows) ? rows.length : fail('missing', path, { expected: aList })
    },
  }
}

const aList = { zh: '列表', en: 'a list' }
