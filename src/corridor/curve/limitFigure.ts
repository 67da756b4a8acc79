import { en, type Figure, type Label, read, zh } from '../../figure/internal.ts'
import type { Fraction } from '../../numeric/internal.ts'

/** What the share comes to while spending comes near a place from one side. */
export function limitFigure(label: Label, value: Fraction, at: Figure): Figure {
  const because = {
    zh: zh`实际支出自一侧趋近 ${at}时，经合同各步得出的份额`,
    en: en`what the steps of the contract come to while spending comes near ${at} from one side`,
  }
  return read(label, value, because, [at])
}
