import type { Bilingual, Language } from '../../errors/internal.ts'
import {
  display,
  displayExactly,
  displayNumber,
  displayTenThousands,
  inTenThousands,
  sizeOf,
  withWord,
} from '../display.ts'
import { type Unit, units } from '../Unit.ts'
import { Formulas } from './Formulas.ts'
import { expectLanguage, type ReadOptions, readOptions, type TraceOptions } from './TraceOptions.ts'
import { legendWords, moneyUnits, words } from './words.ts'

/** How a trace is printed: in which language, in which unit of money, with which blanks; and what its legend has to say. */
export class Print {
  readonly formulas = new Formulas()
  private readonly options: ReadOptions
  private readonly inLegend = new Set<keyof typeof legendWords>()

  constructor(
    readonly language: Language,
    options: TraceOptions,
  ) {
    expectLanguage(language)
    this.options = readOptions(options)
  }

  get inTenThousands(): boolean {
    return this.options.money === 'tenThousand'
  }

  /** Whether a figure of this unit is printed: in the short form only amounts are. */
  shows(unit: Unit): boolean {
    return this.options.length === 'long' || unit === 'yuan' || unit === 'money'
  }

  /** A number without its unit; in a formula that holds only in yuan, amounts stay in yuan. */
  number(value: string, unit: Unit, inYuan = false): string {
    const number =
      this.inTenThousands && unit === 'yuan' && !inYuan ? displayTenThousands(value) : displayNumber(value, unit)
    this.see(number)
    return number
  }

  /** A number with its unit. */
  quantity(value: string, unit: Unit): string {
    if (!this.inTenThousands || unit !== 'yuan') {
      const shown = this.seen(display(value, unit, this.language))
      // Among units of ten thousand a bare amount would be taken for one of them.
      const isBare = this.inTenThousands && unit === 'money'
      return this.tidy(isBare ? shown + this.bracketed(words.givenUnit[this.language]) : shown)
    }
    const number = sizeOf(value, displayTenThousands(value), this.language)
    return this.tidy(withWord(this.seen(number), moneyUnits.tenThousand[this.language]))
  }

  /** A number with its unit and every decimal. */
  exactQuantity(value: string, unit: Unit): string {
    const { value: shown, unit: of } = this.canonical(value, unit)
    const number = of === unit ? displayExactly(shown, unit) : displayExactly(shown, 'factor')
    return this.tidy(withWord(number, this.unitWord(unit)))
  }

  /** The canonical decimal of a table, and what it is of. */
  canonical(value: string, unit: Unit): { readonly value: string; readonly unit: string } {
    return this.inTenThousands && unit === 'yuan'
      ? { value: inTenThousands(value), unit: 'tenThousandYuan' }
      : { value, unit }
  }

  unitWord(unit: Unit): string {
    return (this.inTenThousands && unit === 'yuan' ? moneyUnits.tenThousand : units[unit])[this.language]
  }

  /** A name, in the language. */
  name(name: Bilingual): string {
    return this.tidy(name[this.language])
  }

  /** A sentence as it was written: its amounts have their unit beside them and stay in yuan, and so do those that a user wrote. */
  sentence(sentence: Bilingual): string {
    return this.tidy(this.seen(sentence[this.language]))
  }

  /** Signs of a formula, with or without blanks around them. */
  signs(text: string): string {
    return this.options.spaced || this.language === 'en' ? text : text.replace(/ ([-+−×÷*/]) /g, '$1')
  }

  /** In Chinese no blank stands beside a full-width sign; in official papers none beside a Chinese character either. */
  tidy(text: string): string {
    if (this.language === 'en' || !text.includes(' ')) return text
    return text.replace(this.options.spaced ? besideSigns : besideChinese, '')
  }

  /** A text in brackets, as the language has them. */
  bracketed(text: string | undefined): string {
    if (text === undefined) return ''
    return this.language === 'zh' ? `（${text}）` : ` (${text})`
  }

  use(functions: readonly (keyof typeof legendWords)[]): void {
    for (const name of functions) this.inLegend.add(name)
  }

  /** What the signs that occurred mean, in one line. */
  get legend(): string | undefined {
    if (this.inLegend.size === 0) return undefined
    const known = Object.keys(legendWords) as (keyof typeof legendWords)[]
    const meanings = known.filter((name) => this.inLegend.has(name)).map((name) => legendWords[name][this.language])
    const text = meanings.join(this.language === 'zh' ? '；' : '; ')
    return `${words.legend[this.language]}${words.colon[this.language]}${text}`
  }

  private seen(text: string): string {
    this.see(text)
    return text
  }

  private see(text: string): void {
    if (!this.inLegend.has('…') && /\d…/.test(text)) this.inLegend.add('…')
  }
}

const besideSigns = /(?<=[，。；：、！？（）《》【】]) +| +(?=[，。；：、！？（）《》【】])/g
/** A comma of a formula keeps its blank: without it, it would read as one between thousands. */
const besideChinese =
  /(?<=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”]) +|(?<![, ]) +(?=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”])/g
