import { deepFreeze } from '../errors/internal.ts'
import { en, exact, type Figure, figure, formula, read, zh } from '../figure/internal.ts'
import { zero } from '../numeric/internal.ts'
import { settlementLabels as L } from './labels.ts'

/** What the year draws from the pooling area's accumulated risk fund, and what it leaves there. */
export interface DrawnRiskFund {
  readonly drawn: Figure
  readonly left: Figure
}

/**
 * 动用统筹地区累计风险基金 — what the pool bears of an overrun is drawn from the risk fund that the pooling area keeps over
 * years, as far as it goes. None where its balance was not given.
 */
export function drawRiskFund(balance: Figure | undefined, poolTopUp: Figure): DrawnRiskFund | undefined {
  if (balance === undefined) return undefined
  const drawn =
    poolTopUp.value.n === 0n
      ? read(L.riskFundDrawn, zero, nothingToBear, [balance, poolTopUp])
      : figure(L.riskFundDrawn, formula`min(${balance}, ${poolTopUp})`, exact, {
          because: {
            zh: zh`统筹基金分担的 ${poolTopUp}先由统筹地区累计风险基金（${balance}）支付`,
            en: en`of the ${poolTopUp} that the pool bears, the pooling area's accumulated risk fund of ${balance} pays first`,
          },
        })
  return { drawn, left: figure(L.accumulatedRiskFundLeft, formula`${balance} − ${drawn}`, exact) }
}

const nothingToBear = /* @__PURE__ */ deepFreeze({
  zh: '统筹基金没有分担超支，不动用统筹地区累计风险基金',
  en: "the pool bears no overrun: the pooling area's accumulated risk fund is not drawn on",
})
