import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import type { Chart } from 'yigongti'
import * as charts from 'yigongti/charts'
import { chartCases, settledContracts } from '../../support/chartCases.ts'
import { renderChart } from '../../support/renderChart.ts'
import { readJson } from '../../support/repository.ts'
import { frozen } from '../../support/results.ts'

/** The schema of Vega-Lite, as it is published. */
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: false })
const accepts = ajv.compile(readJson<object>('node_modules/vega-lite/build/vega-lite-schema.json'))

const cases = Object.entries(chartCases).flatMap(([name, make]) =>
  (['zh', 'en'] as const).map((language) => ({ name, language, make })),
)

/** What a picture says: the texts of its marks, axes, legends and titles. */
function textsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, text = '']) => text.replace(/<[^>]*>/g, ' '))
}

function without(chart: Chart, key: keyof Chart): object {
  return Object.fromEntries(Object.entries(chart).filter(([one]) => one !== key))
}

it('every function of the room has a case here', () => {
  const covered = new Set(Object.keys(chartCases).map((name) => name.split(' ')[0]))
  expect(Object.keys(charts).filter((name) => !covered.has(name))).toEqual([])
})

describe.each(cases)('$name in $language', ({ language, make }) => {
  const chart = make({ language })

  it('is a Vega-Lite specification by the published schema, and comes through JSON', () => {
    expect(accepts(chart)).toBe(true)
    expect(JSON.parse(JSON.stringify(chart))).toEqual(chart)
  })

  it('is drawn without a warning, and says all it says', async () => {
    const texts = textsOf(await renderChart(chart))
    expect(texts.length).toBeGreaterThan(4)
    expect(texts.filter((text) => /undefined|null|NaN|Infinity|\[object/.test(text) || text.trim() === '')).toEqual([])
    expect(texts).toContain(chart.title.text)
  })

  it('speaks the language that was asked for', () => {
    const words = JSON.stringify([chart.title, chart.description])
    if (language === 'zh') expect(words).toMatch(/\p{Script=Han}/u)
    else expect(words).not.toMatch(/\p{Script=Han}/u)
  })

  it('is the same each time, changes nothing, and takes a title', () => {
    expect(make({ language })).toEqual(chart)
    const titled = make({ language, title: '甲 A' })
    expect(titled.title.text).toBe('甲 A')
    expect(without(titled, 'title')).toEqual({ ...without(chart, 'title'), description: titled.description })
  })
})

it('results are read, not changed', () => {
  expect(() => charts.chartContracts(frozen(settledContracts), { language: 'zh' })).not.toThrow()
})
