// The papers of the example organisations' committees: rows that fit their lists, and sent reports that could have been sent.
import { describe, expect, it } from 'vitest';
import { examples } from '../../local-tenant/seed/examples.ts';
import { organisationRows, roomRows } from '../../local-tenant/seed/organisation.ts';
import { electedTo } from '../../src/core/meeting/seats.ts';
import { draftOf } from '../../src/core/proposal/draft.ts';
import { papersOf } from '../../src/core/proposal/openPapers.ts';
import { nextNumber } from '../../src/core/proposal/registryNumber.ts';
import { allReports } from '../../src/core/proposal/reports.ts';
import { findingsOf } from '../../src/core/proposal/rules/sendRules.ts';
import { key } from '../../src/schema/field.ts';
import { bodies } from '../../src/schema/lists/bodies.ts';
import { cases } from '../../src/schema/lists/room/cases.ts';
import { noRows } from '../given/rows.ts';

const today = '2026-05-06';

describe.each(examples.map(({ sketch }) => [sketch.preset, sketch] as const))('%s', (_, sketch) => {
  const papers = roomRows(sketch, today).flatMap(({ changes }) => changes);
  const rows = noRows().with(organisationRows(sketch, today), papers);
  const body = key<'bodies'>(sketch.committee);

  it('has reports that nothing is wrong with, and one that is begun', () => {
    const open = papersOf({ rows, today }, { body });
    if (!open.ok) throw new Error('No papers');
    const found = allReports(rows).map((report) => {
      const its = rows.get(cases, report.case);
      if (!its) throw new Error(`${report.key} has no case`);
      return [report.state, findingsOf(rows, draftOf(rows, open.value, its, report)).length > 0];
    });
    expect(found).toEqual([
      ['sent', false],
      ['sent', false],
      ['draft', true],
    ]);
    const { model, body: row } = open.value;
    expect(nextNumber(rows, model, row, 2026)).toMatch(/34/);
  });

  it('has as many elected as there are seats, a chair among them, and substitutes', () => {
    const all = electedTo(rows, body, today);
    const serving = all.filter(({ role }) => role !== 'substitute');
    expect(serving).toHaveLength(rows.get(bodies, body)?.seats ?? 0);
    expect(serving.filter(({ role }) => role === 'chair').map(({ name }) => name)).toEqual(['Ordförande A']);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(all.filter(({ role }) => role === 'substitute').map(({ name }) => name)).toContain('Ersättare 1');
  });
});
