import { type Bilingual, fail, type Path, show } from '../../errors/internal.ts'
import { column, law, record } from '../../shape/internal.ts'

/**
 * 病例列（按序号） — cases as columns of one length: of each case the institution and the group, as their places in the lists,
 * and the cost in whole fen, up to 2^53.
 *
 * @since 0.1.0
 */
export interface IndexedCases {
  readonly institution: IndexColumn
  readonly group: IndexColumn
  readonly cost: CostColumn
}

/**
 * 序号列 — places in a list, counted from 0.
 *
 * @since 0.2.0
 */
type IndexColumn = Uint8Array | Uint16Array | Uint32Array | Int32Array

/**
 * 费用列 — costs in whole fen: doubles that hold whole numbers up to 2^53, or 32-bit ones up to 42.9 million yuan.
 *
 * @since 0.2.0
 */
type CostColumn = Float64Array | Uint32Array

const indexColumns = ['Uint8Array', 'Uint16Array', 'Uint32Array', 'Int32Array'] as const
const costColumns = ['Float64Array', 'Uint32Array'] as const

/** Three typed arrays of one length. What they hold is looked at row by row, when it is counted. */
export const caseColumns = () =>
  record<IndexedCases>({ zh: '病例', en: 'Cases' })(
    {
      institution: typedColumn<IndexColumn>({ zh: '机构序号', en: 'Places of the institutions' }, indexColumns),
      group: typedColumn<IndexColumn>({ zh: '病组序号', en: 'Places of the groups' }, indexColumns),
      cost: typedColumn<CostColumn>({ zh: '费用（分）', en: 'Costs in fen' }, costColumns),
    },
    [sameRows],
  )

function typedColumn<Column>(name: Bilingual, kinds: readonly string[]) {
  const expected = kinds.join(' / ')
  const readColumn = (input: unknown, path: Path): Column => {
    const kind = Object.prototype.toString.call(input).slice(8, -1)
    // by name and not by instanceof: the column may come from another realm
    if (ArrayBuffer.isView(input) && kinds.includes(kind)) return input as Column
    return fail('wrong_type', path, { expected, received: ArrayBuffer.isView(input) ? kind : show(input) })
  }
  return column<Column, Column>(name, 'whole', ['missing', 'wrong_type'], readColumn, {
    expected: { zh: expected, en: expected },
  })
}

const sameRows = /* @__PURE__ */ law(
  ['wrong_length'],
  ['sameRows'],
  ({ institution, group, cost }: IndexedCases) => [institution, group, cost] as const,
  ([{ length: expected }, group, cost], reading) => {
    const refuse = (key: string, received: number) => reading.refuse('wrong_length', { expected, received }, [key])
    if (group.length !== expected) refuse('group', group.length)
    if (cost.length !== expected) refuse('cost', cost.length)
  },
)
