import { readWeight } from '../numeric/internal.ts'
import { refuseAllZero } from '../policy/internal.ts'
import { weight } from './decimals.ts'
import { itemsOf } from './fieldOf.ts'
import type { Rule } from './judged.ts'
import { lazily } from './lazily.ts'
import { list } from './list.ts'
import { named } from './named.ts'
import { readEvery } from './readQuietly.ts'

/** Weights, not all zero. */
export const weightsShape = /* @__PURE__ */ lazily(() => {
  const name = { zh: '权重', en: 'Weights' }
  return named(list(weight(name), [judgeWeights]), name, { id: 'weights' })
})

const judgeWeights: Rule = (input, path, { report }) => {
  const weights = readEvery(itemsOf(input), (item) => readWeight(item, []))
  if (weights !== undefined) refuseAllZero(weights, path, report)
}
