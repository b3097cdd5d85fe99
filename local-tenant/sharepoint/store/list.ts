// What a list, its views and its tally are, and what a new list is like.
import { randomUUID } from 'node:crypto';
import type { Field } from '../columns/kinds.ts';
import type { Json } from '../odata/address.ts';

export interface List {
  readonly num: number;
  readonly id: string;
  readonly title: string;
  /** Server-relative, without a slash at the end. */
  readonly url: string;
  readonly scope: number;
  readonly props: Readonly<Record<string, Json>>;
  readonly contentType: string;
  readonly created: number;
  readonly fields: readonly Field[];
  readonly views: readonly View[];
}

export interface View {
  readonly id: string;
  readonly title: string;
  readonly standard: boolean;
  readonly personal: boolean;
  readonly query: string;
  readonly rowLimit: number;
  readonly fields: readonly string[];
  /** Whose it is, when it is personal. */
  readonly owner?: number;
  /** Settings that nothing here looks at, as they were sent. */
  readonly settings?: Readonly<Record<string, Json>>;
}

/** What changes with every row, and is therefore read anew each time. */
export interface Tally {
  readonly version: number;
  readonly next_id: number;
  readonly modified: number;
  readonly deleted: number;
  readonly count: number;
}

/** Settings of a custom list as read from SharePoint Online (sharepoint.md 2.2). */
export const customList: Readonly<Record<string, Json>> = {
  AllowContentTypes: true,
  BaseTemplate: 100,
  BaseType: 0,
  ContentTypesEnabled: false,
  Description: '',
  DisableCommenting: false,
  DisableGridEditing: false,
  DraftVersionVisibility: 0,
  EnableAttachments: true,
  EnableFolderCreation: false,
  EnableMinorVersions: false,
  EnableModeration: false,
  EnableVersioning: true,
  ForceCheckout: false,
  Hidden: false,
  MajorVersionLimit: 50,
  MajorWithMinorVersionsLimit: 0,
  NoCrawl: false,
  OnQuickLaunch: false,
  ReadSecurity: 1,
  WriteSecurity: 1,
  ValidationFormula: '',
  ValidationMessage: '',
};
export const library: Readonly<Record<string, Json>> = {
  BaseTemplate: 101,
  BaseType: 1,
  EnableAttachments: false,
  EnableFolderCreation: true,
  MajorVersionLimit: 500,
  TemplateFeatureId: '00bfea71-e717-4e80-aa17-d0c71b360101',
};

export function blankView(title: string): View {
  return {
    id: randomUUID(),
    title,
    standard: false,
    personal: false,
    query: '',
    rowLimit: 30,
    fields: ['LinkTitle'],
  };
}
