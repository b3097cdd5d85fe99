// What a table would do, before anything is written: new, changed field by field, unchanged or faulty, and what the lists have besides.
import { type Fault, fault } from '../../schema/fault.ts';
import type { Value } from '../../schema/field.ts';
import type { AnyRow, List } from '../../schema/list.ts';
import { unitLevels } from '../../schema/lists/units.ts';
import type { Situation } from '../situation.ts';
import { heldByAnother } from './chairs.ts';
import { importLists, matchingFaults } from './columns.ts';
import { type ImportInput, type ReadLine, readLines } from './lines.ts';

export interface FieldChange {
  readonly field: string;
  readonly label: string;
  readonly before: Value;
  readonly after: Value;
}
export type LineState = 'new' | 'changed' | 'unchanged' | 'faulty';
export interface PreviewLine extends ReadLine {
  readonly state: LineState;
  readonly changes: readonly FieldChange[];
}

/**
 * @property faults those of the columns; while there are any, the lines are not read
 * @property absent rows of the list that the table does not name: told, and never taken away
 */
export interface Preview {
  readonly faults: readonly Fault[];
  readonly lines: readonly PreviewLine[];
  readonly absent: readonly AnyRow[];
}

/** What a table is taken to hold all of. */
const isWhole: readonly ImportInput['kind'][] = ['units', 'bodies', 'roleAssignments', 'mandates'];

export function importPreview(situation: Situation, input: ImportInput): Preview {
  const faults = matchingFaults(input.kind, input.matching);
  if (faults.length > 0) return { faults, lines: [], absent: [] };
  const list: List = importLists[input.kind];
  const lines = leaningOnFaults(checkedTogether(situation, input, readLines(situation, input)));
  const named = new Set(lines.map(({ key }) => key));
  const absent = !isWhole.includes(input.kind)
    ? []
    : (situation.rows.all(list) as readonly AnyRow[]).filter(({ key }) => !named.has(key));
  return { faults, lines: lines.map((line) => judged(list, line)), absent };
}

function judged(list: List, line: ReadLine): PreviewLine {
  const { before } = line;
  if (line.faults.length > 0) return { ...line, state: 'faulty', changes: [] };
  if (before === null) return { ...line, state: 'new', changes: [] };
  const changes = Object.entries(line.values).flatMap(([field, after]) => {
    const then = before[field] ?? null;
    const label = list.fields[field]?.label ?? field;
    return then === (after ?? null) ? [] : [{ field, label, before: then, after }];
  });
  return { ...line, state: changes.length > 0 ? 'changed' : 'unchanged', changes };
}

/** What shows only when all lines are seen: the same twice, rings, levels, and units that would be moved in place. */
function checkedTogether(
  { rows, today }: Situation,
  { kind }: ImportInput,
  lines: readonly ReadLine[],
): readonly ReadLine[] {
  const first = new Map<string, number>();
  for (const { key, number } of lines) {
    const name = key.toLowerCase();
    if (key !== '' && !first.has(name)) first.set(name, number);
  }
  const stored = rows.all(importLists[kind]) as readonly AnyRow[];
  const after = new Map(stored.map((row): [string, AnyRow] => [row.key, row]));
  for (const { key, before, values } of lines) after.set(key, { ...before, ...values, key });
  const isTree = kind === 'units' || kind === 'bodies';
  return lines.map((line) => {
    const { key, number, values, before } = line;
    const twin = first.get(key.toLowerCase());
    // A line that lacks something may lack what tells it from another.
    const isTwice = twin !== undefined && twin !== number && line.faults.length === 0;
    const found: Fault[] = isTwice ? [fault('ROW_TWICE', '', { line: twin })] : [];
    if (isTree && isInRing(after, key)) found.push(fault('UNIT_RING', 'parent'));
    const held = kind === 'mandates' ? heldByAnother(after.values(), { ...before, ...values }, key) : null;
    if (held !== null) found.push(fault('MANDATE_HELD', 'role', { name: String(held.name) }));
    if (kind === 'units') {
      const parent = after.get(String(values.parent ?? ''));
      const own = { ...before, ...values };
      if (!levelFits(String(own.level ?? ''), parent ?? null))
        found.push(fault('UNIT_LEVEL_WRONG', 'level', { parent: String(parent?.name ?? '') }));
      const has = (name: 'parent' | 'body') =>
        name in values && (values[name] ?? null) !== (before?.[name] ?? null);
      if (before !== null && String(before.validFrom) <= today && (has('parent') || has('body')))
        found.push(fault('UNIT_MOVED', has('parent') ? 'parent' : 'body', { label: String(before.name) }));
    }
    return found.length === 0 ? line : { ...line, faults: [...line.faults, ...found] };
  });
}

function isInRing(after: ReadonlyMap<string, AnyRow>, key: string): boolean {
  const passed = new Set<string>();
  for (
    let at = after.get(key)?.parent;
    typeof at === 'string' && !passed.has(at);
    at = after.get(at)?.parent
  ) {
    if (at === key) return true;
    passed.add(at);
  }
  return false;
}

/** Areas may lie in areas, as sections do in departments; otherwise each level is below another. */
export function levelFits(level: string, parent: AnyRow | null): boolean {
  const rank = (name: unknown) => (unitLevels as readonly unknown[]).indexOf(name);
  if (parent === null || rank(level) < 0 || rank(parent.level) < 0) return true;
  return rank(level) > rank(parent.level) || (level === 'area' && parent.level === 'area');
}

/** A new row that hangs on a faulty new one cannot go in without it, nor can what hangs on that. */
function leaningOnFaults(lines: readonly ReadLine[]): readonly ReadLine[] {
  const fallen = new Set(
    lines.filter(({ faults, before }) => faults.length > 0 && before === null).map(({ key }) => key),
  );
  const leaning = new Map<string, ReadLine[]>();
  for (const line of lines) {
    const parent = line.values.parent;
    if (typeof parent === 'string') leaning.set(parent, [...(leaning.get(parent) ?? []), line]);
  }
  const hurt = new Map<ReadLine, Fault>();
  // A set is walked also over what is put into it on the way.
  for (const key of fallen)
    for (const line of leaning.get(key) ?? []) {
      if (line.faults.length > 0 || hurt.has(line)) continue;
      hurt.set(line, fault('REFERENCE_FAULTY', 'parent', { word: key }));
      if (line.before === null) fallen.add(line.key);
    }
  return lines.map((line) => {
    const found = hurt.get(line);
    return found ? { ...line, faults: [found] } : line;
  });
}
