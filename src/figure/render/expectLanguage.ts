import { fail, type Language, show } from '../../errors/internal.ts'

/** Refuses a language that the library does not speak. */
export function expectLanguage(language: Language): void {
  if (language !== 'zh' && language !== 'en') {
    fail('not_one_of', ['language'], { expected: 'zh, en', received: show(language) })
  }
}
