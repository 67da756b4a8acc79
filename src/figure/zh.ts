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
    text += typeof item === 'object' ? display(item.text, item.label.unit, language) : item
    text += strings[index + 1] ?? ''
  })
  return text
}
