import type { Bilingual } from '../errors/internal.ts'
import { isSilent } from './Late.ts'
import type { Unit } from './Unit.ts'

/** What a figure is: its id (the name it has in results), its names in both languages, its unit. */
export interface Label {
  readonly id: string
  readonly name: Bilingual
  readonly unit: Unit
}

/** A label for one of several figures of a kind: `priorPayment[0]`, named after `zh` and `en`; in silence nobody reads it. */
export function labelAt(label: Label, index: number, zh: string, en = zh): Label {
  return isSilent ? label : new LabelAt(label, index, zh, en)
}

/** The same, named by what is asked only where the name is. */
export function labelNamed(label: Label, index: number, name: () => Bilingual): Label {
  return isSilent ? label : new LabelAt(label, index, name, '')
}

/** Its texts are put together when they are first asked for: most figures of a long list are only summed. */
class LabelAt implements Label {
  readonly unit: Unit
  private ownId: string | undefined = undefined
  private ownName: Bilingual | undefined = undefined

  constructor(
    private readonly kind: Label,
    private readonly index: number,
    private readonly zh: string | (() => Bilingual),
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
      const own = typeof this.zh === 'string' ? { zh: this.zh, en: this.en } : this.zh()
      this.ownName = { zh: flatText(zh, '（', own.zh, '）'), en: flatText(en, ' (', own.en, ')') }
    }
    return this.ownName
  }
}

/** Parts as one text: a template would hold each of them besides, which is most of what a long list of labels takes. */
export function flatText(...parts: readonly (string | number)[]): string {
  return parts.join('')
}
