import type { Path } from '../errors/internal.ts'

/**
 * 样本选项 — where the sample stands in the caller's own input, for the path of an error.
 *
 * @since 0.1.0
 */
export interface SampleOptions {
  /** Default: `['sample']`. */
  readonly path?: Path
}
