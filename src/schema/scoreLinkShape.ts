import * as z from 'zod'
import { compare, readDecimal } from '../numeric/internal.ts'
import { refuseDuplicateSteps } from '../policy/internal.ts'
import { decimal, share } from './decimals.ts'
import { fieldOf, itemsOf } from './fieldOf.ts'
import type { Rule } from './judged.ts'
import { lazily } from './lazily.ts'
import { list } from './list.ts'
import { named } from './named.ts'
import { readQuietly } from './readQuietly.ts'
import { record } from './record.ts'

/** How a score becomes a share: by steps, or linearly between knots. */
export const scoreLinkShape = /* @__PURE__ */ lazily(() =>
  named(
    z.union([
      list(record({ from: decimal({ zh: '得分下限', en: 'From this score' }), factor: factor() }), [eachOnce('from')]),
      record({
        linear: list(record({ at: decimal({ zh: '节点得分', en: 'At this score' }), factor: factor() }), [
          eachOnce('at'),
        ]),
      }),
    ]),
    { zh: '得分挂钩', en: 'Link to the score' },
    { id: 'scoreLink' },
  ),
)

function factor() {
  return share({ zh: '系数', en: 'Factor' })
}

function eachOnce(key: 'from' | 'at'): Rule {
  return (input, path, { report }) => {
    const points = itemsOf(input).flatMap((item, index) => {
      const score = readQuietly(() => readDecimal(fieldOf(item, key), []))
      return score === undefined ? [] : [{ score, at: [...path, index, key] }]
    })
    points.sort((a, b) => compare(a.score, b.score))
    refuseDuplicateSteps(points, report)
  }
}
