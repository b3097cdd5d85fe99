// Cases: their registry numbers, and those that other bodies send (S28, S33).
import { describe, expect, test } from 'vitest';
import type { DecidedItem } from '../../../src/core/decision/content.ts';
import { financingOf } from '../../../src/core/meeting/decide/decidedContent.ts';
import {
  candidatesFor,
  forwardedFiles,
  type Logged,
  nextBodies,
  wayTo,
} from '../../../src/core/proposal/candidates.ts';
import { attachmentsOf, itemsOf } from '../../../src/core/proposal/read.ts';
import { nextNumber } from '../../../src/core/proposal/registryNumber.ts';
import { openCase } from '../../../src/core/proposal/rules/caseRules.ts';
import { filesLacking, recordFetched, takeInCase } from '../../../src/core/proposal/rules/takeIn.ts';
import { add } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { bodies } from '../../../src/schema/lists/bodies.ts';
import { cases } from '../../../src/schema/lists/room/cases.ts';
import { proposals } from '../../../src/schema/lists/room/proposals.ts';
import type { PresetId } from '../../../src/steering/presets/preset.ts';
import { afterAct, asked, codesOf, committee, modelOf } from '../../given/organisation.ts';
import { aDocument, council, documentKey } from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';
import { anEffect, bodyNamed, papers } from './given.ts';

const board = key<'bodies'>('styrelsen');
const opened = (registryNumber: string) =>
  add(cases, { registryNumber, title: registryNumber, openedDay: '2099-01-01' });

describe('registry numbers', () => {
  const next = (preset: PresetId, named: string, rows: TestRows) =>
    nextNumber(rows, modelOf(preset), { ...bodyNamed(rows, named), abbreviation: 'NN' }, 2099);

  test.each([
    ['rjh-2017', 'namnden', [], 'NN/2/2099'],
    ['rjh-2017', 'styrelsen', [], 'RS/1/2099'],
    ['rjh-2017', 'namnden', ['NN/9/2099', 'NN/12/2099', 'NN/700/2098', 'XX/99/2099'], 'NN/13/2099'],
    ['sundsvall-2017', 'namnden', [], 'NN-2099-00001'],
    ['sundsvall-2017', 'styrelsen', ['KS-2099-00754'], 'KS-2099-00755'],
    ['norrtalje-2019', 'namnden', ['NN 2099-9'], 'NN 2099-10'],
  ] as const)('%s, %s, after %j: %s', (preset, named, before, expected) => {
    const rows = papers(preset).with(before.map(opened));
    expect(next(preset, named, rows)).toBe(expected);
  });

  test('a pattern that only a person can follow proposes nothing', () => {
    const model = modelOf('rjh-2017');
    const odd = {
      ...model,
      proposal: { ...model.proposal, registryNumberPatterns: { committee: '^(a|b)+$' } },
    };
    const rows = papers('rjh-2017');
    expect(nextNumber(rows, odd, bodyNamed(rows, 'namnden'), 2099)).toBe('');
  });

  test.each([
    ['NN/2/2099', []],
    [' NN/2/2099 ', []],
    ['nn/1/2099', ['REGISTRY_NUMBER_TAKEN']],
    ['KS-2099-00001', ['REGISTRY_NUMBER_WRONG']],
    ['', ['FIELD_REQUIRED']],
  ])('%s', (registryNumber, expected) => {
    const rows = papers('rjh-2017');
    const result = openCase(asked(rows, 'handlaggare-1'), {
      body: committee,
      registryNumber,
      title: 'Regler',
    });
    expect(result.ok ? [] : result.faults.map(({ code }) => code)).toEqual(expected);
  });

  test('a member opens no case', () => {
    const rows = papers('rjh-2017');
    const input = { body: committee, registryNumber: 'NN/2/2099', title: 'Regler' };
    expect(openCase(asked(rows, 'ledamot-a'), input)).toMatchObject({ faults: [{ code: 'NOT_ALLOWED' }] });
  });
});

const decided = (more: Partial<DecidedItem>): DecidedItem => ({
  v: 1,
  body: board,
  meeting: '2099-04-20.1',
  day: '2099-04-20',
  item: '2099-04-20.1.3',
  paragraph: 148,
  title: 'Reviderade regler',
  registryNumber: 'RS/101/2015',
  summary: 'Reglerna har setts över.',
  basis: [],
  files: [],
  proposed: [],
  motions: [],
  propositionOrder: '',
  method: 'acclamation',
  vote: null,
  outcome: 'approved',
  remitReason: '',
  text: '',
  points: [],
  refused: [],
  present: [],
  conflicts: [],
  nonParticipants: [],
  reservations: [],
  notes: [],
  recipients: [],
  immediate: false,
  financing: null,
  correction: '',
  frozen: {},
  ...more,
});
const toCouncil = {
  number: 1,
  forwardTo: council,
  text: 'Reviderade regler godkänns.',
  effects: [{ ...anEffect('adopt', { target: documentKey('regler') }), kind: 'adopt' as const }],
};
const own = { number: 2, forwardTo: null, text: 'Styrelsen lägger ned arbetsgruppen.', effects: [] };

describe('cases from other bodies', () => {
  const rows = papers('rjh-2017').with(aDocument('regler', { state: 'draft' }));
  const log = (more: Partial<DecidedItem> = {}): readonly Logged[] => [
    { number: 7, item: decided({ points: [toCouncil, own], ...more }) },
  ];

  test('S28 what the board proposes to the council becomes a candidate there, with number and text unchanged', () => {
    const [candidate, ...more] = candidatesFor(rows, council, [log()]);
    expect(more).toEqual([]);
    expect(candidate).toMatchObject({
      from: board,
      decision: 7,
      registryNumber: 'RS/101/2015',
      points: [toCouncil],
    });
    if (!candidate) return;
    const taken = afterAct(
      rows,
      takeInCase(asked(rows, 'registrator-1'), { body: council, candidate, files: {} }),
    );
    expect(taken.get(cases, key<'cases'>('RS/101/2015'))).toMatchObject({
      title: 'Reviderade regler',
      fromBody: board,
      fromDecision: '7',
    });
    const report = taken.get(proposals, key<'proposals'>('RS/101/2015.1.styrelsen'));
    expect(report?.state).toBe('sent');
    // It is the council's own decision now, in the board's own words.
    expect(report && itemsOf(report)).toEqual([{ ...toCouncil, id: '0', forwardTo: null, from: null }]);
    expect(taken.all(bodies)).toEqual(rows.all(bodies));
    expect(candidatesFor(taken, council, [log()])).toEqual([]);
    expect(candidatesFor(taken, council, [[...log(), { ...log()[0], number: 9 } as Logged]])).toHaveLength(1);
  });

  test('what it costs, who pays and what it rests on go along, and it is still the board’s own cost', () => {
    const financing = {
      ...{ hasCost: 'yes' as const, reason: '', phaseIn: 'Nytt team', costTkr: '1500', oneOffTkr: '' },
      ...{ fromDay: '2100-01-01', permanent: true, forBody: null },
      sources: [{ kind: 'transferFromOtherBoard' as const, body: committee, amountTkr: '1500' }],
    };
    const basis = ['Tjänsteskrivelse 2 april'];
    const [candidate] = candidatesFor(rows, council, [log({ financing, basis })]);
    if (!candidate) throw new Error('Nothing came to the council');
    const taken = afterAct(
      rows,
      takeInCase(asked(rows, 'registrator-1'), { body: council, candidate, files: {} }),
    );
    const report = taken.get(proposals, key<'proposals'>('RS/101/2015.1.styrelsen'));
    expect(financingOf(report)).toEqual({ ...financing, forBody: board });
    expect(report && attachmentsOf(report)).toMatchObject([{ title: basis[0], basis: true }]);
  });

  test('its files come along as they could be copied; the rest is fetched later, and only that is written', () => {
    const files = [
      { title: 'Karta', file: 'caseDocuments/Organ styrelsen/karta.pdf' },
      { title: 'Kalkyl', file: 'caseDocuments/Organ styrelsen/kalkyl.xlsx' },
    ];
    const [candidate] = candidatesFor(rows, council, [log({ basis: ['Karta'], files })]);
    if (!candidate) throw new Error('Nothing came to the council');
    expect(nextBodies(rows, decided({ points: [toCouncil, own] }))).toEqual([council]);
    const forwarded = forwardedFiles(candidate.from, candidate.day, candidate.files);
    expect(forwarded.map(({ name }) => name)).toEqual([
      'styrelsen 2099-04-20 karta.pdf',
      'styrelsen 2099-04-20 kalkyl.xlsx',
    ]);
    const there = 'caseDocuments/Organ fullmaktige/styrelsen 2099-04-20 karta.pdf';
    const laid = { [forwarded[0]?.file ?? '']: there };
    const taken = afterAct(
      rows,
      takeInCase(asked(rows, 'registrator-1'), { body: council, candidate, files: laid }),
    );
    const named = key<'proposals'>('RS/101/2015.1.styrelsen');
    const report = taken.get(proposals, named);
    if (!report) throw new Error('No report');
    expect(attachmentsOf(report)).toMatchObject([
      { title: 'Karta', basis: true, file: there },
      { title: 'Kalkyl', basis: false, file: '' },
    ]);
    expect(filesLacking(report)).toEqual([forwarded[1]]);
    const fetched = (person: string) =>
      recordFetched(asked(taken, person), {
        ...{ body: council, proposal: named },
        files: {
          [forwarded[1]?.file ?? '']: 'caseDocuments/Organ fullmaktige/kalkyl.xlsx',
          [files[0]?.file ?? '']: 'annan',
        },
      });
    expect(codesOf(fetched('medarbetare-1'))).toEqual(['NOT_ALLOWED']);
    const after = afterAct(taken, fetched('registrator-1')).get(proposals, named);
    expect(after && attachmentsOf(after).map(({ file }) => file)).toEqual([
      there,
      'caseDocuments/Organ fullmaktige/kalkyl.xlsx',
    ]);
    expect(after && filesLacking(after)).toEqual([]);
  });

  test.each([
    ['what was remitted', { outcome: 'remitted' as const }],
    ['what was rejected', { outcome: 'rejected' as const }],
    ['the body’s own decisions', { points: [own] }],
    ['what has no number', { registryNumber: null }],
  ])('%s is sent nowhere', (_, more) => {
    expect(candidatesFor(rows, council, [log(more)])).toEqual([]);
  });

  test('S33 from a subcommittee it goes by the board, and from a committee too (KL 5:26-28)', () => {
    const withSub = rows.with(
      add(bodies, { id: 'au', name: 'Arbetsutskottet', kind: 'subcommittee', parent: board }),
    );
    const sub = key<'bodies'>('au');
    expect(wayTo(withSub, sub, council)).toEqual([board, council]);
    expect(wayTo(withSub, committee, council)).toEqual([board, council]);
    expect(wayTo(withSub, board, council)).toEqual([council]);
    const fromSub = log({ body: sub });
    expect(candidatesFor(withSub, council, [fromSub])).toEqual([]);
    const [candidate] = candidatesFor(withSub, board, [fromSub]);
    if (!candidate) throw new Error('Nothing came to the board');
    const atBoard = afterAct(
      withSub,
      takeInCase(asked(withSub, 'registrator-1'), { body: board, candidate, files: {} }),
    );
    const report = atBoard.all(proposals).find(({ case: its }) => its === 'RS/101/2015');
    expect(report && itemsOf(report)).toMatchObject([{ forwardTo: council, text: toCouncil.text }]);
  });
});
