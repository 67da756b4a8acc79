import type { Bilingual } from '../errors/internal.ts'
import type { Label, Unit } from '../figure/internal.ts'
import { choice, explainedUnit, ofUnit, orElse, type Shape } from '../shape/internal.ts'

/**
 * 计点方式 — whose points are counted: scores of DIP (分值, in 分), or points of DRG (点数, in 点).
 *
 * @since 0.2.0
 */
export type PointSystem = 'dip' | 'drg'

/** The field that says so; `usual` unless given. */
export const pointsOf = (usual: PointSystem) =>
  orElse(
    choice(
      { zh: '计点方式', en: 'Whose points' },
      {
        dip: { zh: 'DIP，单位为分', en: 'scores of DIP' },
        drg: { zh: 'DRG，单位为点', en: 'points of DRG' },
      },
    ),
    usual,
  )

const unitOf = { dip: 'points', drg: 'drgPoints' } as const
const systems: { readonly [U in Unit]?: PointSystem } = {
  points: 'dip',
  price: 'dip',
  drgPoints: 'drg',
  drgPrice: 'drg',
}

type Told = Readonly<Record<string, unknown>>

/**
 * An input whose points are of the system that it names; where it names none, of that in which the first of some numbers
 * is explained; where none is, of the usual one. Its field `pointsOf` is made for each system, and so are its labels.
 */
export function inPoints<In, Out>(
  shapeIn: (system: PointSystem) => Shape<In, Out, false>,
  numbersOf: (input: Told) => readonly unknown[],
  usual: PointSystem,
): Shape<In, Out, false> {
  const unitTold = (input: Told): unknown => {
    const { pointsOf: told } = input
    if (told === 'dip' || told === 'drg') return unitOf[told]
    for (const number of numbersOf(input)) {
      if (typeof number !== 'object') continue
      const unit = explainedUnit([number])
      const system = typeof unit === 'string' ? systems[unit as Unit] : undefined
      if (system !== undefined) return unitOf[system]
    }
    return undefined
  }
  return ofUnit((unit) => shapeIn(systems[unit] ?? usual), unitTold, unitOf[usual])
}

/** What stands under a key of every item of a list, where it is one. */
export function eachOf(list: unknown, ...keys: readonly string[]): readonly unknown[] {
  const found: unknown[] = []
  if (!Array.isArray(list)) return found
  for (const item of list) {
    if (typeof item === 'object' && item !== null) for (const key of keys) found.push(item[key])
  }
  return found
}

type Labels = Readonly<Record<string, Label>>
type Worded<L extends Labels> = { readonly [Key in keyof L]: Label }

const worded = {
  dip: /* @__PURE__ */ new WeakMap<Labels, Labels>(),
  drg: /* @__PURE__ */ new WeakMap<Labels, Labels>(),
}

/** Labels in the words and units of a system. */
export function labelsIn<L extends Labels>(system: PointSystem, labels: L): Worded<L> {
  const known = worded[system].get(labels)
  if (known !== undefined) return known as Worded<L>
  const made = Object.fromEntries(Object.entries(labels).map(([key, label]) => [key, labelIn(system, label)]))
  worded[system].set(labels, made)
  return made as Worded<L>
}

function labelIn(system: PointSystem, { id, name, unit }: Label): Label {
  return { id, name: wordsIn(system, name), unit: unitsIn[system][unit] ?? unit }
}

const unitsIn: Readonly<Record<PointSystem, { readonly [U in Unit]?: Unit }>> = {
  dip: { drgPoints: 'points', drgPrice: 'price' },
  drg: { points: 'drgPoints', price: 'drgPrice' },
}

/** A text in the words of a system: DIP has 病种 and 分值 where DRG has 病组 and 点数. */
export function wordsIn(system: PointSystem, { zh, en }: Bilingual): Bilingual {
  return system === 'dip'
    ? { zh: zh.replaceAll('病组', '病种').replaceAll('点数', '分值'), en }
    : { zh: zh.replaceAll('病种', '病组').replaceAll('分值', '点数'), en }
}
