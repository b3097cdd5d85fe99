// What a deviation concerns: what can be chosen, what a choice empties, and what is attached.
import { describe, expect, test } from 'vitest';
import { attach, attachmentsOf, detach } from '../../../src/core/deviation/about/attachments.ts';
import { concerning, concernsOf } from '../../../src/core/deviation/about/concern.ts';
import { concernChoices } from '../../../src/core/deviation/about/concernChoices.ts';
import { writeDeviation } from '../../../src/core/deviation/raise.ts';
import { add } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import type { InputOf } from '../../../src/schema/list.ts';
import { activities } from '../../../src/schema/lists/activities.ts';
import { deviations } from '../../../src/schema/lists/deviation/deviations.ts';
import { assignments } from '../../../src/schema/lists/followUp/assignments.ts';
import { budgetLines } from '../../../src/schema/lists/planning/budgetLines.ts';
import {
  afterAct,
  aGoal,
  anIndicator,
  anOrganisation,
  asked,
  codesOf,
  committee,
  enhetA,
  enhetB,
  goalKey,
} from '../../given/organisation.ts';
import type { TestRows } from '../../given/rows.ts';

const chef = 'chef-enhet-a';
const deviation = key<'deviations'>('enhet-a.d');
const line = (unit: typeof enhetA | null, code: string, body: typeof committee | null = null) =>
  add(budgetLines, { year: 2099, unit, body, code, label: `Ram ${code}`, kind: 'frame', amountTkr: 100 });
const work = (unit: typeof enhetA, id: string) =>
  add(activities, {
    id,
    year: 2099,
    title: id,
    unit,
    startDay: '2099-01-01',
    endDay: '2099-12-31',
    state: 'ongoing',
    supports: [goalKey('faktor')],
  });
const given = (id: string, toUnit: typeof enhetA, state: InputOf<typeof assignments>['state'] = 'open') =>
  add(assignments, { id, title: id, kind: 'assignment', fromBody: committee, toUnit, state });
const region = anOrganisation('rjh-2017').with(
  aGoal('mål', 'strategic', { ownerBody: null }),
  aGoal('faktor', 'successFactor', { parents: [goalKey('mål')], perspectives: ['medarbetare'] }),
  anIndicator('m', 'faktor'),
  work(enhetA, 'egen'),
  work(enhetB, 'andras'),
  given('uppdrag', enhetA),
  given('klart', enhetA, 'reportedBack'),
  given('annans', enhetB),
  line(enhetA, 'a'),
  line(enhetB, 'b'),
  line(null, 'n', committee),
  add(deviations, {
    unit: enhetA,
    id: 'd',
    title: 'Det är ont om folk',
    type: 'budget',
    state: 'open',
    detected: '2099-05-01',
  }),
);
const rowIn = (rows: TestRows) => {
  const row = rows.get(deviations, deviation);
  if (row === null) throw new Error('no deviation');
  return row;
};
const write = (rows: TestRows, answer = {}) =>
  afterAct(rows, writeDeviation(asked(rows, chef), { unit: enhetA, id: 'd', answer }));

describe('what it may concern', () => {
  test('is what the unit steers by and answers for, and its body’s money', () => {
    const found = concernChoices(region, rowIn(region));
    const titles = (field: keyof typeof found) => found[field].map(({ title }) => title);
    expect(titles('goal')).toEqual(expect.arrayContaining(['mål', 'faktor']));
    expect(titles('indicator')).toEqual(['m']);
    expect(titles('activity')).toEqual(['egen']);
    expect(titles('assignment')).toEqual(['uppdrag']);
    expect(titles('budgetLine')).toEqual(['Ram a', 'Ram n']);
  });

  test('is one thing once a person has chosen it, and the proposal’s goal with its figure before that', () => {
    const proposed = write(region, { type: 'goal', goal: 'faktor', indicator: 'm' });
    expect(concernsOf(proposed, rowIn(proposed)).map(({ field }) => field)).toEqual(['goal', 'indicator']);
    const chosen = write(proposed, concerning('budgetLine', '2099.enhet-a..a'));
    expect(concernsOf(chosen, rowIn(chosen))).toEqual([
      { field: 'budgetLine', key: '2099.enhet-a..a', title: 'Ram a' },
    ]);
  });

  test('what is chosen is among the choices, whatever has become of it', () => {
    const chosen = write(region, concerning('assignment', 'klart'));
    expect(concernChoices(chosen, rowIn(chosen)).assignment.map(({ key: one }) => one)).toContain('klart');
    const gone = write(region, concerning('assignment', 'borta'));
    expect(concernsOf(gone, rowIn(gone))).toMatchObject([{ title: null }]);
  });
});

describe('what is attached', () => {
  const file = 'deviationDocuments/enhet-a/Schema.pdf';
  const put = (rows: TestRows, who = chef, name = file) =>
    attach(asked(rows, who), { deviation, file: name });

  test('is listed once, and taken out of the list', () => {
    const once = afterAct(region, put(region));
    expect(attachmentsOf(rowIn(once))).toEqual([{ file, name: 'Schema.pdf' }]);
    expect(put(once)).toEqual({ ok: true, value: [] });
    const without = afterAct(once, detach(asked(once, chef), { deviation, file }));
    expect(attachmentsOf(rowIn(without))).toEqual([]);
  });

  test('only by those who write for the unit, while it is not finished, and with no personal number in its name', () => {
    expect(codesOf(put(region, 'chef-enhet-b'))).toEqual(['NOT_ALLOWED']);
    expect(codesOf(put(region, chef, 'deviationDocuments/enhet-a/19121212-1212.pdf'))).toEqual([
      'DEVIATION_PERSONAL_NUMBER',
    ]);
  });

  test('an address that leads elsewhere, put there past the app, is shown as nothing', () => {
    const rows = afterAct(region, put(region, chef, 'draftDocuments/Organ ks/Hemligt.pdf'));
    expect(attachmentsOf(rowIn(rows))).toEqual([]);
  });
});
