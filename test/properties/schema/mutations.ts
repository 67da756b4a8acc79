import fc from 'fast-check'

/** Plain data, as JSON has it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** What does not belong where it is put, or only just. */
const strays: readonly string[] = [
  ...['null', 'true', 'false', '[]', '{}', '[null]', '[[]]', '[{}]', '{"id":"a"}', '{"zh":"一"}', '{"linear":[]}'],
  ...['0', '-0', '1', '-1', '2', '0.5', '-1.5', '1.005', '0.30000000000000004', '1e15', '1e30', '1e-70', '1e300'],
  ...['""', '" "', '"x"', '"all"', '"5%"', '"0.5"', '"-100%"', '"1e2"', '"1e99"', '".5"', '"1."', '"+1"', '"NaN"'],
  ...['"2025-02-30"', '"2025-09-15"', '"2024-01-01"', '"total"', '"baseline"', '"__proto__"', '"constructor"'],
  ...['{"__proto__":{"year":2026}}', '{"__proto__":null}', '[{"id":"a","amount":1},{"id":"a","amount":1}]'],
  ...['[{"upTo":null,"share":0}]', '[{"from":0,"factor":1}]', '[{"id":"a","weight":1},{"id":"b","weight":0}]'],
]

const keys = ['id', 'x', 'toString', '__proto__', 'year', 'weight', 'amount', 'label', 'cap', 'previousTotal']

const mutation = fc.record({
  at: fc.nat(),
  from: fc.nat(),
  how: fc.constantFrom('put', 'put', 'put', 'delete', 'add', 'repeat', 'copy', 'empty', 'reverse'),
  key: fc.constantFrom(...keys),
  stray: fc.constantFrom(...strays),
})

/** An input of these with one to four things changed in it, or none. */
export function mutated(inputs: readonly object[]): fc.Arbitrary<Json> {
  return fc
    .tuple(fc.constantFrom(...inputs), fc.array(mutation, { maxLength: 4 }))
    .map(([input, mutations]) => mutations.reduce(mutate, JSON.parse(JSON.stringify(input)) as Json))
}

type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never

function mutate(root: Json, { at, from, how, key, stray }: Mutation): Json {
  const places = placesOf(root)
  const place = places[at % places.length]
  if (place === undefined) return JSON.parse(stray)
  const { parent, step, here } = place
  if (how === 'put') set(parent, step, JSON.parse(stray))
  if (how === 'delete') remove(parent, step)
  if (how === 'add') set(Array.isArray(here) ? parent : isObject(here) ? here : parent, key, JSON.parse(stray))
  if (how === 'empty') set(parent, step, Array.isArray(here) ? [] : {})
  if (how === 'repeat' && Array.isArray(parent)) parent.push(clone(here))
  if (how === 'reverse' && Array.isArray(here)) here.reverse()
  if (how === 'copy') {
    const other = places[from % places.length]
    if (other !== undefined) set(parent, step, clone(other.here))
  }
  return root
}

interface Place {
  readonly parent: Json[] | { [key: string]: Json }
  readonly step: string | number
  readonly here: Json
}

function placesOf(value: Json): Place[] {
  if (Array.isArray(value)) {
    return value.flatMap((here, step) => [{ parent: value, step, here }, ...placesOf(here)])
  }
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([step, here]) => [{ parent: value, step, here }, ...placesOf(here)])
}

/** As JSON.parse does: an own key, whatever its name. */
function set(parent: object, step: string | number, value: Json): void {
  Object.defineProperty(parent, step, { value, configurable: true, enumerable: true, writable: true })
}

function remove(parent: object, step: string | number): void {
  if (Array.isArray(parent)) parent.splice(Number(step), 1)
  else Reflect.deleteProperty(parent, step)
}

function isObject(value: unknown): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function clone(value: Json): Json {
  return JSON.parse(JSON.stringify(value))
}
