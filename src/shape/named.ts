import type { Bilingual } from '../errors/internal.ts'
import type { Label } from '../figure/internal.ts'
import type { Item } from './Reading.ts'

/** A label within lists: `amount[0]`, named after the item. */
export function named(label: Label, item: Item | undefined): Label {
  return item === undefined ? label : new LabelOfItem(label, item)
}

/** Its texts are put together when they are first asked for: most numbers of a long list are only summed. */
class LabelOfItem implements Label {
  readonly unit: Label['unit']
  private ownId: string | undefined = undefined
  private ownName: Bilingual | undefined = undefined

  constructor(
    private readonly kind: Label,
    private readonly item: Item,
  ) {
    this.unit = kind.unit
  }

  get id(): string {
    if (this.ownId === undefined) {
      let places = ''
      for (let at: Item | undefined = this.item; at !== undefined; at = at.outer) places = `[${at.index}]${places}`
      this.ownId = this.kind.id + places
    }
    return this.ownId
  }

  get name(): Bilingual {
    this.ownName ??= this.nameInLists()
    return this.ownName
  }

  private nameInLists(): Bilingual {
    const { name } = this.kind
    let { zh, en } = this.item.name
    for (let at = this.item.outer; at !== undefined; at = at.outer) {
      zh = `${at.name.zh}，${zh}`
      en = `${at.name.en}, ${en}`
    }
    return { zh: `${name.zh}（${zh}）`, en: `${name.en} (${en})` }
  }
}
