import type { Bilingual } from '../../errors/internal.ts'
import { en, type Figure, zh } from '../../figure/internal.ts'
import { compare, type Fraction, one, subtract } from '../../numeric/internal.ts'
import type { DeviationFigures } from './deviationFigures.ts'

/** n ÷ (n + 1): how often the next residual is no larger than the largest of n, however they are distributed. */
export function seenUpTo(count: number): Fraction {
  return { n: BigInt(count), d: BigInt(count + 1) }
}

interface Asked {
  readonly confidence?: Figure
  readonly probability?: Figure
}

/** Why little should be built on a figure: what is small about its sample, and what no sample of that size has seen. */
export function warningOf(deviation: DeviationFigures, asked: Asked): Bilingual | null {
  const found = [deviation.warning, ...unseen(deviation, asked)].filter((one) => one !== null)
  if (found.length === 0) return null
  return { zh: found.map((each) => each.zh).join('；'), en: found.map((each) => each.en).join('; ') }
}

function unseen(deviation: DeviationFigures, { confidence, probability }: Asked): readonly Bilingual[] {
  if (deviation.model === 'normal') return []
  const { count, model } = deviation
  const seen = seenUpTo(Number(count.value.n))
  return [
    ...(confidence !== undefined && compare(confidence.value, seen) > 0 ? [beyondAll(count, confidence)] : []),
    ...(probability !== undefined && compare(probability.value, subtract(one, seen)) < 0
      ? [rarerThanAll(count, probability, model)]
      : []),
  ]
}

function beyondAll(count: Figure, confidence: Figure): Bilingual {
  const n = Number(count.value.n)
  return {
    zh: zh`${count}个残差本身至多印证 ${n}/${n + 1} 的置信水平，${confidence}靠的是残差服从正态分布这一假定`,
    en: en`${count} residuals by themselves bear out a confidence of ${n}/${n + 1} at most: ${confidence} rests on their being normally distributed`,
  }
}

function rarerThanAll(count: Figure, probability: Figure, model: 'studentT' | 'bootstrap'): Bilingual {
  const often = Number(count.value.n) + 1
  // Of a tiny one no digit would be shown.
  const shown = model === 'studentT' && compare(probability.value, tiny) < 0 ? undefined : probability
  return {
    zh: zh`${count}个残差看不出低于 1/${often} 的概率，${shown ?? '算得的概率'}${model === 'bootstrap' ? '只说明抽样中少见，不说明不会发生' : '靠的是残差服从正态分布这一假定'}`,
    en: en`${count} residuals do not show a probability below 1/${often}: ${shown ?? 'the one computed'} ${model === 'bootstrap' ? 'only says that it was rare among the resamples' : 'rests on their being normally distributed'}`,
  }
}

const tiny: Fraction = { n: 1n, d: 100_000_000n }
