// Where a meeting and its items are found, and the time of day by the clock of the room.
import type { Instant } from '../../../schema/field.ts';
import { address } from '../../../ui/address.ts';
import { clockText } from '../../../ui/format.ts';

export const meetingAddress = (body: string, meeting: string): string =>
  address.room(body, 'sammantrade', meeting);

/** @param number the item's own, which it keeps wherever it is moved */
export const itemAddress = (body: string, meeting: string, number: number): string =>
  `${meetingAddress(body, meeting)}/${number}`;

/** `13:02` */
export const timeOfDay = (at: Instant): string => clockText(at).replace('.', ':');
