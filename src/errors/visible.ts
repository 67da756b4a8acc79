/** What takes no place in print or looks like a blank, but for the blank itself and private glyphs (rare names use them). */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}\u2800]|(?! )\p{Zs}/gu

/** A text in which everything can be seen: a byte-order mark reads `‹U+FEFF›`. */
export function visible(text: string): string {
  return text.replace(unseen, toCodePoint)
}

/** The same for a text without quotation marks around it: outer blanks and an empty text can be seen too. */
export function visibleName(text: string): string {
  return text === '' ? '""' : visible(text).replace(/^ +| +$/g, (blanks) => toCodePoint(' ').repeat(blanks.length))
}

/** The beginning of a text, up to a number of characters; a character of two halves is not cut. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  const end = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit
  return `${text.slice(0, end)}…`
}

function toCodePoint(character: string): string {
  return `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`
}
