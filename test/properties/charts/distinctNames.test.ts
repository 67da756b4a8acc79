import fc from 'fast-check'
import { expect, it } from 'vitest'
import { distinctNames } from '../../../src/charts/distinctNames.ts'

const word: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'a b', 'b (2)', 'a b (2)', 'a a b')

it('names of what is drawn are each its own, and those of nothing else; who has a name alone keeps it', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ name: word, id: word }), { maxLength: 8 }), fc.uniqueArray(word), (all, taken) => {
      const names = distinctNames(all, taken)
      expect(new Set([...names, ...taken]).size).toBe(all.length + taken.length)
      const isAlone = (wanted: string) =>
        !taken.includes(wanted) && all.filter(({ name }) => name === wanted).length === 1
      for (const [index, { name }] of all.entries()) if (isAlone(name)) expect(names[index]).toBe(name)
    }),
  )
})
