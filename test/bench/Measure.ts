/** One line of the bench: what was measured, what came out, what it should be, and whether it is; without its peer it is not known. */
export interface Measure {
  readonly name: string
  readonly result: string
  readonly goal: string
  readonly met: boolean | 'not measured'
}
