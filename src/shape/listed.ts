import type { Bilingual } from '../errors/internal.ts'
import type { Meanings } from './Shape.ts'

/** Names as a message lists them: the first twenty. */
export function listed(names: readonly string[]): string {
  return names.length > 20 ? `${names.slice(0, 20).join(', ')}, …` : names.join(', ')
}

/** Words that may be chosen, each with what it means where that is known: `pool（归统筹基金）、…`. */
export function listedWords(words: readonly string[], meanings: Meanings = {}): Bilingual {
  const said = (language: keyof Bilingual, open: string, close: string) =>
    words.map((word) => {
      const meaning = meanings[word]
      return meaning === undefined ? word : `${word}${open}${meaning[language]}${close}`
    })
  return { zh: said('zh', '（', '）').join('、'), en: said('en', ' (', ')').join(', ') }
}
