/** A text in both languages of the library: Chinese first, then English. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/** The languages a text can be asked for. */
export type Language = keyof Bilingual
