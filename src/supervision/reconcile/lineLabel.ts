import type { Bilingual } from '../../errors/internal.ts'
import { type Label, labelAt, type Unit } from '../../figure/internal.ts'

interface Named {
  readonly index: number
  readonly name: Bilingual
  readonly unit: Unit
}

/** `attributed[0]`: a figure of a line. */
export function lineLabel({ index, name, unit }: Named, label: Label): Label {
  return { ...labelAt(label, index, name.zh, name.en), unit }
}

/** `attributed[0][2]`: a figure of one part of a line. */
export function partLabel(line: Named, label: Label, part: number, { zh, en }: Bilingual): Label {
  const { id, unit } = lineLabel(line, label)
  return {
    id: `${id}[${part}]`,
    name: {
      zh: `${line.name.zh}：${label.name.zh}（${zh}）`,
      en: `${line.name.en}: ${label.name.en} (${en})`,
    },
    unit,
  }
}
