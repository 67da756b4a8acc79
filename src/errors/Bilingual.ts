/**
 * 中英文文字 — a text in both languages of the library.
 *
 * @since 0.1.0
 */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/**
 * 语言 — the languages a text can be asked for.
 *
 * @since 0.1.0
 */
export type Language = keyof Bilingual
