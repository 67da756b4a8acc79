import { checkOptions, type Language } from '../errors/internal.ts'
import { moneyUnits } from '../figure/internal.ts'
import { read } from './read.ts'
import { option, text } from './texts.ts'

/** How a table is asked for: its language, the unit of its amounts (yuan unless given), and the alliance for its title. */
export interface TableOptions {
  readonly language: Language
  readonly unit?: keyof typeof moneyUnits
  readonly alliance?: string
}

/** `also`: what else one kind of table is asked for; its maker reads that. */
export function readTableOptions(options: TableOptions, also: readonly string[] = []) {
  checkOptions(options, ['language', 'unit', 'alliance', ...also])
  const { language, unit = 'yuan', alliance } = options
  return {
    language: read(languageShape(), language, ['options', 'language']),
    unit: read(unitOfAmounts(), unit, ['options', 'unit']),
    alliance: alliance === undefined ? undefined : read(text(anAlliance), alliance, ['options', 'alliance']),
  }
}

const languageShape = () => option({ zh: '语言', en: 'Language' }, ['zh', 'en'], 'not_one_of', languages)
const unitOfAmounts = () => option({ zh: '金额单位', en: 'Unit' }, ['yuan', 'tenThousand'], 'not_one_of', moneyUnits)

const languages = { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } }
const anAlliance = { zh: '医共体名称', en: 'Name of the alliance' }
