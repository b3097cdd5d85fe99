// What of a steering model's document can be altered field by field, its words and its days; and the document with others in their place.
import type { Json } from '../schema/field.ts';
import { deadlineLevels } from './planCycle.ts';

/** A word must stand; a day is `MM-DD`; a last day may be left out, and so may the months to the council's. */
export type EditableKind = 'word' | 'day' | 'lastDay' | 'months';

/**
 * @property path as faults name it, such as `goalTypes[1].words.one`
 * @property part the part of the model: `goalTypes`; of the model's own name `labelSv`
 * @property group the outermost thing in the part that it belongs to, and thing the innermost, by what people call them
 * @property property its name in the file
 * @property value as the document has it; '' when it says nothing
 */
export interface Editable {
  readonly path: string;
  readonly part: string;
  readonly group: string | null;
  readonly thing: string | null;
  readonly property: string;
  readonly kind: EditableKind;
  readonly value: string;
}

const wordForms = ['one', 'theOne', 'many', 'theMany'];
const isWord = (name: string): boolean => name.endsWith('Sv') || wordForms.includes(name);
/** What things are known by in the file, the plainest first. */
const names = ['labelSv', 'titleSv', 'nameSv'] as const;

const isTree = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Place {
  readonly path: string;
  readonly part: string;
  /** The things round it, the outermost first. */
  readonly things: readonly string[];
}

/** All of them in the order of the document; what it extends must be written out. */
export function editablesIn(document: Json): readonly Editable[] {
  return Object.entries(document).flatMap(([name, value]) =>
    found({ path: name, part: name, things: [] }, name, value),
  );
}

function found(place: Place, name: string, value: unknown): readonly Editable[] {
  if (Array.isArray(value))
    return value.flatMap((one, at) => found({ ...place, path: `${place.path}[${at}]` }, name, one));
  if (isTree(value)) return inTree(place, value);
  return typeof value === 'string' && isWord(name) ? [editable(place, name, 'word', value)] : [];
}

function inTree(place: Place, tree: Json): readonly Editable[] {
  // Words that stand alone are known by themselves; those of a goal type are the goal type's.
  const known = [...names, ...(place.things.length === 0 ? ['one'] : [])];
  const called = known.map((name) => tree[name]).find((name) => typeof name === 'string');
  const here = typeof called === 'string' ? { ...place, things: [...place.things, called] } : place;
  const at = (name: string): Place => ({ ...here, path: `${here.path}.${name}` });
  const inside = Object.entries(tree).flatMap(([name, value]) => found(at(name), name, value));
  if (/^periods\[\d+\]$/.test(here.path)) return [...inside, ...daysOfPeriod(at, tree)];
  const steps = here.path === 'planCycle.deadlines' ? Object.entries(tree) : [];
  const days = steps.flatMap(([name, step]) => {
    if (!isTree(step)) return [editable(at(name), name, 'day', String(step))];
    const things = [String(step.labelSv ?? name)];
    return [editable({ ...at(`${name}.day`), things }, 'day', 'day', String(step.day))];
  });
  return [...inside, ...days];
}

function daysOfPeriod(at: (name: string) => Place, period: Json): readonly Editable[] {
  const deadlines = isTree(period.deadlines) ? period.deadlines : {};
  const months = period.councilDeadlineMonthsAfter ?? '';
  return [
    editable(at('from'), 'from', 'day', String(period.from)),
    editable(at('to'), 'to', 'day', String(period.to)),
    ...deadlineLevels.map((level) =>
      editable(at(`deadlines.${level}`), level, 'lastDay', String(deadlines[level] ?? '')),
    ),
    editable(at('councilDeadlineMonthsAfter'), 'councilDeadlineMonthsAfter', 'months', String(months)),
  ];
}

const editable = ({ path, part, things }: Place, property: string, kind: EditableKind, value: string) => ({
  path,
  part,
  group: things[0] ?? null,
  thing: things.at(-1) ?? null,
  property,
  kind,
  value,
});

/**
 * The document with those texts at those paths; a path where nothing can be altered is passed over.
 * @param texts by path; what cannot be read as a day or a number stands as it is written, for `readModel` to tell of
 */
export function edited(document: Json, texts: Readonly<Record<string, string>>): Json {
  return editablesIn(document).reduce((made, { path, kind, value }) => {
    const text = texts[path]?.trim();
    if (text === undefined || text === value) return made;
    return placed(made, path.match(/[^.[\]]+/g) ?? [], written(kind, text)) as Json;
  }, document);
}

/** Undefined = the document says nothing of it. */
function written(kind: EditableKind, text: string): string | number | undefined {
  if (text === '' && (kind === 'lastDay' || kind === 'months')) return undefined;
  return kind === 'months' && /^\d+$/.test(text) ? Number(text) : text;
}

/** The document with another value at the end of those steps; all else is the same objects as before. */
function placed(tree: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(tree))
    return tree.map((one, at) => (at === Number(step) ? placed(one, rest, value) : one));
  const holder = isTree(tree) ? tree : {};
  const { [step]: before, ...others } = holder;
  const after = placed(before, rest, value);
  if (after === undefined) return others;
  return step in holder
    ? Object.fromEntries(Object.entries(holder).map(([name, one]) => [name, name === step ? after : one]))
    : { ...holder, [step]: after };
}

/** Where a fault of the edited document is mended; null when that is in the file. */
export function editableAt(
  editables: readonly Editable[],
  { at, values }: { readonly at: string; readonly values: Readonly<Record<string, string | number>> },
): string | null {
  // A last day is faulted as a step, and a missing one at what lacks it.
  const likely = [at, `${at}.day`, `${at}.${values.expected ?? ''}`];
  return likely.find((path) => editables.some((one) => one.path === path)) ?? null;
}
