export type { DisclosedTable } from './DisclosedTable.ts'
export {
  type DisclosedCounts,
  type DisclosedFigure,
  type DisclosureInput,
  type DisclosureReport,
  disclosureReport,
} from './disclosureReport.ts'
