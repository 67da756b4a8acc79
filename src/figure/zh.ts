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
  let text = strings[0] ?? ''
  quoted.forEach((item, index) => {
    const next = strings[index + 1] ?? ''
    const written = typeof item === 'object' ? display(item.text, item.label.unit, language) : String(item)
    // Between a Chinese word and a number or a Latin word stands a space; a Chinese unit has none after it.
    const isMixed =
      (endsInCharacter(text) && /^[0-9A-Za-z]/.test(written)) ||
      (/[0-9A-Za-z%…]$/.test(text) && isCharacter(written, 0))
    text += `${language === 'zh' && isMixed ? ' ' : ''}${written}`
    text += `${language === 'zh' && isCharacter(next, 0) && !endsInCharacter(text) ? ' ' : ''}${next}`
  })
  return text
}

function endsInCharacter(text: string): boolean {
  return isCharacter(text, text.length - 1)
}

/** Whether a Chinese character (not a sign) stands at a place of a text. */
function isCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x4e00 && code <= 0x9fff
}
