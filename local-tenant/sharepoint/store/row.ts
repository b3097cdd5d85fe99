// What a row of a list is, and where it lies.
import type { Json } from '../odata/address.ts';

export type Values = Readonly<Record<string, Json>>;

export interface Row {
  readonly id: number;
  readonly guid: string;
  /** The folder it lies in, relative to the list; '' is the list itself. */
  readonly dir: string;
  readonly leaf: string;
  /** 1 for a folder, 0 for an item: FileSystemObjectType. */
  readonly folder: number;
  readonly scope: number;
  readonly version: number;
  /** The major version: 3 is shown as 3.0. */
  readonly label: number;
  readonly author: number;
  readonly editor: number;
  readonly created: number;
  readonly modified: number;
  readonly contentType: string;
  readonly values: Values;
}

/** A row's own path relative to its list. */
export function pathOf(row: Row): string {
  return row.dir === '' ? row.leaf : `${row.dir}/${row.leaf}`;
}

/** A path's folder and last part. */
export function cut(path: string): [dir: string, leaf: string] {
  const at = path.lastIndexOf('/');
  return at < 0 ? ['', path] : [path.slice(0, at), path.slice(at + 1)];
}
