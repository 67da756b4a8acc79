export const textsAhead = 64

/**
 * Which number a text has, for columns of texts: open addressing, the whole hash kept beside the number, so that a text
 * is looked at again only where the hashes agree. A million ids that all differ take about a third of a Map's time.
 */
export class TextTable {
  readonly #textOf: (number: number) => string
  #slots: Int32Array
  #mask: number
  #count = 0
  readonly #ahead = new Int32Array(textsAhead)
  #seen = 0

  /** `textOf` tells the text of a number that was given to {@link numberOf}. */
  constructor(textOf: (number: number) => string, expected = 8) {
    this.#textOf = textOf
    const size = 2 ** Math.ceil(Math.log2(Math.max(2 * expected, 16)))
    this.#mask = size - 1
    this.#slots = new Int32Array(2 * size)
  }

  /** The number of the text, −1 where it has none. */
  find(text: string): number {
    return (this.#slots[2 * this.#slotOf(text, hash(text)) + 1] as number) - 1
  }

  /** The number that the text has already, or the one given, which is its number from now on. */
  numberOf(text: string, otherwise: number): number {
    const code = hash(text)
    const slot = this.#slotOf(text, code)
    const found = (this.#slots[2 * slot + 1] as number) - 1
    if (found >= 0) return found
    this.#slots[2 * slot] = code
    this.#slots[2 * slot + 1] = otherwise + 1
    this.#count++
    if (2 * this.#count > this.#mask) this.#grow()
    return otherwise
  }

  /**
   * Changes nothing: looks at the places of texts that come next, at most {@link textsAhead}. In loops this short the
   * processor waits for all the places together, not for one after the other.
   */
  lookAhead(texts: readonly unknown[]): void {
    const ahead = this.#ahead
    for (let k = 0; k < texts.length; k++) ahead[k] = typeof texts[k] === 'string' ? hash(texts[k] as string) : 0
    let seen = 0
    for (let k = 0; k < texts.length; k++) seen ^= this.#slots[2 * ((ahead[k] as number) & this.#mask)] as number
    for (let k = 0; k < texts.length; k++) {
      const slot = 2 * ((ahead[k] as number) & this.#mask)
      const number = (this.#slots[slot + 1] as number) - 1
      if (number >= 0 && this.#slots[slot] === ahead[k]) seen ^= this.#textOf(number).length
    }
    this.#seen ^= seen
  }

  /** Where the text is or belongs. */
  #slotOf(text: string, code: number): number {
    let slot = code & this.#mask
    for (;;) {
      const number = (this.#slots[2 * slot + 1] as number) - 1
      if (number < 0 || (this.#slots[2 * slot] === code && this.#textOf(number) === text)) return slot
      slot = (slot + 1) & this.#mask
    }
  }

  #grow(): void {
    const before = this.#slots
    this.#slots = new Int32Array(2 * before.length)
    this.#mask = before.length - 1
    for (let from = 0; from < before.length; from += 2) {
      if (before[from + 1] === 0) continue
      let slot = (before[from] as number) & this.#mask
      while (this.#slots[2 * slot + 1] !== 0) slot = (slot + 1) & this.#mask
      this.#slots[2 * slot] = before[from] as number
      this.#slots[2 * slot + 1] = before[from + 1] as number
    }
  }
}

/** 32 bits over all characters, mixed so that texts which differ in one digit lie apart. */
function hash(text: string): number {
  let mixed = text.length
  for (let k = 0; k < text.length; k++) mixed = Math.imul(mixed ^ text.charCodeAt(k), 0x01000193)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  return mixed ^ (mixed >>> 13)
}
