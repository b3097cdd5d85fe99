// The report as a document: the model's parts in their order, the proposals by who decides, and the report first among its basis.
import { expect, test } from 'vitest';
import { type ReportDocument, reportDocument } from '../../../src/core/proposal/document.ts';
import { draftOf } from '../../../src/core/proposal/draft.ts';
import { papersOf } from '../../../src/core/proposal/openPapers.ts';
import { itemsOf } from '../../../src/core/proposal/read.ts';
import { moveUp, recordRow } from '../../../src/core/proposal/rules/listRules.ts';
import { sv } from '../../../src/features/room/proposal/paper/text.ts';
import { cases } from '../../../src/schema/lists/room/cases.ts';
import { presetIds } from '../../../src/steering/presets/preset.ts';
import { afterAct, asked, committee, modelOf } from '../../given/organisation.ts';
import type { TestRows } from '../../given/rows.ts';
import { anItem, aReport, at, caseKey, papers, reportIn, textWith } from './given.ts';

function paperOf(rows: TestRows): ReportDocument {
  const open = papersOf(asked(rows, 'handlaggare-1'), { body: committee });
  const its = rows.get(cases, caseKey);
  if (!open.ok || !its) throw new Error('No papers');
  return reportDocument(rows, draftOf(rows, open.value, its, reportIn(rows)), sv.paper);
}
const partNamed = (paper: ReportDocument, title: string) => paper.parts.find((one) => one.title === title);

test.each(presetIds)('%s: the parts stand in the model’s order', (preset) => {
  const wanted = modelOf(preset).proposal.parts.map(({ label }) => label);
  const titles = paperOf(papers(preset)).parts.map(({ title }) => title);
  expect(titles.filter((title) => wanted.includes(title))).toEqual(wanted);
});

test('what is put to others stands first, with the bodies that it goes by, and each is numbered', () => {
  const items = [
    anItem('Nämnden lägger ned gruppen.', { from: '2099-07-01' }),
    anItem('Reglerna antas.', { forwardTo: 'fullmaktige' }),
  ];
  const paper = paperOf(papers('norrtalje-2019', aReport({ items: { rows: items } })));
  expect(partNamed(paper, 'Förslag till beslut')?.parts).toMatchObject([
    { title: 'Nämnden föreslår Styrelsen föreslå Fullmäktige', blocks: [{ text: '1. Reglerna antas.' }] },
    {
      title: 'Nämnden beslutar',
      blocks: [{ text: expect.stringMatching(/^1\. .*gruppen\. Gäller från 1\sjuli\s2099\.$/) }],
    },
  ]);
});

test('the report itself is first among its basis, and an analysis that does not apply says so', () => {
  const rows = papers(
    'norrtalje-2019',
    aReport({ attachments: { rows: [{ title: 'Karta', day: null, basis: true, file: '' }] } }),
  ).with(textWith('barnkonsekvensanalys', { text: null, notApplicable: true }));
  const paper = paperOf(rows);
  const [list] = partNamed(paper, 'Bilagor')?.blocks ?? [];
  expect(list).toMatchObject({ items: [expect.stringMatching(/^Tjänsteutlåtande, 6\smaj/), 'Karta'] });
  expect(partNamed(paper, 'Barnkonsekvensanalys')?.blocks).toEqual([
    { kind: 'paragraph', text: 'Inte tillämplig.' },
  ]);
});

test('a row of a list is written, moved and taken out by its name, whatever others have done meanwhile', () => {
  const rows = papers(
    'sundsvall-2017',
    aReport({ items: { rows: [anItem('Ett'), anItem('Två', { id: 'b' })] } }),
  );
  const person = (now: TestRows) => asked(now, 'handlaggare-1');
  const write = (now: TestRows, row: string, values: object | null) =>
    afterAct(now, recordRow(person(now), { ...at, list: 'items', row, values: values as never }));
  const texts = (now: TestRows) => itemsOf(reportIn(now)).map(({ text }) => text);
  const written = write(rows, 'b', { text: 'Två, ändrad\u200b' });
  expect(texts(written)).toEqual(['Ett', 'Två, ändrad']);
  const added = write(written, 'c', anItem('Tre'));
  const moved = afterAct(added, moveUp(person(added), { ...at, row: 'c' }));
  expect(texts(moved)).toEqual(['Ett', 'Tre', 'Två, ändrad']);
  expect(texts(afterAct(moved, moveUp(person(moved), { ...at, row: '0' })))).toEqual(texts(moved));
  const removed = write(moved, '0', null);
  expect(texts(removed)).toEqual(['Tre', 'Två, ändrad']);
  // Somebody writes in a row that a colleague has just taken out: the words are not lost.
  expect(texts(write(removed, '0', { text: 'Ett, ändrad' }))).toEqual(['Tre', 'Två, ändrad', 'Ett, ändrad']);
});
