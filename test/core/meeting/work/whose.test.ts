// Whose papers are read for a person: none without a role in a body, one's own first, and of all bodies no more than a dozen.
import { expect, test } from 'vitest';
import { whosePapers } from '../../../../src/core/meeting/work/whose.ts';
import { add, type Change } from '../../../../src/schema/change.ts';
import { key } from '../../../../src/schema/field.ts';
import type { InputOf } from '../../../../src/schema/list.ts';
import { bodies } from '../../../../src/schema/lists/bodies.ts';
import { roleAssignments } from '../../../../src/schema/lists/roleAssignments.ts';
import { anOrganisation, asked } from '../../../given/organisation.ts';

type Given = Partial<InputOf<typeof roleAssignments>> & Pick<InputOf<typeof roleAssignments>, 'role'>;
const board = key<'bodies'>('styrelsen');
const given = (more: Given): Change => add(roleAssignments, { person: 'p', name: 'P', ...more });

function readBy(roles: readonly Given[], more: readonly Change[] = []) {
  const rows = anOrganisation('rjh-2017').with(more, roles.map(given));
  const { read, left } = whosePapers(rows, asked(rows, 'p').person);
  return { read: read.map((one) => String(one.key)), left: left.length };
}

test('nobody without a role in a body is asked for anything', () => {
  const elsewhere = ['manager', 'controller', 'employee', 'auditor', 'systemManager', 'modelAdmin'] as const;
  for (const role of elsewhere) expect(readBy([{ role }]), role).toEqual({ read: [], left: 0 });
});

test('who is elected to a body, keeps its papers or writes its cases reads that body’s', () => {
  for (const role of ['chair', 'member', 'substitute', 'adjuster', 'committeeSecretary'] as const)
    expect(readBy([{ role, body: board }]).read, role).toEqual(['styrelsen']);
  expect(readBy([{ role: 'caseOfficer', unit: key<'units'>('enhet-a') }]).read).toEqual(['namnden']);
  expect(readBy([{ role: 'caseOfficer', body: board }]).read).toEqual(['styrelsen']);
});

test('a registrar serves all bodies, one’s own first, and is told of a dozen at once', () => {
  expect(readBy([{ role: 'registrar' }, { role: 'member', body: board }]).read).toEqual([
    'styrelsen',
    'fullmaktige',
    'namnden',
    'andra-namnden',
  ]);
  const more = Array.from({ length: 10 }, (_, at) =>
    add(bodies, { id: `organ-${at}`, name: `Organ ${at}`, kind: 'committee' }),
  );
  const many = readBy([{ role: 'caseOfficer' }], more);
  expect([many.read.length, many.left]).toEqual([12, 2]);
});
