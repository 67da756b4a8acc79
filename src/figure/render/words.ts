import type { Bilingual } from '../../errors/internal.ts'
import type { RoundingMode } from '../../numeric/internal.ts'
import type { Citation } from '../Citation.ts'

/** The words that the renderers put around figures. */
export const words = {
  formula: { zh: '算式', en: 'formula' },
  substituted: { zh: '代入', en: 'with' },
  substitutedInYuan: { zh: '代入（元）', en: 'with (yuan)' },
  inputs: { zh: '取数', en: 'from' },
  rounding: { zh: '取整', en: 'rounding' },
  before: { zh: '取整前', en: 'before' },
  because: { zh: '说明', en: 'because' },
  warning: { zh: '注意', en: 'note' },
  parameters: { zh: '参数', en: 'parameter' },
  citations: { zh: '依据', en: 'clause' },
  contents: { zh: '目录', en: 'Contents' },
  documents: { zh: '文件', en: 'Documents' },
  legend: { zh: '图例', en: 'Legend' },
  symbols: { zh: '符号', en: 'Symbols' },
  step: { zh: '序号', en: 'No.' },
  figure: { zh: '项目', en: 'Figure' },
  value: { zh: '数值', en: 'Value' },
  explanation: { zh: '计算与说明', en: 'How' },
  colon: { zh: '：', en: ': ' },
  next: { zh: '；', en: '; ' },
  givenUnit: { zh: '按所给单位', en: 'in the unit given' },
} as const satisfies Record<string, Bilingual>

/** What amounts of money may be written in. */
export const moneyUnits = {
  yuan: { zh: '元', en: 'yuan' },
  tenThousand: { zh: '万元', en: 'ten thousand yuan' },
} as const satisfies Record<string, Bilingual>

export const roundingWords = {
  halfUp: { zh: '四舍五入', en: 'half-up' },
  halfEven: { zh: '四舍六入五成双', en: 'half-even' },
  up: { zh: '远离零进位', en: 'away from zero' },
  down: { zh: '向零截尾', en: 'towards zero' },
  ceiling: { zh: '向上取整', en: 'ceiling' },
  floor: { zh: '向下取整', en: 'floor' },
} as const satisfies Record<RoundingMode, Bilingual>

/** What amounts are rounded to, by how many decimals they keep. */
export const coinWords = [
  { zh: '元', en: 'the yuan' },
  { zh: '角', en: 'the tenth of a yuan' },
  { zh: '分', en: 'the fen' },
] as const satisfies readonly Bilingual[]

/** What signs mean that not every reader knows. */
export const legendWords = {
  min: { zh: 'min＝取较小者', en: 'min = the smaller' },
  max: { zh: 'max＝取较大者', en: 'max = the larger' },
  abs: { zh: 'abs＝绝对值', en: 'abs = without its sign' },
  '…': { zh: '…＝小数未列尽，计算按精确值', en: '… = more decimals follow, and all of them count' },
} as const satisfies Record<string, Bilingual>

export const statusWords = {
  verified: { zh: '已核对原文', en: 'text read' },
  interpretation: {
    zh: '已核对解读；通知原文未见',
    en: 'the interpretation was read; the notice itself was not seen',
  },
  secondary: { zh: '转引', en: 'second-hand' },
  local: { zh: '使用者提供', en: 'supplied by the user' },
  illustrative: { zh: '示例', en: 'illustrative' },
  definition: { zh: '文件未作规定', en: 'the documents are silent' },
} as const satisfies Record<Citation['status'], Bilingual>
