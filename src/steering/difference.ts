// What differs between two steering models, in the models' own words.
import type { Named, SteeringModel } from './model.ts';
import { labelOf } from './words.ts';

/** A value as people read it: keys that name something stand as its label. */
export type Shown = string | number | boolean | null | readonly string[];

/**
 * @property path where, by key: `goalTypes.successFactor.requiresIndicator`
 * @property part the part of the model, such as `goalTypes`
 * @property label the innermost thing on the path that has a name, such as Framgångsfaktor; null = the part itself
 * @property property what of it differs; null when the thing itself was added or removed, `order` when only the order differs
 */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly path: string;
  readonly part: string;
  readonly label: string | null;
  readonly property: string | null;
  readonly before: Shown;
  readonly after: Shown;
}

/** What is said twice in a model, or says nothing of how the organisation steers. */
const passedOver = new Set([
  'id',
  'version',
  'rollup.modelId',
  'rollup.version',
  'planCycle.reviewChangeReasons',
  'planCycle.deadlines',
  'proposal.sections',
]);

interface Place {
  readonly path: readonly string[];
  readonly label: string | null;
}
type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All differences in the order of the model's parts; empty when the two steer alike. */
export function differences(before: SteeringModel, after: SteeringModel): readonly Difference[] {
  const models = { before, after };
  return inTree(models, { path: [], label: null }, { ...before }, { ...after });
}

interface Models {
  readonly before: SteeringModel;
  readonly after: SteeringModel;
}

function inTree(models: Models, place: Place, before: Tree, after: Tree): readonly Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => !passedOver.has([...place.path, name].join('.')))
    .flatMap((name) => between(models, { ...place, path: [...place.path, name] }, before[name], after[name]));
}

function between(models: Models, place: Place, before: unknown, after: unknown): readonly Difference[] {
  const [things, newThings] = [thingsIn(before), thingsIn(after)];
  if (things && newThings) return inThings(models, place, things, newThings);
  if (isTree(before) && isTree(after)) return inTree(models, place, before, after);
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [
    difference(place, 'changed', shown(models.before, place, before), shown(models.after, place, after)),
  ];
}

/** A list of things by what identifies each; null for what is none, such as a list of words. */
function thingsIn(value: unknown): ReadonlyMap<string, Tree> | null {
  if (!Array.isArray(value)) return null;
  const things = value.flatMap((one) => (isTree(one) ? [[identityOf(one), one] as const] : []));
  return things.length === value.length ? new Map(things) : null;
}

const identityOf = ({ key, code, documentKind, on, label }: Tree): string =>
  String(key ?? code ?? documentKind ?? `${on} ${label}`);
/** What people call it; a route is called by its document. */
const nameOf = (model: SteeringModel, { label, title, key, documentKind }: Tree): string =>
  String(label ?? title ?? key ?? labelOf(documentsOf(model), String(documentKind)));

const documentsOf = ({ planDocuments, templates }: SteeringModel): readonly Named[] => [
  ...planDocuments,
  ...templates,
];

function inThings(
  models: Models,
  place: Place,
  before: ReadonlyMap<string, Tree>,
  after: ReadonlyMap<string, Tree>,
): readonly Difference[] {
  const at = (identity: string, label: string): Place => ({ path: [...place.path, identity], label });
  const name = (thing: Tree, model: SteeringModel) => nameOf(model, thing);
  const removed = [...before].filter(([identity]) => !after.has(identity));
  const added = [...after].filter(([identity]) => !before.has(identity));
  return [
    ...removed.map(([identity, thing]) => {
      const label = name(thing, models.before);
      return whole(at(identity, label), 'removed', label, null);
    }),
    ...added.map(([identity, thing]) => {
      const label = name(thing, models.after);
      return whole(at(identity, label), 'added', null, label);
    }),
    ...[...before].flatMap(([identity, thing]) => {
      const now = after.get(identity);
      return now ? inTree(models, at(identity, name(now, models.after)), thing, now) : [];
    }),
    ...order(models.after, place, before, after),
  ];
}

function order(
  model: SteeringModel,
  place: Place,
  before: ReadonlyMap<string, Tree>,
  after: ReadonlyMap<string, Tree>,
) {
  const kept = [...before.keys()].filter((identity) => after.has(identity));
  const now = [...after.keys()].filter((identity) => before.has(identity));
  if (kept.join('\n') === now.join('\n')) return [];
  const names = (identities: readonly string[]) =>
    identities.map((identity) => nameOf(model, after.get(identity) ?? {}));
  return [difference({ ...place, path: [...place.path, 'order'] }, 'changed', names(kept), names(now))];
}

const whole = (place: Place, kind: 'added' | 'removed', before: Shown, after: Shown): Difference => ({
  ...difference(place, kind, before, after),
  property: null,
});

function difference(place: Place, kind: Difference['kind'], before: Shown, after: Shown): Difference {
  const { path, label } = place;
  const property = path.at(-1) ?? null;
  return { kind, path: path.join('.'), part: path[0] ?? '', label, property, before, after };
}

/** The parts that a property's words are keys of. */
const namedIn: Readonly<Record<string, (model: SteeringModel) => readonly Named[]>> = {
  ownerLevels: ({ levels }) => levels,
  parents: ({ levels }) => levels,
  approvedBy: ({ levels }) => levels,
  levels: ({ levels }) => levels,
  long: ({ levels }) => levels,
  short: ({ levels }) => levels,
  owns: ({ goalTypes }) => goalTypes,
  parentTypes: ({ goalTypes }) => goalTypes,
  countedTypes: ({ goalTypes }) => goalTypes,
  groupType: ({ goalTypes }) => goalTypes,
  unitOfCount: ({ goalTypes }) => goalTypes,
  template: ({ templates }) => templates,
  level: ({ levels }) => levels,
  subjects: documentsOf,
};

function shown(model: SteeringModel, { path }: Place, value: unknown): Shown {
  const named = namedIn[path.at(-1) ?? '']?.(model) ?? [];
  const word = (one: unknown): string => named.find(({ key }) => key === one)?.label ?? String(one);
  if (Array.isArray(value)) return value.map(word);
  if (typeof value === 'string') return word(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
