import type { Language } from '../../errors/internal.ts'
import type { Citation } from '../Citation.ts'
import type { Print } from './Print.ts'
import { statusWords } from './words.ts'

/**
 * The documents that some steps cite, numbered from 1 as they come. Two citations are of one document
 * where title, number and status agree.
 */
export class Documents {
  readonly list: Citation[] = []
  private readonly numbers = new Map<string, Numbered[]>()

  /** The number of the document, `[1]`, with the article: `[1] 二(二)`. */
  cite(citation: Citation): string {
    const { article } = citation
    const number = `[${this.numberOf(citation)}]`
    return article === undefined ? number : `${number} ${article}`
  }

  private numberOf(citation: Citation): number {
    const { document, number, status } = citation
    let sameTitle = this.numbers.get(document.zh)
    if (sameTitle === undefined) {
      sameTitle = []
      this.numbers.set(document.zh, sameTitle)
    }
    const known = sameTitle.find(({ of }) => of.number === number && of.status === status)
    if (known !== undefined) return known.at
    this.list.push(citation)
    sameTitle.push({ of: citation, at: this.list.length })
    return this.list.length
  }

  /** `[1] title, number, date, address (status)` */
  texts(print: Print): string[] {
    return this.list.map(
      (document, index) => `[${index + 1}] ${print.tidy(describeDocument(document, print.language))}`,
    )
  }
}

interface Numbered {
  readonly of: Citation
  readonly at: number
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
  const text = parts.filter((part) => part !== undefined).join(language === 'zh' ? '，' : ', ')
  const word = statusWords[document.status][language]
  const status = language === 'zh' ? `（${word}）` : ` (${word})`
  // Where the title ends with it, it is not said twice.
  return text.endsWith(status) ? text : text + status
}
