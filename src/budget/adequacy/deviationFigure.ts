import { en, type Figure, read, zh } from '../../figure/internal.ts'
import { squareRoot } from '../../numeric/internal.ts'
import { labels as L } from './labels.ts'

/** √variance, to twenty significant digits. */
export function deviationFigure(variance: Figure): Figure {
  const because = {
    zh: zh`√${variance}，取 20 位有效数字`,
    en: en`√${variance}, twenty significant digits`,
  }
  return read(L.deviation, squareRoot(variance.value), because, [variance])
}
