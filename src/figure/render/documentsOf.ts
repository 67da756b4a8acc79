import type { Language } from '../../errors/internal.ts'
import type { Citation } from '../Citation.ts'
import type { Step } from '../Step.ts'
import { statusWords } from './words.ts'

/** The documents that some steps cite, numbered from 1 in the order they first appear. */
export type DocumentList = readonly Citation[]

/** Collects the documents that steps cite. Two citations are of one document where title, number and status agree. */
export function documentsOf(steps: readonly Step[]): DocumentList {
  const documents: Citation[] = []
  const visit = (step: Step): void => {
    for (const citation of step.citations ?? []) if (indexOf(citation, documents) < 0) documents.push(citation)
    step.steps?.forEach(visit)
  }
  steps.forEach(visit)
  return documents
}

/** `[1] 二(二)`: the document by its number, and the article. */
export function toCitationText(citation: Citation, documents: DocumentList): string {
  const number = `[${indexOf(citation, documents) + 1}]`
  return citation.article === undefined ? number : `${number} ${citation.article}`
}

/** `[1] title, number, date, address (status)`. */
export function toDocumentText(document: Citation, index: number, language: Language): string {
  return `[${index + 1}] ${describeDocument(document, language)}`
}

/** The same without a number but with the article, for a row that stands alone. */
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

function indexOf(citation: Citation, documents: DocumentList): number {
  return documents.findIndex(
    ({ document, number, status }) =>
      document.zh === citation.document.zh && number === citation.number && status === citation.status,
  )
}
