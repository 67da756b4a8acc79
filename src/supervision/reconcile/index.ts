export {
  type AllianceCheck,
  type AllianceFiguresInput,
  type AllianceLine,
  type AllianceLineView,
  type AllianceMember,
  type AllianceView,
  type CostMove,
  type PartView,
  reconcileAlliance,
} from './reconcileAlliance.ts'
