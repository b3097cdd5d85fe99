// What a document library is: where files lie, in whose folders, and who may put them there.
import type { Role } from './list.ts';

/** Whose folders a library has. */
export type FolderOwner = 'unit' | 'body';

/**
 * @property name English and for ever; also the library's address below the site
 * @property title Swedish, as shown in SharePoint; `about` stands under it there
 * @property log files can be added, and neither altered nor taken away
 * @property foldersOf whose folders it has: only they, and `alteredBy`, may write in each
 * @property alteredBy the roles that may add, and where it is no log alter, any file
 * @property officers a body's officers write in its folder beside its secretary
 * @property isOpen everyone with a role reads it; else only whoever writes in the folder, and no search finds it
 */
export interface Library {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly log: boolean;
  readonly foldersOf: readonly FolderOwner[];
  readonly alteredBy: readonly Role[];
  readonly officers: boolean;
  readonly isOpen: boolean;
}
