/** A deep copy of plain data with one place changed; `undefined` takes the place away. */
export function changed(data: object, place: string, value: unknown): object {
  const copy = JSON.parse(JSON.stringify(data)) as object
  const steps = place.split('.')
  const last = steps.pop() ?? ''
  const parent = steps.reduce<object>((part, step) => Reflect.get(part, step), copy)
  if (value === undefined) Reflect.deleteProperty(parent, last)
  else Object.defineProperty(parent, last, { value, configurable: true, enumerable: true, writable: true })
  return copy
}
