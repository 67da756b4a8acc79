import { parse, type Spec, View } from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import type { Chart } from 'yigongti'

/**
 * The picture of a chart, as SVG text. Nothing of the machine goes into it: no fonts, no clock. A warning is an error. The
 * renderer marks the rows that it draws: it is given a copy.
 */
export async function renderChart(chart: Chart): Promise<string> {
  const warnings: string[] = []
  const note = (...texts: readonly unknown[]) => {
    warnings.push(texts.join(' '))
    return logger
  }
  const logger = { level: () => logger, error: note, warn: note, info: () => logger, debug: () => logger }
  const compiled = compile(structuredClone(chart) as TopLevelSpec, { logger: logger as never })
  const view = new View(parse(compiled.spec as Spec), { renderer: 'none' })
  const svg = await view.toSVG()
  view.finalize()
  if (warnings.length > 0) throw new Error(warnings.join('\n'))
  return `${svg}\n`
}
