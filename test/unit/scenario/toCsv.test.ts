import { describe, expect, it } from 'vitest'
import { type CsvInput, shareByBands, toCsv, toCsvLines, toRows } from 'yigongti'
import { expectRefusal } from '../../support/refusal.ts'

const one = (value: string | number | bigint | boolean | null | undefined) =>
  toCsv({ records: [{ a: value, b: 1 }], header: false })

describe('a field', () => {
  it('stands as it is where nothing in it is special', () => {
    expect(one('325335000.00')).toBe('325335000.00,1\r\n')
    expect(one('总医院')).toBe('总医院,1\r\n')
    expect(one('a b')).toBe('a b,1\r\n')
  })

  it.each([
    ['a,b', '"a,b"'],
    ['say "yes"', '"say ""yes"""'],
    ['"', '""""'],
    ['a\nb', '"a\nb"'],
    ['a\rb', '"a\rb"'],
    ['a\r\nb', '"a\r\nb"'],
    [' a', '" a"'],
    ['a ', '"a "'],
    ['\ta', '"\ta"'],
    ['\u3000中', '"\u3000中"'],
    ['', '""'],
  ])('with %j is quoted', (value, field) => {
    expect(one(value)).toBe(`${field},1\r\n`)
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', "'1", '😀'])('with %j stays what it is: data, not a formula', (value) => {
    expect(one(value)).toBe(`${value},1\r\n`)
  })

  it('is a number, a whole number of any size, or true or false, as the language writes it', () => {
    expect(one(-1.5)).toBe('-1.5,1\r\n')
    expect(one(12345678901234567890n)).toBe('12345678901234567890,1\r\n')
    expect(one(false)).toBe('false,1\r\n')
  })

  it('is empty for nothing', () => {
    expect(one(null)).toBe(',1\r\n')
    expect(one(undefined)).toBe(',1\r\n')
  })
})

describe('the lines', () => {
  it('begin with the columns of the first record, quoted where needed', () => {
    expect(toCsv({ records: [{ 'a,b': 1, 中: 2 }] })).toBe('"a,b",中\r\n1,2\r\n')
  })

  it('have the columns that are asked for, in their order; what a record lacks is empty', () => {
    expect(toCsv({ records: [{ a: 1, b: 2, c: 3 }, { c: 4 }], columns: ['c', 'a'] })).toBe('c,a\r\n3,1\r\n4,\r\n')
  })

  it('are the header alone where there is no record, and nothing where there are no columns', () => {
    expect(toCsv({ records: [], columns: ['a'] })).toBe('a\r\n')
    expect(toCsv({ records: [] })).toBe('')
  })

  it('of one empty field are no empty lines', () => {
    expect(toCsv({ records: [{ a: null }] })).toBe('a\r\n""\r\n')
  })

  it('have a byte order mark before the first one only', () => {
    expect(toCsv({ records: [{ a: 1 }, { a: 2 }], bom: true })).toBe('\ufeffa\r\n1\r\n2\r\n')
    expect(toCsv({ records: [{ a: 1 }, { a: 2 }], bom: true, header: false })).toBe('\ufeff1\r\n2\r\n')
  })

  it('are made one by one, and again', () => {
    let asked = 0
    const records = {
      *[Symbol.iterator]() {
        for (; asked < 5; asked++) yield { a: asked }
      },
    }
    const lines = toCsvLines({ records })
    const [first, second] = lines
    expect([first, second]).toEqual(['a\r\n', '0\r\n'])
    expect(asked).toBe(0)
    expect([...lines]).toHaveLength(6)
  })

  it('do not take inherited keys for fields', () => {
    expect(toCsv({ records: [{ a: 1 }], columns: ['a', 'toString'] })).toBe('a,toString\r\n1,\r\n')
  })
})

describe('refused with its place', () => {
  const write = (input: unknown) => () => toCsv(input as CsvInput)

  it.each([
    ['wrong_type', ['records'], { records: 5 }],
    ['wrong_type', ['records'], { records: 'ab' }],
    ['wrong_type', ['records', 1], { records: [{ a: 1 }, 2] }],
    ['wrong_type', ['records', 0, 'a'], { records: [{ a: {} }] }],
    ['not_a_number', ['records', 0, 'a'], { records: [{ a: Number.NaN }] }],
    ['unknown_key', ['records', 1, 'b'], { records: [{ a: 1 }, { a: 1, b: 2 }] }],
    ['empty_list', ['records', 0], { records: [{}] }],
    ['empty_list', ['columns'], { records: [], columns: [] }],
    ['duplicate_id', ['columns', 1], { records: [], columns: ['a', 'a'] }],
    ['wrong_type', ['bom'], { records: [], bom: 1 }],
    ['wrong_type', ['header'], { records: [], header: 'no' }],
    ['unknown_key', ['seperator'], { records: [], seperator: ';' }],
  ] as const)('%s at %j', (code, path, input) => {
    expectRefusal(write(input), code, path)
  })
})

describe('records', () => {
  interface Row {
    readonly id: string
    readonly amount: number | null
  }

  it('may be of an interface, without an index signature', () => {
    const rows: readonly Row[] = [{ id: 'a', amount: null }]
    expect(toCsv({ records: rows })).toBe('id,amount\r\na,\r\n')
    expect(Array.from(toCsvLines({ records: rows, header: false }))).toEqual(['a,\r\n'])
  })

  it('may be the rows of a trace', () => {
    const { steps } = shareByBands({ amount: 3, base: 100, bands: [{ upTo: null, share: '0.5' }] })
    expect(toCsv({ records: toRows(steps, 'zh'), columns: ['id', 'value'] })).toBe(
      'id,value\r\nshared,1.50\r\nbandShared[0],1.50\r\nremaining,1.50\r\nbandAmount[0],3.00\r\n',
    )
  })

  it('that hold an object are refused, by the compiler too', () => {
    // @ts-expect-error an object cannot be written into a field
    expectRefusal(() => toCsv({ records: [{ a: { b: 1 } }] }), 'wrong_type', ['records', 0, 'a'])
  })
})
