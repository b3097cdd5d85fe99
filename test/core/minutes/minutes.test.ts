// Minutes as a document, their adjustment, the notice, the extract and the dispatch list (D6, D7, D12, D13, S29, S34, S35).
import { describe, expect, test } from 'vitest';
import type { DecidedItem } from '../../../src/core/decision/content.ts';
import { decidedIn, headOf, struckIn } from '../../../src/core/decision/standing.ts';
import type { Verified } from '../../../src/core/log/verify.ts';
import {
  adjustment,
  noteAdjusted,
  papersBehind,
  signersOf,
  stillToAdjust,
} from '../../../src/core/minutes/adjust.ts';
import { announce, noteDispatched, takeDownNotice } from '../../../src/core/minutes/announce.ts';
import { dispatchOf, extractOf } from '../../../src/core/minutes/extract.ts';
import type { MinutesGround } from '../../../src/core/minutes/ground.ts';
import { minutesOf } from '../../../src/core/minutes/minutes.ts';
import { type WholeMinutes, wholeIn } from '../../../src/core/minutes/whole.ts';
import type { Block, Part } from '../../../src/core/planDocument/parts.ts';
import { personNamed, type Situation } from '../../../src/core/situation.ts';
import { add, alter, type Change } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import type { ValuesOf } from '../../../src/schema/list.ts';
import { bodies } from '../../../src/schema/lists/bodies.ts';
import { roleAssignments } from '../../../src/schema/lists/roleAssignments.ts';
import { agendaItems } from '../../../src/schema/lists/room/agendaItems.ts';
import { meetings } from '../../../src/schema/lists/room/meetings.ts';
import { aLog, anItem, decidedAndAdjusted } from '../../given/decidedItems.ts';
import { plainWords } from '../../given/minutesWords.ts';
import { afterAct, anOrganisation, aRole, codesOf, committee } from '../../given/organisation.ts';
import type { TestRows } from '../../given/rows.ts';

const meetingKey = key<'meetings'>('2099-05-05.1');
const itemKey = (paragraph: number) => key<'agendaItems'>(`2099-05-05.1.${paragraph}`);
const person = (name: string, more: object = {}) => ({ person: name, name: name.toUpperCase(), ...more });
const there = { role: 'member', party: 'Parti X', serving: true, from: '', to: '', remote: false };

const anAgenda = (...paragraphs: readonly number[]): readonly Change[] =>
  paragraphs.map((number) =>
    add(agendaItems, { meeting: meetingKey, number, kind: 'decision', title: `Ärende ${number}` }),
  );
const base = (preset: Parameters<typeof anOrganisation>[0] = 'rjh-2017', ...more: readonly Change[]) =>
  anOrganisation(preset).with(
    add(roleAssignments, {
      person: 'sekreterare',
      name: 'Sekreteraren',
      role: 'committeeSecretary',
      body: committee,
    }),
    aRole('registrator', 'registrar'),
    add(meetings, {
      day: '2099-05-05',
      number: 1,
      state: 'closed',
      mode: 'physical',
      startTime: '13:00',
      endTime: '15:10',
      place: 'Stora salen',
      chair: 'ordf',
      secretary: 'sekreterare',
      adjusters: { rows: [person('justerare')] },
      attendance: {
        rows: [
          person('ordf', { ...there, role: 'chair' }),
          person('justerare', there),
          person('ersattare', { ...there, role: 'substitute', serving: false }),
        ],
      },
      others: 'Förvaltningschefen',
    }),
    anAgenda(147, 148, 149),
    more,
  );
const on = (rows: TestRows, today: string, who = 'sekreterare'): Situation => ({
  rows,
  person: personNamed(rows, who),
  today,
  now: `${today}T08:00:00Z`,
});
const items = [147, 148, 149].map((paragraph) => anItem({ paragraph, title: `Ärende ${paragraph}` }));
const decidedOnly = (...some: readonly DecidedItem[]) => aLog(...some.map((decide) => ({ decide })));

function groundOf(rows: TestRows, log: Verified): MinutesGround {
  const meeting = rows.get(meetings, meetingKey);
  if (meeting === null) throw new Error('no meeting');
  return {
    ...{ rows, body: committee, meeting },
    standings: decidedIn(log),
    struck: struckIn(log),
    head: headOf(log),
    fixed: wholeIn(log, meetingKey),
  };
}
function documentOf(rows: TestRows, log: Verified) {
  const made = minutesOf(groundOf(rows, log), plainWords);
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.value;
}
const textOf = (block: Block): string =>
  block.kind === 'paragraph'
    ? block.text
    : block.kind === 'list'
      ? block.items.join('|')
      : block.kind === 'facts'
        ? block.facts.map(({ label, text }) => `${label}=${text}`).join('|')
        : block.rows.map((row) => row.flat().join(' ')).join('|');
const allText = ({ title, blocks, parts }: Part): string =>
  [title, ...blocks.map(textOf), ...parts.map(allText)].join('\n');

describe('The minutes', () => {
  const { parts, under, faults } = documentOf(base(), decidedOnly(...items));

  test('say which body met, when and where, who was there, and which paragraphs they hold', () => {
    expect(parts.map(({ title }) => title)).toEqual([
      'Sammanträdet',
      '§ 147 Ärende 147',
      '§ 148 Ärende 148',
      '§ 149 Ärende 149',
      'Underskrifter',
      'Beslutslogg',
    ]);
    const head = allText(parts[0] as Part);
    for (const said of [
      'Organ=Nämnden',
      'Datum=2099-05-05',
      'Tid=13:00–15:10',
      'Plats=Stora salen',
      'Tjänstgörande=ORDF Parti X\nJUSTERARE Parti X',
      'Ersättare=ERSATTARE Parti X',
      'Övriga=Förvaltningschefen',
      'Sekreterare=Sekreteraren',
      'Justerare=JUSTERARE',
      'Paragrafer=147–149',
    ])
      expect(head).toContain(said);
    expect(under).toEqual(['2099-05-05', 'Utkast']);
    expect(faults).toEqual([]);
  });

  test("print the log's head, so that the paper holds the log to what it was", () => {
    const log = decidedOnly(...items);
    expect(textOf(parts.at(-1)?.blocks[0] as Block)).toBe(`3 ${log.rows[2]?.print}`);
  });

  test('tell when somebody came later or left earlier, and nothing of those who were there all the time', () => {
    const named = { ...there, from: '13:00', to: '15:10' };
    const twice = base(
      'rjh-2017',
      alter(meetings, { key: meetingKey } as ReturnType<typeof groundOf>['meeting'], {
        attendance: { rows: [{ ...named, person: 'ordf', name: 'Ordförande (Parti X)' }] },
      }),
    );
    expect(allText(documentOf(twice, decidedOnly(...items)).parts[0] as Part)).toContain(
      'Tjänstgörande=Ordförande (Parti X)|',
    );
    const late = person('justerare', { ...there, from: '13:40', to: '14:20' });
    const whole = person('ordf', { ...there, from: '13:00', to: '15:10' });
    const meeting = { key: meetingKey } as ReturnType<typeof groundOf>['meeting'];
    const rows = base('rjh-2017', alter(meetings, meeting, { attendance: { rows: [whole, late] } }));
    const head = allText(documentOf(rows, decidedOnly(...items)).parts[0] as Part);
    expect(head).toContain('Tjänstgörande=ORDF Parti X\nJUSTERARE Parti X 13:40 14:20');
  });

  test('say which item was adjusted at once, and not which only might have been', () => {
    const [first, second] = items as [DecidedItem, DecidedItem];
    const atOnce = { ...second, immediate: true };
    const said = (firstAt: string, secondAt: string) =>
      allText(
        documentOf(
          base(),
          aLog(
            { decide: first },
            { decide: atOnce },
            { adjust: first.item, at: firstAt },
            { adjust: atOnce.item, at: secondAt },
          ),
        ).parts[2] as Part,
      );
    expect(said('2099-05-12T08:00:00Z', '2099-05-05T15:00:00Z')).toContain('Omedelbart justerad 2099-05-05');
    expect(said('2099-05-12T08:00:00Z', '2099-05-12T08:00:00Z')).not.toContain('Omedelbart');
  });

  test('have an item that is not decided without a paragraph, and lack its decision', () => {
    const made = documentOf(base(), decidedOnly(...items.slice(0, 2)));
    expect(made.parts.map(({ title }) => title)).toContain('– Ärende 149');
    expect(made.faults).toMatchObject([{ code: 'MINUTES_PART_MISSING', values: { part: 'decision' } }]);
  });

  test('show an open vote with how each voted, and the casting vote', () => {
    const ballots = [
      { person: 'ordf', name: 'ORDF', value: 'yes' },
      { person: 'justerare', name: 'JUSTERARE', value: 'no' },
    ] as const;
    const item = anItem({
      paragraph: 147,
      method: 'vote',
      propositionOrder: 'Bifall mot avslag',
      vote: { question: 'Ja för bifall', ballots, castingVote: true },
    });
    const text = allText(documentOf(base(), decidedOnly(item)).parts[1] as Part);
    for (const said of ['Ja för bifall', '1-1-0', 'Utslagsröst', 'ORDF Ja|JUSTERARE Nej'])
      expect(text).toContain(said);
  });

  test('say who does not take part, as a note where the model has no section for it (S29)', () => {
    const item = anItem({ paragraph: 147, nonParticipants: ['ordf'] });
    const titles = (preset: Parameters<typeof base>[0]) =>
      documentOf(base(preset), decidedOnly(item)).parts[1]?.parts.map((one) => [one.title, allText(one)]);
    expect(titles('rjh-2017')).toContainEqual([
      'Protokollsanteckning',
      'Protokollsanteckning\nORDF deltar inte i beslutet',
    ]);
    expect(titles('sundsvall-2017')?.map(([title]) => title)).toContain('Deltar inte i beslutet');
  });
});

describe('What it came to', () => {
  const said = (more: Partial<DecidedItem>) => {
    const { parts } = documentOf(base(), decidedOnly(anItem({ paragraph: 147, ...more })));
    const decision = parts[1]?.parts.find(({ title }) => title === 'Beslut');
    return decision?.blocks.map(textOf);
  };
  const back = { text: 'Ärendet återremitteras: Räkna om.', remitReason: 'Räkna om.' };
  test.each([
    [{}, ['Bifall', 'Nämnden godkänner förslaget.']],
    [{ outcome: 'rejected', text: 'Förslaget är för dyrt.' }, ['Avslag', 'Förslaget är för dyrt.']],
    [{ outcome: 'rejected', text: ' Avslag' }, ['Avslag']],
    [{ outcome: 'rejected', text: '' }, ['Avslag']],
    [{ outcome: 'remitted', ...back }, ['Ärendet återremitteras: Räkna om.']],
    [{ outcome: 'remitted', ...back, text: '' }, ['Återremiss', 'Återremiss: Räkna om.']],
    [{ outcome: 'noted', text: 'Nämnden tackar.' }, ['Noterat', 'Nämnden tackar.']],
    [{ outcome: null, text: 'Anmält.' }, ['Anmält.']],
    [{ method: null, proposed: [], text: 'Ledamot B väljs.' }, ['Ledamot B väljs.']],
  ] as const)('%j is said once', (more, expected) => {
    expect(said(more)).toEqual(expected);
  });
});

describe('A decision that was corrected or struck before it was adjusted', () => {
  const [first, second, third] = items as [DecidedItem, DecidedItem, DecidedItem];
  const log = aLog(
    { decide: first },
    { decide: second },
    { decide: third },
    { decide: { ...first, text: 'Rätt belopp.', correction: 'Fel belopp.' }, corrects: 1 },
    { annul: 2, item: second.item, why: 'Fel ärende.' },
  );
  const { parts } = documentOf(base(), log);

  test('stands as it is now, with the reason, and its paragraph is nobody else’s', () => {
    expect(parts.map(({ title }) => title).slice(1, 4)).toEqual([
      '§ 147 Ärende 147',
      '§ 148 Ärende 148',
      '§ 149 Ärende 149',
    ]);
    expect(allText(parts[1] as Part)).toContain('Rättat: Fel belopp.');
    expect(allText(parts[1] as Part)).toContain('Rätt belopp.');
    expect(allText(parts[1] as Part)).not.toContain('Nämnden godkänner förslaget.\nRätt');
    expect(allText(parts[2] as Part)).toBe('§ 148 Ärende 148\nStruket: Fel ärende.');
    expect(allText(parts[0] as Part)).toContain('Paragrafer=147–149');
  });
});

describe('D6: minutes that lack', () => {
  const lacking = (more: Partial<DecidedItem>) =>
    documentOf(base(), decidedOnly(anItem({ paragraph: 147, ...more }), ...items.slice(1))).faults.map(
      ({ code, values }) => [code, values.part, values.paragraph],
    );
  const said = { person: 'ordf', name: 'ORDF', text: 'Bifall' };
  const vote = { question: '', ballots: [{ ...said, value: 'yes' as const }], castingVote: false };
  test.each([
    ['motions', { proposed: [] }],
    ['propositionOrder', { motions: [said, said] }],
    ['propositionOrder', { method: 'vote', vote }],
    ['vote', { method: 'vote', propositionOrder: 'I tur och ordning' }],
    ['vote', { method: 'vote', propositionOrder: 'I tur och ordning', vote: { ...vote, ballots: [] } }],
    ['decision', { text: ' ' }],
    ['participants', { present: [] }],
    ['reservation', { reservations: [{ person: '', name: '', text: 'Jag reserverar mig' }] }],
  ] as const)('%s are told of', (part, more) => {
    expect(lacking(more)).toEqual([['MINUTES_PART_MISSING', part, 147]]);
  });

  test('what is formal has no method, and nothing that anybody moves', () => {
    expect(lacking({ method: null, proposed: [] })).toEqual([]);
  });

  test('what is only reported has no decision to lack', () => {
    expect(lacking({ outcome: null, text: '', proposed: [] })).toEqual([]);
  });
});

describe('Adjusting', () => {
  const signed = { persons: ['ordf', 'justerare'], day: '2099-05-12', only: null };
  const ask = (rows: TestRows, log: Verified, more: Partial<typeof signed | { only: string }> = {}) =>
    adjustment(groundOf(rows, log), { ...signed, ...more }, '2099-05-12');
  const log = decidedOnly(...items);

  test('writes a row for each item with who signed, when, and the print of what they signed', () => {
    const rows = ask(base(), log);
    if (!rows.ok) throw new Error(JSON.stringify(rows.faults));
    expect(rows.value.map(({ act, subject }) => `${act} ${subject}`)).toEqual([
      'adjust 2099-05-05.1',
      'adjust 2099-05-05.1.147',
      'adjust 2099-05-05.1.148',
      'adjust 2099-05-05.1.149',
    ]);
    expect(rows.value[1]?.held).toEqual({
      v: 1,
      meeting: meetingKey,
      day: '2099-05-12',
      signed: [
        { person: 'ordf', name: 'ORDF' },
        { person: 'justerare', name: 'JUSTERARE' },
      ],
      paragraph: 147,
      decision: { number: 1, print: log.rows[0]?.row.entry.content },
    });
    expect(stillToAdjust(rows.value, decidedIn(log))).toEqual([]);
    expect(stillToAdjust(rows.value, decidedIn(decidedAndAdjusted(...items)))).toHaveLength(1);
    const [first] = items;
    const anew = aLog({ decide: { ...(first as DecidedItem), text: 'Annat' } });
    expect(stillToAdjust(rows.value.slice(1, 2), decidedIn(anew))).toHaveLength(1);
    expect(stillToAdjust(rows.value.slice(0, 1), decidedIn(anew))).toHaveLength(1);
  });

  const heldIn = (rows: TestRows, some: Verified): WholeMinutes => {
    const made = ask(rows, some);
    const held = made.ok ? made.value[0]?.held : undefined;
    if (held === undefined || !('head' in held)) throw new Error('The head is not fixed');
    return held;
  };
  const adjustedAll = (held: WholeMinutes) =>
    aLog(
      ...items.map((decide) => ({ decide })),
      { adjust: meetingKey, held },
      ...items.map(({ item: adjust }) => ({ adjust })),
    );

  test('fixes the head in a row of its own, with what each decision was', () => {
    expect(heldIn(base(), log)).toMatchObject({
      head: {
        day: '2099-05-05',
        startTime: '13:00',
        endTime: '15:10',
        place: 'Stora salen',
        chair: { person: 'ordf', name: 'ORDF' },
        secretary: { person: 'sekreterare', name: 'Sekreteraren' },
        adjusters: [{ person: 'justerare' }],
        others: 'Förvaltningschefen',
      },
      decisions: [147, 148, 149].map((paragraph, at) => ({
        paragraph,
        number: at + 1,
        print: log.rows[at]?.row.entry.content,
      })),
      struck: [],
    });
    expect(heldIn(base(), log).head.attendance.map(({ name }) => name)).toEqual([
      'ORDF',
      'JUSTERARE',
      'ERSATTARE',
    ]);
  });

  test('the minutes go on saying what was signed, and tell what has been altered past the app since', () => {
    const held = heldIn(base(), log);
    const whole = documentOf(base(), adjustedAll(held));
    expect(whole.changed).toEqual([]);
    const print = adjustedAll(held).rows[3]?.row.entry.content;
    expect(allText(whole.parts.at(-1) as Part)).toContain(`Justerat 4 ${print}`);
    const meeting = { key: meetingKey } as ReturnType<typeof groundOf>['meeting'];
    for (const change of [{ place: 'Lilla salen' }, { chair: 'ersattare' }, { attendance: null }]) {
      const moved = base('rjh-2017', alter(meetings, meeting, change));
      const { parts, changed } = documentOf(moved, adjustedAll(held));
      expect(changed.map(({ code }) => code)).toEqual(['MINUTES_HEAD_CHANGED']);
      expect(allText(parts[0] as Part)).toContain('Plats=Stora salen');
      expect(allText(parts[0] as Part)).toContain('ERSATTARE');
      expect(allText(parts.at(-2) as Part)).toContain('Ordförande=ORDF');
    }
    const [, second] = items;
    const without = aLog(...items.filter((one) => one !== second).map((decide) => ({ decide })), {
      adjust: meetingKey,
      held,
    });
    expect(documentOf(base(), without).changed).toMatchObject([
      { code: 'MINUTES_PARAGRAPH_GONE', values: { paragraph: 148 } },
      { code: 'MINUTES_PARAGRAPH_GONE', values: { paragraph: 149 } },
    ]);
    expect(documentOf(base(), decidedAndAdjusted(...items)).changed).toEqual([]);
  });

  test('what was broken off is gone on with, and its head is not written twice unless it has become another', () => {
    const held = heldIn(base(), log);
    const [first] = items as [DecidedItem, ...DecidedItem[]];
    const broken = aLog(
      ...items.map((decide) => ({ decide })),
      { adjust: meetingKey, held },
      { adjust: first.item },
    );
    const left = (rows: TestRows) => {
      const made = ask(rows, broken);
      return made.ok && made.value.map(({ subject }) => subject);
    };
    expect(left(base())).toEqual(['2099-05-05.1.148', '2099-05-05.1.149']);
    const meeting = { key: meetingKey } as ReturnType<typeof groundOf>['meeting'];
    const moved = base('rjh-2017', alter(meetings, meeting, { endTime: '15:20' }));
    expect(left(moved)).toEqual([meetingKey, '2099-05-05.1.148', '2099-05-05.1.149']);
  });

  test('items that were all adjusted at once leave the head to be signed when the meeting is over', () => {
    const atOnce = decidedAndAdjusted(...items.map((one) => ({ ...one, immediate: true })));
    const made = ask(base(), atOnce);
    expect(made.ok && made.value.map(({ subject }) => subject)).toEqual([meetingKey]);
    expect(papersBehind(groundOf(base(), adjustedAll(heldIn(base(), log))))).toBe(true);
  });

  test('what a row past the app calls the head of minutes is read without throwing, or not at all', () => {
    const held = heldIn(base(), log);
    const odd = { ...held, head: { ...held.head, chair: 7, attendance: 'alla' }, decisions: [{}], struck: 1 };
    const seen = (some: unknown) =>
      wholeIn(aLog({ adjust: meetingKey, held: some as WholeMinutes }), meetingKey);
    expect(seen(odd)).toMatchObject({ head: { chair: null, attendance: [] }, decisions: [], struck: [] });
    expect(seen({ ...held, meeting: 'another' })).toBeNull();
    expect(seen({ ...held, head: 'x' })).toBeNull();
    expect(seen(held)).toMatchObject(held);
  });

  test('needs every signature, a closed meeting, all decisions, and a day that has come', () => {
    expect(codesOf(ask(base(), log, { persons: ['ordf'] }))).toEqual(['ADJUSTER_NOT_SIGNED']);
    const meeting = { key: meetingKey } as ReturnType<typeof groundOf>['meeting'];
    const open = base('rjh-2017', alter(meetings, meeting, { state: 'open' }));
    expect(codesOf(ask(open, log))).toEqual(['MINUTES_NOT_OPEN']);
    const done = adjustedAll(heldIn(base(), log));
    expect(codesOf(ask(base(), done))).toEqual(['MINUTES_NOT_OPEN']);
    // Adjusted before the log held the head: nobody is asked to sign it again.
    const older = base('rjh-2017', alter(meetings, meeting, { adjustedDay: '2099-05-12' }));
    expect(codesOf(ask(older, decidedAndAdjusted(...items)))).toEqual(['MINUTES_NOT_OPEN']);
    expect(codesOf(ask(base(), decidedOnly(...items.slice(1))))).toEqual(['MINUTES_PART_MISSING']);
    expect(codesOf(ask(base(), log, { day: '2099-05-04' }))).toEqual(['ADJUSTED_DAY_WRONG']);
    expect(codesOf(ask(base(), log, { day: '2099-05-13' }))).toEqual(['ADJUSTED_DAY_WRONG']);
    expect(codesOf(ask(base(), log, { day: 'i går' }))).toEqual(['FIELD_NOT_A_DATE']);
    const nobody = base('rjh-2017', alter(meetings, meeting, { chair: null, adjusters: null }));
    expect(signersOf(groundOf(nobody, log))).toEqual([]);
    expect(codesOf(ask(nobody, log, { persons: [] }))).toEqual(['MEETING_NO_CHAIR', 'ADJUSTER_MISSING']);
    const led = base('rjh-2017', alter(meetings, meeting, { chair: null }));
    expect(codesOf(ask(led, log, { persons: ['justerare'] }))).toEqual(['MEETING_NO_CHAIR']);
  });

  test('one item at once does not wait for the meeting to close, and is only done where it was said', () => {
    const atOnce = anItem({ paragraph: 148, immediate: true });
    const meeting = { key: meetingKey } as ReturnType<typeof groundOf>['meeting'];
    const open = base('rjh-2017', alter(meetings, meeting, { state: 'open' }));
    const both = decidedOnly(items[0] as DecidedItem, atOnce);
    const rows = ask(open, both, { only: atOnce.item });
    expect(rows.ok && rows.value.map(({ subject }) => subject)).toEqual([atOnce.item]);
    expect(codesOf(ask(open, both, { only: '2099-05-05.1.147' }))).toEqual(['MINUTES_NOT_OPEN']);
  });

  test('the papers say what the log has come to: the whole meeting when all of it is adjusted', () => {
    const standings = (some: Verified) => ({
      body: committee,
      meeting: meetingKey,
      standings: decidedIn(some),
      fixed: wholeIn(some, meetingKey),
    });
    const [first, ...rest] = items as [DecidedItem, ...DecidedItem[]];
    const part = aLog({ decide: first }, { adjust: first.item }, ...rest.map((decide) => ({ decide })));
    const half = afterAct(base(), noteAdjusted(on(base(), '2099-05-12'), standings(part)));
    expect(half.get(agendaItems, itemKey(147))?.adjustedAt).toBe('2099-05-06T08:01:00Z');
    expect(half.get(meetings, meetingKey)?.adjustedDay).toBeNull();
    const all = standings(adjustedAll(heldIn(base(), log)));
    const whole = afterAct(half, noteAdjusted(on(half, '2099-05-12'), all));
    expect(whole.get(meetings, meetingKey)?.adjustedDay).toBe('2099-05-12');
    expect(codesOf(noteAdjusted(on(whole, '2099-05-12', 'ledamot-a'), all))).toEqual(['NOT_ALLOWED']);
  });
});

describe('The notice', () => {
  const place = { body: committee, meeting: meetingKey, item: null };
  const withMeeting = (values: Partial<ValuesOf<typeof meetings>>) =>
    base('rjh-2017', alter(meetings, { key: meetingKey } as ReturnType<typeof groundOf>['meeting'], values));

  test('goes up when the minutes are adjusted, by the secretary or the registrar, and says where they are kept', () => {
    const up = { ...place, minutesAt: 'Kansliet' };
    expect(codesOf(announce(on(base(), '2099-05-13'), up))).toEqual(['NOT_ADJUSTED']);
    const rows = withMeeting({ adjustedDay: '2099-05-12' });
    expect(codesOf(announce(on(rows, '2099-05-13', 'ledamot-a'), up))).toEqual(['NOT_ALLOWED']);
    const after = afterAct(rows, announce(on(rows, '2099-05-13', 'registrator'), up));
    expect(after.get(meetings, meetingKey)).toMatchObject({
      noticedDay: '2099-05-13',
      minutesAt: 'Kansliet',
    });
    const text = documentOf(after, decidedAndAdjusted(...items)).parts.find(
      ({ title }) => title === 'Anslagsbevis',
    );
    expect(allText(text as Part)).toContain(
      'Anslaget=2099-05-13|Tas ned=2099-06-04|Överklagas senast=2099-06-03',
    );
  });

  test('stays until the time to appeal has ended (D7)', () => {
    const rows = withMeeting({ adjustedDay: '2099-05-12', noticedDay: '2099-05-13' });
    expect(codesOf(takeDownNotice(on(rows, '2099-06-03'), place))).toEqual(['NOTICE_STAYS']);
    const after = afterAct(rows, takeDownNotice(on(rows, '2099-06-04'), place));
    expect(after.get(meetings, meetingKey)?.noticeRemovedDay).toBe('2099-06-04');
    expect(codesOf(takeDownNotice(on(base(), '2099-06-04'), place))).toEqual(['NOT_ADJUSTED']);
  });

  test('of an item that was adjusted at once is its own', () => {
    const one = { ...place, item: itemKey(148), minutesAt: '' };
    expect(codesOf(announce(on(base(), '2099-05-06'), one))).toEqual(['NOT_ADJUSTED']);
    const item = { key: itemKey(148) } as never;
    const rows = base('rjh-2017', alter(agendaItems, item, { adjustedAt: '2099-05-05T15:00:00Z' }));
    const up = afterAct(rows, announce(on(rows, '2099-05-06'), one));
    expect(up.get(agendaItems, itemKey(148))?.noticedDay).toBe('2099-05-06');
    expect(up.get(meetings, meetingKey)?.noticedDay).toBeNull();
    expect(codesOf(takeDownNotice(on(up, '2099-05-20'), one))).toEqual(['NOTICE_STAYS']);
    const down = afterAct(up, takeDownNotice(on(up, '2099-05-28'), one));
    expect(down.get(agendaItems, itemKey(148))?.noticeRemovedDay).toBe('2099-05-28');
  });
});

describe('S35: the extract of § 148', () => {
  const full = anItem({
    paragraph: 148,
    title: 'Reviderade regler',
    registryNumber: 'RS/101/2015',
    summary: 'Reglerna har setts över.',
    proposed: ['Reglerna godkänns.'],
    text: 'Styrelsen godkänner reglerna.',
    nonParticipants: ['ordf'],
    recipients: ['Regionkansliet'],
    basis: ['Tjänsteskrivelse'],
  });
  const around = (paragraph: number) =>
    anItem({ paragraph, title: `Hemligt ${paragraph}`, text: `Beslut ${paragraph}` });
  const three = [around(147), full, around(149)];
  const extract = (log: Verified) => {
    const ground = groundOf(base(), log);
    const standing = ground.standings.find(({ item }) => item.paragraph === 148);
    if (standing === undefined) throw new Error('no item');
    return { made: extractOf(ground, standing, plainWords), standing };
  };

  test('holds that item in the order of the model, and nothing of § 147 or § 149', () => {
    const { made, standing } = extract(decidedAndAdjusted(...three));
    if (!made.ok) throw new Error(JSON.stringify(made.faults));
    const [part] = made.value.parts;
    expect(part.title).toBe('§ 148 Reviderade regler');
    expect(part.blocks.map(textOf)).toEqual(['Dnr=RS/101/2015']);
    expect(part.parts.map(({ title }) => title)).toEqual([
      'Sammanfattning',
      'Förslag till beslut',
      'Beslut',
      'Protokollsanteckning',
      'Expedieras till',
      'Beslutsunderlag',
    ]);
    const text = [...made.value.under, allText(part), ...made.value.foot.map(textOf)].join('\n');
    expect(text).not.toMatch(/147|149|Hemligt/);
    expect(text).toContain('Nämnden\n2099-05-05');
    expect(text).toContain(`Justerat=2099-05-06|Rätt utdraget=Sekreterare|Avtryck=${standing.print}`);
    expect(standing.print).toMatch(/^[0-9a-f]{64}$/);
  });

  test('names the organisation as it calls itself, and never by its steering model', () => {
    const log = decidedAndAdjusted(...three);
    const under = (rows: TestRows) => {
      const ground = groundOf(rows, log);
      const standing = ground.standings.find(({ item }) => item.paragraph === 148);
      const made = standing && extractOf(ground, standing, plainWords);
      return made?.ok ? made.value.under : [];
    };
    expect(under(base())).toEqual(['Nämnden', '2099-05-05']);
    const all = base().all(bodies);
    const top = all.find(({ parent }) => parent === null);
    const own = all.find(({ key: one }) => one === committee);
    if (!top || !own) throw new Error('No body');
    const named = base(
      'rjh-2017',
      alter(bodies, top, { organisation: 'Region Exempel' }),
      alter(bodies, own, { parent: top.key }),
    );
    expect(under(named)).toEqual(['Region Exempel', 'Nämnden', '2099-05-05']);
  });

  test('is not given before the item is adjusted', () => {
    expect(codesOf(extract(decidedOnly(...three)).made)).toEqual(['NOT_ADJUSTED']);
    const onlyIt = aLog({ decide: three[0] as DecidedItem }, { decide: full }, { adjust: full.item });
    expect(extract(onlyIt).made.ok).toBe(true);
  });
});

describe('S34: the dispatch list', () => {
  const recipients = Array.from({ length: 10 }, (_, at) => `Mottagare ${at + 1}`);
  const item = anItem({ paragraph: 147, recipients: [...recipients, 'Mottagare 3'] });
  const listOf = (log: Verified) => dispatchOf(decidedIn(log)[0] as ReturnType<typeof decidedIn>[number]);

  test('has exactly the ten recipients, and before adjustment nobody', () => {
    expect(codesOf(listOf(decidedOnly(item)))).toEqual(['NOT_ADJUSTED']);
    expect(listOf(decidedAndAdjusted(item))).toEqual({ ok: true, value: recipients });
  });

  test('cannot be marked as sent before adjustment', () => {
    const place = { body: committee, meeting: meetingKey, item: itemKey(147) };
    expect(codesOf(noteDispatched(on(base(), '2099-05-13'), place))).toEqual(['NOT_ADJUSTED']);
    const row = { key: itemKey(147) } as never;
    const rows = base('rjh-2017', alter(agendaItems, row, { adjustedAt: '2099-05-12T08:00:00Z' }));
    const after = afterAct(rows, noteDispatched(on(rows, '2099-05-13'), place));
    expect(after.get(agendaItems, itemKey(147))?.dispatchedDay).toBe('2099-05-13');
  });
});
