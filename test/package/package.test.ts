import { afterAll, beforeAll } from 'vitest'
import { type Packed, pack } from './pack.ts'
import { testContents } from './testContents.ts'
import { testExample } from './testExample.ts'
import { testPage } from './testPage.ts'
import { testRuntime } from './testRuntime.ts'
import { testTypes } from './testTypes.ts'

// built, packed and installed once: one file of tests, written in five
let packed: Packed | undefined

beforeAll(() => {
  packed = pack()
})

afterAll(() => {
  packed?.remove()
})

const thePackage = () => {
  if (packed === undefined) throw new Error('the package could not be packed')
  return packed
}

testContents(thePackage)
testRuntime(thePackage)
testExample(thePackage)
testPage(thePackage)
testTypes(thePackage)
