// What every block of the follow-up form is counted by: what is missing in it, and how much of it is answered.
import type { Fault } from '../../schema/fault.ts';
import type { RowOf } from '../../schema/list.ts';
import type { followUps } from '../../schema/lists/followUps.ts';

export type FollowUp = RowOf<typeof followUps>;

/** In the form's order (domain.md 5.3 B–H, J, K). */
export const blockNames = [
  'figures',
  'elements',
  'assignments',
  'activities',
  'economy',
  'perspectives',
  'analysis',
  'deviations',
  'earlier',
] as const;
export type Block = (typeof blockNames)[number];

/**
 * What is missing before the follow-up can be marked ready.
 * @property item the key of what is asked about; null in the analysis and the economy
 * @property field the field's name in the row that it is kept in
 * @property place block, item and field joined by `/`: the field's id on the page
 * @property label what it is called; in the analysis the question
 */
export interface Missing {
  readonly fault: Fault;
  readonly block: Block;
  readonly item: string | null;
  readonly field: string;
  readonly place: string;
  readonly label: string;
}

/** How many answers are given, of those that are asked for: a figure, a judgement and a question are one each. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** What may be passed after thought; `key` is kept with the follow-up once it has been considered (S21). */
export interface Warning extends Missing {
  readonly key: string;
  readonly considered: boolean;
}
