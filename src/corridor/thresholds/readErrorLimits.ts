import { fail } from '../../errors/internal.ts'
import type { Figure } from '../../figure/internal.ts'
import { compare, type DecimalInput, type Fraction, readShare } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import type { ErrorFigures } from './errorFigures.ts'

/**
 * 误差上限（输入） — the highest probability of each error that is bearable, from 0 to 1; an error without a limit is
 * not looked at.
 *
 * @since 0.2.0
 */
export interface ErrorLimits {
  readonly wrongReward?: DecimalInput
  readonly wrongPenalty?: DecimalInput
  /** Needs `trueSaving`. */
  readonly missedReward?: DecimalInput
  /** Needs `trueLoss`. */
  readonly missedPenalty?: DecimalInput
}

const errors = ['wrongReward', 'wrongPenalty', 'missedReward', 'missedPenalty'] as const

/** An error and the highest probability of it that is bearable. */
export interface ErrorLimit {
  readonly error: (typeof errors)[number]
  readonly limit: Fraction
}

/** The limits that were given, undefined where none was. A limit on misses needs something to be missed. */
export function readErrorLimits(
  input: unknown,
  truth: { readonly trueSaving: Figure; readonly trueLoss: Figure },
): readonly ErrorLimit[] | undefined {
  if (input === undefined) return undefined
  const record = readRecord(input, errors, ['limits'])
  const limits = errors.flatMap((error): readonly ErrorLimit[] =>
    record[error] === undefined ? [] : [{ error, limit: readShare(record[error], ['limits', error]) }],
  )
  for (const { error } of limits) {
    const needed = error === 'missedReward' ? 'trueSaving' : error === 'missedPenalty' ? 'trueLoss' : undefined
    if (needed !== undefined && truth[needed].value.n === 0n) fail('missing', [needed], { expected: '> 0' })
  }
  return limits.length === 0 ? undefined : limits
}

/** Whether every limit is kept; a probability equal to its limit keeps it. */
export function meetsLimits(figures: ErrorFigures, limits: readonly ErrorLimit[]): boolean {
  return limits.every(({ error, limit }) => {
    const chance = figures[error]
    return chance !== undefined && compare(chance.value, limit) <= 0
  })
}
