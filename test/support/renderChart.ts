import { parse, type Spec, View } from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'

/** The picture of a vega-lite specification, as SVG text. Nothing of the machine goes into it: no fonts, no clock. */
export async function renderChart(spec: TopLevelSpec): Promise<string> {
  const warnings: string[] = []
  const note = (...texts: readonly unknown[]) => {
    warnings.push(texts.join(' '))
    return logger
  }
  const logger = { level: () => logger, error: note, warn: note, info: () => logger, debug: () => logger }
  const compiled = compile(spec, { logger: logger as never })
  const view = new View(parse(compiled.spec as Spec), { renderer: 'none' })
  const svg = await view.toSVG()
  view.finalize()
  if (warnings.length > 0) throw new Error(warnings.join('\n'))
  return `${svg}\n`
}
