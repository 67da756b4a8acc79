import type { Bilingual } from './Bilingual.ts'
import { type ErrorCode, messages } from './messages.ts'
import { numberHint } from './numberHint.ts'
import { type Path, toPathText } from './Path.ts'
import { expectationInWords, valueInWords } from './valueInWords.ts'
import { shorten, visible } from './visible.ts'

/**
 * 错误信息 — what a message is filled with: JSON-safe, texts may be bilingual.
 *
 * @since 0.1.0
 */
export type ErrorInfo = Readonly<Record<string, string | number | boolean | Bilingual>>

/**
 * 错误文字 — the message of a code in both languages: the place in words comes first, and then the template, filled from
 * `info`. Numbers are said in the unit that `info` names, if it names one.
 */
export function describe(code: ErrorCode, path: Path, info: ErrorInfo, place?: Bilingual): Bilingual {
  const at = toPathText(path)
  const hint = code === 'not_a_number' && info['hint'] === undefined ? numberHint(info['unit']) : undefined
  const told = hint === undefined ? info : { ...info, hint }
  return {
    zh: `${place === undefined ? at : `${place.zh}（${at}）`}：${fill('zh', code, told)}`,
    en: `${place === undefined ? at : `${place.en} (${at})`}: ${fill('en', code, told)}`,
  }
}

/** A value fills a message with this many characters. */
export const longestValue = 400

/** A part of a template in square brackets stands only where there is what it speaks of. */
function fill(language: keyof Bilingual, code: ErrorCode, info: ErrorInfo): string {
  const template = messages[code][language].replace(/\[([^\]]*\{(\w+)\}[^\]]*)\]/g, (_, part: string, name: string) =>
    info[name] === undefined ? '' : part,
  )
  return template.replace(
    /(["“]?)( ?)\{(\w+)\}( ?)/g,
    (_, quote: string, before: string, name: string, after: string) => {
      const value = info[name] ?? `{${name}}`
      const text = visible(shorten(String(typeof value === 'object' ? value[language] : value), longestValue))
      if (quote !== '') return quote + text + after
      const unit = isVerbatim(name, info) ? undefined : typeof value === 'number' ? countOf(value) : info['unit']
      const said = inWords(text, name, language, unit, name === 'received' && !('previous' in info))
      // in Chinese a space stands between characters and figures or Latin letters only
      if (language === 'en') return before + said + after
      return (
        (/^[\p{Script=Han}“（]/u.test(said) ? '' : before) + said + (/[\p{Script=Han}”）]$/u.test(said) ? '' : after)
      )
    },
  )
}

function inWords(text: string, name: string, language: keyof Bilingual, unit: unknown, isGiven: boolean): string {
  const said = name === 'expected' ? expectationInWords(text, language, unit) : text
  return said === text ? valueInWords(text, language, unit, isGiven) : said
}

/** Numbers of the library's own are counts and limits; a year has four digits. */
function countOf(value: number): string | undefined {
  return value < 10_000 ? undefined : 'count'
}

/** What is to be written stands as it is to be written, and what it is set against as it was. */
function isVerbatim(name: string, info: ErrorInfo): boolean {
  return name === 'meant' || name === 'open' || (name === 'received' && 'written' in info)
}
