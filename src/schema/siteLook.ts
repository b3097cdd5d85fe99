// What setting a site up takes and makes, in the terms that its screens and its carrying out share.

/** The rights on the site that a person must have to set it up; a site's owner has them all. */
export const siteRights = [
  'manageLists',
  'addItems',
  'createGroups',
  'managePermissions',
  'enumeratePermissions',
] as const;
export type SiteRight = (typeof siteRights)[number];

/** What a site is made of, in the order in which it is made. */
export const siteParts = [
  'groups',
  'levels',
  'lists',
  'libraries',
  'columns',
  'views',
  'permissions',
  'unitFolders',
  'bodyFolders',
  'titles',
] as const;
export type SitePart = (typeof siteParts)[number];

/**
 * What is there and what would be made, found without writing anything.
 * @property lacking the rights that the person does not have; nothing else has been looked at when there are any
 * @property columns those that lists lack which are there already, by the list's title: the list is older than the program,
 *   or somebody has removed them. They are made anew and empty
 */
export interface SiteLook {
  readonly lacking: readonly SiteRight[];
  readonly parts: readonly { readonly what: SitePart; readonly of: number; readonly missing: number }[];
  readonly columns: readonly { readonly list: string; readonly names: readonly string[] }[];
}

/**
 * @property step from 1 to `steps`
 * @property done of the `of` things that were missing when the step began
 */
export interface SiteProgress {
  readonly step: number;
  readonly steps: number;
  readonly what: SitePart;
  readonly done: number;
  readonly of: number;
}
