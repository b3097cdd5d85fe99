// What a list is, and the types that follow from its declaration: what is put in, and the row that comes out.
import type { Field, Key, Value } from './field.ts';

/** The roles of domain.md 2.9, by key. */
export const roles = [
  'systemOwner',
  'systemManager',
  'modelAdmin',
  'unitAdmin',
  'reportAdmin',
  'manager',
  'reporter',
  'controller',
  'employee',
  'caseOfficer',
  'registrar',
  'committeeSecretary',
  'chair',
  'member',
  'substitute',
  'adjuster',
  'auditor',
] as const;
export type Role = (typeof roles)[number];
/** Those with a role, or everyone elected to the body whose own list it is. */
export type Reader = Role | 'elected';

export type Fields = Readonly<Record<string, Field>>;

type Held<F> = F extends Field<infer T, infer R> ? (R extends true ? T : T | null) : never;
/** All values of a row; a field that is not required is null when it is empty. */
export type ValuesOf<L extends List> = { readonly [N in keyof L['fields']]: Held<L['fields'][N]> };
type RequiredNames<L extends List> = {
  [N in keyof L['fields']]: L['fields'][N] extends Field<unknown, true> ? N : never;
}[keyof L['fields']];
/** What is put in to add a row: the required, and of the rest what there is. */
export type InputOf<L extends List> = Pick<ValuesOf<L>, RequiredNames<L>> & Partial<ValuesOf<L>>;
export type RowOf<L extends List> = ValuesOf<L> & { readonly key: Key<L['name']> };

/** Values of a row whose list is only known at run time. */
export type Values = Readonly<Record<string, Value>>;
export type AnyRow = Values & { readonly key: string };

/**
 * A declaration from which types, checks, columns, provisioning and permissions are derived.
 *
 * @property name English and for ever; also the SharePoint list's address (`Lists/<name>`, with the year when yearly)
 * @property title Swedish, as shown in SharePoint
 * @property keyFrom how identity carries the rule "only one": the key made from the values
 * @property log rows can be added and never altered
 * @property addedByReaders everyone who reads the list may add rows to it; for logs only
 * @property signedBy the field that says who wrote a row: readers hold it to who SharePoint says wrote it; null = none does
 * @property yearly one SharePoint list per year, by the row's `year`
 * @property ahead a yearly list that is written also for the year to come, since plans are made before their year
 * @property inUnitFolder rows with a unit lie in that unit's folder, where only its manager and reporters (and `alteredBy`) may write
 * @property unitField the field that names the unit in whose folder the row lies
 * @property unitsOwn fields whose keys must be the unit's own (`ownId`) in a unit's folder: what a unit writes may then neither
 *   take the key of what is not its own, nor attach to it
 * @property alteredBy the roles that may add and alter any row
 * @property readBy the roles that read the list besides `alteredBy`, where it is not for everyone; null = everyone with a role reads
 * @property officers what the officers of the body whose own list it is do in it; null = nothing
 * @property body the body whose own list it is (`ofBody`): its secretary writes in it; null for the lists that all share
 * @property view the fields of SharePoint's default view, in order
 */
export interface List<N extends string = string, F extends Fields = Fields> {
  readonly name: N;
  readonly title: string;
  readonly fields: F;
  readonly keyFrom: (values: Values) => string;
  readonly log: boolean;
  readonly addedByReaders: boolean;
  readonly signedBy: string | null;
  readonly yearly: boolean;
  readonly ahead: boolean;
  readonly inUnitFolder: boolean;
  readonly unitField: string;
  readonly unitsOwn: readonly string[];
  readonly alteredBy: readonly Role[];
  readonly readBy: readonly Reader[] | null;
  readonly officers: 'read' | 'write' | null;
  readonly body: string | null;
  readonly view: readonly string[];
}

interface Declaration<N extends string, F extends Fields> {
  readonly name: N;
  readonly title: string;
  readonly fields: F;
  /**
   * Names of the fields whose values, joined by a dot, make the key. An empty one keeps its place, so that a unit's row and a
   * body's can never share a key, whatever their codes are.
   */
  readonly keyFrom: readonly (keyof F & string)[];
  readonly log?: true;
  readonly addedByReaders?: true;
  readonly signedBy?: keyof F & string;
  readonly yearly?: true;
  readonly ahead?: true;
  /** True when the unit is named by the field `unit`, else that field's name. */
  readonly inUnitFolder?: true | (keyof F & string);
  readonly unitsOwn?: readonly (keyof F & string)[];
  readonly alteredBy: readonly Role[];
  readonly readBy?: readonly Reader[];
  readonly officers?: 'read' | 'write';
  readonly view: readonly (keyof F & string)[];
}

export function defineList<const N extends string, const F extends Fields>(d: Declaration<N, F>): List<N, F> {
  return {
    name: d.name,
    title: d.title,
    fields: d.fields,
    keyFrom: (values) => {
      const key = d.keyFrom.map((name) => values[name] ?? '').join('.');
      return key.endsWith('.') ? key.replace(/\.+$/, '') : key;
    },
    log: d.log ?? false,
    addedByReaders: d.addedByReaders ?? false,
    signedBy: d.signedBy ?? null,
    yearly: d.yearly ?? false,
    ahead: d.ahead ?? false,
    inUnitFolder: d.inUnitFolder !== undefined,
    unitField: typeof d.inUnitFolder === 'string' ? d.inUnitFolder : 'unit',
    unitsOwn: d.unitsOwn ?? [],
    alteredBy: d.alteredBy,
    readBy: d.readBy ?? null,
    officers: d.officers ?? null,
    body: null,
    view: d.view,
  };
}

/** The id of something that is a unit's own, made by its people: it says whose it is, and readers hold it to that. */
export const ownId = (unit: string, name: string): string => `${unit}~${name}`;
/** Whether the key is one that the unit may give. SharePoint does not tell keys apart by case. */
export const isOwnId = (unit: string, id: string): boolean =>
  id.toLowerCase().startsWith(`${unit}~`.toLowerCase());

/** The rows as a rule or a screen reads them: immutable, and the same object until something in that list changed. */
export interface Rows {
  all<L extends List>(list: L): readonly RowOf<L>[];
  get<L extends List>(list: L, key: Key<L['name']>): RowOf<L> | null;
  /** The rows whose field has the value; for a field with several values, those that hold it. Indexed at first use. */
  by<L extends List, N extends keyof L['fields'] & string>(
    list: L,
    field: N,
    value: string | number,
  ): readonly RowOf<L>[];
}
