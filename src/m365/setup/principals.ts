// The groups and levels that the permission plan needs, and the site's own numbers for them.
import '@pnp/sp/security/web.js';
import '@pnp/sp/site-groups/web.js';
import { type Connection, together } from '../connection.ts';
import {
  bodyGroup,
  builtInLevels,
  electedGroup,
  type Grant,
  type Level,
  officersGroup,
  ownLevels,
  readersGroup,
  roleGroup,
  rolesWithGroup,
  unitGroup,
} from '../permissions.ts';
import { type Found, type Plan, unitsOf } from './step.ts';

/** Nobody is put into the groups here. */
export async function findGroups({ sp }: Connection, plan: Plan): Promise<Found> {
  const names = [
    readersGroup,
    ...rolesWithGroup(plan.lists, plan.libraries).map(roleGroup),
    ...unitsOf(plan).map(unitGroup),
    ...plan.bodies.flatMap((body) => [bodyGroup(body), electedGroup(body), officersGroup(body)]),
  ];
  const groups = await sp.web.siteGroups.select('Title')<{ Title: string }[]>();
  const there = new Set(groups.map((group) => group.Title.toLowerCase()));
  return {
    of: names.length,
    jobs: names
      .filter((name) => !there.has(name.toLowerCase()))
      .map((Title) => (batch) => [
        batch.web.siteGroups.add({
          Title,
          AllowMembersEditMembership: false,
          OnlyAllowMembersViewMembership: false,
        }),
      ]),
  };
}

export async function findLevels({ sp }: Connection): Promise<Found> {
  const levels = await sp.web.roleDefinitions.select('Name')<{ Name: string }[]>();
  const wanted = Object.values(ownLevels);
  return {
    of: wanted.length,
    jobs: wanted
      .filter(({ name }) => !levels.some((level) => level.Name === name))
      .map(({ name, description, high, low }) => (batch) => [
        batch.web.roleDefinitions.add(name, description, 180, { High: high, Low: low }),
      ]),
  };
}

/** The site's own numbers for those who are granted something, and for what they are granted; null for what is not there yet. */
export interface Numbers {
  readonly principal: (grant: Grant, owner: string) => number | null;
  readonly level: (level: Level) => number | null;
}

export async function readNumbers(connection: Connection): Promise<Numbers> {
  const [groups, levels, owners] = await together(connection, (sp) => [
    sp.web.siteGroups.select('Id', 'Title')<{ Id: number; Title: string }[]>(),
    sp.web.roleDefinitions.select('Id', 'Name')<{ Id: number; Name: string }[]>(),
    sp.web.associatedOwnerGroup.select('Id')<{ Id: number }>(),
  ]);
  const groupIds = new Map(groups.map((group) => [group.Title.toLowerCase(), group.Id]));
  const levelIds = new Map(levels.map((level) => [level.Name, level.Id]));
  return {
    principal: ({ to }, owner) =>
      to === 'owners' ? owners.Id : (groupIds.get(groupOf(to, owner).toLowerCase()) ?? null),
    level: (level) =>
      level === 'read' || level === 'full'
        ? builtInLevels[level]
        : (levelIds.get(ownLevels[level].name) ?? null),
  };
}

function groupOf(to: Exclude<Grant['to'], 'owners'>, owner: string): string {
  if (to === 'readers') return readersGroup;
  if (to === 'unit') return unitGroup(owner);
  if (to === 'elected') return electedGroup(owner);
  if (to === 'officers') return officersGroup(owner);
  return to === 'body' ? bodyGroup(owner) : roleGroup(to);
}
