export { type Citation, libraryDefinition } from './Citation.ts'
export { displayNumber } from './display.ts'
export type { Explained, NumberInput, Origin, Sourced, Stated } from './Explained.ts'
export { explain, type PlaceIn } from './explain.ts'
export {
  exact,
  type Figure,
  type Formula,
  figure,
  given,
  givenCount,
  givenFrom,
  givenParameter,
  type Label,
  labelAt,
  type Note,
  read,
} from './figure.ts'
export { formula, lean } from './formula.ts'
export { isSound } from './isSound.ts'
export { type Published, publish } from './publish.ts'
export { isSourced, readOrigin, soundSteps } from './readOrigin.ts'
export type { Chapter } from './render/outlineOf.ts'
export type { TraceOptions } from './render/TraceOptions.ts'
export { toMarkdown } from './render/toMarkdown.ts'
export { type StepRow, toRows } from './render/toRows.ts'
export { toTex } from './render/toTex.ts'
export { toText } from './render/toText.ts'
export type { Step, StepInput, StepParameter } from './Step.ts'

export { sumOf, sumOfProducts } from './sumOf.ts'
export { type Unit, units } from './Unit.ts'
export { type PlacedFigure, type Warning, warnFarApart } from './Warning.ts'
export { en, zh } from './zh.ts'
