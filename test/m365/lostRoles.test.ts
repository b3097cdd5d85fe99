// Whoever loses a role loses what the role gave, in SharePoint itself: tried past the app, with the person's own token.
import '@pnp/sp/site-groups/web.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { upn } from '../../local-tenant/world.ts';
import { fillGroups } from '../../src/m365/people.ts';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import { add } from '../../src/schema/change.ts';
import { key } from '../../src/schema/field.ts';
import { assignment, assignments, givenSite, lists, samples, year } from './givenSite.ts';

let given: Awaited<ReturnType<typeof givenSite>>;
beforeAll(async () => {
  given = await givenSite();
});

const writes = async (person: string) => {
  const wish = add(samples, {
    year,
    unit: key<'units'>('enhet-a'),
    name: `${person} ${Math.random()}`,
    amount: 1,
  });
  return (await sharePointRemote(given.as(person), lists).write(wish, null, false)).kind;
};
const withoutChief = assignments.filter(({ person }) => person !== upn('chef-enhet-a'));
const group = async (name: string) => {
  const users = await given.admin.sp.web.siteGroups.getByName(name).users.select('LoginName')<
    { LoginName: string }[]
  >();
  return users.map(({ LoginName }) => LoginName.slice(LoginName.lastIndexOf('|') + 1));
};

describe('groups that follow the roles', () => {
  test('let a manager write until the role is ended, and nobody afterwards', async () => {
    await fillGroups(given.admin, assignments, []);
    expect(await writes('chef-enhet-a')).toBe('saved');
    const ended = assignments.map((one) =>
      one.person === upn('chef-enhet-a') ? { ...one, validTo: '2026-05-05' } : one,
    );
    await fillGroups(given.admin, ended, [], '2026-05-05');
    expect(await writes('chef-enhet-a')).toBe('saved');
    await fillGroups(given.admin, ended, [], '2026-05-06');
    expect(await writes('chef-enhet-a')).toBe('refused');
    expect(await group('RT enhet enhet-a')).toEqual([]);
    expect(await group('RT Läsare')).not.toContain(upn('chef-enhet-a'));
  });

  test('take nobody else out, and put back whoever has the role again', async () => {
    expect(await writes('chef-enhet-b')).toBe('refused');
    expect(await group('RT enhet enhet-b')).toEqual([upn('chef-enhet-b')]);
    await fillGroups(given.admin, assignments, []);
    expect(await writes('chef-enhet-a')).toBe('saved');
  });

  test('leave everybody where they are when no role has been read', async () => {
    await fillGroups(given.admin, [], []);
    expect(await writes('chef-enhet-a')).toBe('saved');
  });

  test('let a new manager in the other’s place', async () => {
    await fillGroups(given.admin, [...withoutChief, assignment('medarbetare-1', 'manager', 'enhet-a')], []);
    expect(await group('RT enhet enhet-a')).toEqual([upn('medarbetare-1')]);
    expect(await writes('chef-enhet-a')).toBe('refused');
    expect(await writes('medarbetare-1')).toBe('saved');
  });
});
