// The data fields of meetings and of the items on their agendas as they are read: what does not fit is left out, whoever wrote it.
import type { Json } from '../../schema/field.ts';
import type { RowOf } from '../../schema/list.ts';
import { mandateRoles } from '../../schema/lists/mandates.ts';
import type { agendaItems } from '../../schema/lists/room/agendaItems.ts';
import type { meetings } from '../../schema/lists/room/meetings.ts';

export type Meeting = RowOf<typeof meetings>;
export type AgendaItem = RowOf<typeof agendaItems>;

/** Somebody by sign-in name, and by the name that is written in the minutes. */
export interface Named {
  readonly person: string;
  readonly name: string;
}

/**
 * Somebody who is or was there. Who has gone and come back has two rows.
 * @property serving decides; a member does, a substitute when he steps in
 * @property from the time of day, `HH:MM`; `to` '' while he is there
 * @property replaces the sign-in name of the member in whose place a substitute serves; '' for none
 */
export interface Attendance extends Named {
  readonly role: (typeof mandateRoles)[number];
  readonly party: string;
  readonly serving: boolean;
  readonly from: string;
  readonly to: string;
  readonly remote: boolean;
  readonly replaces: string;
}

export const motionKinds = ['approve', 'reject', 'amend', 'add', 'remit', 'table'] as const;
export interface Motion extends Named {
  readonly kind: (typeof motionKinds)[number];
  readonly text: string;
  readonly withdrawn: boolean;
}

export const ballotValues = ['yes', 'no', 'abstain'] as const;
export interface Ballot extends Named {
  readonly value: (typeof ballotValues)[number];
}
/** @property castingVote the chair's vote has decided, since the votes were equal */
export interface Vote {
  readonly question: string;
  readonly ballots: readonly Ballot[];
  readonly castingVote: boolean;
}

export const grounds = [1, 2, 3, 4] as const;
/** @property ground the point of KL 6:28; `replacedBy` the sign-in name of the substitute who steps in, '' for none */
export interface Conflicted extends Named {
  readonly ground: (typeof grounds)[number];
  readonly leftAt: string;
  readonly replacedBy: string;
}

/** @property at the time of day when it was announced */
export interface Reservation extends Named {
  readonly at: string;
  readonly text: string;
}

export const noteKinds = ['note', 'separateStatement'] as const;
export interface MinutesNote extends Named {
  readonly kind: (typeof noteKinds)[number];
  readonly text: string;
}

export const recipientKinds = ['internal', 'external'] as const;
export interface Recipient {
  readonly name: string;
  readonly kind: (typeof recipientKinds)[number];
}

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
const rowsIn = (stored: Json | null): readonly Json[] => listOf(stored?.rows);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const oneOf = <T>(all: readonly T[], value: unknown): T | null => all.find((one) => one === value) ?? null;
/** Sign-in names are lower case, and a row without one is nobody's. */
const namedIn = (row: Json): readonly [Named] | readonly [] => {
  const person = textOf(row.person).toLowerCase();
  return person === '' ? [] : [{ person, name: textOf(row.name) || person }];
};
const timeOf = (value: unknown): string =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(textOf(value)) ? textOf(value) : '';

export const attendanceOf = ({ attendance }: Pick<Meeting, 'attendance'>): readonly Attendance[] =>
  rowsIn(attendance).flatMap((row) =>
    namedIn(row).map((named) => ({
      ...named,
      role: oneOf(mandateRoles, row.role) ?? 'member',
      party: textOf(row.party),
      serving: row.serving === true,
      from: timeOf(row.from),
      to: timeOf(row.to),
      remote: row.remote === true,
      replaces: textOf(row.replaces).toLowerCase(),
    })),
  );

export const adjustersOf = ({ adjusters }: Pick<Meeting, 'adjusters'>): readonly Named[] =>
  rowsIn(adjusters).flatMap(namedIn);

export const motionsOf = ({ motions }: Pick<AgendaItem, 'motions'>): readonly Motion[] =>
  rowsIn(motions).flatMap((row) => {
    const kind = oneOf(motionKinds, row.kind);
    if (kind === null) return [];
    return namedIn(row).map((named) => ({
      ...named,
      kind,
      text: textOf(row.text),
      withdrawn: row.withdrawn === true,
    }));
  });

/** Null while nothing of a vote has been written. */
export function voteOf({ vote }: Pick<AgendaItem, 'vote'>): Vote | null {
  if (vote === null) return null;
  const ballots = listOf(vote.ballots).flatMap((row) => {
    const value = oneOf(ballotValues, row.value);
    return value === null ? [] : namedIn(row).map((named) => ({ ...named, value }));
  });
  return { question: textOf(vote.question), ballots, castingVote: vote.castingVote === true };
}

export const conflictsOf = ({ conflicts }: Pick<AgendaItem, 'conflicts'>): readonly Conflicted[] =>
  rowsIn(conflicts).flatMap((row) => {
    const ground = oneOf(grounds, row.ground);
    if (ground === null) return [];
    return namedIn(row).map((named) => ({
      ...named,
      ground,
      leftAt: timeOf(row.leftAt),
      replacedBy: textOf(row.replacedBy).toLowerCase(),
    }));
  });

export const nonParticipantsOf = ({
  nonParticipants,
}: Pick<AgendaItem, 'nonParticipants'>): readonly Named[] => rowsIn(nonParticipants).flatMap(namedIn);

export const reservationsOf = ({ reservations }: Pick<AgendaItem, 'reservations'>): readonly Reservation[] =>
  rowsIn(reservations).flatMap((row) =>
    namedIn(row).map((named) => ({ ...named, at: timeOf(row.at), text: textOf(row.text) })),
  );

export const notesOf = ({ notes }: Pick<AgendaItem, 'notes'>): readonly MinutesNote[] =>
  rowsIn(notes).flatMap((row) =>
    namedIn(row).map((named) => ({
      ...named,
      kind: oneOf(noteKinds, row.kind) ?? 'note',
      text: textOf(row.text),
    })),
  );

export const recipientsOf = ({ recipients }: Pick<AgendaItem, 'recipients'>): readonly Recipient[] =>
  rowsIn(recipients).flatMap((row) => {
    const name = textOf(row.name);
    return name === '' ? [] : [{ name, kind: oneOf(recipientKinds, row.kind) ?? 'internal' }];
  });

/**
 * A point of the report that is decided otherwise than it stands there, or one that is put in at the meeting.
 * @property id the report's name of the point; another one for what is put in
 */
export interface PointWritten {
  readonly id: string;
  readonly text: string;
  readonly struck: boolean;
}

export const pointsOf = ({ points }: Pick<AgendaItem, 'points'>): readonly PointWritten[] =>
  rowsIn(points).flatMap((row) => {
    const id = textOf(row.id);
    return id === '' ? [] : [{ id, text: textOf(row.text), struck: row.struck === true }];
  });

/** As a list of rows is kept in a data field. */
export const stored = (rows: readonly object[]): Json => ({ rows });
