// What lists and their items are called on the wire.
import type { List } from '../store/list.ts';
import type { Row } from '../store/row.ts';

/** The list's URL leaf in XML name form; it follows the URL, not a later title (sharepoint.md 1.4). */
function encodedLeaf(list: List): string {
  const leaf = list.url.slice(list.url.lastIndexOf('/') + 1);
  const encoded = leaf.replace(
    /[^\p{L}\p{N}]/gu,
    (char) => `_x${char.charCodeAt(0).toString(16).padStart(4, '0')}_`,
  );
  return encoded.charAt(0).toUpperCase() + encoded.slice(1);
}

export function entityTypeName(list: List): string {
  return list.props.BaseType === 1 ? encodedLeaf(list) : `${encodedLeaf(list)}List`;
}

/** ListItemEntityTypeFullName. */
export function itemTypeName(list: List): string {
  return `SP.Data.${encodedLeaf(list)}${list.props.BaseType === 1 ? 'Item' : 'ListItem'}`;
}

export function listPath(list: List): string {
  return `Web/Lists(guid'${list.id}')`;
}

export function itemPath(list: List, row: Row): string {
  return `${listPath(list)}/Items(${row.id})`;
}

export function etagOf(row: Row): string {
  return `"${row.guid},${row.version}"`;
}
