import { describe, expect, it } from 'vitest'
import { amend, applyPaymentNote, type PaymentNotes, paymentStandard } from 'yigongti'
import { wuhan2022Notes } from 'yigongti/rules'
import { expectRefusal } from '../../../support/refusal.ts'

describe('the payment standard', () => {
  it('is exact, and rounded only where a rounding is given', () => {
    const of = { unit: '0.516176', coefficient: '1.02', price: '9435.25' }
    expect(paymentStandard(of).standard).toBe('4967.65459608')
    expect(paymentStandard({ ...of, rounding: { mode: 'halfUp', multipleOf: '1' } }).standard).toBe('4968.00')
  })

  it.each([
    [{ unit: 0 }, 'out_of_range', ['unit']],
    [{ unit: '' }, 'not_a_number', ['unit']],
    [{ coefficient: -1 }, 'out_of_range', ['coefficient']],
    [{ price: undefined }, 'missing', ['price']],
    [{ rounding: { mode: 'near', places: 2 } }, 'not_one_of', ['rounding', 'mode']],
    [{ level: 1 }, 'unknown_key', ['level']],
  ] as const)('refuses %j', (more, code, path) => {
    expectRefusal(() => paymentStandard({ unit: 1, price: 1, ...more } as never), code, [...path])
  })
})

describe('notes beside a group', () => {
  const units = { LK11: '2.01', LJ15: '0.37', OB19: '0.55' }
  const apply = (group: string, note?: string, notes: PaymentNotes = wuhan2022Notes) =>
    applyPaymentNote({ group, notes, units, ...(note === undefined ? {} : { note }) })

  it('send a treatment to another group, halve the unit, or leave it', () => {
    expect(apply('LK11', 'LK11')).toMatchObject({ paidAs: 'LJ15', unit: '0.37' })
    expect(apply('OB19', 'OB19')).toMatchObject({ paidAs: 'OB19', unit: '0.275' })
    expect(apply('LK11')).toMatchObject({ paidAs: 'LK11', unit: '2.01' })
  })

  it('a share beside another group is one of that group', () => {
    const both = {
      id: 'n',
      group: 'LK11',
      label: { zh: '门诊', en: 'Day care' },
      payAs: 'LJ15',
      unitShare: '50%',
      citations: [],
    }
    expect(apply('LK11', 'n', { ...wuhan2022Notes, notes: [both] })).toMatchObject({ paidAs: 'LJ15', unit: '0.185' })
  })

  it('cite their table', () => {
    expect(apply('OB19', 'OB19').steps[0]?.citations?.[0]).toMatchObject({ article: '备注', status: 'secondary' })
  })

  it('cite what a what-if changed too, and the table where no note applies', () => {
    const [first] = wuhan2022Notes.citations
    expect(apply('LK11').steps.at(-1)?.citations).toEqual([first])
    expect(apply('LK11', 'LK11').steps.at(-1)?.citations).toEqual([first])
    const reform = amend(wuhan2022Notes, {
      notes: wuhan2022Notes.notes.map((one) => (one.id === 'OB19' ? { ...one, unitShare: '60%' } : one)),
    })
    const halved = apply('OB19', 'OB19', reform)
    expect(halved.unit).toBe('0.33')
    const statuses = [apply('LK11', undefined, reform), halved].map(({ steps }) =>
      steps.at(-1)?.citations?.map(({ status }) => status),
    )
    expect(statuses).toEqual([1, 2].map(() => ['secondary', 'illustrative']))
  })

  const label = { zh: '备注', en: 'Note' }
  const own = (...notes: readonly object[]) => ({ notes: { ...wuhan2022Notes, notes } })
  it.each([
    [{ note: 'OB19' }, 'unknown_id', ['note']],
    [{ group: 'ZZ99' }, 'unknown_id', ['units']],
    [{ units: { LK11: 0 } }, 'out_of_range', ['units', 'LK11']],
    [{ note: 'LK11', units: { LK11: 1 } }, 'unknown_id', ['units']],
    [own({ id: 'n', group: 'LK11', label, citations: [] }), 'missing', ['notes', 'notes', 0]],
    [
      own({ id: 'n', group: 'g', label, unitShare: 0, citations: [] }),
      'out_of_range',
      ['notes', 'notes', 0, 'unitShare'],
    ],
    [own({ id: 'n', group: 'g', label: 'x', payAs: 'g', citations: [] }), 'wrong_type', ['notes', 'notes', 0, 'label']],
    [own(...wuhan2022Notes.notes, ...wuhan2022Notes.notes), 'duplicate_id', ['notes', 'notes', 15, 'id']],
    [{ notes: { ...wuhan2022Notes, kind: 'outlier' } }, 'wrong_kind', ['notes', 'kind']],
    [{ notes: { ...wuhan2022Notes, verifiedOn: '2026-02-30' } }, 'not_a_date', ['notes', 'verifiedOn']],
  ] as const)('refuses %j', (more, code, path) => {
    expectRefusal(() => applyPaymentNote({ group: 'LK11', notes: wuhan2022Notes, units, ...more } as never), code, [
      ...path,
    ])
  })

  it('a unit is looked up among those given, not among what every object has', () => {
    expectRefusal(() => apply('constructor'), 'unknown_id', ['units'])
  })
})
