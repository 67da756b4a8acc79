/** A place in the arguments of a call: the keys that lead to it. */
type Place = readonly (string | number)[]

/** Whole numbers below a limit, drawn from a seed. */
export function drawing(seed: number): (limit: number) => number {
  let state = seed >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

const cyclic = (): unknown => {
  const list: unknown[] = []
  list.push({ list })
  return list
}

const deep = (): unknown => {
  let value: unknown = 1
  for (let level = 0; level < 20_000; level++) value = level % 2 === 0 ? [value] : { steps: value, value }
  return value
}

/** What stands where something else should: each is made anew, so that a changed input is seen. */
const hostile: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => true,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => 0,
  () => -0,
  () => 1,
  () => -1,
  () => 0.5,
  () => 3.5,
  () => 0.1 + 0.2,
  () => 1e300,
  () => 5e-324,
  () => 2 ** 53,
  () => 10n ** 70n,
  () => -5n,
  () => '',
  () => ' ',
  () => 'x',
  () => '5%',
  () => '500%',
  () => '-1',
  () => '0',
  () => '1e9999',
  () => '1e-9999',
  () => '１２３',
  () => '0x10',
  () => `0.${'0'.repeat(5000)}1`,
  () => '9'.repeat(200_000),
  () => 'a'.repeat(1_000_000),
  () => '\ufeff1',
  () => 'id ',
  () => 'a\n3. total: 999,999,999.00 yuan',
  () => '<br>[x](http://x) ![y](y)',
  () => '=1+1',
  () => '__proto__',
  () => 'constructor',
  () => '2025-02-30',
  () => '2025-02-28',
  () => '2025-13',
  () => [],
  () => [undefined],
  () => [null],
  () => [[]],
  () => Object.assign([1], { length: 5 }),
  () => Array.from({ length: 3000 }, (_, index) => ({ id: `i${index}`, weight: 1, amount: 1 })),
  () => new Array(100_000).fill(1),
  () => ({}),
  () => ({ id: 'a' }),
  () => ({ value: '1', label: { zh: '甲', en: 'a' } }),
  () => ({ toFixed: () => 'NaN' }),
  () => ({ toFixed: () => '12.5' }),
  () => ({
    toFixed: () => {
      throw new Error('no')
    },
  }),
  () => new Map([['a', 1]]),
  () => new Set([1]),
  () => new Date(0),
  () => /x/,
  () => Symbol('x'),
  () => () => 1,
  () => Object.create({ id: 'a', value: 1 }),
  () => Object.create(null),
  () => new Float64Array([1, Number.NaN]),
  () => new Int32Array(3),
  () => JSON.parse('{"__proto__": {"a": 1}}'),
  cyclic,
  deep,
]

/** The arguments of a call with one or two of their parts spoilt, and what was done to them. */
export function spoil(args: readonly unknown[], draw: (limit: number) => number): { args: unknown[]; done: string } {
  const copy = args.map((arg) => copied(arg))
  const done: string[] = []
  for (let times = 0; times <= (draw(4) === 0 ? 1 : 0); times++) {
    const places = placesOf(copy)
    const place = places[draw(places.length)] as Place
    done.push(change(copy, place, draw))
  }
  return { args: copy, done: done.join('; ') }
}

function change(root: unknown[], place: Place, draw: (limit: number) => number): string {
  const key = place.at(-1) as string | number
  const parent = place.slice(0, -1).reduce<unknown>((at, step) => (at as never)[step], root) as Record<string, unknown>
  const at = place.join('.')
  switch (draw(10)) {
    case 0:
      if (place.length > 1) {
        if (Array.isArray(parent)) parent.splice(Number(key), 1)
        else delete parent[key]
        return `${at} left out`
      }
      break
    case 1:
      if (typeof parent[key] === 'object' && parent[key] !== null && !Array.isArray(parent[key])) {
        const value = parent[key] as Record<string, unknown>
        if (Object.isExtensible(value) && !ArrayBuffer.isView(value)) value['misspelt'] = 1
        return `${at} has a key too many`
      }
      break
    case 2:
      if (Array.isArray(parent[key]) && (parent[key] as unknown[]).length > 0) {
        const list = parent[key] as unknown[]
        list.push(list[0])
        return `${at} has its first item twice`
      }
      break
    default:
  }
  const index = draw(hostile.length)
  parent[key] = (hostile[index] as () => unknown)()
  return `${at} is hostile[${index}]`
}

/** Every place of some arguments, as far down as is worth spoiling. */
function placesOf(args: readonly unknown[]): readonly Place[] {
  const places: Place[] = []
  const visit = (value: unknown, place: Place): void => {
    if (place.length > 0) places.push(place)
    if (place.length > 8 || places.length > 3000 || typeof value !== 'object' || value === null) return
    if (!isData(value)) return
    const keys = Array.isArray(value) ? value.slice(0, 6).map((_, index) => index) : Object.keys(value)
    for (const key of keys) visit((value as never)[key], [...place, key])
  }
  visit(args, [])
  return places
}

/** What is copied before it is spoilt, and so may be written to: lists, and objects of no class, without a prototype too. */
export function isData(value: object): boolean {
  if (Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** A copy that can be written to, of plain data and typed columns; the rest, and what is hostile by its depth, as it is. */
function copied(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > deepestCopy) return value
  if (ArrayBuffer.isView(value)) return (value as Float64Array).slice()
  if (Array.isArray(value)) return value.map((part) => copied(part, depth + 1))
  if (!isData(value)) return value
  const copy = Object.create(Object.getPrototypeOf(value))
  for (const [key, part] of Object.entries(value))
    Object.defineProperty(copy, key, { ...writable, value: copied(part, depth + 1) })
  return copy
}

const deepestCopy = 100
const writable = { configurable: true, enumerable: true, writable: true }
