// The act that reads a table in: all of it, or the lines that are right when the person has said so; one wish a row, kept in one go.
import { add, alter, type Change } from '../../schema/change.ts';
import { bad, fault, type Result } from '../../schema/fault.ts';
import type { List, RowOf, Values } from '../../schema/list.ts';
import { checked } from '../../schema/wish.ts';
import type { Person, Situation } from '../situation.ts';
import { type ImportKind, importLists } from './columns.ts';
import type { ImportInput } from './lines.ts';
import { importPreview, type PreviewLine } from './preview.ts';

/** The sign on the door: the list's lock names the same roles. */
export const mayOrganise = (person: Person, kind: ImportKind): boolean =>
  person.roles.some(({ role }) => importLists[kind].alteredBy.includes(role));

/** Faults: NOT_ALLOWED, those of the columns, IMPORT_FAULTY {count}, IMPORT_UNCHANGED, and those of fields. */
export function acceptImport(
  situation: Situation,
  input: ImportInput & { readonly onlyGood: boolean },
): Result<readonly Change[]> {
  if (!mayOrganise(situation.person, input.kind)) return bad(fault('NOT_ALLOWED', ''));
  const { faults, lines } = importPreview(situation, input);
  if (faults.length > 0) return bad(...faults);
  const count = lines.filter(({ state }) => state === 'faulty').length;
  if (count > 0 && !input.onlyGood) return bad(fault('IMPORT_FAULTY', '', { count }));
  const list: List = importLists[input.kind];
  const changes = lines.flatMap((line) => changeOf(list, line));
  return changes.length === 0 ? bad(fault('IMPORT_UNCHANGED', '')) : checked(changes);
}

function changeOf(list: List, { state, values, before, changes }: PreviewLine): readonly Change[] {
  if (state === 'new') return [add(list, withoutEmpty(values) as never)];
  if (state !== 'changed' || before === null) return [];
  return [
    alter(
      list,
      before as unknown as RowOf<List>,
      Object.fromEntries(changes.map(({ field, after }) => [field, after])),
    ),
  ];
}

const withoutEmpty = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
