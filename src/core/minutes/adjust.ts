// Minutes are adjusted: what is written into the log when those who adjust have signed, and what the papers then say of it.
import type { Change } from '../../schema/change.ts';
import { bad, type Fault, fault, good, type Result } from '../../schema/fault.ts';
import { type Day, type Key, key } from '../../schema/field.ts';
import { agendaItems } from '../../schema/lists/room/agendaItems.ts';
import { meetings } from '../../schema/lists/room/meetings.ts';
import { roomLists } from '../../schema/ofBody.ts';
import { altered, checked } from '../../schema/wish.ts';
import { modelInForce } from '../../steering/inForce.ts';
import type { Adjustment, Standing } from '../decision/standing.ts';
import { keepsPapers } from '../meeting/keepers.ts';
import { adjustersOf, type Named } from '../meeting/read.ts';
import type { Situation } from '../situation.ts';
import { itemsOf, type MinutesGround, namesIn } from './ground.ts';
import { statutoryFaults } from './statutory.ts';
import { decisionsIn, headNow, isSameHead, struckNumbers, type WholeMinutes } from './whole.ts';

/** The chair, and those who were chosen to adjust; each once. */
export function signersOf(ground: Pick<MinutesGround, 'rows' | 'meeting'>): readonly Named[] {
  const { chair } = ground.meeting;
  const all = [
    ...(chair === null ? [] : [{ person: chair, name: namesIn(ground)(chair) }]),
    ...adjustersOf(ground.meeting),
  ];
  return all.filter(({ person }, at) => all.findIndex((one) => one.person === person) === at);
}

/**
 * @property day when the last of them signed
 * @property only the item that is adjusted at once; null for all that is left
 */
export interface Signed {
  readonly persons: readonly string[];
  readonly day: Day;
  readonly only: string | null;
}

/** A row of the log for each item, so that each can be read by itself, and one for the minutes as a whole with their head. */
export interface AdjustRow {
  readonly act: 'adjust';
  readonly kind: 'case';
  readonly subject: string;
  readonly corrects: null;
  readonly held: Adjustment | WholeMinutes;
}

type Left = Pick<MinutesGround, 'meeting' | 'standings' | 'fixed'>;

/** Something of the minutes is yet to be signed: a decision, or the head, which no item that is adjusted at once holds. */
export const isLeftToAdjust = ({ meeting, standings, fixed }: Left): boolean =>
  toAdjust(standings, null).length > 0 ||
  (meeting.state === 'closed' && meeting.adjustedDay === null && standings.length > 0 && fixed === null);

/** Those that the adjustment would hold. */
export const toAdjust = (standings: readonly Standing[], only: string | null): readonly Standing[] =>
  standings.filter(
    ({ item, adjusted }) => adjusted === null && (only === null || (item.item === only && item.immediate)),
  );

/**
 * Faults: MINUTES_NOT_OPEN when the meeting is not closed (an item that is adjusted at once does not wait for that) or nothing is
 * left, MINUTES_PART_MISSING (D6), MEETING_NO_CHAIR and ADJUSTER_MISSING (KL 5:69), ADJUSTER_NOT_SIGNED {name} for each, FIELD_NOT_A_DATE and ADJUSTED_DAY_WRONG {first, last} at `day`
 * when it is before the meeting or has not come.
 */
export function adjustment(ground: MinutesGround, signed: Signed, today: Day): Result<readonly AdjustRow[]> {
  const { meeting, standings } = ground;
  const items = toAdjust(standings, signed.only);
  const isLeft = signed.only === null ? isLeftToAdjust(ground) : items.length > 0;
  const isOpen = meeting.state === 'closed' || (meeting.state === 'open' && signed.only !== null);
  const signers = signersOf(ground);
  const faults: readonly Fault[] = [
    ...(isOpen && isLeft ? [] : [fault('MINUTES_NOT_OPEN', '')]),
    ...wanting(ground, items, signed.only),
    ...signers
      .filter(({ person }) => !signed.persons.includes(person))
      .map(({ person, name }) => fault('ADJUSTER_NOT_SIGNED', person, { name })),
    ...(meeting.chair === null ? [fault('MEETING_NO_CHAIR', 'chair')] : []),
    ...(adjustersOf(meeting).length === 0 ? [fault('ADJUSTER_MISSING', 'adjusters')] : []),
    ...dayFaults(signed.day, meeting.day, today),
  ];
  if (faults.length > 0) return bad(...faults);
  const row = { act: 'adjust', kind: 'case', corrects: null } as const;
  const its = { v: 1, meeting: meeting.key, day: signed.day, signed: signers } as const;
  return good([
    ...(signed.only === null ? wholeOf(ground, its) : []).map((held) => ({
      ...row,
      subject: meeting.key,
      held,
    })),
    ...items.map(({ item, number, print }) => ({
      ...row,
      subject: item.item,
      held: { ...its, paragraph: item.paragraph, decision: { number, print } },
    })),
  ]);
}

/** Goes first, so that what the network breaks off has its head; gone on with, it is there already. */
function wholeOf(
  ground: MinutesGround,
  its: Pick<WholeMinutes, 'v' | 'meeting' | 'day' | 'signed'>,
): readonly WholeMinutes[] {
  const { meeting, standings, struck, fixed } = ground;
  const head = headNow(meeting, namesIn(ground));
  const decisions = decisionsIn(standings);
  const isThere =
    fixed !== null &&
    isSameHead(fixed.head, head) &&
    decisions.every(({ number }) => fixed.decisions.some((one) => one.number === number));
  return isThere ? [] : [{ ...its, head, decisions, struck: struckNumbers(struck) }];
}

const dayFaults = (day: Day, first: Day, last: Day): readonly Fault[] => {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return [fault('FIELD_NOT_A_DATE', 'day')];
  return first <= day && day <= last ? [] : [fault('ADJUSTED_DAY_WRONG', 'day', { first, last })];
};

function wanting(
  { rows, meeting, standings }: MinutesGround,
  items: readonly Standing[],
  only: string | null,
): readonly Fault[] {
  const model = modelInForce(rows, Number(meeting.day.slice(0, 4)));
  if (!model.ok) return model.faults;
  const decided = standings.map(({ item }) => item.item);
  const waiting = only === null ? itemsOf(rows, meeting).filter(({ kind }) => kind === 'decision') : [];
  return [
    ...statutoryFaults(
      model.value.minutes,
      items.map(({ item }) => item),
    ),
    ...waiting
      .filter((item) => !decided.includes(item.key))
      .map(({ key: at, title }) => fault('MINUTES_PART_MISSING', at, { part: 'decision', title })),
  ];
}

/** Asked again when somebody else has written in the log meanwhile: the decisions must stand as they were signed. */
export const stillToAdjust = (
  rows: readonly AdjustRow[],
  standings: readonly Standing[],
): readonly Fault[] =>
  rows.every(({ subject, held }) =>
    'head' in held
      ? held.decisions.every(({ print }) => standings.some((one) => one.print === print))
      : standings.some(
          ({ item, print, adjusted }) =>
            item.item === subject && print === held.decision.print && adjusted === null,
        ),
  )
    ? []
    : [fault('MINUTES_NOT_OPEN', '')];

/** The log holds more of the meeting's adjustment than its papers say. */
export function papersBehind(ground: Left & Pick<MinutesGround, 'rows'>): boolean {
  const { rows, meeting, standings } = ground;
  const isWhole = meeting.state === 'closed' && standings.length > 0 && !isLeftToAdjust(ground);
  return (
    (isWhole && meeting.adjustedDay === null) ||
    standings.some(
      ({ item, adjusted }) =>
        adjusted !== null && rows.get(agendaItems, key<'agendaItems'>(item.item))?.adjustedAt === null,
    )
  );
}

/** The papers say what the log has made of them, so that lists need not read it; whoever opens the page later mends what is behind. */
export function noteAdjusted(
  { rows, person }: Situation,
  input: {
    readonly body: string;
    readonly meeting: Key<'meetings'>;
    readonly standings: readonly Standing[];
    readonly fixed: MinutesGround['fixed'];
  },
): Result<readonly Change[]> {
  if (!keepsPapers(person, input.body)) return bad(fault('NOT_ALLOWED', ''));
  const meeting = rows.get(meetings, input.meeting);
  if (meeting === null) return bad(fault('ROW_GONE', '', { key: input.meeting }));
  const adjusted = input.standings.flatMap((one) => one.adjusted ?? []);
  const isWhole = meeting.state === 'closed' && !isLeftToAdjust({ ...input, meeting });
  const last =
    [...adjusted.map(({ day }) => day), ...(input.fixed === null ? [] : [input.fixed.day])]
      .toSorted()
      .at(-1) ?? null;
  return checked(
    [
      ...input.standings.flatMap(({ item, adjusted: one }) => {
        const row = rows.get(agendaItems, key<'agendaItems'>(item.item));
        return row ? altered(agendaItems, row, { adjustedAt: one?.at ?? null }) : [];
      }),
      ...altered(meetings, meeting, { adjustedDay: isWhole ? last : null }),
    ],
    roomLists,
  );
}
