// A piece of work that waits in a body's own papers: what it is, until when, and where on the body's page it is done.
import type { Day } from '../../../schema/field.ts';
import type { RowOf } from '../../../schema/list.ts';
import type { bodies } from '../../../schema/lists/bodies.ts';

export type RoomBody = RowOf<typeof bodies>;

/** The secretary's, and of notices and dispatch the registrar's too. */
type KeeperStep =
  | 'ongoing'
  | 'unclosed'
  | 'unheld'
  | 'emptyAgenda'
  | 'summons'
  | 'minutes'
  | 'atOnce'
  | 'notice'
  | 'noticeOfItems'
  | 'takeDown'
  | 'dispatch'
  | 'agenda'
  | 'delegated';
type ElectedStep = 'sign' | 'signAtOnce' | 'positions' | 'read';
type OfficerStep = 'remitted' | 'impacts' | 'draft' | 'send' | 'noReport';

/**
 * @property part of the body's page: a meeting, its minutes, a case, a report; null is the page's beginning
 * @property place the number of an item on the agenda, or a place in a report
 */
export interface RoomLink {
  readonly part: 'meeting' | 'minutes' | 'case' | 'report' | null;
  readonly named: string | null;
  readonly place: string | null;
}

/**
 * @property about the key of what it is about; with the step it is told apart from all else that waits in the body
 * @property due the last day; null where no law and nobody has set one
 * @property meeting the day of the meeting that it belongs to
 * @property titles what it is about in words: items, cases or a reason; never what was said at a meeting
 * @property count how many items, decisions or questions it is, of `of`
 */
export interface RoomWork {
  readonly step: KeeperStep | ElectedStep | OfficerStep;
  readonly about: string;
  readonly due: Day | null;
  readonly meeting: Day | null;
  readonly titles: readonly string[];
  readonly count: number;
  readonly of: number;
  readonly link: RoomLink;
}
