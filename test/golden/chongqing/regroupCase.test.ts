import { expect, it } from 'vitest'
import { regroupCase } from 'yigongti'

// 0.9258 × 9,575.25 × 0.92 = 8,155.585134 → 8,155.59; 0.6524 × 9,575.25 × 0.92 = 5,747.141652 → 5,747.14
const paid = { unitBefore: '0.9258', unitAfter: '0.6524', price: '9575.25', coefficient: '0.92' }

it.each([
  ['exactValues', '2408.44'], // 0.2734 × 9,575.25 × 0.92 = 2,408.443482
  ['roundedPayments', '2408.45'], // 8,155.59 − 5,747.14
] as const)('the difference of %s is %s', (differenceOf, difference) => {
  expect(regroupCase({ ...paid, differenceOf })).toMatchObject({
    regrouped: true,
    paymentBefore: '8155.59',
    paymentAfter: '5747.14',
    difference,
  })
})
