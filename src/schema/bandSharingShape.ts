import * as z from 'zod'
import type { BandSharing } from '../corridor/internal.ts'
import { fail, type Path } from '../errors/internal.ts'
import { readDecimal, toDecimalString } from '../numeric/internal.ts'
import { bandsShape } from './bandsShape.ts'
import { decimal } from './decimals.ts'
import { lazily } from './lazily.ts'
import { asDocument, named } from './named.ts'
import { record } from './record.ts'
import { roundingShape } from './roundingShape.ts'
import { option } from './texts.ts'

/** An amount to share by bands, as `shareByBands` takes it. */
export const bandSharingShape = /* @__PURE__ */ lazily(() =>
  named(
    record({
      amount: decimal({ zh: '待分担金额', en: 'Amount to share' }),
      base: decimal({ zh: '分段基数', en: 'Base of the bands' }, readBase, z.number().min(0)),
      bands: bandsShape(),
      mode: option({ zh: '分段方式', en: 'Mode' }, ['marginal', 'wholeAmount']).optional(),
      bound: option({ zh: '边界归属', en: 'Where a bound belongs' }, ['below', 'above']).optional(),
      rounding: roundingShape().optional(),
    } satisfies Record<keyof BandSharing, z.ZodType>),
    { zh: '分段分担（输入）', en: 'An amount to share by bands, as shareByBands takes it' },
    asDocument('bandSharing'),
  ),
)

function readBase(input: unknown, path: Path): void {
  const base = readDecimal(input, path)
  if (base.n < 0n) fail('out_of_range', path, { expected: '≥ 0', received: toDecimalString(base, 2) })
}
