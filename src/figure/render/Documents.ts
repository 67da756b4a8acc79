import type { Language } from '../../errors/internal.ts'
import type { Citation } from '../Citation.ts'
import { statusWords } from './words.ts'

/**
 * The documents that some steps cite, numbered from 1 in the order they first appear. Two citations are of one document
 * where title, number and status agree.
 */
export class Documents {
  readonly list: Citation[] = []
  private readonly numbers = new Map<string, number>()

  add(citation: Citation): void {
    const key = keyOf(citation)
    if (this.numbers.has(key)) return
    this.list.push(citation)
    this.numbers.set(key, this.list.length)
  }

  /** `[1] 二(二)`: the document by its number, and the article. */
  cite(citation: Citation): string {
    const number = `[${this.numbers.get(keyOf(citation))}]`
    return citation.article === undefined ? number : `${number} ${citation.article}`
  }

  /** `[1] title, number, date, address (status)` */
  texts(language: Language): string[] {
    return this.list.map((document, index) => `[${index + 1}] ${describeDocument(document, language)}`)
  }
}

function keyOf({ document, number, status }: Citation): string {
  return `${document.zh}\u0000${number ?? '\u0000'}\u0000${status}`
}

/** A citation in full, for a row that stands alone. */
export function toFullCitation(citation: Citation, language: Language): string {
  const { article } = citation
  return article === undefined
    ? describeDocument(citation, language)
    : `${describeDocument(citation, language)} ${article}`
}

function describeDocument(document: Citation, language: Language): string {
  const parts = [document.document[language], document.number, document.issuedOn, document.url]
  const status = statusWords[document.status][language]
  const text = parts.filter((part) => part !== undefined).join(language === 'zh' ? '，' : ', ')
  return `${text}${language === 'zh' ? `（${status}）` : ` (${status})`}`
}
