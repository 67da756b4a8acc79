import { exact, type Figure, figure, formula, given } from '../../figure/internal.ts'
import { paymentLabels } from '../labels.ts'
import { readPositive, readPositiveFactor } from '../readPositive.ts'
import { outlierLabels as L } from './outlierLabels.ts'

/** The group of a case and the prices of the year. */
export interface OutlierFacts {
  readonly mean: Figure
  readonly weight: Figure
  readonly level: Figure
  readonly control: Figure
  readonly pointValue: Figure
  readonly cityMean: Figure | undefined
  readonly scale: Figure | undefined
}

export const outlierFactKeys = [
  'groupMean',
  'weight',
  'levelCoefficient',
  'pointValue',
  'standardPointValue',
  'cityMean',
  'scale',
] as const

/** City mean and scale are needed for the family `deduct` only. */
export function readOutlierFacts(input: Readonly<Record<string, unknown>>, isDeducted: boolean): OutlierFacts {
  const isNeeded = (key: 'cityMean' | 'scale') => isDeducted || input[key] !== undefined
  const pointValue = given(L.pointValue, readPositive(input['pointValue'], ['pointValue']))
  const standard = given(L.standardPointValue, readPositive(input['standardPointValue'], ['standardPointValue']))
  return {
    mean: given(paymentLabels.referenceMean, readPositive(input['groupMean'], ['groupMean'])),
    weight: given(L.groupWeight, readPositive(input['weight'], ['weight'])),
    level: given(L.levelCoefficient, readPositiveFactor(input['levelCoefficient'], ['levelCoefficient'])),
    pointValue,
    control: figure(L.control, formula`${pointValue} ÷ ${standard}`, exact),
    cityMean: isNeeded('cityMean') ? given(L.cityMean, readPositive(input['cityMean'], ['cityMean'])) : undefined,
    scale: isNeeded('scale') ? given(L.outlierScale, readPositive(input['scale'], ['scale'])) : undefined,
  }
}
