import type { NumberInput } from 'yigongti'
import { exact, type Figure, figure, formula, given, type Label, labelAt, publish } from '../../src/figure/internal.ts'
import { number, read } from '../../src/shape/internal.ts'

export const label = (id: string, unit: Label['unit'] = 'yuan'): Label => ({
  id,
  name: { zh: `数${id}`, en: `Number ${id}` },
  unit,
})

/** A figure of an input, as a function of the library reads it. */
export const taken = (id: string, input: NumberInput, unit: Label['unit'] = 'yuan'): Figure =>
  read(number(label(id, unit)), input)

/** A small calculation: `given` is repeated, `next` is one more. */
export function addOne(input: NumberInput) {
  const base = taken('given', input)
  const one = given(label('one'), { n: 1n, d: 1n })
  return publish({ given: base, next: figure(label('next'), formula`${base} + ${one}`, exact) })
}

/** Another with two inputs, a composite with parts, and a list. */
export function addUp(first: NumberInput, second: NumberInput) {
  const both = [taken('first', first), taken('second', second)] as const
  const parts = both.map((one, index) =>
    figure(labelAt(label('half'), index, `第 ${index} 个`), formula`${one} ÷ 2`, exact),
  )
  const mean = figure(label('mean'), formula`${parts[0] as Figure} + ${parts[1] as Figure}`, exact, { parts })
  const sum = figure(label('sum'), formula`${both[0]} + ${both[1]}`, exact)
  const rest = figure(label('rest'), formula`${sum} − ${mean}`, exact)
  return publish({ first: both[0], second: both[1], halves: parts.map((half) => ({ half })), mean, rest }, [mean])
}
