// Comments to those who answer for the unit: who writes and is mentioned there, that the two never mix, and what came after a lock.
import { describe, expect, test } from 'vitest';
import { mentionable } from '../../../src/core/deviation/comments/mentions.ts';
import { threadOf } from '../../../src/core/deviation/comments/thread.ts';
import { answerComment, reviseComment, writeComment } from '../../../src/core/deviation/comments/write.ts';
import { deviationWork } from '../../../src/core/deviation/deviationWork.ts';
import { add, alter } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { periodSteps } from '../../../src/schema/lists/consolidation/periodSteps.ts';
import { comments, lineComments } from '../../../src/schema/lists/deviation/comments.ts';
import { deviations } from '../../../src/schema/lists/deviation/deviations.ts';
import { periods } from '../../../src/schema/lists/periods.ts';
import {
  afterAct,
  anOrganisation,
  april,
  aRole,
  asked,
  codesOf,
  enhetA,
  today,
} from '../../given/organisation.ts';
import type { TestRows } from '../../given/rows.ts';

const deviation = key<'deviations'>('enhet-a.d');
const first = key<'comments'>('enhet-a.d.c1');
const organisation = anOrganisation('rjh-2017').with(
  aRole('medarbetare-1', 'employee', 'enhet-a'),
  aRole('systemet', 'systemManager'),
  add(deviations, {
    unit: enhetA,
    id: 'd',
    title: 'Det är ont om folk',
    type: 'quality',
    state: 'acknowledged',
    detected: '2099-05-01',
    owner: 'chef-enhet-a',
    period: april,
  }),
);
const toLine = (rows: TestRows, who: string, mentions: readonly string[] = []) =>
  writeComment(asked(rows, who), { deviation, id: 'c1', text: 'Mellan oss', audience: 'line', mentions });
const written = afterAct(organisation, toLine(organisation, 'omradeschef'));

test.each(['chef-enhet-a', 'omradeschef', 'controller-1'])('%s writes there', (who) => {
  const rows = afterAct(organisation, toLine(organisation, who));
  expect(rows.all(lineComments)).toMatchObject([{ text: 'Mellan oss', by: who }]);
  expect(rows.all(comments)).toEqual([]);
});

test.each(['medarbetare-1', 'chef-enhet-b', 'ledamot-a', 'systemet'])('%s does not', (who) => {
  expect(codesOf(toLine(organisation, who))).toEqual(['NOT_ALLOWED']);
});

test('only those who can read it are mentioned, and offered', () => {
  expect(codesOf(toLine(organisation, 'omradeschef', ['medarbetare-1']))).toEqual(['REFERENCE_UNKNOWN']);
  expect(codesOf(toLine(organisation, 'omradeschef', ['chef-enhet-a']))).toEqual([]);
  const names = mentionable(organisation, today, enhetA).map(({ signInName }) => signInName);
  expect(names).toEqual(expect.arrayContaining(['chef-enhet-a', 'omradeschef', 'controller-1']));
  expect(names).not.toContain('medarbetare-1');
  expect(names).not.toContain('chef-enhet-b');
});

test('it is answered among those who read it, and owed as any other', () => {
  const manager = asked(written, 'chef-enhet-a');
  expect(deviationWork(manager).map(({ step }) => step)).toContain('answer');
  const answered = afterAct(
    written,
    answerComment(manager, {
      deviation,
      id: 'a1',
      text: 'Ja',
      audience: 'line',
      about: first,
      answer: 'noted',
    }),
  );
  const [entry] = threadOf(answered, deviation).entries;
  expect(entry).toMatchObject({ audience: 'line', owed: null, answers: [{ text: 'Ja', audience: 'line' }] });
  expect(answered.all(comments)).toEqual([]);
});

test('what stands in the open list about one of the line’s is about nothing', () => {
  const row = { unit: enhetA, deviation, by: 'omradeschef', at: '2099-05-06T09:00:00Z', about: first };
  const mixed = written.with(add(comments, { ...row, id: 'x', act: 'edit', text: 'Något annat' }));
  expect(threadOf(mixed, deviation).entries).toMatchObject([{ text: 'Mellan oss', editedAt: null }]);
});

describe('what came after the period was locked (S26)', () => {
  const lock = '2099-05-07T08:00:00Z';
  const period = written.get(periods, april);
  if (!period) throw new Error('no period');
  const open = afterAct(
    written,
    writeComment(asked(written, 'medarbetare-1'), { deviation, id: 'c2', text: 'Före låset' }),
  );
  const locked = open.with(
    add(periodSteps, { period: april, act: 'lock', order: 1, by: 'systemet', at: lock }),
    alter(periods, period, { state: 'locked' }),
  );
  const row = { unit: enhetA, deviation, by: 'medarbetare-1' } as const;
  const about = key<'comments'>('enhet-a.d.c2');
  const texts = (rows: TestRows) => threadOf(rows, deviation).entries.map(({ text }) => text);

  test.each([
    ['an edit', { act: 'edit', text: 'Efter låset', about }, '2099-05-08T08:00:00Z', null],
    ['a deletion', { act: 'delete', about }, '2099-05-08T08:00:00Z', null],
    [
      'an edit that is dated back',
      { act: 'edit', text: 'Efter', about },
      '2099-05-06T09:00:00Z',
      '2099-05-08T08:00:00Z',
    ],
  ] as const)('%s counts for nothing, and is told of', (_, deed, at, modified) => {
    const rows = locked.with(add(comments, { ...row, ...deed, id: 'e', at, modified }));
    expect(texts(rows)).toContain('Före låset');
    expect(threadOf(rows, deviation).afterwards).toBe(1);
  });

  test('an edit from before it stands', () => {
    const edit = { act: 'edit', text: 'Rättat', about, id: 'e', at: '2099-05-06T09:00:00Z' } as const;
    expect(texts(locked.with(add(comments, { ...row, ...edit })))).toContain('Rättat');
  });

  test('a new one counts while the deviation is open, and not once it is finished', () => {
    const late = add(comments, {
      ...row,
      act: 'write',
      text: 'Nytt',
      id: 'n',
      at: '2099-05-08T08:00:00Z',
    });
    expect(texts(locked.with(late))).toContain('Nytt');
    const finished = locked.get(deviations, deviation);
    if (!finished) throw new Error('no deviation');
    const rows = locked.with(alter(deviations, finished, { state: 'noAction' }), late);
    expect(texts(rows)).not.toContain('Nytt');
    expect(threadOf(rows, deviation).afterwards).toBe(1);
    expect(
      codesOf(
        reviseComment(asked(rows, 'medarbetare-1'), {
          comment: about,
          id: 'r',
          act: 'delete',
        }),
      ),
    ).toEqual(['COMMENT_CLOSED']);
  });
});
