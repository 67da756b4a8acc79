export { factorFigure } from './factorFigure.ts'
export { qualityLabels } from './labels.ts'
export { linkScore } from './linkScore.ts'
export { readScore } from './readScore.ts'
