import type { Bilingual } from '../errors/internal.ts'
import type { Unit } from './Unit.ts'

/** What a figure is: its id (the name it has in results), its names in both languages, its unit. */
export interface Label {
  readonly id: string
  readonly name: Bilingual
  readonly unit: Unit
}

/** A label for one of several figures of a kind: `priorPayment[0]`, named after `zh` and `en`. */
export function labelAt(label: Label, index: number, zh: string, en = zh): Label {
  return new LabelAt(label, index, zh, en)
}

/** Its texts are put together when they are first asked for: most figures of a long list are only summed. */
class LabelAt implements Label {
  readonly unit: Unit
  private ownId: string | undefined = undefined
  private ownName: Bilingual | undefined = undefined

  constructor(
    private readonly kind: Label,
    private readonly index: number,
    private readonly zh: string,
    private readonly en: string,
  ) {
    this.unit = kind.unit
  }

  get id(): string {
    this.ownId ??= flatText(this.kind.id, '[', this.index, ']')
    return this.ownId
  }

  get name(): Bilingual {
    if (this.ownName === undefined) {
      const { zh, en } = this.kind.name
      this.ownName = { zh: flatText(zh, '（', this.zh, '）'), en: flatText(en, ' (', this.en, ')') }
    }
    return this.ownName
  }
}

/** Parts as one text: a template would hold each of them besides, which is most of what a long list of labels takes. */
export function flatText(...parts: readonly (string | number)[]): string {
  return parts.join('')
}
