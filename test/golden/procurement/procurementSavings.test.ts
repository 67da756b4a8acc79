import { describe, expect, it } from 'vitest'
import { allocate, explain, procurementSavings } from 'yigongti'

const product = {
  id: 'amlodipine',
  need: 10_000,
  priceBefore: '12.50',
  agreedVolume: 10_000,
  selectedPrice: '4.20',
  otherPurchases: 6000,
  volumeMet: true,
}
const input = { products: [product], paymentRatio: '60%', insuredShare: '90%', retention: '50%' }

describe('savings of central procurement', () => {
  // 10,000 × 12.50 × .54 = 67,500; (42,000 + 6,000) × .54 = 25,920
  it('are 41,580.00, of which 20,790.00 or 16,632.00 are retained', () => {
    const { budget, spending, base, retained } = procurementSavings(input)
    expect([budget, spending, base, retained]).toEqual(['67500.00', '25920.00', '41580.00', '20790.00'])
    expect(procurementSavings({ ...input, retention: '40%' }).retained).toBe('16632.00')
  })

  // five batches of Huaibei, 2025: 631,917 + 510,972 + 7,428,410 + 3,472,186 + 2,039,843 = 14,083,328
  it('sum over the batches of a year', () => {
    const batches = [631_917, 510_972, 7_428_410, 3_472_186, 2_039_843]
    const products = batches.map((saved, index) => ({
      id: `batch ${index}`,
      batch: `${index}`,
      need: 1,
      priceBefore: saved * 2,
      agreedVolume: 0,
      selectedPrice: 0,
      volumeMet: true,
    }))
    const { retained, byBatch } = procurementSavings({ ...input, products, paymentRatio: 1, insuredShare: 1 })
    expect(retained).toBe('14083328.00')
    expect(byBatch.map((one) => one.retained)).toEqual(batches.map((saved) => `${saved}.00`))
  })
})

describe('what is retained', () => {
  it('is nothing where the agreed volume was not met, or nothing was saved', () => {
    expect(procurementSavings({ ...input, products: [{ ...product, volumeMet: false }] })).toMatchObject({
      base: '41580.00',
      retained: '0.00',
    })
    const dearer = { ...product, id: 'dearer', selectedPrice: 20 }
    expect(procurementSavings({ ...input, products: [product, dearer] })).toMatchObject({
      base: '41580.00',
      retained: '20790.00',
    })
  })

  it('leaves out what a payment by case rewards already', () => {
    expect(procurementSavings({ ...input, products: [{ ...product, paidByCase: '25%' }] }).base).toBe('31185.00')
    expect(procurementSavings({ ...input, products: [{ ...product, paidByCase: 1 }] }).base).toBe('0.00')
  })

  it('is of the days of a cycle that lie in the year, and of all of them over the years', () => {
    const base = (inYear: number) =>
      procurementSavings({ ...input, products: [{ ...product, cycle: { days: 365, inYear } }] }).base
    expect(base(365)).toBe('41580.00')
    expect(Number(base(100)) + Number(base(265))).toBeCloseTo(41_580, 2)
  })

  it('is divided among the members of an alliance to the fen', () => {
    const members = [
      { id: 'county', weight: 3 },
      { id: 'east', weight: 2 },
      { id: 'west', weight: 2 },
    ]
    const { members: parts, retained } = procurementSavings({ ...input, members })
    expect(parts.map((part) => part.amount)).toEqual(allocate(retained, [3, 2, 2]))
  })

  it('goes into a budget with what explains it', () => {
    const lever = procurementSavings(input)
    const { adjustment } = lever
    expect(adjustment.amount).toBe('20790.00')
    expect(procurementSavings({ ...input, budgetPrices: 'before' }).adjustment.amount).toBe('-20790.00')
    expect(explain(lever, ['adjustment', 'amount']).steps.length).toBeGreaterThan(4)
  })
})
