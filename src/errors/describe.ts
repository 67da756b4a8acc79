import type { Bilingual } from './Bilingual.ts'
import { type ErrorCode, messages } from './messages.ts'
import { type Path, toPathText } from './Path.ts'

/**
 * 错误信息 — what a message is filled with: JSON-safe, texts may be bilingual.
 *
 * @since 0.1.0
 */
export type ErrorInfo = Readonly<Record<string, string | number | boolean | Bilingual>>

/** 错误文字 — the message of a code in both languages, filled from path and info. */
export function describe(code: ErrorCode, path: Path, info: ErrorInfo): Bilingual {
  return { zh: fill('zh', code, path, info), en: fill('en', code, path, info) }
}

function fill(language: keyof Bilingual, code: ErrorCode, path: Path, info: ErrorInfo): string {
  return messages[code][language].replace(/( ?)\{(\w+)\}/g, (_, space: string, name: string) => {
    if (name === 'path') return space + toPathText(path)
    const value = info[name]
    if (typeof value !== 'object') return `${space}${value}`
    // in Chinese a space stands before figures and Latin letters only
    return language === 'zh' && /^\p{Script=Han}/u.test(value.zh) ? value.zh : space + value[language]
  })
}
