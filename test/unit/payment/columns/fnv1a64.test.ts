import { expect, it } from 'vitest'
import { fnv1a64 } from '../../../../src/payment/columns/catalogueDigest.ts'

// Published test vectors of FNV-1a, 64 bits.
it.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
])('the hash of %j', (text, hash) => {
  expect(fnv1a64(text)).toBe(hash)
})

it('is the hash of the definition, in big integers', () => {
  const text = Array.from({ length: 500 }, (_, k) => String.fromCharCode(32 + ((k * 37) % 95))).join('')
  let hash = 14695981039346656037n
  for (const letter of text) hash = BigInt.asUintN(64, (hash ^ BigInt(letter.charCodeAt(0))) * 1099511628211n)
  expect(fnv1a64(text)).toBe(hash.toString(16).padStart(16, '0'))
})
