// What every part of a meeting's page is given: whose meeting it is, its agenda, and what has been decided at it.
import type { AgendaItem, Meeting } from '../../../core/meeting/read.ts';
import type { RowOf } from '../../../schema/list.ts';
import type { bodies } from '../../../schema/lists/bodies.ts';
import type { Decided } from '../decided.ts';

/** @property mayWrite keeps the body's papers; everyone else reads */
export interface AtMeeting {
  readonly body: RowOf<typeof bodies>;
  readonly meeting: Meeting;
  readonly agenda: readonly AgendaItem[];
  readonly decided: Decided;
  readonly mayWrite: boolean;
}
