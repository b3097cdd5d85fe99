// The item that is being noted: what its parts of the form read, and how they write.
import { createContext, useContext } from 'react';
import type { Standing } from '../../../../core/decision/standing.ts';
import type { ItemAnswer } from '../../../../core/meeting/itemRules.ts';
import type { AgendaItem, Attendance, Named } from '../../../../core/meeting/read.ts';
import type { Proposal } from '../../../../core/proposal/read.ts';
import type { Fault } from '../../../../schema/fault.ts';
import type { Values } from '../../../../schema/list.ts';
import type { Draft } from '../../../../ui/workspace.tsx';
import type { AtMeeting } from '../atMeeting.ts';

/**
 * @property present in the room; `counted` of them serve without a conflict, and `taking` take part
 * @property chair the sign-in name of who leads; `isOpen` something may still be written of it besides reservations and notes
 * @property faults what was in the way the last time it was to be fixed
 */
export interface ItemInUse {
  readonly at: AtMeeting;
  readonly item: AgendaItem;
  readonly proposal: Proposal | null;
  readonly present: readonly Attendance[];
  readonly counted: readonly Attendance[];
  readonly taking: readonly Attendance[];
  readonly chair: Named | null;
  readonly isOpen: boolean;
  readonly faults: readonly Fault[];
  readonly draft: Draft;
  readonly write: (answer: ItemAnswer, seen?: Values) => Promise<readonly Fault[]>;
  /** What was written last has been kept, or refused. */
  readonly written: () => Promise<unknown>;
}

export const standingIn = ({ decided }: AtMeeting, item: AgendaItem): Standing | null =>
  decided.standings.find((one) => one.item.item === item.key) ?? null;

const InUse = createContext<ItemInUse | null>(null);
export const ItemProvider = InUse.Provider;

export const faultsAt = ({ faults }: ItemInUse, field: string): readonly Fault[] =>
  faults.filter(({ at }) => at === field);

export function useItem(): ItemInUse {
  const item = useContext(InUse);
  if (item === null) throw new Error('A part of the form must stand inside the item’s page');
  return item;
}
