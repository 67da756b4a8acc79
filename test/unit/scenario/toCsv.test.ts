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

describe('formulas defused', () => {
  const defused = (value: string | number | null) =>
    toCsv({ records: [{ a: value, b: 1 }], header: false, defuseFormulas: true })

  it.each([
    ['=1+1', "'=1+1"],
    ['+86 10', "'+86 10"],
    ['-2+3', "'-2+3"],
    ['-1e3', "'-1e3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\ta', "'\ta"],
    ['\ra', '"\'\ra"'],
    ['\na', '"\'\na"'],
    [' =1', "' =1"],
    ['＝1', "'＝1"],
    ['－1+1', "'－1+1"],
    ["'=1", "''=1"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
  ])('%j stands behind an apostrophe', (value, field) => {
    expect(defused(value)).toBe(`${field},1\r\n`)
  })

  it.each(['-70.00', '-1', '0.5', '3%', 'a=b', '县-1', 'a@b'])('%j is no formula', (value) => {
    expect(defused(value)).toBe(`${value},1\r\n`)
  })

  it('numbers and what is empty stay as they are', () => {
    expect(defused(-1.5)).toBe('-1.5,1\r\n')
    expect(defused(null)).toBe(',1\r\n')
    expect(defused('')).toBe('"",1\r\n')
  })

  it('names of columns are defused too, given or not', () => {
    expect(toCsv({ records: [{ '=a': 1 }], defuseFormulas: true })).toBe("'=a\r\n1\r\n")
    expect(toCsv({ records: [], columns: ['@b', 'c'], defuseFormulas: true })).toBe("'@b,c\r\n")
  })
})

describe('columns kept as text', () => {
  const write = (value: string | number | bigint | boolean | null, more: object = {}) =>
    toCsv({ records: [{ id: value, b: 1 }], header: false, asText: ['id'], ...more })

  it.each([
    ['0012', '"=""0012"""'],
    ['440882199001011234', '"=""440882199001011234"""'],
    ['1E5', '"=""1E5"""'],
    ['', '"="""""'],
    ['a"b', '"=""a""""b"""'],
    ['=1+1', '"=""=1+1"""'],
    [12345678901234567890n, '"=""12345678901234567890"""'],
    [7, '"=""7"""'],
    [true, '"=""true"""'],
    [null, ''],
  ] as const)('%s is a formula of nothing but the text', (value, field) => {
    expect(write(value)).toBe(`${field},1\r\n`)
    expect(write(value, { defuseFormulas: true, bom: true })).toBe(`\ufeff${field},1\r\n`)
  })

  it('leave the other columns and the header alone', () => {
    expect(toCsv({ records: [{ id: '01', b: '02' }], asText: ['id'] })).toBe('id,b\r\n"=""01""",02\r\n')
    expect(toCsv({ records: [{ id: '01', b: '02' }], columns: ['b', 'id'], asText: ['id'], header: false })).toBe(
      '02,"=""01"""\r\n',
    )
    expect(toCsv({ records: [{ b: 1 }], asText: [] })).toBe('b\r\n1\r\n')
  })

  it('of 255 characters at most', () => {
    expect(write('一'.repeat(255))).toBe(`"=""${'一'.repeat(255)}""",1\r\n`)
    expectRefusal(() => write('一'.repeat(256)), 'too_long', ['records', 0, 'id'])
  })

  it('are there from the beginning, or with the first record', () => {
    expectRefusal(() => toCsvLines({ records: [], columns: ['a'], asText: ['id'] }), 'unknown_key', ['asText', 0])
    const lines = toCsvLines({ records: [{ a: 1 }], asText: ['a', 'id'] })
    expectRefusal(() => [...lines], 'unknown_key', ['asText', 1])
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
    ['wrong_type', ['asText'], { records: [], asText: 'id' }],
    ['wrong_type', ['asText', 0], { records: [], asText: [1] }],
    ['duplicate_id', ['asText', 1], { records: [], asText: ['a', 'a'] }],
    ['wrong_type', ['defuseFormulas'], { records: [], defuseFormulas: 'yes' }],
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
