import { deepFreeze } from '../../errors/internal.ts'
import { displayNumber, type Label, type NumberInput } from '../../figure/internal.ts'
import { type Fraction, toFixedString } from '../../numeric/internal.ts'
import { type Rule, ruleHead } from '../../policy/internal.ts'
import { amount, bare, lazily, type OutOf, oneAtLeast, optional, record, share } from '../../shape/internal.ts'
import type { Registers } from './machine/AdmissionTable.ts'
import type { Block } from './machine/Block.ts'
import { exceptionsShape, type ScreenException } from './ScreenException.ts'
import { evidence, type ScreenRun, screenNames } from './ScreenRun.ts'
import { type Criterion, known, shareAtLeast, stayScreen } from './stayScreen.ts'

/**
 * 转嫁费用（包外费用）规则 — cost charged outside the package during a stay: all the criteria given hold; at least one is.
 *
 * @since 0.2.0
 */
export interface OutsideCostScreen extends Rule<'outsideCost'> {
  readonly amountAtLeast?: NumberInput
  /** Of cost and cost outside together. */
  readonly shareAtLeast?: NumberInput
  readonly exceptions?: readonly ScreenException[]
}

export const outsideCostScreenShape = /* @__PURE__ */ lazily(() =>
  record<OutsideCostScreen>(screenNames.outsideCost)(
    {
      ...ruleHead('outsideCost'),
      amountAtLeast: optional(bare(amount(L.amountAtLeast))),
      shareAtLeast: optional(bare(share(L.shareAtLeast))),
      exceptions: exceptionsShape(),
    },
    [oneAtLeast(['amountAtLeast', 'shareAtLeast'])],
  ),
)

/** Cost that the package should have borne and another account did. */
export function outsideCost(rule: OutOf<ReturnType<typeof outsideCostScreenShape>>, registers: Registers): ScreenRun {
  return stayScreen(registers, {
    screen: 'outsideCost',
    criteria: [
      rule.amountAtLeast && amountAtLeast(rule.amountAtLeast),
      rule.shareAtLeast && shareAtLeast(rule.shareAtLeast, outside()),
    ],
    exceptions: rule.exceptions,
    opening: () => ({ zh: '住院期间另有包外费用', en: 'costs of the stay were charged elsewhere' }),
  })
}

/** So much or more was charged outside. */
function amountAtLeast(least: Fraction): Criterion {
  const fen = Number(least.n)
  const limit = toFixedString(least, 2)
  const text = ({ outsideCost }: Block, place: number) =>
    toFixedString({ n: BigInt(outsideCost[place] as number), d: 100n }, 2)
  return {
    holds: ({ outsideCost }, place) => {
      const one = outsideCost[place] as number
      return known(one, one > 0 && one >= fen)
    },
    evidence: (block, place) => [evidence(L.outside, text(block, place)), evidence(L.amountAtLeast, limit)],
    phrase: (block, place) => ({
      zh: `包外费用 ${displayNumber(text(block, place), 'yuan')} 元（界限 ${displayNumber(limit, 'yuan')} 元）`,
      en: `${displayNumber(text(block, place), 'yuan')} yuan outside the package (limit ${displayNumber(limit, 'yuan')})`,
    }),
  }
}

const L = /* @__PURE__ */ deepFreeze({
  outside: { id: 'outsideCost', name: { zh: '包外费用', en: 'Cost outside the package' }, unit: 'yuan' },
  amountAtLeast: { id: 'amountAtLeast', name: { zh: '包外费用界限', en: 'Limit of that cost' }, unit: 'yuan' },
  outsideShare: {
    id: 'outsideShare',
    name: { zh: '包外费用占比', en: 'Share of cost outside the package' },
    unit: 'rate',
  },
  shareAtLeast: { id: 'shareAtLeast', name: { zh: '占比界限', en: 'Limit of the share' }, unit: 'rate' },
} as const satisfies Record<string, Label>)

const outside = (): Parameters<typeof shareAtLeast>[1] => ({
  part: ({ outsideCost }, place) => outsideCost[place] as number,
  whole: ({ outsideCost, cost }, place) => (outsideCost[place] as number) + (cost[place] as number),
  labels: [L.outsideShare, L.shareAtLeast],
  names: { zh: '包外费用占比', en: 'outside the package' },
})
