import { isSettlementError } from '../errors/internal.ts'

/** What a reader of the core reads, or nothing where it refuses: that is reported where the value stands. */
export function readQuietly<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch (error) {
    if (isSettlementError(error)) return undefined
    throw error
  }
}

/** What a reader reads of every item, or nothing where it refuses one of them. */
export function readEvery<Value>(
  items: readonly unknown[],
  read: (item: unknown) => Value,
): readonly Value[] | undefined {
  const values: Value[] = []
  for (const item of items) {
    const value = readQuietly(() => read(item))
    if (value === undefined) return undefined
    values.push(value)
  }
  return values
}
