import { refuseDuplicates } from '../policy/internal.ts'
import { idOf, itemsOf } from './fieldOf.ts'
import type { Rule } from './judged.ts'

/** No id twice in a list of records. */
export const judgeIds: Rule = (input, path, { report }) => refuseDuplicates(itemsOf(input).map(idOf), path, report)
