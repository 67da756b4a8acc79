import { describe, it } from 'vitest'
import { type ScreeningInput, screenAdmissions } from 'yigongti'
import { splitAdmissionScreen } from 'yigongti/rules'

const rest: Omit<ScreeningInput, 'screens'> = { admissions: [], institutions: [], badRows: 'strict' }
const head = { id: 'x', label: { zh: '重叠', en: 'Overlap' }, citations: [] }

describe('a rule of a kind', () => {
  it('goes where its kind is wanted, and nowhere else', () => {
    const overlap = { kind: 'overlap', ...head, moreThanDays: 0 } as const
    ;() => screenAdmissions({ ...rest, screens: { overlap, splitAdmission: splitAdmissionScreen } })
    // @ts-expect-error a rule of another kind
    ;() => screenAdmissions({ ...rest, screens: { overlap: splitAdmissionScreen } })
    // @ts-expect-error the limits of one kind under the name of another
    ;() => screenAdmissions({ ...rest, screens: { overlap: { ...overlap, kind: 'splitAdmission' } } })
  })
})
