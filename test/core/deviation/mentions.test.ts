// Mentions in comments: who can be mentioned, for whom a row waits, and what takes it away.
import { expect, test } from 'vitest';
import { mentionable, noteMention } from '../../../src/core/deviation/comments/mentions.ts';
import { answerComment, reviseComment, writeComment } from '../../../src/core/deviation/comments/write.ts';
import { deviationWork } from '../../../src/core/deviation/deviationWork.ts';
import { add } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { comments } from '../../../src/schema/lists/deviation/comments.ts';
import { deviations } from '../../../src/schema/lists/deviation/deviations.ts';
import { roleAssignments } from '../../../src/schema/lists/roleAssignments.ts';
import { afterAct, anOrganisation, aRole, asked, codesOf, enhetA, today } from '../../given/organisation.ts';
import type { TestRows } from '../../given/rows.ts';

const deviation = key<'deviations'>('enhet-a.d');
const comment = key<'comments'>('enhet-a.d.c1');
const organisation = anOrganisation('rjh-2017').with(
  aRole('medarbetare-1', 'employee', 'enhet-a'),
  aRole('slutade', 'employee', 'enhet-a', false, { validTo: '2099-01-31' }),
  add(deviations, {
    unit: enhetA,
    id: 'd',
    title: 'Det är ont om folk',
    type: 'quality',
    state: 'acknowledged',
    detected: '2099-05-01',
    owner: 'chef-enhet-a',
  }),
);
const writing = (rows: TestRows, who: string, mentions: readonly string[], id = 'c1') =>
  writeComment(asked(rows, who), { deviation, id, text: 'Vad säger du?', mentions });
const mentioned = afterAct(
  organisation,
  writing(organisation, 'medarbetare-1', ['omradeschef', 'ledamot-a']),
);
const waitsFor = (rows: TestRows) =>
  ['medarbetare-1', 'chef-enhet-a', 'omradeschef', 'ledamot-a'].filter((who) =>
    deviationWork(asked(rows, who)).some(({ step }) => step === 'mentioned'),
  );

test('it waits for those who are mentioned, also one who only reads', () => {
  expect(mentioned.get(comments, comment)?.mentions).toEqual(['omradeschef', 'ledamot-a']);
  expect(waitsFor(mentioned)).toEqual(['omradeschef', 'ledamot-a']);
});

test('until he has written under the deviation himself', () => {
  const answered = afterAct(mentioned, writing(mentioned, 'ledamot-a', [], 'c2'));
  expect(waitsFor(answered)).toEqual(['omradeschef']);
});

test('or has said that he has read it; said again it changes nothing', () => {
  const note = (rows: TestRows) => noteMention(asked(rows, 'ledamot-a'), { comment, id: 'r1' });
  const read = afterAct(mentioned, note(mentioned));
  expect(waitsFor(read)).toEqual(['omradeschef']);
  expect(note(read)).toEqual({ ok: true, value: [] });
});

test('it counts for that comment alone', () => {
  const read = afterAct(mentioned, noteMention(asked(mentioned, 'ledamot-a'), { comment, id: 'r1' }));
  const again = afterAct(read, writing(read, 'medarbetare-1', ['ledamot-a'], 'c3'));
  expect(waitsFor(again)).toEqual(['omradeschef', 'ledamot-a']);
});

test('nobody notes it for another', () => {
  const note = noteMention(asked(mentioned, 'chef-enhet-a'), { comment, id: 'r1' });
  expect(note).toEqual({ ok: true, value: [] });
  const forged = { unit: enhetA, deviation, id: 'r2', act: 'read', about: comment } as const;
  const signed = { by: 'chef-enhet-a', at: '2099-05-06T12:00:00Z' };
  const after = mentioned.with(add(comments, { ...forged, ...signed }));
  expect(waitsFor(after)).toEqual(['omradeschef', 'ledamot-a']);
});

test('a comment that is taken away waits for nobody', () => {
  const gone = reviseComment(asked(mentioned, 'medarbetare-1'), { comment, id: 'x', act: 'delete' });
  expect(waitsFor(afterAct(mentioned, gone))).toEqual([]);
});

test('only those who have a role today can be mentioned', () => {
  for (const who of ['slutade', 'okand'])
    expect(codesOf(writing(organisation, 'medarbetare-1', [who]))).toEqual(['REFERENCE_UNKNOWN']);
});

test('two of the same name are told apart', () => {
  const same = organisation.with(
    add(roleAssignments, { person: 'anna-1', name: 'Anna', role: 'employee', unit: enhetA }),
    add(roleAssignments, { person: 'anna-2', name: 'Anna', role: 'employee', unit: enhetA }),
  );
  const shown = mentionable(same, today).map((one) => one.shown);
  expect(shown).toEqual(expect.arrayContaining(['Anna (anna-1)', 'Anna (anna-2)', 'omradeschef']));
  expect(shown).not.toContain('slutade');
});

test('who is mentioned in what he owes an answer to has one row, which says both; once he has read it, only the answer is left', () => {
  const rows = afterAct(organisation, writing(organisation, 'medarbetare-1', ['chef-enhet-a']));
  const stepsOf = (on: TestRows) =>
    deviationWork(asked(on, 'chef-enhet-a')).map(({ step, count }) => [step, count]);
  expect(
    stepsOf(rows).filter(([step]) => step === 'answer' || step === 'mentioned' || step === 'answerMentioned'),
  ).toEqual([['answerMentioned', 1]]);
  const read = afterAct(rows, noteMention(asked(rows, 'chef-enhet-a'), { comment, id: 'r1' }));
  expect(stepsOf(read)).toContainEqual(['answer', 1]);
  expect(stepsOf(read).map(([step]) => step)).not.toContain('answerMentioned');
});

test('an answer is told to whoever asked, with its words, until it is noted as read', () => {
  const asking = afterAct(organisation, writing(organisation, 'medarbetare-1', []));
  const answered = answerComment(asked(asking, 'chef-enhet-a'), {
    deviation,
    id: 'a1',
    about: comment,
    answer: 'actedOn',
    text: 'Ja, från och med måndag.',
  });
  const answer = afterAct(asking, answered);
  const told = (rows: TestRows, who: string) =>
    deviationWork(asked(rows, who)).filter(({ step }) => step === 'answered');
  expect(told(answer, 'medarbetare-1')).toMatchObject([
    { count: 1, said: { by: 'chef-enhet-a', text: 'Ja, från och med måndag.' } },
  ]);
  expect(told(answer, 'ledamot-a')).toEqual([]);
  const note = noteMention(asked(answer, 'medarbetare-1'), {
    comment: key<'comments'>('enhet-a.d.a1'),
    id: 'r1',
  });
  expect(told(afterAct(answer, note), 'medarbetare-1')).toEqual([]);
});
