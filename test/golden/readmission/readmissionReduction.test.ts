import { expect, it } from 'vitest'
import { readmissionReduction } from 'yigongti'

// Mock hospital reports of CMS, as a published implementation reproduces them.
// FY 2020: .95760770567595999 × .24143303700485 × (1.0533081012004699 − .98405927145014005) = .016010…
// FY 2021: .96133875481065001 × .00740126… × (1.00983948… − .98735258…) = .000160…
// FY 2023: .95583991392119005 × (.02961513… × .08812891… + .08777521… × .02249826…) = .004382…
it.each([
  [
    2020,
    '0.95760770567595999',
    [
      {
        id: 'THA/TKA',
        cases: 332,
        ratio: '1.0533081012004699',
        peerMedian: '0.98405927145014005',
        paymentRatio: '0.24143303700485',
      },
    ],
    '0.9840',
  ],
  [
    2021,
    '0.96133875481065001',
    [
      {
        id: 'HF',
        cases: 27,
        ratio: '1.00983948815658',
        peerMedian: '0.98735258509113',
        paymentRatio: '0.0074012638379699998',
      },
    ],
    '0.9998',
  ],
  [
    2023,
    '0.95583991392119005',
    [
      {
        id: 'HF',
        cases: 36,
        ratio: '1.0808472352501901',
        peerMedian: '0.99271833723413005',
        paymentRatio: '0.029615134675689998',
      },
      {
        id: 'THA/TKA',
        cases: 65,
        ratio: '1.0147775289463801',
        peerMedian: '0.99227925961022001',
        paymentRatio: '0.087775216986219998',
      },
    ],
    '0.9956',
  ],
] as const)('the factor of fiscal year %d', (_, neutralityModifier, measures, factor) => {
  expect(readmissionReduction({ neutralityModifier, measures }).factor).toBe(factor)
})
