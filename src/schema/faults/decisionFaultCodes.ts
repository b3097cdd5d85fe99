// The codes of what is asked when a decision is fixed so that its minutes can be adjusted, and when it is put right.
export const decisionFaultCodes = [
  'MEETING_NOT_TODAY',
  'DECISION_OUTCOME_MISSING',
  'DECISION_TEXT_MISSING',
  'DECISION_METHOD_MISSING',
  'REMIT_REASON_MISSING',
  'OUTCOME_NOT_AS_TEXT',
  'OUTCOME_TEXT_AS_PROPOSED',
  'CORRECTION_REASON_MISSING',
  'CORRECTION_NOTHING',
  'DECISION_NOT_IN_FORCE',
] as const;
