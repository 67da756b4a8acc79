/** A replacer for JSON, which has no typed arrays: in it a column is a list. */
export function columnsAsLists(_key: string, value: unknown): unknown {
  return ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : value
}
