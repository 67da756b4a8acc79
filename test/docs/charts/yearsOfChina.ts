import { contractOf, payoffCurve, settleYear } from 'yigongti'
import { contractsOf } from '../../../examples/10-contracts-of-china/contractsOf.ts'
import { inFen, inYuan, percentOf } from '../../../examples/10-contracts-of-china/fen.ts'
import type { Parameters } from '../../../examples/10-contracts-of-china/Parameters.ts'
import { readJson } from '../../support/repository.ts'

/** The contracts of the example, each settled wherever its share bends, over the spending that is looked at. */
export function yearsOfChina() {
  const county = readJson<Parameters>('examples/10-contracts-of-china/input.json')
  return contractsOf(county).map(({ name, rules, yearAfter }) => {
    const contract = contractOf(rules, yearAfter())
    const total = contract.base.value
    const [from = total, to = total] = county.range.map((percent) => percentOf(total, 100 + percent))
    const { breakpoints } = payoffCurve({ ...contract, range: { from, to } })
    const levels = new Set([from, ...breakpoints.map(({ at }) => at), total, to])
    const { elsewhere } = county
    const years = [...levels].map((spent) => {
      const members = inYuan(inFen(spent) - inFen(elsewhere))
      return settleYear(rules, { ...yearAfter(), spending: { members, elsewhere } })
    })
    return { name, years }
  })
}
