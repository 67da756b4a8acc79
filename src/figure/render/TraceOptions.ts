import { fail, type Language, show } from '../../errors/internal.ts'
import { fieldsOf, oneOf, optional, type Read, refuse } from './fieldsOf.ts'
import { moneyUnits } from './words.ts'

/**
 * 计算过程的写法 — how a trace is written. `money`: amounts in yuan (the default) or in units of ten thousand (万元), with
 * as many decimals as keep them exact; sentences and names stay as they were written, in yuan. `spaced`: whether blanks stand between Chinese and Latin text and around the signs
 * of a formula, `true` by default; official papers (公文) have none. `length`: all steps (`long`, the default), or only
 * those that carry amounts (`short`), under the numbers that they have in the long form.
 *
 * @since 0.2.0
 */
export interface TraceOptions {
  readonly money?: 'yuan' | 'tenThousand'
  readonly spaced?: boolean
  readonly length?: 'long' | 'short'
}

export type ReadOptions = Required<TraceOptions>

/** Refuses a language that the library does not speak. */
export function expectLanguage(language: Language): void {
  if (language !== 'zh' && language !== 'en') {
    fail('not_one_of', ['language'], {
      expected: { zh: 'zh（中文）、en（英文）', en: 'zh (Chinese), en (English)' },
      received: show(language),
    })
  }
}

const flag: Read = (input, path) =>
  typeof input === 'boolean'
    ? input
    : refuse(input, path, { zh: '不加引号的 true（是）或 false（否）', en: 'true or false, without quotation marks' })

const fields = {
  money: optional(oneOf(moneyUnits)),
  spaced: optional(flag),
  length: optional(oneOf({ long: { zh: '全部步骤', en: 'all steps' }, short: { zh: '只列金额', en: 'amounts only' } })),
}
const optionsOf = /* @__PURE__ */ fieldsOf(fields)

/** The options with what holds where nothing is said. */
export function readOptions(input: TraceOptions): ReadOptions {
  const read = optionsOf(input, ['options']) as TraceOptions
  const known = Object.keys(fields)
  for (const key of Object.keys(input))
    if (!known.includes(key)) fail('unknown_key', ['options', key], { expected: known.join(', ') })
  return { money: 'yuan', spaced: true, length: 'long', ...read }
}
