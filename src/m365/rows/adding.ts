// Adds a row: plainly at the list's root, or into a unit's folder, which takes another call and other spellings of the values.
import type { IListItemFormUpdateValue } from '@pnp/sp/lists/types.js';
import type { Change } from '../../schema/change.ts';
import type { AnyRow, List } from '../../schema/list.ts';
import { type Answer, attempt, reasonTold, refusal, unknownOutcome } from '../answer.ts';
import { formValue, titleOf, written } from '../columns.ts';
import type { Connection } from '../connection.ts';
import { keyColumn, listPath, unitFolderPath } from './address.ts';
import { type Item, listAt, readItem, type Shelf } from './items.ts';
import type { Everyone } from './site.ts';

/** All that a write needs to know besides the change. */
export interface Desk {
  readonly connection: Connection;
  readonly site: Everyone;
  readonly shelf: Shelf;
}

/** The columns of a change, with what SharePoint's own views call the row. */
export const columnsOf = (list: List, change: Change, base: AnyRow | null) => ({
  Title: titleOf({ ...base, ...change.values }, change.key),
  ...written(list, change.values),
});

/** The answer does not tell where the row lies, but plain REST adds nowhere else than at the list's root. */
export async function addedPlainly({ connection, shelf }: Desk, change: Change): Promise<Answer<Item>> {
  const { items } = listAt(connection.sp, connection.path, shelf.place);
  const made = await attempt(
    items.add({ [keyColumn]: change.key, ...columnsOf(shelf.list, change, null) }) as Promise<Item>,
  );
  if (made.kind !== 'answered') return made;
  return { ...made, value: { ...made.value, FileDirRef: listPath(connection.path, shelf.place) } };
}

/** What AddValidateUpdateItemUsingPath tells of each value; its status is 200 even when it has added nothing. */
interface Told extends IListItemFormUpdateValue {
  readonly ErrorCode?: number;
}

/** Plain REST cannot add into a folder. The answer has no etag, so the row is read back, which is also the proof. */
export async function addedInFolder(desk: Desk, change: Change, unit: string): Promise<Answer<Item>> {
  const { connection, shelf, site } = desk;
  const { sp, path } = connection;
  const values = Object.entries({ [keyColumn]: change.key, ...columnsOf(shelf.list, change, null) }).flatMap(
    ([FieldName, stored]) =>
      stored === null ? [] : [{ FieldName, FieldValue: formValue(stored, site.decimalSeparator) }],
  );
  const folder = unitFolderPath(path, shelf.place, unit);
  const answers = await attempt(
    listAt(sp, path, shelf.place).addValidateUpdateItemUsingPath(values, folder) as Promise<readonly Told[]>,
  );
  if (answers.kind !== 'answered') return answers;
  const wrong = answers.value.find((one) => one.HasException);
  if (wrong)
    return refusal(
      wrong.FieldName === keyColumn ? 'duplicate' : reasonTold(wrong.ErrorCode ?? 0),
      wrong.ErrorMessage ?? '',
    );
  const id = Number(answers.value.find((one) => one.FieldName === 'Id')?.FieldValue);
  return Number.isInteger(id) ? attempt(readItem(sp, path, shelf, id)) : unknownOutcome;
}
