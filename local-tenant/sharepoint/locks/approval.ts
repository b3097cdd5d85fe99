// Content approval: what has been approved, and who may decide it (sharepoint.md 2.2, EnableModeration).
import type { Field } from '../columns/kinds.ts';
import { type Call, demand } from '../odata/call.ts';
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import { right } from '../store/rights.ts';
import type { Row, Values } from '../store/row.ts';
import { hasDrafts } from '../versions/label.ts';

/** `_ModerationStatus`. */
export const status = { approved: 0, rejected: 1, pending: 2, draft: 3 } as const;

export const statusColumn = '_ModerationStatus';
export const wordsColumn = '_ModerationComments';

export function isModerated(list: List): boolean {
  return list.props.EnableModeration === true;
}

/** What was there before approval was asked for counts as approved. */
export function statusOf({ values }: Pick<Row, 'values'>): number {
  const held = values[statusColumn];
  return typeof held === 'number' ? held : status.approved;
}

export function isApproved(list: List, row: Row): boolean {
  return !isModerated(list) || statusOf(row) === status.approved;
}

/** The values of something new or changed, which waits for approval; a file with drafts waits to be published first. */
export function submitted(list: List, row: Pick<Row, 'file'>, values: Values): Values {
  if (!isModerated(list)) return values;
  const isDraft = row.file !== undefined && hasDrafts(list);
  return { ...values, [statusColumn]: isDraft ? status.draft : status.pending };
}

const words = ['Approved', 'Rejected', 'Pending', 'Draft', 'Scheduled'];
const wordsInSwedish = ['Godkänt', 'Avvisat', 'Väntar', 'Utkast', 'Schemalagt'];

/** As views and forms show it, in the web's language [M]. */
export function statusText(held: number, locale: number): string {
  return (locale === 1033 ? words : wordsInSwedish)[held] ?? String(held);
}

/** Refuses a decision by somebody without the right to approve, or one that is none. */
export function demandDecision(row: Row, given: Values, call: Call): void {
  demand(call, right.approve, row.scope);
  const asked = given[statusColumn];
  if (asked !== status.approved && asked !== status.rejected && asked !== status.pending)
    throw refuse.range();
}

/** The two columns that a list gets with content approval, with the ids they have everywhere. */
export function approvalFields(list: List): Field[] {
  const blank = {
    many: false,
    hidden: false,
    readOnly: false,
    required: false,
    indexed: false,
    unique: false,
    base: true,
    description: '',
    group: '_Hidden',
    defaultValue: null,
    settings: {},
  };
  const all: Field[] = [
    {
      ...blank,
      id: 'fdc3b2ed-5bf2-4835-a4bc-b885f3396a61',
      name: statusColumn,
      title: 'Approval Status',
      kind: 23,
    },
    {
      ...blank,
      id: '34ad21eb-75bd-4544-8c73-0e08330291fe',
      name: wordsColumn,
      title: 'Approver Comments',
      kind: 3,
    },
  ];
  return isModerated(list) ? all.filter((field) => !list.fields.some((one) => one.name === field.name)) : [];
}
