/** What is kept of each admission, as columns by row of the input. What they hold of a bad row means nothing. */
export interface AdmissionColumns {
  /** 0 for a good row. */
  readonly bad: Uint8Array
  /** Persons by the order in which they first come. */
  readonly person: Int32Array
  /** Days since an epoch. */
  readonly admitted: Int32Array
  readonly discharged: Int32Array
  /** The place of the code in its register. */
  readonly diagnosis: Int32Array
}

export function emptyColumns(length: number): AdmissionColumns {
  const column = () => new Int32Array(length)
  return {
    bad: new Uint8Array(length),
    person: column(),
    admitted: column(),
    discharged: column(),
    diagnosis: column(),
  }
}
