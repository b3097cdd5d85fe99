// The kinds of list that can be made, and the columns that some of them come with.

import type { JsonObject } from '../odata/address.ts';
import { blankField } from './definition.ts';
import type { Field } from './kinds.ts';

type Seed = readonly [name: string, title: string, kind: number, settings?: JsonObject];

const task: readonly Seed[] = [
  ['PercentComplete', '% Complete', 9, { ShowAsPercentage: true }],
  ['Body', 'Description', 3],
  ['StartDate', 'Start Date', 4],
  ['DueDate', 'Due Date', 4],
  ['AssignedTo', 'Assigned To', 20, { SelectionMode: 1 }],
  ['Priority', 'Priority', 6, { Choices: ['(1) High', '(2) Normal', '(3) Low'] }],
  [
    'Status',
    'Task Status',
    6,
    { Choices: ['Not Started', 'In Progress', 'Completed', 'Deferred', 'Waiting on someone else'] },
  ],
];
const event: readonly Seed[] = [
  ['Location', 'Location', 2],
  ['EventDate', 'Start Time', 4, { DisplayFormat: 1 }],
  ['EndDate', 'End Time', 4, { DisplayFormat: 1 }],
  ['Description', 'Description', 3],
  ['fAllDayEvent', 'All Day Event', 8],
];

/** BaseTemplate -> its own columns, as far as clients meet them (sharepoint.md 2.2). */
const templates: Readonly<Record<number, readonly Seed[]>> = {
  100: [],
  101: [],
  102: [],
  103: [],
  104: [['Body', 'Body', 3]],
  105: [],
  106: event,
  107: task,
  108: [['Body', 'Body', 3]],
  109: [],
  119: [],
  120: [],
  150: task,
  170: [],
  171: task,
};

export function isTemplate(template: number): boolean {
  return template in templates;
}

/** Documents, pictures and site pages: such a list holds files, and lies directly below the web. */
export function isLibraryTemplate(template: unknown): boolean {
  return template === 101 || template === 109 || template === 119;
}

export function templateFields(template: number): Field[] {
  return (templates[template] ?? []).map(([name, title, kind, settings = {}]) => {
    const blank = blankField(name, title, kind);
    return { ...blank, settings: { ...blank.settings, ...settings } };
  });
}
