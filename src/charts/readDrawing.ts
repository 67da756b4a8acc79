import { type Bilingual, checkOptions, type Language } from '../errors/internal.ts'
import { choice, read, text } from '../shape/internal.ts'
import type { Chart, ChartOptions } from './Chart.ts'
import { font, ink } from './look.ts'

/** What a chart was asked for, read. */
export interface Drawing {
  readonly language: Language
  readonly say: (words: Bilingual) => string
  readonly unit: ChartOptions['unit']
  /** The chart with its title, or with that of the caller. */
  readonly frame: (words: FrameWords, parts: Parts) => Chart
}

interface FrameWords {
  readonly title: Bilingual
  /** Lines below the title: what has no other place. */
  readonly below?: readonly Bilingual[]
}

/** What one kind of chart has that others have not. */
type Parts = Omit<Chart, '$schema' | 'description' | 'title' | 'background' | 'padding' | 'config'>

/** Reads the options that every chart has; `more` are those that one has beside them. */
export function readDrawing(options: ChartOptions, more: readonly string[] = []): Drawing {
  checkOptions(options, ['language', 'unit', 'title', ...more])
  const language = read(choice({ zh: '语言', en: 'Language' }, languages), options.language, ['options', 'language'])
  const own = options.title === undefined ? undefined : read(text(aTitle), options.title, ['options', 'title'])
  const unit =
    options.unit === undefined
      ? undefined
      : read(choice({ zh: '金额单位', en: 'Unit' }, chartUnits), options.unit, ['options', 'unit'])
  const say = (words: Bilingual) => words[language]
  const frame: Drawing['frame'] = ({ title, below = [] }, parts) => {
    const shown = own ?? say(title)
    const subtitle = below.map(say)
    return copied({
      $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
      description: [shown, ...subtitle].join(language === 'zh' ? '。' : '. '),
      title: { text: shown, ...(subtitle.length === 0 ? {} : { subtitle }), anchor: 'start', frame: 'bounds' },
      background: 'white',
      padding: 12,
      ...parts,
      config,
    })
  }
  return { language, say, unit, frame }
}

/** Charts have looks in common: whoever changes one chart changes no other. */
function copied<T>(part: T): T {
  if (Array.isArray(part)) return part.map(copied) as T
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, copied(value)])) as T
}

/** What amounts may be drawn in. */
export const chartUnits = {
  yuan: { zh: '元', en: 'yuan' },
  tenThousand: { zh: '万元', en: 'ten thousand yuan' },
  million: { zh: '百万元', en: 'million yuan' },
  hundredMillion: { zh: '亿元', en: 'hundred million yuan' },
  percent: { zh: '占总额 %', en: '% of the total' },
} as const satisfies Record<string, Bilingual>

const languages = { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } }
const aTitle = { zh: '图题', en: 'Title' }

const config = {
  font,
  axis: {
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    titlePadding: 10,
    labelColor: ink.text,
    titleColor: ink.text,
    gridColor: ink.grid,
  },
  header: { labelFontSize: 13, titleFontSize: 12, labelColor: ink.text },
  legend: { labelFontSize: 12, labelLimit: 0, labelColor: ink.text, title: null },
  text: { fontSize: 12, color: ink.text },
  title: { fontSize: 14, offset: 12, subtitleFontSize: 12, subtitleColor: ink.text, subtitlePadding: 6 },
} as const
