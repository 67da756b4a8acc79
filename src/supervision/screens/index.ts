export type { Admission, ScreenedInstitution } from './Admission.ts'
export type { Lead, Screening, ScreenReport } from './Screening.ts'
export type {
  DiagnosisFamily,
  FrontPageItem,
  FrontPageRule,
  FrontPageScreen,
  LowStandardScreen,
  OutpatientTurnedScreen,
  OutsideCostScreen,
  OverlapScreen,
  ScreenCommon,
  ScreenException,
  ScreeningInput,
  ScreeningPeriod,
  Screens,
  SevereCasesScreen,
  SiphoningScreen,
  SplitAdmissionScreen,
  UpwardFlowScreen,
} from './ScreeningInput.ts'
export { screenAdmissions } from './screenAdmissions.ts'
