import * as z from 'zod'
import { canonicalize, type Kind } from '../policy/internal.ts'
import { bandsShape } from './bandsShape.ts'
import { positive, share } from './decimals.ts'
import { judged } from './judged.ts'
import { lazily } from './lazily.ts'
import { named } from './named.ts'
import { scoreLinkShape } from './scoreLinkShape.ts'
import { flag, text } from './texts.ts'
import { weightsShape } from './weightsShape.ts'

/** What a parameter's value looks like, by its kind. */
export const kindShapes = /* @__PURE__ */ lazily(
  () =>
    ({
      share: share({ zh: '比例（0–1）', en: 'Share, 0–1' }),
      number: positive({ zh: '正数', en: 'Number above zero' }),
      count: named(judged(z.int().min(1), { read: (input, path) => canonicalize({ kind: 'count' }, input, path) }), {
        zh: '个数',
        en: 'Count',
      }),
      flag: flag({ zh: '是否', en: 'Yes or no' }),
      choice: text({ zh: '选项', en: 'Option' }),
      weights: weightsShape(),
      bands: bandsShape(),
      scoreLink: scoreLinkShape(),
    }) satisfies Record<Kind, z.ZodType>,
)
