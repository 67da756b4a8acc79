/** What is shown of a call of the library: what it returned, and what was called. */
export type See = (result: unknown, name: string) => void

/** A door whose functions show what they return. */
export function watched(door: Readonly<Record<string, unknown>>, see: See): object {
  const show =
    (name: string, call: (...values: unknown[]) => unknown) =>
    (...values: unknown[]): unknown => {
      const result = call(...values)
      see(result, name)
      return result
    }
  const isFunction = (one: unknown): one is (...values: unknown[]) => unknown =>
    typeof one === 'function' && !/^class\b/.test(String(one))
  return Object.fromEntries(Object.entries(door).map(([name, one]) => [name, isFunction(one) ? show(name, one) : one]))
}
