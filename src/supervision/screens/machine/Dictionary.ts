/** Texts by the order in which they first come. */
export class Dictionary {
  readonly all: string[] = []
  readonly #places = new Map<string, number>()

  /** The place of the text, a new one where it has none yet. */
  placeOf(text: string): number {
    const place = this.#places.get(text)
    if (place !== undefined) return place
    this.#places.set(text, this.all.length)
    return this.all.push(text) - 1
  }

  /** Gives a spelling the place of the text that it stands for. */
  spell(spelling: string, text: string): number {
    const place = this.placeOf(text)
    this.#places.set(spelling, place)
    return place
  }

  /** The place of a text, or of a spelling of one, that has one. */
  find(text: string): number | undefined {
    return this.#places.get(text)
  }

  /** Tells by place whether a text fits; asked once for each text, also for those that come later. Place −1 never does. */
  fitting(fits: (text: string) => boolean): (place: number) => boolean {
    const { all } = this
    const known: boolean[] = []
    return (place) => {
      while (known.length <= place) known.push(fits(all[known.length] as string))
      return place >= 0 && (known[place] as boolean)
    }
  }
}
