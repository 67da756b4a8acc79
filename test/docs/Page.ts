/** One line of a page: its number in the file, what stands before the text (` * `, an indent), and the text. */
export interface Line {
  readonly number: number
  readonly prefix: string
  readonly text: string
}

/** A fenced block. */
export interface Fence {
  readonly language: string
  readonly flags: readonly string[]
  /** The line of the opening fence. */
  readonly open: Line
  readonly body: readonly Line[]
  /** The line of the closing fence. */
  readonly close: Line
  /** The output block right behind this one, with nothing but blank lines between. */
  readonly output?: Fence
}

/** A markdown page, or one `@example` of a JSDoc comment: what is read, run and rewritten as one. */
export interface Page {
  /** The path inside the repository. */
  readonly file: string
  /** What a test of this page is called: the path, with a line where a file has several pages. */
  readonly title: string
  readonly lines: readonly Line[]
  readonly fences: readonly Fence[]
}

/** A piece of a file to be replaced: the lines `from` (inclusive) to `to` (exclusive), by number. */
export interface Edit {
  readonly file: string
  readonly from: number
  readonly to: number
  readonly lines: readonly string[]
}
