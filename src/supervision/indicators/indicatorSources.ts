import { type Citation, libraryDefinition } from '../../figure/internal.ts'

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
  status: 'verified',
} as const satisfies Citation

const national = {
  document: {
    zh: '紧密型县域医共体监测指标（2024，仅见名称）',
    en: 'National monitoring indicators of close-knit county medical alliances, 2024 (names only)',
  },
  status: 'secondary',
} as const satisfies Citation

/** Who asks for an indicator by its name. None of them gives a formula: that is the library's definition. */
export const indicatorSources = {
  library: libraryDefinition,
  watched: [{ ...paper, article: '事中监测' }, ...libraryDefinition],
  assessed: [{ ...paper, article: '事后审核与评估' }, ...libraryDefinition],
  guangdong: [guangdong, ...libraryDefinition],
  watchedAndGuangdong: [{ ...paper, article: '事中监测' }, guangdong, ...libraryDefinition],
  assessedAndGuangdong: [{ ...paper, article: '事后审核与评估' }, guangdong, ...libraryDefinition],
  national: [national, ...libraryDefinition],
  assessedAndNational: [{ ...paper, article: '事后审核与评估' }, national, ...libraryDefinition],
} as const satisfies Record<string, readonly Citation[]>
