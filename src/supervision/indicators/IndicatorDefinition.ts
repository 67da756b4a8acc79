import type { Bilingual } from '../../errors/internal.ts'
import { type Citation, libraryDefinition, type Unit } from '../../figure/internal.ts'
import type { IndicatorFact } from './IndicatorFact.ts'

/**
 * 指标方向 — whether a higher value is better, a lower one, or one within a range.
 *
 * @since 0.2.0
 */
export type IndicatorDirection = 'higher' | 'lower' | 'range'

/**
 * 监测指标定义 — an indicator as data: Σ numerator ÷ denominator, with `previous` the growth of that ratio over the year
 * before, with `isGrowth` the growth of the numerator over the denominator.
 *
 * @since 0.2.0
 */
export interface IndicatorDefinition {
  readonly label: Bilingual
  readonly unit: Extract<Unit, 'rate' | 'ratio' | 'yuan' | 'perHead' | 'days'>
  readonly direction: IndicatorDirection
  /** The facts whose sum stands above the line. */
  readonly numerator: readonly IndicatorFact[]
  readonly denominator: IndicatorFact
  /** Whether the numerator is a part of the denominator, so that it cannot be more. */
  readonly isPart: boolean
  /** Whether the value of a year is another than that of a month: an admission rate is, a mean length of stay is not. */
  readonly growsWithPeriod?: boolean
  /** Of so many of the denominator: 10,000 for what is counted per ten thousand residents, or yuan. */
  readonly times?: number
  /** For the growth of a ratio: the facts of the year before. */
  readonly previous?: { readonly numerator: IndicatorFact; readonly denominator: IndicatorFact }
  /** The denominator is the year before: less 1. */
  readonly isGrowth?: boolean
  /** Who asks for the indicator; how it is computed is the library's definition throughout. */
  readonly citations: readonly Citation[]
}

const paper = {
  document: {
    zh: '《紧密型县域医共体“打包”付费背景下的医保基金监督管理对策》',
    en: 'Supervision of the fund under packaged payment to close-knit county medical alliances',
  },
  issuedOn: '2025-09-17',
  status: 'verified',
} as const satisfies Citation

const guangdong = {
  document: {
    zh: '《关于全面开展紧密型县域医共体医保支付改革的通知》政策解读（广东省医疗保障局）',
    en: 'Guangdong Healthcare Security Administration: interpretation of the notice on payment reform for close-knit county medical alliances',
  },
  article: '二、（五）',
  issuedOn: '2025-09-15',
  status: 'interpretation',
} as const satisfies Citation

const purchasing = {
  document: {
    zh: '《从被动付费到主动购买》（中国医疗保险，据译文）',
    en: 'From passive payment to active purchase (China Medical Insurance, in translation)',
  },
  issuedOn: '2022-09-05',
  status: 'secondary',
} as const satisfies Citation

const national = {
  document: {
    zh: '紧密型县域医共体监测指标体系（2024版）',
    en: 'National monitoring indicators of close-knit county medical alliances, 2024',
  },
  status: 'secondary',
} as const satisfies Citation

/** Who asks for an indicator by its name. None of them gives a whole formula: how it is computed is the library's definition. */
export const indicatorSources = {
  library: libraryDefinition,
  watched: [{ ...paper, article: '事中监测' }, ...libraryDefinition],
  assessed: [{ ...paper, article: '事后审核与评估' }, ...libraryDefinition],
  guangdong: [guangdong, ...libraryDefinition],
  watchedAndGuangdong: [{ ...paper, article: '事中监测' }, guangdong, ...libraryDefinition],
  assessedAndGuangdong: [{ ...paper, article: '事后审核与评估' }, guangdong, ...libraryDefinition],
  innovation: [{ ...paper, article: '创新监管方式和手段' }, ...libraryDefinition],
  purchasing: [purchasing, ...libraryDefinition],
  national: [national, ...libraryDefinition],
  assessedAndNational: [{ ...paper, article: '事后审核与评估' }, national, ...libraryDefinition],
} as const satisfies Record<string, readonly Citation[]>
