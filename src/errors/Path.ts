import { shorten, visibleName } from './visible.ts'

/**
 * 位置 — where in the input something stands, from the outside in: `['members', 0, 'weight']`.
 *
 * @since 0.1.0
 */
export type Path = readonly (string | number)[]

/** A key is written with this many characters. */
export const longestKey = 60

/** 路径写法 — a path as people write it: `members[0].weight`; the input itself is `input`. */
export function toPathText(path: Path): string {
  let text = ''
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`
    else text += `${text === '' ? '' : '.'}${visibleName(shorten(key, longestKey))}`
  }
  return text === '' ? 'input' : text
}
