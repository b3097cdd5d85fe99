// Yesterday's meeting of the committee: opened, two items decided and closed by the app's own rules, its decisions in the body's log.
import { carryOut } from '../../../src/core/decision/carryOut.ts';
import { decidedIn, headOf } from '../../../src/core/decision/standing.ts';
import type { Verified } from '../../../src/core/log/verify.ts';
import { addItems, agendaOf } from '../../../src/core/meeting/agenda.ts';
import { allArrived } from '../../../src/core/meeting/attendance.ts';
import type { DecisionWords } from '../../../src/core/meeting/decide/decidedContent.ts';
import { decideItem, stampDecided } from '../../../src/core/meeting/decide/decideItem.ts';
import { printsBefore } from '../../../src/core/meeting/decide/frozen.ts';
import { writeItem } from '../../../src/core/meeting/itemRules.ts';
import { closeMeeting, openMeeting, writeMeeting } from '../../../src/core/meeting/meetingRules.ts';
import { planMeeting } from '../../../src/core/meeting/planMeeting.ts';
import { electedTo } from '../../../src/core/meeting/seats.ts';
import { adjustment, noteAdjusted, signersOf } from '../../../src/core/minutes/adjust.ts';
import { announce } from '../../../src/core/minutes/announce.ts';
import { ofMeeting } from '../../../src/core/minutes/ground.ts';
import { wholeIn } from '../../../src/core/minutes/whole.ts';
import { sv as meetingText } from '../../../src/features/room/meeting/text.ts';
import { sv as minutesText } from '../../../src/features/room/minutes/text.ts';
import { type Day, type Instant, type Key, key } from '../../../src/schema/field.ts';
import { agendaItems } from '../../../src/schema/lists/room/agendaItems.ts';
import { meetings } from '../../../src/schema/lists/room/meetings.ts';
import { proposals } from '../../../src/schema/lists/room/proposals.ts';
import { listText } from '../../../src/ui/format.ts';
import type { Deeds } from './deeds.ts';
import { mustBe, type SeedLog } from './log.ts';

const secretary = 'namndsekreterare-1';

const words: DecisionWords = {
  motion: (kind, text) => meetingText.motionWords(meetingText.motion[kind], text),
  ground: (ground) => meetingText.groundText(ground),
  note: (kind, text) => meetingText.noteWords(meetingText.noteKinds[kind], text),
  remitted: meetingText.remitted,
  heading: meetingText.heading,
  rejected: meetingText.rejected,
  noted: meetingText.noted('Nämnden'),
  corrected: meetingText.correctedRow,
  struck: meetingText.struckRow,
};

/**
 * @property day of the meeting
 * @property now when the secretary records it, adjusts the minutes and puts up the notice
 * @property reports those that are decided, in their order
 */
export interface Held {
  readonly deeds: Deeds;
  readonly log: SeedLog;
  readonly body: Key<'bodies'>;
  readonly day: Day;
  readonly now: Instant;
  readonly reports: readonly Key<'proposals'>[];
}

export async function heldMeeting(held: Held): Promise<void> {
  const { deeds, log, body, day, now, reports } = held;
  const at = { body, meeting: key<'meetings'>(`${day}.1`) };
  const then = (time: string): Instant => `${day}T${time}:00Z`;
  deeds.act(secretary, then('11:00'), planMeeting, { body, day, startTime: '13:00', place: 'Stora salen' });
  deeds.act(secretary, then('11:00'), addItems, {
    items: reports.map((report) => {
      const row = deeds.rows().get(proposals, report);
      if (row === null) throw new Error(`No report ${report}`);
      return {
        ...at,
        kind: 'decision' as const,
        title: titleOf(deeds, report),
        case: row.case,
        proposal: report,
      };
    }),
  });
  const elected = electedTo(deeds.rows(), body, day);
  const members = elected.filter(({ role }) => role !== 'substitute');
  const [chair] = members;
  const adjuster = members.find(({ person }) => person.startsWith('justerare')) ?? members[1];
  if (chair === undefined || adjuster === undefined) throw new Error(`Nobody is elected to ${body}`);
  deeds.act(secretary, then('11:00'), writeMeeting, {
    ...at,
    answer: {
      noticeDay: day,
      chair: chair.person,
      attendance: allArrived([], members, '13:00'),
      adjusters: [{ person: adjuster.person, name: adjuster.name }],
    },
  });
  deeds.act(secretary, then('11:00'), openMeeting, { ...at, at: '13:00' });
  for (const item of agendaOf(deeds.rows(), at.meeting)) await decided(held, item.key, then('11:30'));
  const seen = await log.read();
  deeds.act(secretary, then('13:10'), closeMeeting, { ...at, at: '15:10', decided: decidedIn(seen) });
  const adjusted = await signed(held, seen, at.meeting);
  const standings = ofMeeting(decidedIn(adjusted), meetingRow(deeds, at.meeting));
  deeds.act(secretary, now, noteAdjusted, { ...at, standings, fixed: wholeIn(adjusted, at.meeting) });
  deeds.act(secretary, now, carryOut, { standings });
  deeds.act(secretary, now, announce, { ...at, item: null, minutesAt: 'Nämndens kansli' });
}

const titleOf = (deeds: Deeds, report: Key<'proposals'>): string =>
  String(
    deeds.made().find(({ list, key: its }) => list === 'cases' && report.startsWith(`${its}.`))?.values.title,
  );

function meetingRow(deeds: Deeds, meeting: Key<'meetings'>) {
  const row = deeds.rows().get(meetings, meeting);
  if (row === null) throw new Error(`No meeting ${meeting}`);
  return row;
}

async function decided(
  { deeds, log, body, now }: Held,
  item: Key<'agendaItems'>,
  at: Instant,
): Promise<void> {
  const place = { body, item };
  deeds.act(secretary, at, writeItem, {
    ...place,
    at: '13:30',
    answer: { method: 'acclamation', outcome: 'approved' },
    isCorrection: false,
  });
  const situation = deeds.situation(secretary, at);
  const row = situation.rows.get(agendaItems, item);
  const report = row?.proposal ? situation.rows.get(proposals, row.proposal) : null;
  const before = decidedIn(await log.read()).map((one) => one.item);
  const found = mustBe(
    decideItem(situation, {
      ...place,
      ...{ at: '13:30', shown: printsBefore(situation.rows, report), decided: before, struck: [], words },
    }),
  );
  for (const version of found.adopted) await log.freeze(version);
  const written = await log.append(found.rows);
  const standing = decidedIn(written).find((one) => one.item.item === item);
  if (standing === undefined) throw new Error(`${item} is not in the log`);
  const { paragraph } = standing.item;
  deeds.act(secretary, now, stampDecided, { ...place, paragraph, number: standing.number, at: now });
}

/** Those who adjust have signed, and the log says so of each item. */
async function signed(
  { deeds, log, body, now }: Held,
  seen: Verified,
  meeting: Key<'meetings'>,
): Promise<Verified> {
  const row = meetingRow(deeds, meeting);
  const ground = {
    ...{ rows: deeds.rows(), body, meeting: row, head: headOf(seen) },
    standings: ofMeeting(decidedIn(seen), row),
    struck: [],
    fixed: null,
  };
  const signers = signersOf(ground);
  const today = now.slice(0, 10);
  const persons = signers.map(({ person }) => person);
  const rows = mustBe(adjustment(ground, { persons, day: today, only: null }, today));
  const names = listText(signers.map(({ name }) => name));
  const noted = rows.map((one) => ({ ...one, note: minutesText.adjustment.row(one.held, names) }));
  return log.append(noted);
}
