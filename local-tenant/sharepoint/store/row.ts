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
  /** The version as SharePoint counts it, 512 for each major one and 1 for each minor: 1537 is shown as 3.1. */
  readonly label: number;
  readonly author: number;
  readonly editor: number;
  readonly created: number;
  readonly modified: number;
  readonly contentType: string;
  readonly values: Values;
  /** In a library, what the file holds. */
  readonly file?: FileState;
  readonly attachments?: readonly Attachment[];
}

export interface FileState {
  /** Where its bytes are kept. */
  readonly content: string;
  readonly size: number;
  /** How often its bytes have been written. */
  readonly edits: number;
  readonly comment: string;
  readonly out?: CheckOut;
}

/** Who has the file checked out, and what everybody else sees meanwhile: nothing if it was never checked in. */
export interface CheckOut {
  readonly by: number;
  readonly kept: Row | null;
}

export interface Attachment {
  readonly name: string;
  readonly content: string;
  readonly size: number;
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
