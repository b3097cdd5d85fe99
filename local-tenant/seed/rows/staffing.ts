// Who has which role where in an example organisation: everyone of people.ts at a sensible place.
import { add, type Change } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import type { Role } from '../../../src/schema/list.ts';
import { roleAssignments } from '../../../src/schema/lists/roleAssignments.ts';
import { upn } from '../../sharepoint/store/people.ts';
import { people, type SeedPerson } from '../people.ts';
import { type Sketch, unitIds } from '../sketch.ts';

/** Where a role holds; neither unit nor body = the whole organisation. */
interface Place {
  readonly unit?: string;
  readonly body?: string;
  readonly inherit?: true;
}

const withUnit: Readonly<Record<string, Place>> = {
  'bitr-chef-enhet-a': { unit: 'enhet-a' },
  omradeschef: { unit: 'omrade-1', inherit: true },
  'omradeschef-2': { unit: 'omrade-2', inherit: true },
  'medarbetare-1': { unit: 'enhet-a' },
  'medarbetare-2': { unit: 'enhet-b' },
  'medarbetare-3': { unit: 'enhet-f' },
  'handlaggare-1': { unit: 'forvaltning' },
  enhetsadministrator: { unit: 'forvaltning', inherit: true },
};
const ofCommittee: readonly Role[] = ['committeeSecretary', 'chair', 'member', 'substitute', 'adjuster'];

function placesOf({ signInName, role }: SeedPerson, sketch: Sketch): readonly Place[] {
  const fixed = withUnit[signInName];
  if (fixed) return [fixed];
  if (signInName === 'forvaltningschef') return administrations(sketch);
  if (role === 'manager') return [{ unit: signInName.replace('chef-', '') }];
  if (role === 'registrar') return [{ body: sketch.board }];
  return role !== null && ofCommittee.includes(role) ? [{ body: sketch.committee }] : [{ inherit: true }];
}

/** Every unit needs a manager (domain.md 2.2), so one person heads all the administrations. */
const administrations = ({ units }: Sketch): readonly Place[] =>
  units.filter(({ level }) => level === 'administration').map(({ id }) => ({ unit: id, inherit: true }));

/** The roles; someone who builds reports must have another role too (domain.md 2.9), and a guest has none. */
export function roleRows(sketch: Sketch): readonly Change[] {
  return people.flatMap((person) => {
    const { role } = person;
    if (role === null) return [];
    const given = placesOf(person, sketch).map((place) => assign(person, role, place));
    return role === 'reportAdmin' ? [...given, assign(person, 'employee', { unit: 'forvaltning' })] : given;
  });
}

function assign({ signInName, name }: SeedPerson, role: Role, { unit, body, inherit }: Place): Change {
  return add(roleAssignments, {
    person: upn(signInName),
    name,
    role,
    ...(unit === undefined ? {} : { unit: key<'units'>(unit) }),
    ...(body === undefined ? {} : { body: key<'bodies'>(body) }),
    inherit: inherit ?? false,
  });
}

const areaManagers: Readonly<Record<string, string>> = {
  'omrade-1': 'omradeschef',
  'omrade-2': 'omradeschef-2',
};

/** The sign-in name of a unit's manager. */
export function managerOf(unit: string): string {
  if (unitIds.includes(unit)) return upn(`chef-${unit}`);
  return upn(areaManagers[unit] ?? 'forvaltningschef');
}
