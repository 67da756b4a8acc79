export * from './lossRatio/index.ts'
export { type BandShares, type BandSharing, shareByBands } from './shareByBands.ts'
export { type BandMode, type BoundSide, type SharedFigures, type Sharing, shareFigure } from './shareFigure.ts'
export * from './target/index.ts'
