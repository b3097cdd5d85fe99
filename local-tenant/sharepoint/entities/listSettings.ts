// The settings of a list over REST: which are shown, which only when selected, which may be set.

import { isTemplate } from '../columns/listTemplate.ts';
import { approvalFields } from '../locks/approval.ts';
import type { Json } from '../odata/address.ts';
import type { Call } from '../odata/call.ts';
import type { Readers } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { customList, type List } from '../store/list.ts';

/** Given by default. */
const shown = [
  'AllowContentTypes',
  'BaseTemplate',
  'BaseType',
  'ContentTypesEnabled',
  'Description',
  'DisableCommenting',
  'DisableGridEditing',
  'DraftVersionVisibility',
  'EnableAttachments',
  'EnableFolderCreation',
  'EnableMinorVersions',
  'EnableModeration',
  'EnableVersioning',
  'ForceCheckout',
  'Hidden',
  'MajorVersionLimit',
  'MajorWithMinorVersionsLimit',
  'NoCrawl',
];
/** Given only when selected (sharepoint.md 2.2). */
const selected = ['OnQuickLaunch', 'ReadSecurity', 'WriteSecurity', 'ValidationFormula', 'ValidationMessage'];
/** What no operation here looks at, with the values of a custom list. */
const fixed: Readonly<Record<string, Json>> = {
  CrawlNonDefaultViews: false,
  DefaultContentApprovalWorkflowId: '00000000-0000-0000-0000-000000000000',
  DefaultItemOpenUseListSetting: false,
  Direction: 'none',
  DocumentTemplateUrl: null,
  EnableRequestSignOff: true,
  ExemptFromBlockDownloadOfNonViewableFiles: false,
  FileSavePostProcessingEnabled: false,
  HasExternalDataSource: false,
  ImageUrl: '/_layouts/15/images/itgen.png',
  IrmEnabled: false,
  IrmExpire: false,
  IrmReject: false,
  IsApplicationList: false,
  IsCatalog: false,
  IsPrivate: false,
  ListExperienceOptions: 0,
  MultipleDataList: false,
  ParserDisabled: false,
  ServerTemplateCanCreateFolders: true,
  TemplateFeatureId: '00bfea71-de22-43b2-a848-c05709900100',
};
const settable = new Set([...shown, ...selected, ...Object.keys(fixed)]);

const read = (names: readonly string[]): Readers<List> =>
  Object.fromEntries(names.map((name) => [name, (it: List) => it.props[name]]));

export const shownSettings: Readers<List> = {
  ...read(shown),
  ...Object.fromEntries(
    Object.entries(fixed).map(([name, content]) => [name, (it: List) => it.props[name] ?? content]),
  ),
};
export const selectedSettings: Readers<List> = read(selected);

/** What only files have: drafts without content approval, and being checked out [M]. */
const forLibraries = ['EnableMinorVersions', 'ForceCheckout'];

/** Whoever has content approval without saying who sees what waits for it: its author and the approvers [M]. */
export const forApprovers = { DraftVersionVisibility: 2 } as const;

/** Gives a list that has just got content approval the columns for it. */
export function addApprovalFields(num: number, call: Call): void {
  const list = call.site.lists.byNum(num);
  for (const field of list ? approvalFields(list) : []) {
    const now = call.site.lists.byNum(num);
    if (now) call.site.lists.saveField(now, field);
  }
}

/** Major versions that a list may be told to keep (sharepoint.md 4). */
const mostVersions = 50_000;

/** The settings in a body; refuses what a list, or this kind of list, does not have, and values of another kind. */
export function checkedSettings(
  settings: Readonly<Record<string, Json>>,
  isLibrary: boolean,
): Record<string, Json> {
  const misplaced = isLibrary ? ['EnableAttachments'] : forLibraries;
  for (const name of misplaced)
    if (settings[name] === true && !(name === 'EnableMinorVersions' && settings.EnableModeration === true))
      throw refuse.invalid(`${name} is not available for this kind of list.`);
  for (const [name, value] of Object.entries(settings)) {
    if (!settable.has(name)) throw refuse.unknownProperty(name, 'SP.List');
    const usual = Object.hasOwn(customList, name) ? customList[name] : undefined;
    if (typeof usual === 'boolean' && typeof value !== 'boolean') throw refuse.primitive('Edm.Boolean');
    if (typeof usual === 'number' && typeof value !== 'number') throw refuse.primitive('Edm.Int32');
  }
  for (const name of ['MajorVersionLimit', 'MajorWithMinorVersionsLimit'])
    if (Number(settings[name] ?? 0) < 0 || Number(settings[name] ?? 0) > mostVersions) throw refuse.range();
  const { ReadSecurity: read, WriteSecurity: write, BaseTemplate: template } = settings;
  if (read !== undefined && read !== 1 && read !== 2) throw refuse.range();
  if (write !== undefined && write !== 1 && write !== 2 && write !== 4) throw refuse.range();
  if (template !== undefined && !isTemplate(Number(template))) throw refuse.range();
  return settings;
}
