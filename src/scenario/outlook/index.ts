export type { OutlookInput, OutlookYear } from './OutlookInput.ts'
export { type Outlook, type OutlookPathYear, outlook } from './outlook.ts'
