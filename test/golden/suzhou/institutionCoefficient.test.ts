import { expect, it } from 'vitest'
import { institutionCoefficient } from 'yigongti'

// FORMULAS 5, Suzhou: .75 / 1.02 / 1.2 by level, base groups 1.02 at every level.
const suzhou = {
  kind: 'coefficientTable',
  id: 'suzhou',
  label: { zh: '苏州', en: 'Suzhou' },
  byLevel: [
    { level: 'primary', coefficient: '0.75' },
    { level: 'secondary', coefficient: '1.02' },
    { level: 'tertiary', coefficient: '1.2' },
  ],
  baseGroups: { groups: ['base'], coefficient: '1.02' },
  citations: [],
} as const

it.each([
  ['primary', '0.75'],
  ['secondary', '1.02'],
  ['tertiary', '1.2'],
])('%s: %s, in a base group 1.02', (level, coefficient) => {
  expect(institutionCoefficient(suzhou, { level, group: 'AA19' })).toMatchObject({ coefficient, source: 'level' })
  expect(institutionCoefficient(suzhou, { level, group: 'base' })).toMatchObject({
    coefficient: '1.02',
    source: 'baseGroup',
  })
})
