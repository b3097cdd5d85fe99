// What a document library is: where files lie, in whose folders, and who may put them there.
import type { Reader, Role } from './list.ts';

/** Whose folders a library has. */
export type FolderOwner = 'unit' | 'body';

/**
 * @property name English and for ever; also the library's address below the site
 * @property title Swedish, as shown in SharePoint; `about` stands under it there
 * @property log files can be added, and neither altered nor taken away
 * @property foldersOf whose folders it has: only they, and `alteredBy`, may write in each
 * @property alteredBy the roles that may add, and where it is no log alter, any file
 * @property officers a body's officers write in its folder beside its secretary
 * @property readBy those who read it besides whoever writes there, where it is not for everyone, and then no search finds it; what
 *   is said of the elected holds in their own body's folder. Null = everyone with a role reads
 */
export interface Library {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly log: boolean;
  readonly foldersOf: readonly FolderOwner[];
  readonly alteredBy: readonly Role[];
  readonly officers: boolean;
  readonly readBy: readonly Reader[] | null;
}
