import type { Language } from '../errors/internal.ts'
import type { Figure } from './figure.ts'
import { units } from './Unit.ts'

type Quoted = Figure | string | number

/**
 * A Chinese sentence with figures in it, each written with its unit: zh`超支 ${overrun}，由医共体承担`. Between a Chinese
 * word and a number or a Latin word stands a space; a Chinese unit has none after it.
 */
export function zh(strings: TemplateStringsArray, ...quoted: readonly Quoted[]): string {
  let text = strings[0] as string
  let end = text.charCodeAt(text.length - 1)
  for (let k = 0; k < quoted.length; k++) {
    const written = write(quoted[k] as Quoted, 'zh')
    const next = strings[k + 1] as string
    if (isMixed(end, written.charCodeAt(0))) text += ' '
    if (written !== '') end = written.charCodeAt(written.length - 1)
    const space = isCharacter(next.charCodeAt(0)) && !isCharacter(end) ? ' ' : ''
    text += written + space + next
    if (next !== '') end = next.charCodeAt(next.length - 1)
  }
  return text
}

/** The English one. */
export function en(strings: TemplateStringsArray, ...quoted: readonly Quoted[]): string {
  let text = strings[0] as string
  for (let k = 0; k < quoted.length; k++) text += write(quoted[k] as Quoted, 'en') + (strings[k + 1] as string)
  return text
}

function write(item: Quoted, language: Language): string {
  if (typeof item !== 'object') return String(item)
  const word = units[item.label.unit][language]
  return word === '' ? item.display : `${item.display} ${word}`
}

/** Whether a Chinese word and a number or a Latin word meet, by the codes of what comes before and after. */
function isMixed(end: number, start: number): boolean {
  return isCharacter(end) ? isLatin(start) : isCharacter(start) && (isLatin(end) || isSign(end))
}

/** Whether it is the code of a Chinese character (not a sign). */
function isCharacter(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

function isLatin(code: number): boolean {
  if (code === minus) return true
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

/** `−`, with which a number begins. */
const minus = 0x2212

/** What ends a number: `%` or `…`. */
function isSign(code: number): boolean {
  return code === 0x25 || code === 0x2026
}
