// What minutes are made of: the meeting's papers, what the log holds of its items, and how persons are named.
import { good, type Result } from '../../schema/fault.ts';
import { key } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { agendaItems } from '../../schema/lists/room/agendaItems.ts';
import { modelInForce } from '../../steering/inForce.ts';
import type { ChainHead, Standing, StruckItem } from '../decision/standing.ts';
import { type AgendaItem, attendanceOf, type Meeting } from '../meeting/read.ts';
import { personNamed } from '../situation.ts';
import type { Writing } from './sections.ts';
import { type FixedMinutes, headNow, type MinutesHead } from './whole.ts';
import type { MinutesWords } from './words.ts';

/**
 * @property body its key, by which the meeting's papers are known
 * @property standings of the meeting's items, as the log has them
 * @property struck those whose decision was struck: their paragraphs are told of, so that none is missing
 * @property head of the log, printed so that what is on paper holds the log to what it was
 * @property fixed the minutes as the log holds that they were adjusted; null until then
 */
export interface MinutesGround {
  readonly rows: Rows;
  readonly body: string;
  readonly meeting: Meeting;
  readonly standings: readonly Standing[];
  readonly struck: readonly StruckItem[];
  readonly head: ChainHead | null;
  readonly fixed: FixedMinutes | null;
}

export const bodyName = ({ rows, body }: Pick<MinutesGround, 'rows' | 'body'>): string =>
  rows.get(bodies, key<'bodies'>(body))?.name ?? body;

/** What the organisation is called, as its topmost body says; null where nobody has written it. */
export function organisationName({ rows, body }: Pick<MinutesGround, 'rows' | 'body'>): string | null {
  const above: string[] = [];
  let row = rows.get(bodies, key<'bodies'>(body));
  while (row?.parent && !above.includes(row.key)) {
    above.push(row.key);
    row = rows.get(bodies, row.parent);
  }
  return row?.organisation ?? null;
}

/** A person by the name that is written in the minutes; what is a name already is left. */
export function namesIn({ rows, meeting }: Pick<MinutesGround, 'rows' | 'meeting'>): Writing['nameOf'] {
  const there = new Map(attendanceOf(meeting).map(({ person, name }) => [person, name]));
  return (person) => there.get(person.toLowerCase()) ?? nameOf(rows, person);
}
/** What the minutes say of the meeting: as it was signed, and until then as its papers have it. */
export const headOfMinutes = (ground: Pick<MinutesGround, 'rows' | 'meeting' | 'fixed'>): MinutesHead =>
  ground.fixed?.head ?? headNow(ground.meeting, namesIn(ground));

const nameOf = (rows: Rows, person: string): string => {
  const { roles, name } = personNamed(rows, person);
  return roles.length > 0 ? name : person;
};

/** Faults: those of the steering model of the meeting's year. */
export function writingOf(ground: MinutesGround, words: MinutesWords): Result<Writing> {
  const model = modelInForce(ground.rows, Number(ground.meeting.day.slice(0, 4)));
  if (!model.ok) return model;
  return good({ words, sections: model.value.minutes, nameOf: namesIn(ground) });
}

export const itemsOf = (rows: Rows, meeting: Meeting): readonly AgendaItem[] =>
  rows
    .by(agendaItems, 'meeting', meeting.key)
    .filter(({ withdrawn }) => withdrawn !== true)
    .toSorted((one, other) => one.number - other.number);

/** Of the meeting's items, those that the log holds; by paragraph. */
export const ofMeeting = <Held extends Pick<Standing, 'item'>>(
  all: readonly Held[],
  { key: meeting }: Meeting,
): readonly Held[] => all.filter(({ item }) => item.meeting === meeting);
