// A correction that is given up: the item's form becomes what it was before it was opened again, and what was written can be put back.
import type { Change } from '../../../schema/change.ts';
import { bad, fault, type Result } from '../../../schema/fault.ts';
import { jsonIn } from '../../../schema/jsonIn.ts';
import { agendaItems } from '../../../schema/lists/room/agendaItems.ts';
import { roomLists } from '../../../schema/ofBody.ts';
import { altered, checked } from '../../../schema/wish.ts';
import type { Situation } from '../../situation.ts';
import { type InItem, itemToWrite } from '../itemRules.ts';
import { recordsDecisions } from '../keepers.ts';
import type { AgendaItem } from '../read.ts';

/** Not reservations and notes: those are added to a decision as well, and have an act of their own. */
const ofForm = [
  'immediate',
  'propositionOrder',
  'method',
  'outcome',
  'remitReason',
  'text',
  'points',
  'conflicts',
  'motions',
  'vote',
  'nonParticipants',
  'recipients',
] as const;

/** What stands in the form of how an item is decided. */
export type Form = Readonly<Pick<AgendaItem, (typeof ofForm)[number]>>;

export const formOf = (item: AgendaItem): Form =>
  Object.fromEntries(ofForm.map((name) => [name, item[name]])) as unknown as Form;

export const formText = (form: Form): string => JSON.stringify(form);

/** What has been kept on the device; null for what is no form. */
export function formIn(text: string): Partial<Form> | null {
  const read = jsonIn(text);
  if (typeof read !== 'object' || read === null) return null;
  return Object.fromEntries(Object.entries(read).filter(([name]) => ofForm.some((one) => one === name)));
}

/** Faults: NOT_ALLOWED, MEETING_GONE, ITEM_DECIDED once the item is adjusted, and the fields'. */
export function putForm(
  situation: Situation,
  { form, ...place }: InItem & { readonly form: Partial<Form> },
): Result<readonly Change[]> {
  const found = itemToWrite(situation, place);
  if (!found.ok) return found;
  const { item } = found.value;
  if (!recordsDecisions(situation.person, place.body)) return bad(fault('NOT_ALLOWED', ''));
  if (item.adjustedAt !== null) return bad(fault('ITEM_DECIDED', ''));
  return checked(altered(agendaItems, item, form), roomLists);
}
