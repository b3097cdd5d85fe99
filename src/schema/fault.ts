// A fault is a value that a person can be helped by: a stable code, the place it belongs to, and figures for the sentence.
import { decisionFaultCodes } from './faults/decisionFaultCodes.ts';
import { proposalFaultCodes } from './faults/proposalFaultCodes.ts';

/** The stable codes (domain.md 5.2 and the checks of this house). The words for each stand in ui/faultText.ts. */
export const faultCodes = [
  // Values that do not fit their field.
  'FIELD_REQUIRED',
  'FIELD_TOO_LONG',
  'FIELD_NOT_A_NUMBER',
  'FIELD_OUT_OF_RANGE',
  'FIELD_NOT_A_DATE',
  'FIELD_UNKNOWN_CHOICE',
  'FIELD_WRONG_KIND',
  'LOG_ROW_ALTERED',
  // The follow-up form.
  'OUTCOME_MISSING',
  'OUTCOME_AND_REASON',
  'COMMENT_TOO_SHORT',
  'ASSESSMENT_MISSING',
  'ANALYSIS_MISSING',
  'FOLLOWUP_CAUSE_MISSING',
  'OVERRIDE_NO_JUSTIFICATION',
  'PERSPECTIVE_NOT_DISCUSSED',
  'NOT_UNCHANGED',
  'READING_DAY_OUTSIDE',
  'FOLLOWUP_DEVIATION_UNANSWERED',
  'FOLLOWUP_MEASURE_MISSING',
  'ASSIGNMENT_UNANSWERED',
  'ACTIVITY_UNANSWERED',
  'ACTIVITY_LATE',
  'FIGURE_ODD',
  'DEFINITION_CHANGED',
  'EFFECT_NOT_EVALUATED',
  'PERIOD_NOT_OPEN',
  'NOT_ALLOWED',
  'FOLLOWUP_OWN_APPROVAL',
  'FOLLOWUP_STEP_NOT_NOW',
  'PERIOD_STEP_NOT_NOW',
  // Deviations, measures and comments.
  'DEVIATION_REASON_MISSING',
  'DEVIATION_DATA_UNCONFIRMED',
  'DEVIATION_PERSONAL_NUMBER',
  'DEVIATION_STEP_NOT_NOW',
  'DEVIATION_OWN_APPROVAL',
  'DEVIATION_MEASURE_LEFT',
  'DEVIATION_EFFECT_MISSING',
  'DEVIATION_NO_CASE',
  'DEVIATION_NO_CONCERN',
  'MEASURE_MONEY_ABOVE',
  'MEASURE_NO_DECISION',
  'MEASURE_NOT_DOCUMENTED',
  'MEASURE_STEP_NOT_NOW',
  'COMMENT_NOT_OWN',
  'COMMENT_CLOSED',
  'ANSWER_REASON_MISSING',
  // The planning wizard.
  'PLAN_NO_GOVDOC',
  'PLAN_NO_SUCCESS_FACTOR',
  'PLAN_NO_INDICATOR',
  'SF_NO_ACTIVITY',
  'SF_NO_GOAL',
  'GOAL_NO_PARENT',
  'GOAL_NOT_FOLLOWABLE',
  'GOAL_TOO_MANY',
  'INDICATOR_TOO_MANY',
  'GOAL_CHANGE_REASON_REQUIRED',
  'GOAL_NOT_OWN',
  'GOAL_IN_USE',
  'BASICMISSION_NO_LEGAL_BASIS',
  'BASICMISSION_NO_INDICATOR',
  'PERSPECTIVE_NO_INDICATOR',
  'PERSPECTIVE_NO_SUCCESS_FACTOR',
  'CROSSCUTTING_UNANSWERED',
  'FIN_MISSING',
  'FIN_GAP',
  'FIN_TRANSFER_UNCOVERED',
  'CHAIN_BROKEN',
  'DAYS_NOT_ORDERED',
  'PLAN_COPY_UNCHECKED',
  'PLAN_GONE',
  'PLAN_EXISTS',
  'PLAN_NOT_OPEN',
  'PLAN_NEEDS_DECISION',
  'PLAN_OWN_APPROVAL',
  // Minutes, what follows from decisions, and the register of governing documents.
  'MINUTES_PART_MISSING',
  'MINUTES_NOT_OPEN',
  'MINUTES_HEAD_CHANGED',
  'MINUTES_PARAGRAPH_GONE',
  'ADJUSTER_NOT_SIGNED',
  'ADJUSTED_DAY_WRONG',
  'ADJUSTMENT_LATE',
  'NOT_ADJUSTED',
  'NOTICE_LATE',
  'NOTICE_STAYS',
  'EFFECT_TARGET_GONE',
  'PLAN_CHANGE_NOT_APPLIED',
  'PLAN_CHANGE_UNCONFIRMED',
  'PLAN_NOT_AS_DECIDED',
  'DOCUMENT_EXISTS',
  'ADOPTED_DAY_TO_COME',
  // Meetings and what is decided at them.
  'MEETING_GONE',
  'MEETING_NOT_OPEN',
  'MEETING_STEP_NOT_NOW',
  'MEETING_ITEMS_LEFT',
  'MEETING_NO_CHAIR',
  'ADJUSTER_MISSING',
  'AGENDA_ITEM_TWICE',
  'QUORUM_MISSING',
  'SERVING_TOO_MANY',
  'ITEM_DECIDED',
  'ITEM_CHANGED',
  'PARAGRAPH_TAKEN',
  'OUTCOME_AGAINST_VOTE',
  'VOTE_DOES_NOT_ADD_UP',
  'VOTE_CHAIR_MUST_VOTE',
  'VOTE_EQUAL',
  'VOTE_NOT_EQUAL',
  'VOTE_NOBODY',
  'RESERVATION_NOT_PARTICIPANT',
  'RESERVATION_TOO_LATE',
  ...decisionFaultCodes,
  ...proposalFaultCodes,
  // The steering model.
  'MODEL_MISSING',
  'MODEL_NOT_JSON',
  'MODEL_WRONG_SHAPE',
  'MODEL_UNKNOWN_REFERENCE',
  'MODEL_DUPLICATE_KEY',
  'MODEL_NOT_ORDERED',
  'MODEL_PART_MISSING',
  'MODEL_PART_UNKNOWN',
  'MODEL_OWNERS_DISAGREE',
  'MODEL_RING',
  'MODEL_STEP_UNKNOWN',
  'MODEL_NO_DECISION',
  'MODEL_WRONG_DECIDER',
  'MODEL_DELEGATED_GOALS',
  'MODEL_PERIOD_NOT_STATUTORY',
  'MODEL_LATER_THAN_LAW',
  'MODEL_FILE_UNKNOWN',
  'MODEL_FILE_NEWER',
  'MODEL_UNCHANGED',
  'MODEL_YEAR_LOCKED',
  'MODEL_YEAR_PASSED',
  'MODEL_EFFECT_NOT_CONSIDERED',
  // The turning of the year.
  'TURN_UNIT_UNPAIRED',
  'TURN_PAIR_ENDED',
  'TURN_NO_MANAGER',
  'TURN_NO_PARENT',
  // Organisation and roles: tables that are read in, and reorganisations.
  'TABLE_EMPTY',
  'TABLE_UNREADABLE',
  'TABLE_QUOTE_OPEN',
  'COLUMN_NOT_THERE',
  'COLUMN_TWICE',
  'CELLS_BEYOND_COLUMNS',
  'ROW_TWICE',
  'REFERENCE_UNKNOWN',
  'REFERENCE_FAULTY',
  'CODE_NOT_ALLOWED',
  'CODE_TAKEN',
  'SIGN_IN_NAME_WRONG',
  'UNIT_RING',
  'UNIT_LEVEL_WRONG',
  'UNIT_MOVED',
  'UNIT_ENDED',
  'UNIT_NO_MANAGER',
  'UNIT_CHILDREN_LEFT',
  'UNIT_OWNS_WORK',
  'ROLE_NO_UNIT',
  'ASSIGNMENT_NO_RECIPIENT',
  'MONEY_NOT_GIVEN',
  'ROLE_LAST_MANAGER',
  'MANDATE_HELD',
  'IMPORT_FAULTY',
  'IMPORT_UNCHANGED',
  // The log of decisions.
  'LOG_BUSY',
  'LOG_PARTLY',
  'LOG_NOT_SIGNED',
  'LOG_NOT_CANONICAL',
  'FROZEN_DIFFERS',
  'FROZEN_GONE',
  'LOG_FILE_UNREADABLE',
  // The world outside.
  'SITE_NO_ACCESS',
  'SITE_NOT_SET_UP',
  'SITE_RIGHT_MISSING',
  'LIST_MISSING',
  'COLUMN_MISSING',
  'FOLDER_MISSING',
  'NETWORK_AWAY',
  'SIGN_IN_NEEDED',
  'ROW_REFUSED',
  'ROW_GONE',
  'ROW_NOT_TRUSTED',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/**
 * @property at where it belongs: a field's name, a row's place, or a path in the steering model; '' = the whole
 * @property warning true = may be passed after thought, false = must be mended
 * @property values figures and names for the sentence, in the code's own words
 */
export interface Fault {
  readonly code: FaultCode;
  readonly at: string;
  readonly warning: boolean;
  readonly values: Readonly<Record<string, string | number>>;
}

export function fault(code: FaultCode, at: string, values: Fault['values'] = {}): Fault {
  return { code, at, warning: false, values };
}
export function warning(code: FaultCode, at: string, values: Fault['values'] = {}): Fault {
  return { code, at, warning: true, values };
}

/** What a rule or a check gives: the thing asked for, or what stands in its way. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export const good = <T>(value: T): Result<T> => ({ ok: true, value });
export const bad = (...faults: readonly Fault[]): Result<never> => ({ ok: false, faults });
