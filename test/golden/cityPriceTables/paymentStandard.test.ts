import { describe, expect, it } from 'vitest'
import { type PaymentNotes, paymentStandard } from 'yigongti'
import { wuhan2022Notes } from 'yigongti/rules'
import { nothingWrong } from '../../support/nothingWrong.ts'
import { cityTables, distanceOf, isPriced, rowsOf, withoutTables } from './cityTables.ts'

describe('typed-in rows', () => {
  const standard = (unit: string, price: string, coefficient = '1', places?: number) =>
    paymentStandard({
      unit,
      price,
      coefficient,
      ...(places === undefined ? {} : { rounding: { mode: 'halfUp', places } as const }),
    }).standard

  // Suzhou 2023, 9,435.25 at .75 / 1.02 / 1.2; printed with ten significant digits. 29.7 × .75 × 9,435.25 = 210,170.19375
  it.each([
    ['AA19', '29.7', ['0.75', '1.02', '1.2'], ['210170.1938', '285831.4635', '336272.31'], 4],
    ['ES35', '0.516176', ['0.75', '1.02', '1.2'], ['3652.687203', '4967.654596', '5844.299525'], 6],
    ['BR25 (base group)', '1.247342', ['1.02', '1.02', '1.02'], ['12004.36328', '12004.36328', '12004.36328'], 5],
  ])('Suzhou %s', (_, unit, coefficients, printed, places) => {
    const computed = coefficients.map((coefficient) => standard(unit, '9435.25', coefficient, places))
    expect(computed.map(Number)).toEqual(printed.map(Number))
  })

  // Wuxi 2022: a price for each level, base groups 7,782 at every level. 31.2105 × 7,782 = 242,880.111
  it.each([
    ['AF19', '31.2105', ['7782', '9947', '13060'], ['242880.111', '310450.8435', '407609.13']],
    ['ES35 (base group)', '0.4431', ['7782', '7782', '7782'], ['3448.2042', '3448.2042', '3448.2042']],
  ])('Wuxi %s', (_, unit, prices, printed) => {
    expect(prices.map((price) => Number(standard(unit, price)))).toEqual(printed.map(Number))
  })

  it('Wuhan 2022 AA19: 28.41 × 10,618 for employees, × 9,800 for residents', () => {
    expect([standard('28.41', '10618'), standard('28.41', '9800')]).toEqual(['301657.38', '278418.00'])
  })
})

// The column of notes: "pay as group X", or "complications are paid half the weight of this group".
const notes = [
  ...['BD1B → BJ1B', 'CD29 → CB29', 'IB31 → IJ11', 'IB33 → IJ1B', 'IB35 → IJ1B', 'KS19 → KU11', 'LK11 → LJ15'],
  ...['LK1B → LJ15', 'MC15 → LJ15', 'OB19 50%', 'OC19 50%', 'OF19 50%', 'OF29 50%', 'OR19 50%', 'RC19 → RU19'],
]

it('Wuhan 2022: the notes, each with the code of its group as its id', () => {
  const written: PaymentNotes['notes'] = wuhan2022Notes.notes
  expect(
    written.map(({ group, payAs, unitShare }) =>
      payAs === undefined ? `${group} ${Number(unitShare) * 100}%` : `${group} → ${payAs}`,
    ),
  ).toEqual(notes)
  expect(written.map(({ id }) => id)).toEqual(written.map(({ group }) => group))
})

describe.skipIf(withoutTables !== '')(`whole files${withoutTables}`, () => {
  it('Wuhan 2022: every note of the table, and no other', () => {
    const [, , wuhan] = cityTables
    const rows = wuhan === undefined ? [] : rowsOf(wuhan).filter(({ 备注 = '' }) => /[一-鿿]/u.test(备注))
    expect(
      rows.map(({ DRG, 备注 = '' }) => {
        const share = /按本组权重的(\d+%)支付/.exec(备注)?.[1]
        return share === undefined ? `${DRG} → ${/参照 ?(\w{4}) ?支付/.exec(备注)?.[1]}` : `${DRG} ${share}`
      }),
    ).toEqual(notes)
  })

  it.each(cityTables)('$name: all $cells priced cells of $groups groups lie within 0.00005', (table) => {
    const rows = rowsOf(table)
    expect(rows).toHaveLength(table.groups)
    // a shifted row has text where the weight should be
    const shifted = rows.filter(({ RW = '' }) => !/^\d+(\.\d+)?$/.test(RW))
    expect(shifted.map(({ DRG }) => DRG)).toEqual(table.shifted)
    const cells = rows.flatMap((row) =>
      shifted.includes(row) ? [] : table.standardsOf(row).map((cell) => ({ row, cell })),
    )
    const priced = cells.filter(({ cell }) => isPriced(cell))
    expect(priced).toHaveLength(table.cells)
    nothingWrong(
      priced
        .filter(({ row, cell }) => distanceOf(row['RW'] ?? '', cell).gt('0.00005'))
        .map(({ row, cell }) => `${row['DRG']}: printed ${cell.printed}`),
    )
  })
})

describe('what is counted', () => {
  it('three tables hold 5,066 priced cells', () => {
    expect(cityTables.reduce((sum, { cells }) => sum + cells, 0)).toBe(5066)
  })

  it('a blank and a 0 are not priced', () => {
    expect(['', ' ', '0', '0.00', '1'].map((printed) => isPriced({ printed, price: '1' }))).toEqual([
      ...[false, false, false, false],
      true,
    ])
  })
})
