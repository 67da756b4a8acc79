import { isFrozen } from '../errors/internal.ts'

/** A reader of rules that remembers what it read of one that cannot change any more. */
export function readOnce<Given extends object, Read>(read: (rule: Given) => Read): (rule: Given) => Read {
  const remembered = new WeakMap<Given, Read>()
  return (rule) => {
    const known = remembered.get(rule)
    if (known !== undefined) return known
    const found = read(rule)
    if (isFrozen(rule)) remembered.set(rule, found)
    return found
  }
}
