// What each person may do, by role and unit.
import { describe, expect, test } from 'vitest';
import { isReaderOnly, mayFollowUp, mayOverride, ownUnits, unitsOf } from '../../src/core/access.ts';
import { pathUp, unitsBelow } from '../../src/core/organisation.ts';
import { personNamed } from '../../src/core/situation.ts';
import { alter } from '../../src/schema/change.ts';
import { units } from '../../src/schema/lists/units.ts';
import { anOrganisation, aRole, aUnit, enhetA, enhetB, omradet, unitKey } from '../given/organisation.ts';

const rows = anOrganisation('rjh-2017').with(
  aRole('rapportor', 'reporter', 'enhet-a'),
  aRole('forvaltningsledare', 'systemManager'),
  aRole('revisor', 'auditor'),
  aRole('medarbetare-1', 'employee', 'enhet-a'),
  aRole('vikarie', 'manager', 'enhet-a'),
  aRole('vikarie', 'manager', 'enhet-b'),
);
const person = (name: string) => personNamed(rows, name);
const names = (found: readonly { readonly name: string }[]) => found.map(({ name }) => name);

describe('following up', () => {
  test.each([
    ['chef-enhet-a', true, false],
    ['rapportor', true, false],
    ['omradeschef', true, true],
    ['controller-1', true, true],
    ['forvaltningsledare', true, true],
    ['vikarie', true, true],
    ['medarbetare-1', false, false],
    ['ledamot-a', false, false],
    ['revisor', false, false],
    ['gast', false, false],
  ])('%s for Enhet A: %s, for Enhet B: %s', (name, a, b) => {
    expect([mayFollowUp(person(name), enhetA, rows), mayFollowUp(person(name), enhetB, rows)]).toEqual([
      a,
      b,
    ]);
  });

  test('a role that is not inherited does not reach below', () => {
    const more = rows.with(aRole('omradesrapportor', 'reporter', 'omradet'));
    const one = personNamed(more, 'omradesrapportor');
    expect([mayFollowUp(one, omradet, more), mayFollowUp(one, enhetA, more)]).toEqual([true, false]);
  });
});

test('the units one hands in for, and those one oversees', () => {
  expect(names(ownUnits(person('omradeschef'), rows))).toEqual(['Området']);
  expect(names(unitsOf(person('omradeschef'), rows))).toEqual(['Området', 'Enhet A', 'Enhet B']);
  expect(names(unitsOf(person('vikarie'), rows))).toEqual(['Enhet A', 'Enhet B']);
  expect(names(unitsOf(person('controller-1'), rows))).toEqual([]);
});

test.each([
  ['controller-1', true, false],
  ['forvaltningsledare', false, false],
  ['chef-enhet-a', false, false],
  ['revisor', false, true],
  ['gast', false, true],
])('%s may override: %s, reads only: %s', (name, overrides, reads) => {
  expect([mayOverride(person(name)), isReaderOnly(person(name))]).toEqual([overrides, reads]);
});

test('a sign-in name is known whatever its case; somebody without roles is called by it', () => {
  expect(personNamed(rows, 'Chef-Enhet-A').roles.length).toBe(1);
  expect(person('gast')).toEqual({ signInName: 'gast', name: 'gast', roles: [] });
});

describe('the tree of units', () => {
  test('upwards and downwards', () => {
    expect(names(pathUp(rows, enhetA))).toEqual(['Enhet A', 'Området', 'Förvaltningen']);
    expect(names(unitsBelow(rows, unitKey('forvaltningen')))).toEqual(['Området', 'Enhet A', 'Enhet B']);
    expect(pathUp(rows, unitKey('borta'))).toEqual([]);
  });

  test('units in a ring still end', () => {
    const grown = rows.with(aUnit('x', { parent: unitKey('x') }));
    const area = grown.get(units, omradet);
    if (!area) throw new Error('no area');
    const ring = grown.with(alter(units, area, { parent: enhetA }));
    expect(names(pathUp(ring, unitKey('x')))).toEqual(['x']);
    expect(names(unitsBelow(ring, omradet))).toEqual(['Enhet A', 'Enhet B']);
  });
});
