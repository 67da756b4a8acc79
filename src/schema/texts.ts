import * as z from 'zod'
import { readIsoDate } from '../calendar/internal.ts'
import type { Bilingual } from '../errors/internal.ts'
import { readFlag, readId, readOption, readText } from '../policy/internal.ts'
import { judged } from './judged.ts'
import { named } from './named.ts'

/** A text that is not empty. */
export function text(name: Bilingual) {
  return named(judged(z.string().regex(/\S/), { read: readText }), name)
}

/** A text by which something is known. */
export function id() {
  return named(judged(z.string().regex(/\S/), { read: readId }), { zh: '标识', en: 'Id' })
}

/** A day, `YYYY-MM-DD`. */
export function date(name: Bilingual) {
  const schema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
  return named(judged(schema, { read: readIsoDate }), name, { format: 'date' })
}

/** One of some words. */
export function option(name: Bilingual, words: readonly string[]) {
  return named(judged(z.enum(words), { read: (input, path) => readOption(input, words, path) }), name)
}

/** Yes or no. */
export function flag(name: Bilingual) {
  return named(judged(z.boolean(), { read: readFlag }), name)
}
