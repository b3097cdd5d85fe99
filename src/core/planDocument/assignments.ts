// The plan's section of assignments: what its owner has been given to do and has not answered for, in the giver's own words.
import { bodies } from '../../schema/lists/bodies.ts';
import { assignments } from '../../schema/lists/followUp/assignments.ts';
import { type Block, cell, paragraphs, table } from './parts.ts';
import type { Planned } from './planned.ts';

/** A body's plan says that there are none; a unit's short plan leaves the section out. */
export function assignmentTable({ form, rows, words }: Planned): readonly Block[] {
  const { plan, short } = form;
  const { title, text, fromBody, dueDay } = assignments.fields;
  const given = rows
    .all(assignments)
    .filter(({ toUnit, toBody }) => (toUnit ?? toBody) === (plan.ownerUnit ?? plan.ownerBody))
    .filter(({ state }) => state !== 'reportedBack' && state !== 'cancelled')
    .filter(({ givenDay }) => (givenDay ?? '') <= `${plan.year}-12-31`)
    .toSorted((a, b) => (a.dueDay ?? '9').localeCompare(b.dueDay ?? '9'));
  if (given.length === 0) return short ? [] : paragraphs(words.assignments.none);
  return table(
    words.assignments.caption,
    [
      { heading: title.label, share: 3 },
      { heading: text.label, share: 5 },
      { heading: fromBody.label, share: 2 },
      { heading: dueDay.label, share: 2 },
    ],
    given.map((one) => [
      cell(one.title),
      cell(one.text),
      cell(rows.get(bodies, one.fromBody)?.name ?? null),
      cell(one.dueDay === null ? null : words.day(one.dueDay)),
    ]),
  );
}
