import { parseCanonical } from '../numeric/internal.ts'
import type { Explained, Sourced } from './Explained.ts'
import type { Figure } from './figure.ts'
import { given } from './given.ts'
import type { Label } from './Label.ts'
import { readOrigin } from './readOrigin.ts'

/** A figure of another calculation under a label of its own, with what explains it there. */
export function explainedFigure(explained: Explained, label: Label): Figure {
  const value: Sourced = { ...parseCanonical(explained.value), origin: readOrigin(explained, label.unit).origin }
  return given(label, value)
}
