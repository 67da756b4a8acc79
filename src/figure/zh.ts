import type { Language } from '../errors/index.ts'
import { display } from './display.ts'
import type { Figure } from './figure.ts'

type Quoted = Figure | string | number

/** A Chinese sentence with figures in it, each written with its unit: zh`超支 ${overrun}，由医共体承担`. */
export function zh(strings: TemplateStringsArray, ...quoted: readonly Quoted[]): string {
  return sentence('zh', strings, quoted)
}

/** The English one. */
export function en(strings: TemplateStringsArray, ...quoted: readonly Quoted[]): string {
  return sentence('en', strings, quoted)
}

function sentence(language: Language, strings: TemplateStringsArray, quoted: readonly Quoted[]): string {
  const isSpaced = language === 'zh'
  let text = strings[0] ?? ''
  let end = text.charCodeAt(text.length - 1)
  quoted.forEach((item, index) => {
    const written = typeof item === 'object' ? display(item.text, item.label.unit, language) : String(item)
    const next = strings[index + 1] ?? ''
    // Between a Chinese word and a number or a Latin word stands a space; a Chinese unit has none after it.
    const start = written.charCodeAt(0)
    const isMixed = (isCharacter(end) && isLatin(start)) || ((isLatin(end) || isSign(end)) && isCharacter(start))
    text += isSpaced && isMixed ? ` ${written}` : written
    if (written !== '') end = written.charCodeAt(written.length - 1)
    text += isSpaced && isCharacter(next.charCodeAt(0)) && !isCharacter(end) ? ` ${next}` : next
    if (next !== '') end = next.charCodeAt(next.length - 1)
  })
  return text
}

/** Whether it is the code of a Chinese character (not a sign). */
function isCharacter(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

function isLatin(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

/** What ends a number: `%` or `…`. */
function isSign(code: number): boolean {
  return code === 0x25 || code === 0x2026
}
