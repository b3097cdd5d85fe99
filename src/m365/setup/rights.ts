// Which of the rights that setting up takes a person lacks, asked before anything is written.
import '@pnp/sp/webs/index.js';
import { type SiteRight, siteRights } from '../../schema/siteLook.ts';
import type { Connection } from '../connection.ts';

/** Each right's bit, in the half of SharePoint's mask that it lies in (sharepoint.md 3.2). */
const bits: Readonly<Record<SiteRight, { readonly half: 'High' | 'Low'; readonly bit: number }>> = {
  manageLists: { half: 'Low', bit: 0x800 },
  addItems: { half: 'Low', bit: 0x2 },
  createGroups: { half: 'Low', bit: 0x1000000 },
  managePermissions: { half: 'Low', bit: 0x2000000 },
  enumeratePermissions: { half: 'High', bit: 0x40000000 },
};

interface Web {
  readonly EffectiveBasePermissions: { readonly High: string; readonly Low: string };
}

export async function lackingRights({ sp }: Connection): Promise<readonly SiteRight[]> {
  const { EffectiveBasePermissions: mask } = await sp.web.select('Title', 'EffectiveBasePermissions')<Web>();
  return siteRights.filter((right) => (Number(mask[bits[right].half]) & bits[right].bit) === 0);
}
