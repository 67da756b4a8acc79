/**
 * SQL 方言 — whose SQL is written: DuckDB, PostgreSQL or Spark SQL.
 *
 * @since 0.1.0
 */
export type SqlDialect = 'duckdb' | 'postgres' | 'spark'

/** Where the dialects differ. */
export interface Grammar {
  /** The type of whole numbers, exact. */
  readonly whole: string
  readonly text: string
  /** What whole numbers, and those divided by, must stay below; `null`: no limit. */
  readonly limits: { readonly whole: bigint; readonly divisor: bigint } | null
  /** The bytes of a name that count: what is longer is cut without an error. `null`: nothing is cut. */
  readonly nameBytes: number | null
  readonly quoteName: (name: string) => string
  readonly quoteText: (text: string) => string
  /** The whole part of a quotient of whole numbers from 0 on. */
  readonly quotient: (dividend: string, divisor: string) => string
  /** Texts of all rows behind one another with commas between them, by a number. */
  readonly joinTexts: (text: string, by: string) => string
}

const doubled = (text: string, quote: string) => `${quote}${text.replaceAll(quote, quote + quote)}${quote}`
const ordered = (text: string, by: string) => `string_agg(${text}, ',' ORDER BY ${by})`

export const dialects: Readonly<Record<SqlDialect, Grammar>> = {
  duckdb: {
    // DECIMAL(38, 0) divides as DOUBLE and multiplies to more than 38 digits only with an error; HUGEINT holds as many.
    whole: 'HUGEINT',
    text: 'VARCHAR',
    limits: { whole: 10n ** 38n, divisor: 10n ** 38n },
    nameBytes: null,
    quoteName: (name) => doubled(name, '"'),
    quoteText: (text) => doubled(text, "'"),
    quotient: (dividend, divisor) => `(${dividend}) // (${divisor})`,
    joinTexts: ordered,
  },
  postgres: {
    whole: 'NUMERIC',
    text: 'TEXT',
    limits: null,
    // NAMEDATALEN − 1, as servers are built unless somebody built his own
    nameBytes: 63,
    quoteName: (name) => doubled(name, '"'),
    // with an E a backslash is always an escape; without, it depends on a setting of the server
    quoteText: (text) => (text.includes('\\') ? `E${doubled(text.replaceAll('\\', '\\\\'), "'")}` : doubled(text, "'")),
    quotient: (dividend, divisor) => `div(${dividend}, ${divisor})`,
    joinTexts: ordered,
  },
  spark: {
    whole: 'DECIMAL(38, 0)',
    text: 'STRING',
    limits: { whole: 10n ** 38n, divisor: 10n ** 29n },
    nameBytes: null,
    quoteName: (name) => doubled(name, '`'),
    // what a quote or a backslash in a literal means depends on version and settings; bytes do not
    quoteText: (text) => (/^[\w{}[\],:." -]*$/.test(text) ? `'${text}'` : `CAST(X'${toHex(text)}' AS STRING)`),
    // DIV gives a BIGINT: nine digits are divided by themselves
    quotient: (dividend, divisor) => {
      const by = `((${divisor}) * 1000000000)`
      const [head, tail] = [`(${dividend}) DIV ${by}`, `((${dividend}) % ${by}) DIV (${divisor})`]
      return `CAST(${head} AS DECIMAL(38, 0)) * 1000000000 + CAST(${tail} AS DECIMAL(38, 0))`
    },
    joinTexts: (text, by) =>
      `array_join(transform(array_sort(collect_list(struct(${by} AS place, ${text} AS line))), x -> x.line), ',')`,
  },
}

/** The UTF-8 bytes of a text, in hexadecimal. */
function toHex(text: string): string {
  return encodeURIComponent(text).replace(/%([0-9A-F]{2})|(.)/g, (_, byte: string | undefined, letter: string) =>
    (byte ?? letter.charCodeAt(0).toString(16)).toUpperCase(),
  )
}
