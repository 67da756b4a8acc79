import { expect, it } from 'vitest'
import { shapes } from '../../../src/schema/shapes.ts'
import { listFiles, readText } from '../../support/repository.ts'
import { fewer } from '../../support/sizes/fewer.ts'
import { most } from '../../support/sizes/runSizes.ts'
import { nameOf } from '../../support/sizes/SizeCase.ts'
import { forgotten, sizes } from '../../support/sizes.ts'

it('every function that takes a list is in the table of sizes', () => {
  expect(forgotten(shapes)).toEqual([])
})

it('every part of the table is run by one file', () => {
  const partsIn = (path: string) => readText(path).match(/(?<=\.\.\.)\w+Sizes\b/g) ?? []
  const run = listFiles('test/unit/sizes', '.test.ts').flatMap(partsIn)
  expect(run.sort()).toEqual(partsIn('test/support/sizes.ts').sort())
})

it('what is run with fewer elements is in the table, and says why', () => {
  const names = new Set(sizes.map(nameOf))
  expect(Object.keys(fewer).filter((name) => !names.has(name))).toEqual([])
  expect(Object.values(fewer).filter(({ count, because }) => count >= most || because === '')).toEqual([])
})
