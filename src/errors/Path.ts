/**
 * 位置 — where in the input something stands, from the outside in: `['members', 0, 'weight']`.
 *
 * @since 0.1.0
 */
export type Path = readonly (string | number)[]

/** 路径写法 — a path as people write it: `members[0].weight`; the input itself is `input`. */
export function toPathText(path: Path): string {
  let text = ''
  for (const key of path) text += typeof key === 'number' ? `[${key}]` : text === '' ? key : `.${key}`
  return text === '' ? 'input' : text
}
