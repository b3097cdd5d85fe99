// Whose site it is: two lists, two units, six people, and what each of them may do there.
import { upn } from '../../../local-tenant/world.ts';
import type { Change } from '../../../src/schema/change.ts';
import { choice, key, note, number, text, toOne, words } from '../../../src/schema/field.ts';
import { defineList, type List, type Role, type RowOf } from '../../../src/schema/list.ts';
import { statuses } from '../../../src/schema/lists/assessments.ts';
import type { roleAssignments } from '../../../src/schema/lists/roleAssignments.ts';

export const sitePath = '/sites/styrning';
export const origin = 'https://contoso.sharepoint.com';
export const year = 2026;

const fields = {
  year: number('År', { required: true }),
  period: text('Period', { required: true }),
  unit: toOne('Enhet', 'units', { required: true, indexed: true }),
  story: note('Berättelse'),
  cause: note('Orsak'),
  tags: words('Märken'),
  status: choice('Läge', statuses, { required: true }),
};
const reportsAs = <const F extends typeof fields>(all: F) =>
  defineList({
    name: 'reports',
    title: 'Rapporter',
    fields: all,
    keyFrom: ['period', 'unit'],
    yearly: true,
    inUnitFolder: true,
    alteredBy: ['controller'],
    view: ['unit', 'period'],
  });
/** A unit's report, in its folder. */
export const reports = reportsAs({ ...fields, measure: note('Åtgärd') });
/** At the list's root, where only some may write. */
export const themes = defineList({
  name: 'themes',
  title: 'Teman',
  fields: { id: text('Kod', { required: true }), body: note('Text'), tags: words('Märken') },
  keyFrom: ['id'],
  alteredBy: ['controller'],
  view: ['id'],
});

export type Version = 'new' | 'old';
/** What each version of the program knows: the older one has not heard of the measure. */
export const listsOf: Record<Version, readonly List[]> = {
  new: [reports, themes],
  old: [reportsAs(fields), themes],
};
export const places = [
  { list: 'reports', year },
  { list: 'themes', year: null },
];

export const units = ['a', 'b'] as const;
export const periods = ['2026.t1', '2026.t2'] as const;
export const themeIds = ['kultur', 'skola'] as const;

/** Every row that there can ever be. */
export const rowNames = [
  ...periods.flatMap((period) => units.map((unit) => ({ list: 'reports', key: `${period}.${unit}` }))),
  ...themeIds.map((id) => ({ list: 'themes', key: id })),
];
export const placeOf = (list: string) => ({ list, year: list === 'reports' ? year : null });

/** The change that adds the row, with nothing in it yet. */
export function addition(list: string, rowKey: string): Change {
  const unit = rowKey.slice(rowKey.lastIndexOf('.') + 1);
  const period = rowKey.slice(0, rowKey.lastIndexOf('.'));
  const values = list === 'reports' ? { year, period, unit, status: 'notAssessed' } : { id: rowKey };
  return { act: 'add', ...placeOf(list), key: rowKey, values };
}
/** The rows that are there from the beginning. */
export const firstRows = rowNames.filter(({ key: name }) => name.startsWith('2026.t1') || name === 'kultur');

export const people = ['anna', 'bo', 'cia', 'disa', 'dan', 'eva', 'gast'] as const;
export type Person = (typeof people)[number];
export const administrator = 'forvaltare';
export const accountOf = (person: Person): string => upn(person);

const assigned = (person: Person, role: Role, unit: string | null) =>
  ({ key: key(person), person: upn(person), name: person, role, unit, body: null, inherit: null }) as RowOf<
    typeof roleAssignments
  >;
/** Two write in unit a and one in unit b, two write everywhere, one reads, and the guest may nothing. */
export const assignments = [
  assigned('anna', 'manager', 'a'),
  assigned('bo', 'reporter', 'a'),
  assigned('cia', 'manager', 'b'),
  assigned('disa', 'controller', null),
  assigned('dan', 'controller', null),
  assigned('eva', 'employee', null),
];
