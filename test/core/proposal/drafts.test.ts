// Drafts and what is sent are records of their own: what is written stays in the drafts, and arrives once however often it is sent.
import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../../src/core/proposal/read.ts';
import { reportNamed, reportsOf, sectionOf, sectionsOf } from '../../../src/core/proposal/reports.ts';
import { recordRow } from '../../../src/core/proposal/rules/listRules.ts';
import { recordReport, recordSection, startReport } from '../../../src/core/proposal/rules/reportRules.ts';
import { sendReport, withdrawReport } from '../../../src/core/proposal/rules/sendRules.ts';
import { takeInCase } from '../../../src/core/proposal/rules/takeIn.ts';
import { keepsCases, readsPapers, writesReports } from '../../../src/core/proposal/writers.ts';
import { add, type Change } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { roleAssignments } from '../../../src/schema/lists/roleAssignments.ts';
import { draftSections } from '../../../src/schema/lists/room/draftSections.ts';
import { proposalDrafts } from '../../../src/schema/lists/room/proposalDrafts.ts';
import { proposalSections } from '../../../src/schema/lists/room/proposalSections.ts';
import { proposals } from '../../../src/schema/lists/room/proposals.ts';
import { afterAct, aRole, asked, codesOf, committee, enhetA } from '../../given/organisation.ts';
import type { TestRows } from '../../given/rows.ts';
import { aReport, aText, at, caseKey, papers, reportIn, reportKey } from './given.ts';

const officer = 'handlaggare-1';
const other = key<'bodies'>('andra-namnden');
const section = 'sammanfattning';
const wishes = (result: ReturnType<typeof sendReport>): readonly Change[] => (result.ok ? result.value : []);
const sent = (rows: TestRows) => afterAct(rows, sendReport(asked(rows, officer), at));

describe('a report', () => {
  const rows = papers('sundsvall-2017');

  test('is written in the drafts, and nothing of it comes to the body’s papers before it is sent', () => {
    const begun = afterAct(
      rows,
      startReport(asked(rows, officer), {
        body: committee,
        case: caseKey,
        kind: 'officialReport',
        standings: [],
      }),
    );
    const second = key<'proposals'>(`${caseKey}.2`);
    const place = { body: committee, proposal: second };
    const acts = [
      recordReport(asked(begun, officer), { ...place, answer: { office: 'Staben' } }),
      recordSection(asked(begun, officer), { ...place, section, answer: { text: 'Kort.' } }),
      recordRow(asked(begun, officer), { ...place, list: 'items', row: 'a', values: { text: 'Antas.' } }),
    ];
    const after = acts.reduce(afterAct, begun);
    expect([after.all(proposals), after.all(proposalSections)]).toEqual([[], []]);
    expect(reportIn(after, second)).toMatchObject({ office: 'Staben', state: 'draft' });
    expect(sectionOf(after, second, section)?.text).toBe('Kort.');
    const back = afterAct(after, withdrawReport(asked(after, officer), place));
    expect(reportIn(back, second).state).toBe('withdrawn');
    expect(back.all(proposals)).toEqual([]);
  });

  test('is one record of the body’s when it is sent, with all its texts before it, and the draft is left', () => {
    const changes = wishes(sendReport(asked(rows, officer), at));
    expect(changes.at(-1)).toMatchObject({ act: 'add', list: 'proposals', key: reportKey });
    const texts = changes.slice(0, -1);
    expect(texts).toHaveLength(rows.all(draftSections).length);
    expect(new Set(texts.map(({ list }) => list))).toEqual(new Set(['proposalSections']));
    const after = rows.with(changes);
    expect(after.all(proposalDrafts)).toEqual(rows.all(proposalDrafts));
    expect(reportIn(after)).toMatchObject({ state: 'sent', sentBy: officer });
    expect(reportsOf(after, caseKey)).toHaveLength(1);
  });

  test('arrives once, also where the sending was broken off anywhere, or done from two devices', () => {
    const changes = wishes(sendReport(asked(rows, officer), at));
    const whole = sent(rows);
    for (const through of changes.keys()) {
      const broken = rows.with(changes.slice(0, through));
      expect(reportIn(broken).state).toBe('draft');
      const again = sent(broken);
      expect(again.all(proposals)).toEqual(whole.all(proposals));
      expect(sectionsOf(again, reportKey)).toEqual(sectionsOf(whole, reportKey));
    }
    expect(codesOf(sendReport(asked(whole, officer), at))).toEqual(['PROPOSAL_NOT_OPEN']);
  });

  test('stands as it was sent, whatever comes to its draft afterwards from a device that was away', () => {
    const late = wishes(
      recordSection(asked(rows, officer), { ...at, section, answer: { text: 'För sent.' } }),
    ).concat(wishes(recordReport(asked(rows, officer), { ...at, answer: { office: 'Staben' } })));
    const after = sent(rows).with(late);
    expect(reportIn(after).office).toBe('Förvaltningen');
    expect(sectionOf(after, reportKey, section)?.text).toBe('Det som hör hit.');
  });

  test('keeps what its officers have considered to them', () => {
    const considered = ['EFFECTIVE_BEFORE_DECISION items.0 2099-01-01'];
    const thought = papers('sundsvall-2017', aReport({ considered }));
    expect(sent(thought).get(proposals, reportKey)?.considered).toBeNull();
  });
});

describe('a draft from before drafts had lists of their own', () => {
  const inOldList = (list: string, change: Change): Change => ({ ...change, list });
  const older = papers('sundsvall-2017', inOldList('proposals', aReport()), (one) =>
    inOldList('proposalSections', aText(one)),
  );

  test('is found, and is carried to the drafts by what is written first', () => {
    expect(reportIn(older).state).toBe('draft');
    const after = afterAct(
      older,
      recordReport(asked(older, officer), { ...at, answer: { office: 'Staben' } }),
    );
    expect(reportIn(after)).toMatchObject({ office: 'Staben', officerTitle: 'Handläggare' });
    expect(itemsOf(reportIn(after))).toEqual(itemsOf(reportIn(older)));
    expect(after.get(proposals, reportKey)).toEqual(older.get(proposals, reportKey));
    expect(reportsOf(after, caseKey)).toHaveLength(1);
    // Nothing is lost when somebody then takes the old rows away.
    expect(after.all(draftSections).map(({ section: one }) => one)).toEqual(
      older.all(proposalSections).map(({ section: one }) => one),
    );
    const same = recordReport(asked(older, officer), { ...at, answer: { office: 'Förvaltningen' } });
    expect(wishes(same)).toEqual([]);
  });

  test('is carried whole by a text as well', () => {
    const after = afterAct(
      older,
      recordSection(asked(older, officer), { ...at, section, answer: { text: 'Kort.' } }),
    );
    expect(sectionOf(after, reportKey, section)?.text).toBe('Kort.');
    expect(after.all(proposalDrafts)).toMatchObject([{ key: reportKey, office: 'Förvaltningen' }]);
    expect(after.all(draftSections)).toHaveLength(older.all(proposalSections).length);
    expect(after.all(proposalSections)).toEqual(older.all(proposalSections));
  });

  test('is sent in the place where it lies', () => {
    const after = sent(older);
    expect(after.all(proposals)).toMatchObject([{ key: reportKey, state: 'sent', sentBy: officer }]);
    const written = afterAct(
      older,
      recordReport(asked(older, officer), { ...at, answer: { office: 'Staben' } }),
    );
    expect(sent(written).all(proposals)).toMatchObject([{ key: reportKey, state: 'sent', office: 'Staben' }]);
  });
});

test('a case that comes from another body never meets the draft of somebody who does not see it', () => {
  const rows = papers('rjh-2017');
  const candidate = {
    from: key<'bodies'>('styrelsen'),
    decision: 7,
    day: '2099-04-20',
    paragraph: 1,
    registryNumber: caseKey,
    title: 'Verksamhetsplan',
    summary: '',
    points: [{ number: 1, forwardTo: null, text: 'Planen antas.', effects: [] }],
    recipients: [],
    basis: [],
    files: [],
    financing: null,
  };
  // The registrar's device has no drafts, so it takes the same number.
  const unseen = papers('rjh-2017', aRole('den', 'employee'));
  const taken = wishes(takeInCase(asked(unseen, 'registrator-1'), { body: committee, candidate, files: {} }));
  const after = rows.with(taken);
  expect(reportsOf(after, caseKey).map(({ number }) => number)).toEqual([1, 1]);
  expect(reportIn(after).state).toBe('draft');
  expect(reportNamed(after, key<'proposals'>(`${caseKey}.1.styrelsen`))?.state).toBe('sent');
});

describe('whose officer somebody is', () => {
  const given = (more: Partial<Parameters<typeof add<typeof roleAssignments>>[1]>) =>
    add(roleAssignments, { person: 'den', name: 'Den', role: 'caseOfficer', ...more });
  const may = (role: Change) => {
    const { rows, person } = asked(papers('rjh-2017').with(role), 'den');
    return [committee, other].map((body) =>
      [writesReports, keepsCases, readsPapers].map((asks) => asks(rows, person, body)),
    );
  };
  const all = [true, true, true];
  const none = [false, false, false];

  test.each([
    ['of the body', given({ body: committee }), all, none],
    ['of a unit that answers to it', given({ unit: enhetA }), all, none],
    ['of the whole organisation', given({}), all, all],
    ['its secretary', given({ role: 'committeeSecretary', body: committee }), all, none],
    ['a registrar', given({ role: 'registrar', body: other }), [false, true, true], [false, true, true]],
    ['elected to it', given({ role: 'member', body: committee }), [false, false, true], none],
    ['an auditor', given({ role: 'auditor' }), [false, false, true], [false, false, true]],
    ['a manager', aRole('den', 'manager', 'enhet-a'), none, none],
  ])('%s', (_, role, here, there) => {
    expect(may(role)).toEqual([here, there]);
  });
});
