import type { ErrorCode, ErrorInfo, Path } from '../errors/internal.ts'

/** Who is told what is wrong: `fail`, which throws at the first problem, or somebody who collects them all. */
export type Report = (code: ErrorCode, path: Path, info?: ErrorInfo) => void
