import { type Bilingual, fail, type Path, show } from '../../errors/internal.ts'
import { given, type Label, labelAt } from '../../figure/internal.ts'
import { type Rounding, readDecimal, readRate, readRounding, readShare, readWeight } from '../../numeric/internal.ts'
import { type BandMeasure, readBands, readOption } from '../../policy/internal.ts'
import type { BandMode, BoundSide } from '../shareFigure.ts'
import type { ContractSide, ContractStep } from './ContractStep.ts'
import type { ExactShares, ExactSize, ExactStep } from './ExactStep.ts'
import { labels as L } from './labels.ts'

const sides: readonly ContractSide[] = ['gain', 'loss', 'both']
const modes: readonly BandMode[] = ['marginal', 'wholeAmount']
const bounds: readonly BoundSide[] = ['below', 'above']
const measures: readonly BandMeasure[] = ['rate', 'amount']

/** What a step was given as, where it stands, and what its numbers are named after. */
export interface StepReading {
  readonly step: Readonly<Record<string, unknown>>
  readonly path: Path
  readonly index: number
  readonly name: Bilingual
}

/** What makes a step of each kind, without its heading. */
type Numbers = ExactStep extends infer Step
  ? Step extends ExactStep
    ? Omit<Step, 'id' | 'label' | 'citations'>
    : never
  : never

/** The numbers and options of a step of a kind. */
export function readStepNumbers(kind: ContractStep['kind'], reading: StepReading): Numbers {
  const { step, path } = reading
  const option = <Word extends string>(key: string, words: readonly Word[], otherwise: Word): Word =>
    step[key] === undefined ? otherwise : readOption(step[key], words, [...path, key])
  switch (kind) {
    case 'threshold': {
      const counts = readOption(step['counts'], ['all', 'excess'], [...path, 'counts'])
      return {
        kind,
        side: option('side', sides, 'both'),
        size: readSize(reading),
        counts,
        bound: option('bound', bounds, 'above'),
      }
    }
    case 'share': {
      const measure = option('measure', measures, 'rate')
      const [gain, loss] = [readShares('gain', measure, reading), readShares('loss', measure, reading)]
      return {
        kind,
        gain,
        loss,
        mode: option('mode', modes, 'marginal'),
        bound: option('bound', bounds, 'below'),
        measure,
      }
    }
    case 'multiply': {
      const factor = given(labelOf(L.stepFactor, reading), readWeight(step['factor'], [...path, 'factor']))
      return { kind, side: option('side', sides, 'both'), factor }
    }
    case 'cap':
      return { kind, side: option('side', sides, 'both'), size: readSize(reading) }
    case 'relief':
      return { kind, side: option('side', sides, 'loss'), size: readSize(reading) }
    case 'floor':
      return { kind, size: readSize(reading, { signed: true }) }
    case 'round':
      return { kind, rounding: readRounding(step['rounding'] as Rounding, [...path, 'rounding']) }
  }
}

/** Either a rate of the base or an amount; zero or more unless `signed`. */
function readSize(reading: StepReading, { signed = false } = {}): ExactSize {
  const { step, path } = reading
  const { rate, amount } = step
  if (rate !== undefined && amount !== undefined)
    fail('conflicting_inputs', [...path, 'amount'], { expected: 'rate, amount' })
  if (amount === undefined) {
    const read = signed ? readRate : readWeight
    return { rate: given(labelOf(L.stepRate, reading), read(rate, [...path, 'rate'])) }
  }
  const value = readDecimal(amount, [...path, 'amount'])
  if (!signed && value.n < 0n) fail('negative_amount', [...path, 'amount'], { received: show(amount) })
  return { amount: given(labelOf(L.stepAmount, reading), value) }
}

function readShares(side: 'gain' | 'loss', measure: BandMeasure, reading: StepReading): ExactShares {
  const { step, path } = reading
  const input = step[side]
  if (Array.isArray(input)) return { bands: readBands(input, [...path, side], measure) }
  const label = side === 'gain' ? L.gainShare : L.lossShare
  return { rate: given(labelOf(label, reading), readShare(input, [...path, side])) }
}

function labelOf(label: Label, { index, name }: Pick<StepReading, 'index' | 'name'>): Label {
  return labelAt(label, index, name.zh, name.en)
}
