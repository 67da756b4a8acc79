import { expect, it } from 'vitest'
import * as presets from 'yigongti/rules'
import { leavesOf } from '../../support/results.ts'

/** The places inside a value, itself included, that can be changed. */
function changeable(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, child]) => changeable(child, `${path}.${key}`))
  return Object.isFrozen(value) ? inside : [path, ...inside]
}

it.each(Object.entries(presets))('%s cannot be changed, down to the last citation', (name, preset) => {
  expect(changeable(preset, name)).toEqual([])
})

// FORMULAS: [2] is second-hand, [T] and [S] were read.
it.each([
  ['national', presets.deviationRules.national, 'secondary'],
  ['hubei', presets.deviationRules.hubei, 'secondary'],
  ['jining2023', presets.deviationRules.jining2023, 'secondary'],
  ['taian2023', presets.deviationRules.taian2023, 'secondary'],
  ['jinhua2017Incomplete', presets.deviationRules.jinhua2017Incomplete, 'verified'],
  ['hangzhou2019Incomplete', presets.deviationRules.hangzhou2019Incomplete, 'verified'],
  ['outlierRules', presets.outlierRules, 'secondary'],
  ['readmissionRules', presets.readmissionRules, 'verified'],
  ['specialReviewRules', presets.specialReviewRules, 'secondary'],
  ['wuhan2022Notes', presets.wuhan2022Notes, 'secondary'],
  ['xiamen2024', presets.xiamen2024, 'verified'],
  ['sixUnifications', presets.sixUnifications, 'secondary'],
  ['guangdong2025', presets.guangdong2025, 'interpretation'],
  ['msspBenchmark2024', presets.msspBenchmark2024, 'verified'],
])('the citations of %s', (_, preset, status) => {
  const found = leavesOf(preset).filter(({ path }) => path.endsWith('.status'))
  expect(new Set(found.map(({ value }) => value))).toEqual(new Set([status]))
})
