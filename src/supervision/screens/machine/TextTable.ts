export const textsAhead = 64

/**
 * Which number a text has, for columns of texts: open addressing in four bytes a place, the number and what is left of
 * the hash beside it, so that a text is looked at again only where the hashes agree.
 */
export class TextTable {
  readonly #textOf: (number: number) => string
  /** 0 where free, otherwise number + 1 in the bits of the mask and the other bits of the hash above them. */
  #slots: Int32Array
  #mask: number
  #count = 0
  readonly #ahead = new Int32Array(textsAhead)
  #seen = 0

  /** `textOf` tells the text of a number that was given to {@link numberOf}; the table grows with more than `expected`. */
  constructor(textOf: (number: number) => string, expected = 8) {
    this.#textOf = textOf
    const size = 2 ** Math.ceil(Math.log2(Math.max(2 * expected, 16)))
    this.#mask = size - 1
    this.#slots = new Int32Array(size)
  }

  /** The number of the text, −1 where it has none. */
  find(text: string): number {
    return ((this.#slots[this.#placeOf(text, hash(text))] as number) & this.#mask) - 1
  }

  /** The number that the text has already, or the one given, which is its number from now on. */
  numberOf(text: string, otherwise: number): number {
    const code = hash(text)
    let place = this.#placeOf(text, code)
    const found = ((this.#slots[place] as number) & this.#mask) - 1
    if (found >= 0) return found
    this.#count++
    while (2 * this.#count > this.#mask || otherwise + 1 > this.#mask) {
      this.#grow()
      place = this.#placeOf(text, code)
    }
    this.#slots[place] = (code & ~this.#mask) | (otherwise + 1)
    return otherwise
  }

  /**
   * Changes nothing: looks at the places of texts that come next, at most {@link textsAhead}. In loops this short the
   * processor waits for all the places together, not for one after the other.
   */
  lookAhead(texts: readonly unknown[]): void {
    const ahead = this.#ahead
    const mask = this.#mask
    for (let k = 0; k < texts.length; k++) ahead[k] = typeof texts[k] === 'string' ? hash(texts[k] as string) : 0
    let seen = 0
    for (let k = 0; k < texts.length; k++) seen ^= this.#slots[(ahead[k] as number) & mask] as number
    for (let k = 0; k < texts.length; k++) {
      const slot = this.#slots[(ahead[k] as number) & mask] as number
      if (slot !== 0 && ((slot ^ (ahead[k] as number)) & ~mask) === 0) seen ^= this.#textOf((slot & mask) - 1).length
    }
    this.#seen ^= seen
  }

  /** Where the text is or belongs. */
  #placeOf(text: string, code: number): number {
    const mask = this.#mask
    let place = code & mask
    for (;;) {
      const slot = this.#slots[place] as number
      if (slot === 0) return place
      if (((slot ^ code) & ~mask) === 0 && this.#textOf((slot & mask) - 1) === text) return place
      place = (place + 1) & mask
    }
  }

  #grow(): void {
    const [before, mask] = [this.#slots, this.#mask]
    this.#slots = new Int32Array(2 * before.length)
    this.#mask = this.#slots.length - 1
    for (const slot of before) {
      if (slot === 0) continue
      const number = (slot & mask) - 1
      const code = hash(this.#textOf(number))
      let place = code & this.#mask
      while (this.#slots[place] !== 0) place = (place + 1) & this.#mask
      this.#slots[place] = (code & ~this.#mask) | (number + 1)
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
