// A party is political opinion data: it stands where the minutes are made from and in the minutes, and nowhere else (domain.md 2.9).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { people } from '../../local-tenant/seed/people.ts';
import { electedTo } from '../../src/core/meeting/seats.ts';
import { permissionPlan } from '../../src/m365/permissions.ts';
import { catalogue } from '../../src/schema/catalogue.ts';
import { add } from '../../src/schema/change.ts';
import { mandates } from '../../src/schema/lists/mandates.ts';
import { listsOf } from '../../src/schema/ofBody.ts';
import { anOrganisation, committee } from '../given/organisation.ts';

const everyList = [...catalogue, ...listsOf({ key: 'ks', name: 'Styrelsen' })];

test('one list has a field for it, which only those who make minutes and keep the rolls read', () => {
  const having = everyList.filter(({ fields }) =>
    Object.entries(fields).some(([name, { label }]) => /party|parti(?!c)/i.test(`${name} ${label}`)),
  );
  expect(having.map(({ name }) => name)).toEqual(['mandates']);
  expect(permissionPlan(mandates).list.map(({ to }) => to)).toEqual([
    'owners',
    'registrar',
    'systemManager',
    'committeeSecretary',
  ]);
  expect(mandates.view).not.toContain('party');
});

test('nothing but the rolls, the attendance and the minutes speaks of it', () => {
  const files = readdirSync('src', { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile() && /\.tsx?$/.test(one.name))
    .map((one) => join(one.parentPath, one.name));
  const speaking = files.filter((path) =>
    /\bparty\b/.test(readFileSync(path, 'utf8').replaceAll(/third-party/g, '')),
  );
  expect(speaking.toSorted()).toEqual([
    'src/core/meeting/read.ts',
    'src/core/meeting/seats.ts',
    'src/core/minutes/head.ts',
    'src/core/minutes/words.ts',
    'src/core/organisation/columns.ts',
    'src/features/organisation/roles/MandatesView.tsx',
    'src/features/organisation/units/text.ts',
    'src/features/room/minutes/words.ts',
    'src/schema/lists/mandates.ts',
    'src/schema/lists/room/meetings.ts',
  ]);
});

test('a name does not carry it: not into the attendance, and so not into the log, nor in the examples', () => {
  const elected = (name: string) =>
    add(mandates, {
      person: 'anna@x',
      name,
      body: committee,
      role: 'chair',
      party: 'Parti X',
      from: '2098-01-01',
    });
  for (const name of ['Anna (Parti X)', 'Anna'])
    expect(electedTo(anOrganisation('rjh-2017').with(elected(name)), committee, '2099-05-05')).toEqual([
      { person: 'anna@x', name: 'Anna', role: 'chair', party: 'Parti X' },
    ]);
  expect(people.filter(({ name }) => /Parti/.test(name))).toEqual([]);
});
