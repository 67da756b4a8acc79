import { describe, expect, it } from 'vitest'
import { normalCdf, normalQuantile, normalQuantileOfTail, normalUpperTail } from '../../../src/statistics/internal.ts'

/**
 * Upper tails of the standard normal distribution and their quantiles to 22 digits, from two independent 60-digit
 * computations that agree below 1e-49. Tolerance 2e-15 relative: AS 241 states one part in 10¹⁶ before rounding.
 */
const reference: readonly (readonly [tail: string, z: string])[] = [
  ['0.4', '0.2533471031357997987982'],
  ['0.3', '0.5244005127080407840383'],
  ['0.25', '0.6744897501960817432022'],
  ['0.2', '0.8416212335729142051787'],
  ['0.15', '1.036433389493789579713'],
  ['0.1', '1.281551565544600466965'],
  ['0.05', '1.644853626951472714864'],
  ['0.025', '1.959963984540054235525'],
  ['0.02', '2.053748910631823052937'],
  ['0.01', '2.326347874040841100886'],
  ['0.005', '2.575829303548900760979'],
  ['0.0025', '2.807033768343804117222'],
  ['0.001', '3.09023230616781354154'],
  ['0.0005', '3.290526731491894793222'],
  ['0.0001', '3.719016485455680564394'],
  ['0.00005', '3.890591886413093967036'],
  ['1e-5', '4.264890793922824628499'],
  ['1e-6', '4.753424308822898948194'],
  ['1e-7', '5.199337582192816931587'],
  ['1e-8', '5.61200124417478873155'],
  ['1e-10', '6.361340902404056204695'],
  ['1e-12', '7.03448382530113192981'],
  ['1e-15', '7.941345326170996780967'],
]

const relative = (computed: number, wanted: number) => Math.abs(computed / wanted - 1)

describe('Wichura (1988), AS 241: quantiles of 23 upper tails', () => {
  it.each(reference)('the upper tail %s lies beyond %s', (tail, z) => {
    expect(relative(normalQuantileOfTail(Number(tail)), Number(z))).toBeLessThanOrEqual(2e-15)
  })

  it.each(reference)('the lower tail %s lies below −%s', (tail, z) => {
    expect(relative(normalQuantile(Number(tail)), -Number(z))).toBeLessThanOrEqual(2e-15)
  })
})

describe('Cody (1969): upper tails of the same 23 quantiles', () => {
  // z itself is rounded by up to 1.2e-16 of its size, which changes the tail by z·φ(z)/Q(z) < z² + 1 times as much.
  const allowed = (z: number) => 1e-15 + 1.2e-16 * (z * z + 1)

  it.each(reference)('what exceeds the quantile of %s (%s) is that tail', (tail, z) => {
    expect(relative(normalUpperTail(Number(z)), Number(tail))).toBeLessThanOrEqual(allowed(Number(z)))
    expect(relative(normalCdf(-Number(z)), Number(tail))).toBeLessThanOrEqual(allowed(Number(z)))
  })

  it.each(reference)('the tail %s comes back from its own quantile', (tail, z) => {
    const back = normalUpperTail(normalQuantileOfTail(Number(tail)))
    expect(relative(back, Number(tail))).toBeLessThanOrEqual(1e-15 + 1e-15 * (Number(z) ** 2 + 1))
  })
})
