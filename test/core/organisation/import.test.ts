// Reading tables in: letters and separators told, headings in any order, faults by row, a preview that writes nothing, and twice is once.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { acceptImport } from '../../../src/core/organisation/acceptImport.ts';
import { type ImportKind, matchColumns } from '../../../src/core/organisation/columns.ts';
import { importPreview } from '../../../src/core/organisation/preview.ts';
import { endMandate, giveMandate } from '../../../src/core/organisation/rules.ts';
import { decoded, parsed } from '../../../src/core/organisation/table.ts';
import { personNamed, type Situation } from '../../../src/core/situation.ts';
import { add } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { bodies } from '../../../src/schema/lists/bodies.ts';
import { mandates } from '../../../src/schema/lists/mandates.ts';
import { periods } from '../../../src/schema/lists/periods.ts';
import { roleAssignments } from '../../../src/schema/lists/roleAssignments.ts';
import { units } from '../../../src/schema/lists/units.ts';
import { afterAct, anIndicator } from '../../given/organisation.ts';
import { noRows, type TestRows } from '../../given/rows.ts';

const today = '2026-05-06';
const leader = 'ledare@kommun.se';
const base = noRows().with(
  add(bodies, { id: 'bun', name: 'Barn- och utbildningsnämnden', kind: 'committee' }),
  add(units, {
    id: 'fv',
    name: 'Förvaltningen',
    level: 'administration',
    body: key('bun'),
    validFrom: '2024-01-01',
  }),
  add(units, {
    id: 'enhet-a',
    name: 'Enhet A',
    level: 'unit',
    parent: key('fv'),
    body: key('bun'),
    headcount: 12,
    validFrom: '2024-01-01',
  }),
  add(mandates, {
    person: 'ordf@kommun.se',
    name: 'Ordföranden',
    body: key('bun'),
    role: 'chair',
    from: '2025-01-01',
    to: '2026-01-31',
  }),
  add(roleAssignments, { person: leader, name: 'Ledare', role: 'systemManager' }),
  add(roleAssignments, { person: 'chef@kommun.se', name: 'Chef', role: 'manager', unit: key('enhet-a') }),
);
const at = (rows: TestRows, who = leader): Situation => ({
  rows,
  person: personNamed(rows, who, today),
  today,
  now: `${today}T08:00:00Z`,
});
const input = (kind: ImportKind, text: string) => {
  const read = parsed(text);
  if (!read.ok) throw new Error(read.faults.map(({ code }) => code).join());
  const { table } = read.value;
  return { kind, table, matching: matchColumns(kind, table.headings) };
};
const look = (kind: ImportKind, text: string) => importPreview(at(base), input(kind, text));
const told = (kind: ImportKind, text: string) =>
  look(kind, text).lines.flatMap(({ number, faults }) =>
    faults.map(({ code, at: where }) => `${number} ${where} ${code}`),
  );

describe('a body’s chair, given by hand', () => {
  const give = (role: 'chair' | 'member', from: string, to: string | null = null) => {
    const person = 'ny@kommun.se';
    const given = giveMandate(at(base), { person, name: 'Ny', body: key('bun'), role, from, to });
    return given.ok ? [] : given.faults.map(({ code, values }) => [code, values.name]);
  };
  test('is one at a time', () => {
    expect(give('chair', '2026-01-31')).toEqual([['MANDATE_HELD', 'Ordföranden']]);
    expect(give('chair', '2024-06-01')).toEqual([['MANDATE_HELD', 'Ordföranden']]);
    expect(give('chair', '2026-02-01')).toEqual([]);
    expect(give('chair', '2024-06-01', '2024-12-31')).toEqual([]);
    expect(give('member', '2026-01-01')).toEqual([]);
  });

  test('is taken back when it was ended by mistake, unless another has it by now', () => {
    const [chair] = base.by(mandates, 'body', key('bun')).filter(({ role }) => role === 'chair');
    if (chair === undefined) throw new Error('There is no chair');
    const end = (rows: TestRows, lastDay: string | null) =>
      endMandate(at(rows), { mandate: chair.key, lastDay });
    const ended = afterAct(base, end(base, '2026-01-31'));
    expect(end(ended, null)).toMatchObject({ value: [{ key: chair.key, values: { to: null } }] });
    const next = { person: 'ny@kommun.se', name: 'Ny', body: key<'bodies'>('bun'), role: 'chair' } as const;
    const replaced = afterAct(ended, giveMandate(at(ended), { ...next, from: '2026-02-01' }));
    expect(end(replaced, null)).toMatchObject({ faults: [{ code: 'MANDATE_HELD', values: { name: 'Ny' } }] });
  });
});

describe('a file of text', () => {
  const swedish = 'Kod;Namn\nå;Åmål';
  test.each([
    ['utf-8', new TextEncoder().encode(swedish)],
    ['utf-8', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(swedish)])],
    ['windows-1252', Uint8Array.from(swedish, (letter) => letter.charCodeAt(0))],
    [
      'utf-16',
      new Uint8Array([
        0xff,
        0xfe,
        ...new Uint8Array(Uint16Array.from(swedish, (one) => one.charCodeAt(0)).buffer),
      ]),
    ],
  ])('in %s is read with its letters whole', (encoding, bytes) => {
    const read = decoded(bytes);
    expect(read.encoding).toBe(encoding);
    const table = parsed(read.text);
    expect(table).toMatchObject({
      value: { table: { headings: ['Kod', 'Namn'], lines: [{ cells: ['å', 'Åmål'] }] } },
    });
  });

  test.each([
    [';', 'Kod;Namn\na;"b;c"'],
    [',', 'Kod,Namn\na,"b;c"'],
    ['\t', 'Kod\tNamn\na\tb;c'],
  ])('parted by %j is told so', (separator, text) => {
    expect(parsed(text)).toMatchObject({
      value: { separator, table: { lines: [{ number: 2, cells: ['a', 'b;c'] }] } },
    });
  });

  test.each([
    ['', 'TABLE_EMPTY'],
    ['Kod;Namn\n\n', 'TABLE_EMPTY'],
    ['Kod;Namn\na;"b\nc;d', 'TABLE_QUOTE_OPEN'],
  ])('%j has %s', (text, code) => {
    expect(parsed(text)).toMatchObject({ ok: false, faults: [{ code }] });
  });
});

describe('columns', () => {
  test.each<[ImportKind, string, readonly (string | null)[]]>([
    ['units', 'Namn;Kod;Nivå', ['name', 'id', 'level']],
    ['units', 'id,NAME,level,parent', ['id', 'name', 'level', 'parent']],
    ['units', 'Enhetskod;Enhet;Tillhör;Gäller från;Okänt', ['id', 'name', 'parent', 'validFrom', null]],
    ['roleAssignments', 'E-post;Namn;Behörighet;Enhetskod', ['person', 'name', 'role', 'unit']],
    ['mandates', 'Ledamot;Inloggningsnamn;Nämnd;Befattning;Från', ['name', 'person', 'body', 'role', 'from']],
  ])('of %s are known in %s', (kind, headings, expected) => {
    expect(matchColumns(kind, headings.split(/[;,]/))).toEqual(expected);
  });

  test('that are missing or chosen twice stand in the way of everything', () => {
    expect(look('units', 'Namn\nEnhet B').faults.map(({ code, at: where }) => `${where} ${code}`)).toEqual([
      'id COLUMN_NOT_THERE',
      'level COLUMN_NOT_THERE',
    ]);
    const twice = { ...input('bodies', 'Kod;Namn;Slag\nx;y;Nämnd'), matching: ['id', 'id', 'kind'] };
    expect(importPreview(at(base), twice).faults.map(({ code }) => code)).toEqual([
      'COLUMN_TWICE',
      'COLUMN_NOT_THERE',
    ]);
  });
});

describe('faults by row', () => {
  const head = 'Kod;Namn;Nivå;Överordnad enhet;Antal anställda;Gäller från';
  test.each<[string, ImportKind, string, readonly string[]]>([
    [
      'an unknown parent',
      'units',
      `${head}\nb;B;Enhet;saknas;;`,
      ['2 parent REFERENCE_UNKNOWN', '2 body FIELD_REQUIRED'],
    ],
    ['a word that is no level', 'units', `${head}\nb;B;Hylla;fv;;`, ['2 level FIELD_UNKNOWN_CHOICE']],
    ['a figure that is none', 'units', `${head}\nb;B;Enhet;fv;tolv;`, ['2 headcount FIELD_NOT_A_NUMBER']],
    [
      'a day that does not exist',
      'units',
      `${head}\nb;B;Enhet;fv;;2026-02-30`,
      ['2 validFrom FIELD_NOT_A_DATE'],
    ],
    [
      'the same code twice, whatever the capitals',
      'units',
      `${head}\nb;B;Enhet;fv;;\n\nB;B;Enhet;fv;;`,
      ['4  ROW_TWICE'],
    ],
    ['a level above its parent', 'units', `${head}\nb;B;Förvaltning;fv;;`, ['2 level UNIT_LEVEL_WRONG']],
    ['a code with a blank', 'units', `${head}\nb 1;B;Enhet;fv;;`, ['2 id CODE_NOT_ALLOWED']],
    ['no name', 'units', `${head}\nb;;Enhet;fv;;`, ['2 name FIELD_REQUIRED']],
    ['a cell too many', 'units', `${head}\nb;B;Enhet;fv;;;7`, ['2  CELLS_BEYOND_COLUMNS']],
    [
      'a ring',
      'bodies',
      'Kod;Namn;Slag;Överordnat organ\nx;X;Nämnd;y\ny;Y;Nämnd;x',
      ['2 parent UNIT_RING', '3 parent UNIT_RING'],
    ],
    ['a unit moved in place', 'units', `${head}\nenhet-a;Enhet A;Enhet;;;`, ['2 parent UNIT_MOVED']],
    [
      'what hangs on a faulty row',
      'units',
      `${head};Svarar till organ\no;;Område;fv;;;\np;P;Enhet;o;;;bun`,
      ['2 name FIELD_REQUIRED', '3 parent REFERENCE_FAULTY'],
    ],
    [
      'a sign-in name that is none',
      'roleAssignments',
      'Inloggningsnamn;Namn;Roll\nkalle;K;Controller',
      ['2 person SIGN_IN_NAME_WRONG'],
    ],
    [
      'a manager of nothing',
      'roleAssignments',
      'Inloggningsnamn;Namn;Roll\nk@k.se;K;Chef',
      ['2 unit ROLE_NO_UNIT'],
    ],
    [
      'an unknown body',
      'mandates',
      'Inloggningsnamn;Namn;Organ;Uppdrag;Från\nk@k.se;K;xx;Ledamot;2026-01-01',
      ['2 body REFERENCE_UNKNOWN'],
    ],
    [
      'days in the wrong order',
      'mandates',
      'Inloggningsnamn;Namn;Organ;Uppdrag;Från;Till\nk@k.se;K;bun;Ledamot;2026-01-02;2026-01-01',
      ['2 to DAYS_NOT_ORDERED'],
    ],
    [
      'two chairs of a body at once, in the table or beside it',
      'mandates',
      [
        'Inloggningsnamn;Namn;Organ;Uppdrag;Från;Till',
        'a@k.se;A;bun;Ordförande;2026-06-01;2026-12-31',
        'b@k.se;B;bun;Ordförande;2026-12-31;',
        'c@k.se;C;bun;Ledamot;2026-06-01;',
        'd@k.se;D;bun;Ordförande;2024-01-01;2024-12-31',
        'e@k.se;E;bun;Ordförande;2025-12-31;2026-01-31',
      ].join('\n'),
      ['2 role MANDATE_HELD', '3 role MANDATE_HELD', '6 role MANDATE_HELD'],
    ],
  ])('%s', (_, kind, text, expected) => {
    expect(told(kind, text)).toEqual(expected);
  });

  test.each(['2026-01-31', '20260131', '31/1 2026', '31.1.2026', '31 januari 2026', '2026-01-31 00:00:00'])(
    'a day written as %s is read',
    (text) => {
      expect(look('units', `${head}\nb;B;Enhet;fv;;${text}`).lines[0]).toMatchObject({
        state: 'new',
        values: { validFrom: '2026-01-31', body: 'bun', parent: 'fv' },
      });
    },
  );
});

describe('the preview', () => {
  const text =
    'Kod;Namn;Nivå;Överordnad enhet;Antal anställda\nENHET-A;Enhet Alfa;Enhet;Förvaltningen;12\nny;Ny;Enhet;fv;3';
  test('says new, changed field by field, and what is not in the file', () => {
    const { lines, absent } = look('units', text);
    expect(
      lines.map(({ state, changes }) => [
        state,
        changes.map(({ field, before, after }) => [field, before, after]),
      ]),
    ).toEqual([
      ['changed', [['name', 'Enhet A', 'Enhet Alfa']]],
      ['new', []],
    ]);
    expect(absent.map((row) => row.key)).toEqual(['fv']);
  });

  test('becomes wishes only when it is accepted, and takes nothing away', () => {
    const wishes = acceptImport(at(base), { ...input('units', text), onlyGood: false });
    if (!wishes.ok) throw new Error('not accepted');
    expect(wishes.value.map(({ act, key: row, values }) => [act, row, Object.keys(values)])).toEqual([
      ['alter', 'enhet-a', ['name']],
      ['add', 'ny', expect.arrayContaining(['id', 'name', 'level', 'parent', 'body', 'validFrom'])],
    ]);
  });

  test('with faults is refused whole, or read without those lines when that is said', () => {
    const broken = input('units', `${text}\n;Utan kod;Enhet;fv;1`);
    expect(acceptImport(at(base), { ...broken, onlyGood: false })).toMatchObject({
      faults: [{ code: 'IMPORT_FAULTY', values: { count: 1 } }],
    });
    expect(acceptImport(at(base), { ...broken, onlyGood: true })).toMatchObject({
      ok: true,
      value: { length: 2 },
    });
  });

  test.each(['chef@kommun.se', 'okand@kommun.se'])('is nothing that %s may accept', (who) => {
    expect(acceptImport(at(base, who), { ...input('units', text), onlyGood: true })).toMatchObject({
      faults: [{ code: 'NOT_ALLOWED' }],
    });
  });
});

const name = fc.stringMatching(/^[A-Za-zåäö][A-Za-zåäö 0-9]{0,20}$/).map((one) => one.trim());
property.prop([
  fc.uniqueArray(
    fc.record({
      code: fc.stringMatching(/^[a-z0-9-]{1,8}$/),
      name,
      level: fc.constantFrom('Område', 'Enhet', 'area', 'unit'),
      parent: fc.constantFrom('fv', 'Förvaltningen', 'FV'),
      headcount: fc.option(fc.nat(900), { nil: '' }),
      from: fc.constantFrom('', '2026-01-01', '1/2 2026'),
    }),
    { selector: ({ code }) => code, maxLength: 12, minLength: 1 },
  ),
])('an accepted import read again changes nothing', (made) => {
  const rows = made.filter(({ code }) => code !== 'fv' && code !== 'enhet-a');
  if (rows.length === 0) return;
  const text = [
    'Kod;Namn;Nivå;Överordnad enhet;Antal anställda;Gäller från',
    ...rows.map((row) => Object.values(row).join(';')),
  ].join('\n');
  const table = input('units', text);
  const accepted = acceptImport(at(base), { ...table, onlyGood: true });
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.faults));
  const after = importPreview(at(base.with(accepted.value)), table);
  expect(after.lines.map(({ state, faults }) => [state, faults])).toEqual(rows.map(() => ['unchanged', []]));
  expect(acceptImport(at(base.with(accepted.value)), { ...table, onlyGood: true })).toMatchObject({
    faults: [{ code: 'IMPORT_UNCHANGED' }],
  });
});

describe('What a controller reads in', () => {
  const controller = 'controller@kommun.se';
  const desk = base.with(
    add(roleAssignments, { person: controller, name: 'Controller', role: 'controller' }),
    add(units, {
      id: 'enhet-b',
      name: 'Enhet B',
      level: 'unit',
      parent: key('fv'),
      body: key('bun'),
      costCentre: '4711',
      validFrom: '2024-01-01',
    }),
    ...(['T1', 'T2'] as const).map((template, at) =>
      add(periods, {
        year: 2026,
        template,
        label: `Tertial ${at + 1}`,
        from: '2026-01-01',
        to: '2026-04-30',
        kind: 'interim',
        state: at === 0 ? 'locked' : 'planned',
      }),
    ),
    anIndicator('kö', 'mål', { title: 'Väntetid' }),
  );

  test('is the money of units by their cost centres, into a period that is not locked', () => {
    const money = input(
      'budgetOutcomes',
      'Period;Ansvar;Budget;Utfall;Prognos\nT2 2026;4711;12 500;8 100,5;12 900\n',
    );
    const accepted = acceptImport(at(desk, controller), { ...money, onlyGood: false });
    expect(accepted.ok && accepted.value).toMatchObject([
      {
        act: 'add',
        list: 'budgetOutcomes',
        year: 2026,
        key: '2026.T2.enhet-b',
        values: { budgetTkr: 12_500, outcomeTkr: 8_100.5, forecastTkr: 12_900 },
      },
    ]);
    const faultsOf = (text: string) =>
      importPreview(at(desk, controller), input('budgetOutcomes', text)).lines.map(({ faults }) =>
        faults.map((one) => `${one.code} ${one.at}`),
      );
    expect(
      faultsOf('Period;Enhet;Budget\nTertial 1;Enhet B;12\nTertial 2;Enhet B;\nTertial 2;9999;12\n'),
    ).toEqual([['PERIOD_NOT_OPEN period'], ['MONEY_NOT_GIVEN budgetTkr'], ['REFERENCE_UNKNOWN unit']]);
    // A table of money is never the whole of what has been written.
    expect(importPreview(at(desk, controller), money).absent).toEqual([]);
  });

  test('is assignments, to one who is to do them, and targets by the indicator’s name', () => {
    const given = input(
      'assignments',
      'Kod;Uppdrag;Från;Till enhet;Till organ;Klart senast\nu1;Korta köerna;bun;Enhet B;;2026-12-31\nu2;Utan mottagare;bun;;;\n',
    );
    const accepted = acceptImport(at(desk, controller), { ...given, onlyGood: true });
    expect(accepted.ok && accepted.value).toMatchObject([
      { key: 'u1', values: { kind: 'assignment', state: 'open', toUnit: 'enhet-b', dueDay: '2026-12-31' } },
    ]);
    const { lines } = importPreview(at(desk, controller), given);
    expect(lines[1]?.faults.map(({ code }) => code)).toEqual(['ASSIGNMENT_NO_RECIPIENT']);
    const wanted = input('targets', 'Indikator;År;Enhet;Målvärde\nVäntetid;2026;enhet-b;30\n');
    const targeted = acceptImport(at(desk, controller), { ...wanted, onlyGood: false });
    expect(targeted.ok && targeted.value).toMatchObject([
      { list: 'targets', values: { indicator: 'kö', value: 30 } },
    ]);
    // A controller neither makes units nor gives roles.
    const closed = acceptImport(at(desk, controller), {
      ...input('units', 'Kod;Namn;Nivå\nx;X;enhet\n'),
      onlyGood: false,
    });
    expect(closed.ok ? [] : closed.faults.map(({ code }) => code)).toEqual(['NOT_ALLOWED']);
  });
});
