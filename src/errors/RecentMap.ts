/** An engine finds nothing fast any more in a weak map of some millions. */
const most = 2 ** 19

/** A `WeakMap` that may forget what was neither set nor found in the last half million settings. */
export class RecentMap<Key extends object, Value> {
  private newer = new WeakMap<Key, Value>()
  private older = new WeakMap<Key, Value>()
  private count = 0

  get(key: Key): Value | undefined {
    const found = this.newer.get(key)
    if (found !== undefined) return found
    const before = this.older.get(key)
    if (before !== undefined) this.set(key, before)
    return before
  }

  set(key: Key, value: Value): void {
    if (this.count === most) {
      this.older = this.newer
      this.newer = new WeakMap()
      this.count = 0
    }
    this.newer.set(key, value)
    this.count += 1
  }
}
