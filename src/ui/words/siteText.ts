// What a site's rights and parts are called by those who set it up.
import type { SiteRight } from '../../schema/siteLook.ts';

const rights: Record<SiteRight, string> = {
  manageLists: 'hantera listor',
  addItems: 'lägga till rader',
  createGroups: 'skapa grupper',
  managePermissions: 'hantera behörigheter',
  enumeratePermissions: 'se vem som har vilken behörighet',
};

/** What the right lets one do, after ”att”. */
export const rightText = (right: string): string => rights[right as SiteRight] ?? right;
