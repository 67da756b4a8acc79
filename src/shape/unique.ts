import type { Law } from './law.ts'

/** No value under a key twice; `duplicate_id` names it. */
export function unique<Key extends string>(key: Key): Law<readonly Readonly<Record<Key, string | number>>[]> {
  return {
    codes: ['duplicate_id'],
    says: ['unique', key],
    judge: (items, reading) => {
      const seen = new Set<string | number>()
      for (let index = 0; index < items.length; index++) {
        const value = (items[index] as Readonly<Record<Key, string | number>>)[key]
        if (!reading.isSound(value)) continue
        if (seen.has(value)) reading.refuse('duplicate_id', { received: String(value) }, [index, key])
        seen.add(value)
      }
    },
  }
}

/** No id twice; an id that was refused is passed over. */
export const uniqueIds: Law<readonly { readonly id: string }[]> = /* @__PURE__ */ unique('id')

/** No text of a list twice. */
export const distinct: Law<readonly string[]> = {
  codes: ['duplicate_id'],
  says: ['distinct'],
  judge: (texts, reading) => {
    const seen = new Set<string>()
    for (const [index, text] of texts.entries()) {
      if (!reading.isSound(text)) continue
      if (seen.has(text)) reading.refuse('duplicate_id', { received: text }, [index])
      seen.add(text)
    }
  },
}
