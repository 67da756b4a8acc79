import type { Language } from '../errors/internal.ts'

/**
 * 图表 — a Vega-Lite specification (version 5) as plain data: JSON that is drawn by `vega-lite` and `vega`, by `vega-embed` in
 * a page, or by a notebook. Amounts in its data are in yuan whatever the axes say.
 *
 * @since 0.2.0
 */
export interface Chart {
  readonly $schema: string
  /** What the picture shows, in a sentence: its text for those who cannot see it. */
  readonly description: string
  readonly title: {
    readonly text: string
    readonly subtitle?: readonly string[]
    readonly anchor: 'start'
    readonly frame: 'bounds'
  }
  readonly background: string
  readonly padding: number
  readonly config: object
  readonly width?: number
  readonly height?: number
  /** What is drawn, where all marks share it; else it stands in each layer. */
  readonly data?: { readonly values: readonly Readonly<Record<string, unknown>>[] }
  readonly encoding?: object
  readonly view?: object
  readonly layer?: readonly object[]
  readonly vconcat?: readonly object[]
  readonly facet?: object
  readonly columns?: number
  readonly spec?: object
}

/**
 * 图表选项 — how a chart speaks: its language; the unit of its amounts, by their size unless given; its title, if it shall
 * have another. `percent`: the amounts were reckoned on a total of 100 and are percent of it.
 *
 * @since 0.2.0
 */
export interface ChartOptions {
  readonly language: Language
  readonly unit?: 'yuan' | 'tenThousand' | 'million' | 'hundredMillion' | 'percent'
  readonly title?: string
}
