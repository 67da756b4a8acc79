export {
  type DisclosedCounts,
  type DisclosedFigure,
  type DisclosedTable,
  type DisclosureInput,
  type DisclosureReport,
  disclosureReport,
} from './disclosureReport.ts'
