import { describe, expect, it } from 'vitest'
import { defineScope, type ErrorCode, toText } from 'yigongti'
import { expectRefusal, type Path } from '../../support/refusal.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const alliance = { included: true, responsible: 'alliance' }
const lines = [
  { id: 'inpatient', amount: '214000000.05', ...alliance },
  { id: 'outpatient', amount: 30_000_000, ...alliance },
  {
    id: 'elsewhere',
    label: { zh: '县外就医', en: 'Care outside the county' },
    amount: 82_500_000,
    included: true,
    responsible: 'bureau',
  },
  {
    id: 'drugs',
    amount: 7_000_000,
    included: false,
    responsible: 'bureau',
    because: { zh: '单独支付药品另行结算', en: 'separately paid drugs are settled otherwise' },
  },
]
const parties = [
  { id: 'alliance', label: { zh: '医共体总医院', en: 'the lead hospital' } },
  { id: 'bureau', label: { zh: '市医保局', en: 'the city bureau' } },
]

describe('the scope of a budget', () => {
  it('is the sum of what is in, and says what is out and whose it is', () => {
    const scope = defineScope({ lines, parties })
    expect(scope).toMatchObject({
      total: '326500000.05',
      outside: '7000000.00',
      excluded: [{ id: 'drugs', responsible: 'bureau', amount: '7000000.00' }],
      parties: [
        { id: 'alliance', included: '244000000.05', excluded: '0.00' },
        { id: 'bureau', included: '82500000.00', excluded: '7000000.00' },
      ],
      difference: null,
    })
    expect(scope.included.map(({ id }) => id)).toEqual(['inpatient', 'outpatient', 'elsewhere'])
    expect(scope.steps.flatMap(problemsOf)).toEqual([])
    expect(toText(scope.steps, 'zh')).toContain('不纳入预算；责任方：市医保局；单独支付药品另行结算')
    expect(toText(scope.steps, 'en')).toContain('in the budget; the lead hospital answers for it')
  })

  it('agrees with the total that is stated for it, or for all lines', () => {
    expect(defineScope({ lines, stated: { total: '326500000.05' } }).difference).toBe('0.00')
    expect(defineScope({ lines, stated: { total: '333500000.05', of: 'all' } }).difference).toBe('0.00')
    const near = { total: '326500000.00', tolerance: '0.05' }
    expect(defineScope({ lines, stated: near }).difference).toBe('-0.05')
  })

  const first = (change: object) => ({ lines: [{ ...lines[0], ...change }] })
  it.each<[string, object, ErrorCode, Path]>([
    ['no lines', { lines: [] }, 'empty_list', ['lines']],
    ['nothing in', first({ included: false }), 'nothing_included', ['lines']],
    ['nothing said', first({ included: undefined }), 'missing', ['lines', 0, 'included']],
    ['nobody', first({ responsible: undefined }), 'missing', ['lines', 0, 'responsible']],
    ['no amount', first({ amount: undefined }), 'missing', ['lines', 0, 'amount']],
    ['less than nothing', first({ amount: -1 }), 'negative_amount', ['lines', 0, 'amount']],
    ['parts of a fen', first({ amount: '0.001' }), 'not_whole_fen', ['lines', 0, 'amount']],
    ['an id twice', { lines: [...lines, lines[0]] }, 'duplicate_id', ['lines', 4, 'id']],
    ['a party nobody knows', { parties: parties.slice(1) }, 'unknown_id', ['lines', 0, 'responsible']],
    ['a party twice', { parties: [...parties, ...parties] }, 'duplicate_id', ['parties', 2, 'id']],
    ['another sum', { stated: { total: 1 } }, 'sum_not_stated', ['stated', 'total']],
    ['one fen too far', { stated: { total: 326_500_000, tolerance: '.04' } }, 'sum_not_stated', ['stated', 'total']],
    ['another sum of what', { stated: { total: 1, of: 'none' } }, 'not_one_of', ['stated', 'of']],
    ['a key too many', { extra: 1 }, 'unknown_key', ['extra']],
    ['a key too many in a line', first({ extra: 1 }), 'unknown_key', ['lines', 0, 'extra']],
  ])('is refused with %s', (_name, change, code, path) => {
    expectRefusal(() => defineScope({ lines, ...change } as never), code, path)
  })
})
