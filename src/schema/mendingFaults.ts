// The codes of what is asked when a decision is fixed so that its minutes can be adjusted, and when it is put right.
export const mendingFaultCodes = [
  'MEETING_NOT_TODAY',
  'MOTIONS_MISSING',
  'PROPOSITION_ORDER_MISSING',
  'OUTCOME_TEXT_AS_PROPOSED',
  'CORRECTION_REASON_MISSING',
  'CORRECTION_NOTHING',
  'DECISION_NOT_IN_FORCE',
] as const;
