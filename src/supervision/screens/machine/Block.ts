/** How many rows are read before the screens look at them: so few that they stay near the processor. */
export const rowsInBlock = 4_096

/** Rows of the input that follow one another, as columns by place: place k holds the row `from` + k. */
export interface Block {
  readonly from: number
  /** The places of the good rows. What the columns hold elsewhere means nothing. */
  readonly places: Uint16Array
  /** Places in the list of institutions. */
  readonly institution: Int32Array
  /** Days since an epoch. */
  readonly admitted: Int32Array
  readonly discharged: Int32Array
  /** Places in the list of codes. */
  readonly diagnosis: Int32Array
  /** Places in the list of ways; −1 where not given. */
  readonly admittedAs: Int32Array
  readonly dischargedAs: Int32Array
  /** −1 where not given, as in the next two. */
  readonly procedures: Int16Array
  readonly sex: Int8Array
  readonly age: Int16Array
  /** Units of 10^-6; NaN where not given, as in the amounts, which are whole fen. */
  readonly weight: Float64Array
  readonly cost: Float64Array
  readonly testCost: Float64Array
  readonly outsideCost: Float64Array
}

/** A weight is counted in units of 10^-6, so that sums of weights are exact in doubles. */
export const weightUnits = 1_000_000
/** A thousand in these units: nine million such weights still sum exactly. */
export const largestWeight = 1_000 * weightUnits

/** The weight of a case in units, NaN where it was not given or the case has no group: its weight is 0 then. */
export function groupedWeight(weight: Float64Array, place: number): number {
  return weight[place] === 0 ? Number.NaN : (weight[place] as number)
}

export const sexes = ['female', 'male'] as const
/** What they are called. */
export const sexNames = { female: { zh: '女', en: 'female' }, male: { zh: '男', en: 'male' } } as const

/** The columns of a block, to be filled again and again. */
export type BlockColumns = Omit<Block, 'from' | 'places'>

export function blockColumns(): BlockColumns {
  const [whole, amounts] = [() => new Int32Array(rowsInBlock), () => new Float64Array(rowsInBlock)]
  return {
    institution: whole(),
    admitted: whole(),
    discharged: whole(),
    diagnosis: whole(),
    admittedAs: whole(),
    dischargedAs: whole(),
    procedures: new Int16Array(rowsInBlock),
    sex: new Int8Array(rowsInBlock),
    age: new Int16Array(rowsInBlock),
    weight: amounts(),
    cost: amounts(),
    testCost: amounts(),
    outsideCost: amounts(),
  }
}
