// Which rows are believed: the lock is the folder, so what a row says of itself must agree with where it lies and what it is called.
import { type Fault, fault } from '../../schema/fault.ts';
import { type AnyRow, isOwnId, type List } from '../../schema/list.ts';
import type { ListPlace } from '../../sync/remote.ts';
import { leafOf, listPath, listTitle, unitFolderPath } from './address.ts';

/** What would make a row speak of more than its unit. */
const beyondTheUnit = ['body', 'group', 'ownerBody'];

/** SharePoint tells neither addresses nor unique keys apart by case. */
const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/**
 * Whether the row may be believed. At the list's root only those write who may write any row; in a folder a unit's own people
 * write, by plain REST whatever they like.
 * @param folder where the item lies, below the host; read only where the list has units' folders
 */
export function isTrusted(list: List, place: ListPlace, sitePath: string, folder: unknown, row: AnyRow) {
  if (!same(row.key, list.keyFrom(row))) return false;
  if (place.year !== null && !isOfYear(row, place.year)) return false;
  return !list.inUnitFolder || liesRight(list, place, sitePath, String(folder), row);
}

/** A closed year's period may not be written anew in this year's list, which is open. */
const isOfYear = ({ year, period = null }: AnyRow, listYear: number): boolean =>
  year === listYear && (period === null || String(period).startsWith(`${listYear}.`));

function liesRight(list: List, place: ListPlace, sitePath: string, folder: string, row: AnyRow): boolean {
  if (same(folder, listPath(sitePath, place))) return true;
  const unit = row[list.unitField];
  if (typeof unit !== 'string' || !same(folder, unitFolderPath(sitePath, place, unit))) return false;
  if (!beyondTheUnit.every((name) => (row[name] ?? null) === null)) return false;
  return list.unitsOwn.every((name) => [row[name] ?? []].flat().every((one) => isOwnId(unit, String(one))));
}

/**
 * Whether a log's row is by whom it says. Nobody with the right to add alone can alter who SharePoint says wrote a row.
 * @param writer the sign-in name that SharePoint gives; '' when the site does not know who it is
 */
export const isSigned = (list: List, writer: string, row: AnyRow): boolean =>
  list.signedBy === null || writer === '' || same(String(row[list.signedBy]), writer);

/** Told at `<list>/<key>`; `folder` is its last part, and not told of a row at the list's root. */
export function notTrusted(
  list: List,
  place: ListPlace,
  sitePath: string,
  folder: unknown,
  key: string,
): Fault {
  const root = `${listPath(sitePath, place)}/`;
  const path = String(folder ?? '');
  return fault('ROW_NOT_TRUSTED', `${leafOf(place)}/${key}`, {
    list: listTitle(list, place.year),
    key,
    ...(same(path.slice(0, root.length), root) ? { folder: path.slice(root.length) } : {}),
  });
}
