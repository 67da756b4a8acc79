import { fail, type Path, show } from '../errors/index.ts'
import { readAmount } from '../numeric/index.ts'

/** The costs of persons, an array or typed array of yuan to the fen that is not empty, as whole fen. */
export function readCosts(input: unknown, path: Path): readonly bigint[] {
  const expected = { zh: '数组', en: 'an array' }
  if (input === undefined) fail('missing', path, { expected })
  const isColumn = Array.isArray(input) || (ArrayBuffer.isView(input) && 'length' in input)
  if (!isColumn) fail('wrong_type', path, { expected, received: show(input) })
  const column = input as ArrayLike<unknown>
  if (column.length === 0) fail('empty_list', path)
  return Array.from(column, (cost, index) => readAmount(cost, [...path, index]).n)
}
