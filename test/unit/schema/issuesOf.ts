import type { Parsed } from 'yigongti/schema'

/** The issues of a parse, each as `code @ place`. */
export function issuesOf(parsed: Parsed<unknown>): readonly string[] {
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} @ ${path.join('.')}`)
}
