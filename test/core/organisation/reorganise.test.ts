// Reorganisation by last day and successors: what was stays, what takes over begins the day after, and nobody is left without a manager.
import { describe, expect, test } from 'vitest';
import { endUnit, mergeUnits, moveUnit, splitUnit } from '../../../src/core/organisation/reorganise.ts';
import { endRole, giveRole } from '../../../src/core/organisation/rules.ts';
import { organisationTree } from '../../../src/core/organisation/tree.ts';
import { unitsInForce } from '../../../src/core/organisation.ts';
import { personNamed, type Situation } from '../../../src/core/situation.ts';
import { add, type Change } from '../../../src/schema/change.ts';
import type { Result } from '../../../src/schema/fault.ts';
import { key } from '../../../src/schema/field.ts';
import { bodies } from '../../../src/schema/lists/bodies.ts';
import { goals } from '../../../src/schema/lists/goals.ts';
import { isRoleInForce, roleAssignments } from '../../../src/schema/lists/roleAssignments.ts';
import { units } from '../../../src/schema/lists/units.ts';
import { noRows, type TestRows } from '../../given/rows.ts';

const today = '2026-05-06';
const lastDay = '2026-12-31';
const unit = (id: string, level: 'administration' | 'area' | 'unit', parent?: string, body = 'bun') =>
  add(units, {
    id,
    name: id.toUpperCase(),
    level,
    body: key(body),
    validFrom: '2024-01-01',
    ...(parent === undefined ? {} : { parent: key<'units'>(parent) }),
  });
const role = (person: string, of: string, what: 'manager' | 'reporter' = 'manager') =>
  add(roleAssignments, { person: `${person}@k.se`, name: person, role: what, unit: key(of) });
const base = noRows().with(
  add(bodies, { id: 'bun', name: 'BUN', kind: 'committee' }),
  add(bodies, { id: 'son', name: 'SON', kind: 'committee' }),
  unit('fv', 'administration'),
  unit('fv2', 'administration', undefined, 'son'),
  unit('a', 'unit', 'fv'),
  unit('b', 'unit', 'fv'),
  unit('ledd-av-ingen', 'unit', 'fv'),
  role('chef-a', 'a'),
  role('rapportor-a', 'a', 'reporter'),
  role('chef-b', 'b'),
  add(roleAssignments, { person: 'ledare@k.se', name: 'Ledare', role: 'systemManager' }),
);
const at = (rows: TestRows, who = 'ledare@k.se'): Situation => ({
  rows,
  person: personNamed(rows, who, today),
  today,
  now: `${today}T08:00:00Z`,
});
const k = (id: string) => key<'units'>(id);
const ending = { lastDay, considered: false };
const next = (id: string, manager: { person: string; name: string } | null = null) => ({
  id,
  name: id,
  manager,
});
const codes = (result: Result<unknown>) => (result.ok ? [] : result.faults.map(({ code }) => code));
const after = (result: Result<readonly Change[]>) => {
  if (!result.ok) throw new Error(codes(result).join());
  return base.with(result.value);
};
const inForce = (rows: TestRows, day: string) => unitsInForce(rows, day).map((one) => one.key as string);

describe('a unit that is moved', () => {
  const rows = after(moveUnit(at(base), { ...ending, unit: k('a'), into: next('a2'), parent: k('fv2') }));
  test('is another unit the day after, under the new parent and its body', () => {
    expect(rows.get(units, k('a2'))).toMatchObject({
      parent: 'fv2',
      body: 'son',
      level: 'unit',
      validFrom: '2027-01-01',
    });
    expect(inForce(rows, '2027-01-01')).toContain('a2');
    expect(inForce(rows, '2027-01-01')).not.toContain('a');
  });
  test('stands where it stood for all days until then', () => {
    expect(rows.get(units, k('a'))).toMatchObject({
      parent: 'fv',
      body: 'bun',
      validTo: lastDay,
      successors: ['a2'],
    });
    for (const day of ['2024-06-01', '2025-12-31', lastDay])
      expect(organisationTree(rows, day).map((row) => JSON.stringify([row.kind, row.depth]))).toEqual(
        organisationTree(base, day).map((row) => JSON.stringify([row.kind, row.depth])),
      );
  });
  test('keeps its people, each with the old role ended and a new one begun', () => {
    const led = (day: string) =>
      rows
        .all(roleAssignments)
        .filter((one) => one.unit !== null && isRoleInForce(one, day))
        .map((one) => `${one.name} ${one.unit}`);
    expect(led(lastDay)).toEqual(['chef-a a', 'rapportor-a a', 'chef-b b']);
    expect(led('2027-01-01').toSorted()).toEqual(['chef-a a2', 'chef-b b', 'rapportor-a a2']);
  });
});

test('a unit that is split has two successors, each with a manager', () => {
  const into = [next('a1'), next('a2', { person: 'NY@k.se', name: 'Ny' })];
  const rows = after(splitUnit(at(base), { ...ending, unit: k('a'), into }));
  expect(rows.get(units, k('a'))?.successors).toEqual(['a1', 'a2']);
  const managers = rows
    .by(roleAssignments, 'role', 'manager')
    .filter((one) => one.unit?.startsWith('a') && one.unit !== 'a');
  expect(managers.map((one) => `${one.person} ${one.unit}`)).toEqual(['chef-a@k.se a1', 'ny@k.se a2']);
});

test('units that are merged share one successor', () => {
  const rows = after(mergeUnits(at(base), { ...ending, units: [k('a'), k('b')], into: next('ab') }));
  expect([rows.get(units, k('a'))?.successors, rows.get(units, k('b'))?.successors]).toEqual([
    ['ab'],
    ['ab'],
  ]);
  expect(inForce(rows, '2027-01-01')).toEqual(['fv', 'fv2', 'ledd-av-ingen', 'ab']);
});

describe('what stands in the way', () => {
  const owning = base.with(
    add(goals, {
      id: 'm',
      type: 'unitGoal',
      title: 'M',
      ownerUnit: k('a'),
      validFromYear: 2026,
      validToYear: 2027,
      state: 'active',
    }),
  );
  const end = { ...ending, unit: k('a'), successors: [] };
  test.each<[string, Result<unknown>, readonly string[]]>([
    [
      'a successor that does not exist',
      endUnit(at(base), { ...end, successors: [k('x')] }),
      ['REFERENCE_UNKNOWN'],
    ],
    ['children left behind', endUnit(at(base), { ...end, unit: k('fv') }), ['UNIT_CHILDREN_LEFT']],
    [
      'a unit without a manager',
      moveUnit(at(base), { ...ending, unit: k('ledd-av-ingen'), into: next('x'), parent: k('fv2') }),
      ['UNIT_NO_MANAGER'],
    ],
    [
      'a code that is taken',
      moveUnit(at(base), { ...ending, unit: k('a'), into: next('B'), parent: k('fv2') }),
      ['CODE_TAKEN'],
    ],
    [
      'two new units with one code',
      splitUnit(at(base), { ...ending, unit: k('a'), into: [next('x'), next('X')] }),
      ['CODE_TAKEN'],
    ],
    ['a day that is none', endUnit(at(base), { ...end, lastDay: '' }), ['FIELD_NOT_A_DATE']],
    ['a day before the unit began', endUnit(at(base), { ...end, lastDay: '2020-01-01' }), ['UNIT_ENDED']],
    ['work that would lose its owner', endUnit(at(owning), end), ['UNIT_OWNS_WORK']],
    ['work that has been looked at', endUnit(at(owning), { ...end, considered: true }), []],
    ['a unit’s own manager', endUnit(at(base, 'chef-a@k.se'), end), ['NOT_ALLOWED']],
  ])('%s', (_, result, expected) => {
    expect(codes(result)).toEqual(expected);
  });
  test('is told with counts', () => {
    expect(endUnit(at(owning), end)).toMatchObject({
      faults: [{ warning: true, values: { label: 'A', goals: 1, plans: 0, indicators: 0, activities: 0 } }],
    });
  });
});

describe('a role', () => {
  test('that has ended no longer counts, and is the same row when it is given again', () => {
    const chief = key<'roleAssignments'>('chef-a@k.se.manager.a');
    const ended = after(endRole(at(base), { role: chief, lastDay: '2026-05-05' }));
    expect(personNamed(ended, 'chef-a@k.se', today).roles).toEqual([]);
    const again = giveRole(at(ended), {
      person: 'Chef-A@k.se',
      name: 'chef-a',
      role: 'manager',
      unit: k('a'),
    });
    expect(again).toMatchObject({ value: [{ act: 'alter', key: chief, values: { validTo: null } }] });
  });
  test('of the last system manager is not ended', () => {
    expect(codes(endRole(at(base), { role: key('ledare@k.se.systemManager'), lastDay: today }))).toEqual([
      'ROLE_LAST_MANAGER',
    ]);
  });
});

describe('a role that is given', () => {
  test('to a substitute has its last day from the start', () => {
    const role = { person: 'vikarie@k.se', name: 'vikarie', role: 'manager', unit: k('a') } as const;
    const given = after(giveRole(at(base), { ...role, validTo: '2026-05-31' }));
    const rolesOn = (day: string) => personNamed(given, 'vikarie@k.se', day).roles.length;
    expect([rolesOn(today), rolesOn('2026-05-31'), rolesOn('2026-06-01')]).toEqual([1, 1, 0]);
    expect(codes(giveRole(at(base), { ...role, validTo: '2026-05-05' }))).toEqual(['DAYS_NOT_ORDERED']);
    const last = { person: 'ledare@k.se', name: 'ledare', role: 'systemManager' } as const;
    expect(codes(giveRole(at(base), { ...last, validTo: '2026-12-31' }))).toEqual(['ROLE_LAST_MANAGER']);
  });
});
