import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartTransfers, chartWaterfall, settleYear } from 'yigongti'
import { choices, rulesOf, year } from '../../support/arbitraries.ts'

const en = { language: 'en' } as const

describe('the waterfall of any year', () => {
  it('ends at the entitlement and at the final payment, under every option', () => {
    fc.assert(
      fc.property(choices(), year, (choice, input) => {
        const result = settleYear(rulesOf(choice), input)
        const bars = chartWaterfall(result, en).data?.values ?? []
        expect(bars[0]).toMatchObject({ from: 0, to: Number(result.total) })
        expect(bars.find(({ name }) => name === 'Entitlement')?.['to']).toBe(Number(result.entitlement))
        expect(bars.at(-1)).toMatchObject({ from: 0, to: Number(result.finalPayment) })
      }),
      { numRuns: 60 },
    )
  })

  it('draws no amount that is not in the result', () => {
    fc.assert(
      fc.property(choices(), year, (choice, input) => {
        const result = settleYear(rulesOf(choice), input)
        const told = new Set(result.steps.map(({ value }) => Math.abs(Number(value))))
        const bars = chartWaterfall(result, en).data?.values ?? []
        const unknown = bars.filter(
          ({ name, amount }) => name !== 'Advances paid' && !told.has(Math.abs(amount as number)),
        )
        const spent = Number(result.spentElsewhere)
        expect(unknown.filter(({ amount }) => Math.abs(amount as number) !== spent)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

it('the transfers of any year are drawn, each once and whole', () => {
  fc.assert(
    fc.property(choices(), year, (choice, input) => {
      const result = settleYear(rulesOf(choice), input)
      if (result.transfers.length === 0) return
      const [{ data }] = (chartTransfers(result, en).layer ?? []) as readonly [
        { readonly data: { readonly values: readonly { readonly flow: number; readonly amount: number }[] } },
      ]
      const drawn = [...new Map(data.values.map(({ flow, amount }) => [flow, amount])).values()]
      const moved = result.transfers.map(({ amount }) => Number(amount))
      const inOrder = (amounts: readonly number[]) => [...amounts].sort((a, b) => a - b)
      expect(inOrder(drawn)).toEqual(inOrder(moved))
    }),
    { numRuns: 60 },
  )
})
