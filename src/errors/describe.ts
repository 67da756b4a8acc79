import type { Bilingual } from './Bilingual.ts'
import { type ErrorCode, messages } from './messages.ts'
import { type Path, toPathText } from './Path.ts'
import { shorten, visible } from './visible.ts'

/**
 * 错误信息 — what a message is filled with: JSON-safe, texts may be bilingual.
 *
 * @since 0.1.0
 */
export type ErrorInfo = Readonly<Record<string, string | number | boolean | Bilingual>>

/** 错误文字 — the message of a code in both languages, filled from path and info; the place in words comes first. */
export function describe(code: ErrorCode, path: Path, info: ErrorInfo, place?: Bilingual): Bilingual {
  const at = toPathText(path)
  return {
    zh: fill('zh', code, place === undefined ? at : `${place.zh}（${at}）`, info),
    en: fill('en', code, place === undefined ? at : `${place.en} (${at})`, info),
  }
}

/** A value fills a message with this many characters. */
export const longestValue = 400

/** A part of a template in square brackets stands only where there is what it speaks of. */
function fill(language: keyof Bilingual, code: ErrorCode, place: string, info: ErrorInfo): string {
  const template = messages[code][language].replace(/\[([^\]]*\{(\w+)\}[^\]]*)\]/g, (_, part: string, name: string) =>
    info[name] === undefined ? '' : part,
  )
  return template.replace(/( ?)\{(\w+)\}/g, (_, space: string, name: string) => {
    if (name === 'path') return space + place
    const value = info[name]
    const text = visible(shorten(String(typeof value === 'object' ? value[language] : value), longestValue))
    // in Chinese a space stands before figures and Latin letters only
    return language === 'zh' && typeof value === 'object' && /^\p{Script=Han}/u.test(text) ? text : space + text
  })
}
