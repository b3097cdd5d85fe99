// Where a list, a unit's folder and a column lie in SharePoint: addresses that follow from the declarations, for ever the same.
import type { FolderOwner, Library } from '../../schema/library.ts';
import type { List } from '../../schema/list.ts';
import type { ListPlace } from '../../sync/remote.ts';

/** The last part of the list's address: its name, and its year when there is a list per year. */
export const leafOf = (place: ListPlace): string => `${place.list}${place.year ?? ''}`;

/** The list's address below the host. Titles may be changed by anyone who manages lists; the address stays. */
export const listPath = (sitePath: string, place: ListPlace): string => `${sitePath}/Lists/${leafOf(place)}`;

/** A library lies directly below the site. */
export const libraryPath = (sitePath: string, { name }: Library): string => `${sitePath}/${name}`;

/** The address below the host of the folder in which a unit's rows lie. */
export const unitFolderPath = (sitePath: string, place: ListPlace, unit: string): string =>
  folderIn(listPath(sitePath, place), 'unit', unit);

/** A unit and a body may have the same code; the space, which no unit's folder can hold, keeps their folders apart. */
export const folderIn = (path: string, owner: FolderOwner, key: string): string =>
  `${path}/${owner === 'body' ? 'Organ ' : ''}${folderName(key)}`;

/** A unit's key may hold what a folder's name may not; such a character is written as SharePoint writes them in names. */
const folderName = (unit: string) =>
  unit.replace(
    /[^\p{L}\p{N}._-]|^\.|\.$/gu,
    (sign) => `_x${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`,
  );

/** The title that people see in SharePoint. */
export const listTitle = (list: List, year: number | null): string =>
  year === null ? list.title : `${list.title} ${year}`;

/** The column that holds the row's key. */
export const keyColumn = 'Key';

// What every SharePoint list has already: as columns, as parts of an item in REST, or as the English titles of columns, which
// form values may mean as well (sharepoint.md 1.4, 2.6, 2.7).
const taken = new Set(
  `Id Title Created Author Editor Attachments AttachmentFiles ContentType ContentTypeId Order Guid UniqueId Version
   Versions Edit DocIcon LinkTitle MetaInfo FileRef FileLeafRef FileDirRef FSObjType Folder File ParentList Properties
   RoleAssignments Restricted PermMask ScopeId SortBehavior SyncClientId InstanceID WorkflowVersion NoExecute AppAuthor
   AppEditor OriginatorId ContentVersion AccessPolicy ComplianceAssetId DisplayName LikedByInformation Key Name Type Path Level Select`
    .split(/\s+/)
    .map((name) => name.toLowerCase()),
);

/** SharePoint's own column that a list may declare as a field: it is read, and neither made nor written. */
export const modifiedColumn = 'Modified';

/** A field's column: its name with a capital, and `Rt` before it where SharePoint has something of that name. */
export function columnName(field: string): string {
  const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  return taken.has(field.toLowerCase()) ? `Rt${name}` : name;
}
