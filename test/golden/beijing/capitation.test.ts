import { describe, expect, it } from 'vitest'
import { capitationBottomUp, capitationTopDown } from 'yigongti'

// ChinaXiv 202207.00101V1: capitation of four chronic diseases in two districts of Beijing.

describe('bottom-up, district C: X mean cost, D mean own payment, M = X − D, standard = M + 79 + 70 + examinations', () => {
  it.each([
    // The paper prints M 2559.18 for hypertension, and a standard of 4884.17 that only 2559.17 can give:
    // (9761.82 − 2084.30) ÷ 3 = 2559.1733…
    ['hypertension', [2804.11, 3476.56, 3481.15], [568.55, 725.74, 790.01], 2176, 3253.94, 694.77, 2559.17, 4884.17],
    ['diabetes', [3301.75, 4213.21, 4509.17], [600.15, 816.15, 924.94], 2584, 4008.04, 780.41, 3227.63, 5960.63],
    ['CHD', [953.73, 1533.69, 1772.97], [166.47, 298.13, 375.99], 2445, 1420.13, 280.2, 1139.93, 3733.93],
    ['stroke', [1077.98, 1342.18, 1773.11], [185.64, 248.33, 316.33], 2590, 1397.76, 250.1, 1147.66, 3886.66],
  ])('%s', (_, costs, owns, examinations, X, D, M, standard) => {
    const found = capitationBottomUp({
      years: costs.map((cost, index) => ({ cost, ownPayment: owns[index] ?? '' })),
      additions: [
        { id: 'first', label: { zh: '附加项一', en: 'First addition' }, amount: 79 },
        { id: 'second', label: { zh: '附加项二', en: 'Second addition' }, amount: 70 },
        { id: 'examinations', label: { zh: '检查', en: 'Examinations' }, amount: examinations },
      ],
    })
    expect([found.meanCost, found.meanOwnPayment, found.fundPart, found.standard]).toEqual(
      [X, D, M, standard].map((amount) => amount.toFixed(2)),
    )
  })
})

describe('top-down, district H: fund = cost × .90 × 1.08, heads = visits ÷ 7 unrounded, M = fund ÷ heads', () => {
  it.each([
    ['8849444.15', '8601659.71', 25_426, '2368.11'],
    ['9618573.61', '9349253.55', 16_934, '3864.70'],
    ['587316.93', '570872.06', 1_310, '3050.46'],
    ['471317.42', '458120.53', 867, '3698.78'],
  ])('cost %s: fund %s, %d visits, M %s', (cost, fund, visits, perHead) => {
    const factors = [
      { id: 'first', factor: '0.90' },
      { id: 'second', factor: '1.08' },
    ]
    const found = capitationTopDown({ cost, factors, visits, visitsPerHead: 7 })
    expect([found.fund, found.perHead]).toEqual([fund, perHead])
  })

  it('heads rounded first would give another amount', () => {
    // 1310 ÷ 7 = 187.142857…, not 187: 570872.06 ÷ 187 = 3052.79
    const found = capitationTopDown({ cost: '570872.06', visits: 1_310, visitsPerHead: 7 })
    expect(found.heads.slice(0, 10)).toBe('187.142857')
    expect(found.perHead).toBe('3050.46')
  })
})
