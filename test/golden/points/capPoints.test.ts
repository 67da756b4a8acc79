import { expect, it } from 'vitest'
import { capPoints } from 'yigongti'

// all to 100 %, half from there to 110 %, nothing beyond: 100,000 + 5,000
it('counts 105,000 of 118,000 points on 100,000', () => {
  const bands = [
    { upTo: '100%', share: 1 },
    { upTo: '110%', share: '50%' },
    { upTo: null, share: 0 },
  ]
  const { counted, lost } = capPoints({ points: 118_000, reference: 100_000, bands })
  expect(counted).toBe('105000.0000')
  expect(lost).toBe('13000.0000')
})
