import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TextTable, textsAhead } from '../../../../src/supervision/screens/machine/TextTable.ts'

/** Numbers texts by the order in which they first come, with the table and with a Map. */
function numberBoth(texts: readonly string[], expected?: number) {
  const seen: string[] = []
  const table = new TextTable((number) => seen[number] as string, expected)
  const map = new Map<string, number>()
  const byTable = texts.map((text, place) => {
    if (place % textsAhead === 0) table.lookAhead(texts.slice(place, place + textsAhead))
    const number = table.numberOf(text, seen.length)
    if (number === seen.length) seen.push(text)
    return number
  })
  const byMap = texts.map((text) => {
    if (!map.has(text)) map.set(text, map.size)
    return map.get(text) as number
  })
  return { table, map, byTable, byMap }
}

describe('a table of texts gives the numbers that a Map gives', () => {
  test('for 300,000 texts, of which some have one hash of 32 bits', () => {
    const texts = Array.from({ length: 300_000 }, (_, k) => `p${(k * 7_919) % 250_000}`)
    const { byTable, byMap } = numberBoth(texts)
    expect(byTable).toEqual(byMap)
  })

  test('for texts of all kinds, and it finds no others', () => {
    const texts = fc.array(fc.string({ unit: 'binary', maxLength: 4 }), { maxLength: 200 })
    fc.assert(
      fc.property(texts, texts, fc.nat(50), (given, others, expected) => {
        const { table, map, byTable, byMap } = numberBoth(given, expected)
        expect(byTable).toEqual(byMap)
        expect(others.map((text) => table.find(text))).toEqual(others.map((text) => map.get(text) ?? -1))
      }),
    )
  })

  test('what is no text is passed over in looking ahead', () => {
    const { table } = numberBoth(['a', 'b'])
    table.lookAhead([undefined, null, 3, {}, 'b'])
    expect([table.find('a'), table.find('b'), table.find('c')]).toEqual([0, 1, -1])
  })
})
