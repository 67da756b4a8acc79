import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { nothingWrong } from '../support/nothingWrong.ts'
import { renderChart } from '../support/renderChart.ts'
import { absolute, exists, listFiles, readText } from '../support/repository.ts'
import { charts } from './charts/charts.ts'
import { updating } from './rewrite.ts'

describe.each(Object.entries(charts))('docs/charts/%s', (name, make) => {
  const [spec, picture] = [`docs/charts/${name}.vl.json`, `docs/charts/${name}.svg`]
  const made = make()

  test('its specification holds what the library computes', () => {
    const text = `${JSON.stringify(made, null, 1)}\n`
    if (updating) writeFileSync(absolute(spec), text)
    expect(readText(spec)).toBe(text)
  })

  test('its picture is what the specification draws, byte for byte', async () => {
    const svg = await renderChart(made)
    if (updating) writeFileSync(absolute(picture), svg)
    expect(readText(picture)).toBe(svg)
    // drawn again, and from what is written down
    expect(await renderChart(JSON.parse(readText(spec)))).toBe(svg)
  })
})

test('every file of docs/charts belongs to a chart, and every chart is shown on a page', () => {
  const known = Object.keys(charts).flatMap((name) => [`docs/charts/${name}.vl.json`, `docs/charts/${name}.svg`])
  const pages = listFiles('docs', '.md').map(readText).join('\n')
  nothingWrong([
    ...listFiles('docs/charts').filter((path) => !known.includes(path)),
    ...known.filter((path) => !exists(path)).map((path) => `${path} is missing`),
    ...Object.keys(charts)
      .filter((name) => !pages.includes(`charts/${name}.svg`))
      .map((name) => `${name} is shown nowhere`),
  ])
})
