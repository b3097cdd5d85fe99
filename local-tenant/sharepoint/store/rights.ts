// SharePoint's permission bits and the built-in permission levels with their real ids and masks.

/** One 64-bit mask; the wire splits it in High and Low (sharepoint.md 3.2). */
export type Mask = bigint;

export const right = {
  view: 0x1n,
  add: 0x2n,
  edit: 0x4n,
  delete: 0x8n,
  approve: 0x10n,
  openItems: 0x20n,
  viewVersions: 0x40n,
  deleteVersions: 0x80n,
  overrideListBehaviors: 0x100n,
  managePersonalViews: 0x200n,
  manageLists: 0x800n,
  open: 0x10000n,
  manageSubwebs: 0x800000n,
  createGroups: 0x1000000n,
  addAndCustomizePages: 0x40000n,
  managePermissions: 0x2000000n,
  browseUserInfo: 0x8000000n,
  manageWeb: 0x40000000n,
  useRemoteApis: 0x20n << 32n,
  enumeratePermissions: 0x40000000n << 32n,
} as const satisfies Record<string, Mask>;

export const everyRight: Mask = mask(2147483647, 4294967295);
export const noRight: Mask = 0n;

export function mask(high: number, low: number): Mask {
  return (BigInt(high) << 32n) | BigInt(low);
}

/** The two halves as strings, as SharePoint writes them. */
export function halves(value: Mask): { High: string; Low: string } {
  return { High: String(value >> 32n), Low: String(value & 0xffffffffn) };
}

export const level = {
  limited: 1073741825,
  read: 1073741826,
  contribute: 1073741827,
  design: 1073741828,
  full: 1073741829,
  edit: 1073741830,
  /** Custom levels are numbered from here. */
  firstCustom: 1073741931,
} as const;

export interface LevelSeed {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly mask: Mask;
  readonly order: number;
  readonly kind: number;
  readonly hidden: boolean;
}

function seed(
  id: number,
  name: string,
  high: number,
  low: number,
  order: number,
  kind: number,
  hidden = false,
) {
  return { id, name, description: name, mask: mask(high, low), order, kind, hidden };
}

/** English names on every site; ids and masks as read from tenants (sharepoint.md 3.1, 3.2). */
export const builtInLevels: readonly LevelSeed[] = [
  seed(level.full, 'Full Control', 2147483647, 4294967295, 1, 5),
  seed(level.design, 'Design', 432, 1012866047, 32, 4),
  seed(level.edit, 'Edit', 432, 1011030767, 48, 6),
  seed(level.contribute, 'Contribute', 432, 1011028719, 64, 3),
  seed(level.read, 'Read', 176, 138612833, 128, 2),
  seed(level.limited, 'Limited Access', 48, 134287360, 160, 1, true),
  seed(1073741832, 'Restricted View', 48, 134353441, 2147483647, 7),
  seed(1073741924, 'System.LimitedView', 48, 134287360, 2147483647, 8, true),
  seed(1073741925, 'System.LimitedEdit', 48, 134287360, 2147483647, 9, true),
];
