// The official's report: what it must hold before it is sent, by the model (S07, S08, S09), and who may write it.
import { describe, expect, test } from 'vitest';
import { itemsOf, statementOf } from '../../../src/core/proposal/read.ts';
import { reportsOf } from '../../../src/core/proposal/reports.ts';
import {
  considerWarning,
  recordReport,
  recordSection,
  startReport,
} from '../../../src/core/proposal/rules/reportRules.ts';
import { sendReport, withdrawReport } from '../../../src/core/proposal/rules/sendRules.ts';
import { presetIds } from '../../../src/steering/presets/preset.ts';
import { afterAct, asked, codesOf, committee } from '../../given/organisation.ts';
import {
  anEffect,
  anItem,
  aReport,
  at,
  caseKey,
  codes,
  found,
  papers,
  reportIn,
  reportKey,
  reportWith,
  textWith,
} from './given.ts';

const officer = 'handlaggare-1';

describe('what a report must hold', () => {
  test.each(presetIds)('%s: one that is whole has no faults, and is sent', (preset) => {
    const rows = papers(preset);
    expect(codes(rows)).toEqual([]);
    const sent = afterAct(rows, sendReport(asked(rows, officer), at));
    expect(reportIn(sent)).toMatchObject({
      state: 'sent',
      sentBy: officer,
      sentAt: '2099-05-06T08:00:00Z',
    });
  });

  test('S07 an analysis is answered or set to not applicable; one left blank is one fault', () => {
    const none = { text: null, notApplicable: true };
    const rows = papers('norrtalje-2019').with(
      textWith('jamstalldhetsanalys', none),
      textWith('barnkonsekvensanalys', none),
      textWith('tidplaner', none),
    );
    expect(codes(rows)).toEqual([]);
    const blank = rows.with(textWith('barnkonsekvensanalys', { notApplicable: null }));
    expect(found(blank)).toMatchObject([
      { code: 'IMPACT_BLANK', at: 'section.barnkonsekvensanalys', warning: false, values: { kind: 'child' } },
    ]);
    expect(codesOf(sendReport(asked(blank, officer), at))).toEqual(['IMPACT_BLANK']);
  });

  test('a text that the model wants cannot be set to not applicable', () => {
    const rows = papers('norrtalje-2019').with(textWith('lagkrav', { text: ' ', notApplicable: true }));
    expect(codes(rows)).toEqual(['FIELD_REQUIRED section.lagkrav']);
  });

  test('S08 a decision without a statement of its financing is stopped where the model asks for one', () => {
    const rows = papers('rjh-2024', aReport({ financing: null }));
    expect(codes(rows)).toEqual(['FIN_MISSING financing.hasCost']);
    expect(codesOf(sendReport(asked(rows, officer), at))).toEqual(['FIN_MISSING']);
    const noReason = rows.with(reportWith({ financing: { hasCost: 'no', reason: '' } }));
    expect(codes(noReason)).toEqual(['FIN_MISSING financing.noCostReason']);
    const said = rows.with(reportWith({ financing: { hasCost: 'no', reason: 'Ryms i ramen.' } }));
    expect(codesOf(sendReport(asked(said, officer), at))).toEqual([]);
    expect(codes(papers('rjh-2017', aReport({ financing: null })))).toEqual([]);
  });

  test('S09 money from another committee is covered only when as much is phased out there', () => {
    const transfer = {
      hasCost: 'yes',
      phaseIn: 'Ny mottagning',
      costTkr: 1_000,
      fromDay: '2100-01-01',
      permanent: true,
      sources: [{ kind: 'transferFromOtherBoard', body: 'andra-namnden', amountTkr: 1_000 }],
      phaseOuts: [] as object[],
    };
    const rows = papers('rjh-2024', aReport({ financing: transfer }));
    expect(found(rows)).toMatchObject([
      {
        code: 'FIN_TRANSFER_UNCOVERED',
        at: 'financing.sources',
        values: { body: 'andra-namnden', amount: 1_000 },
      },
    ]);
    const out = { title: 'Lokaler', body: 'andra-namnden', amountTkr: 1_000, fromDay: '2100-01-01' };
    expect(codes(rows.with(reportWith({ financing: { ...transfer, phaseOuts: [out] } })))).toEqual([]);
    const short = { ...transfer, phaseOuts: [out], costTkr: 1_200 };
    expect(found(rows.with(reportWith({ financing: short })))).toMatchObject([
      { code: 'FIN_GAP', values: { amount: 200 } },
    ]);
  });

  test.each([
    ['no item', { items: null }, ['PROPOSAL_NO_ITEM items']],
    [
      'an item without words',
      { items: { rows: [anItem('Antas.'), anItem(' ')] } },
      ['FIELD_REQUIRED items.1.text'],
    ],
    [
      'a repeal of nothing',
      { items: { rows: [anItem('Reglerna upphävs.', { effects: [anEffect('repeal')] })] } },
      ['EFFECT_NO_TARGET items.0.effects.0'],
    ],
    [
      'what is interim until itself (D11)',
      {
        items: {
          rows: [anItem('Gäller.', { effects: [anEffect('interim', { target: 'a.1', until: 'a.1' })] })],
        },
      },
      ['INTERIM_NO_END items.0.effects.0'],
    ],
    [
      'an assignment to nobody',
      { items: { rows: [anItem('Gör så.', { effects: [anEffect('assign', { title: 'Gör' })] })] } },
      ['EFFECT_NO_TARGET items.0.effects.0'],
    ],
    [
      'nothing of one that is reported back: it has been given already',
      { items: { rows: [anItem('Klart.', { effects: [anEffect('assign', { target: 'gor' })] })] } },
      [],
    ],
    [
      'what is interim without an end (D11)',
      {
        items: {
          rows: [anItem('Gäller tills vidare.', { effects: [anEffect('interim', { title: 'Regler' })] })],
        },
      },
      ['INTERIM_NO_END items.0.effects.0'],
    ],
    [
      'what takes effect before the report was written (D9)',
      { items: { rows: [anItem('Antas.', { from: '2099-01-01' })] } },
      ['EFFECTIVE_BEFORE_DECISION items.0'],
    ],
    ['nobody to send it to', { recipients: null }, ['FIELD_REQUIRED recipients']],
    [
      'nobody who signs',
      { signatories: { rows: [{ role: 'Chef', name: ' ' }] } },
      ['FIELD_REQUIRED signatories'],
    ],
    [
      'no head',
      { office: null, officerTitle: ' ' },
      ['FIELD_REQUIRED office', 'FIELD_REQUIRED officerTitle'],
    ],
  ])('%s', (_, more, expected) => {
    expect(codes(papers('sundsvall-2017', aReport(more)))).toEqual(expected);
  });
});

describe('writing', () => {
  const rows = papers('sundsvall-2017');
  const write = (person: string) => ({
    field: codesOf(recordReport(asked(rows, person), { ...at, answer: { office: 'Staben' } })),
    text: codesOf(
      recordSection(asked(rows, person), { ...at, section: 'sammanfattning', answer: { text: 'Kort.' } }),
    ),
  });

  test.each([officer, 'namndsekreterare-1'])('%s writes', (person) => {
    expect(write(person)).toEqual({ field: [], text: [] });
  });

  test.each(['registrator-1', 'ledamot-a', 'controller-1', 'nobody'])('%s does not', (person) => {
    expect(write(person)).toEqual({ field: ['NOT_ALLOWED'], text: ['NOT_ALLOWED'] });
  });

  test('a section that the model does not have is not written', () => {
    const odd = recordSection(asked(rows, officer), { ...at, section: 'dikt', answer: { text: 'x' } });
    expect(odd).toMatchObject({ faults: [{ code: 'NOT_ALLOWED', at: 'section' }] });
  });

  test('what is sent stands, and a new report after it was withdrawn begins with what it said', () => {
    const sent = afterAct(rows, sendReport(asked(rows, officer), at));
    const again = recordReport(asked(sent, officer), { ...at, answer: { office: 'Staben' } });
    expect(again).toMatchObject({ faults: [{ code: 'PROPOSAL_NOT_OPEN', values: { state: 'sent' } }] });
    const back = afterAct(sent, withdrawReport(asked(sent, officer), at));
    const anew = afterAct(
      back,
      startReport(asked(back, officer), {
        body: committee,
        case: caseKey,
        kind: 'officialReport',
        standings: [],
      }),
    );
    const [, second] = reportsOf(anew, caseKey);
    expect(second).toMatchObject({ number: 2, state: 'draft', office: 'Förvaltningen', sentAt: null });
    expect(second && itemsOf(second)).toMatchObject([{ number: 1, text: 'Planen antas.' }]);
    expect(codesOf(sendReport(asked(anew, officer), { ...at, proposal: second?.key ?? reportKey }))).toEqual(
      [],
    );
  });

  test('a warning that has been considered lets the report through, until the day is another', () => {
    const early = (from: string) => reportWith({ items: { rows: [anItem('Antas.', { from })] } });
    const warned = rows.with(early('2099-01-01'));
    expect(codesOf(sendReport(asked(warned, officer), at))).toEqual(['EFFECTIVE_BEFORE_DECISION']);
    const warning = 'EFFECTIVE_BEFORE_DECISION items.0 2099-01-01';
    const thought = afterAct(
      warned,
      considerWarning(asked(warned, officer), { ...at, warning, considered: true }),
    );
    expect(codesOf(sendReport(asked(thought, officer), at))).toEqual([]);
    const other = thought.with(early('2098-01-01'));
    expect(codesOf(sendReport(asked(other, officer), at))).toEqual(['EFFECTIVE_BEFORE_DECISION']);
  });
});

describe('what somebody has written past the app', () => {
  test.each([[{}], [{ rows: 'x' }], [{ rows: [null, 3, 'x', []] }], [{ rows: { length: 2 } }]])(
    '%j is read as no items',
    (items) => {
      expect(itemsOf({ items })).toEqual([]);
    },
  );

  test('and what does not fit is left out', () => {
    const items = { rows: [{ text: 7, forwardTo: 5, from: 'snart', effects: [{ kind: 'burn' }, null] }] };
    expect(itemsOf({ items })).toEqual([
      { id: '0', number: 1, forwardTo: null, text: '', from: null, effects: [] },
    ]);
    expect(
      statementOf({ financing: { hasCost: 'kanske', costTkr: 'x', sources: [{ kind: 'x' }], phaseOuts: 4 } }),
    ).toEqual({
      hasCost: null,
      forBody: null,
      reason: '',
      phaseIn: '',
      costTkr: null,
      oneOffTkr: null,
      fromDay: null,
      permanent: false,
      sources: [],
      phaseOuts: [],
    });
  });
});
