// What a decision does to assignments: it gives one, or answers one that was given before (G3).
import { add, type Change } from '../../schema/change.ts';
import { good, type Result } from '../../schema/fault.ts';
import { type Key, key } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { assignments } from '../../schema/lists/followUp/assignments.ts';
import { units } from '../../schema/lists/units.ts';
import { altered } from '../../schema/wish.ts';
import { rowWith } from '../situation.ts';
import { type Decided, type TakenBy, targetGone } from './decided.ts';

/** The decision as it is named in what it answers: body, day and paragraph; one on delegation by its case. */
const evidence = (rows: Rows, { body, day, paragraph, registryNumber }: TakenBy): string =>
  `${rows.get(bodies, key<'bodies'>(body))?.name ?? body} ${day} ${paragraph === null ? registryNumber : `§ ${paragraph}`}`;

const isOpen: readonly string[] = ['open', 'ongoing', 'continuesNextYear'];

/** Those that are open are closed, with the decision as what shows it; one that somebody has opened again since is left. */
export const reportedBack = (
  rows: Rows,
  answered: readonly Key<'assignments'>[],
  item: TakenBy,
): readonly Change[] =>
  answered
    .flatMap((one) => rows.get(assignments, one) ?? [])
    .filter(({ state, answeredBy }) => isOpen.includes(state) && answeredBy === null)
    .flatMap((one) => altered(assignments, one, { state: 'reportedBack', answeredBy: evidence(rows, item) }));

function receiver(
  rows: Rows,
  to: string | null,
): { toUnit: Key<'units'> } | { toBody: Key<'bodies'> } | null {
  const [, kind, named = ''] = /^(unit|body):(.+)$/.exec(to ?? '') ?? [];
  if (kind === 'unit' && rows.get(units, key<'units'>(named))) return { toUnit: key<'units'>(named) };
  return kind === 'body' && rows.get(bodies, key<'bodies'>(named)) ? { toBody: key<'bodies'>(named) } : null;
}

/** An assignment that the point names is answered by it; else the point gives one, in the decision's own words. */
export function assigned(the: Decided<TakenBy>, text: string): Result<readonly Change[]> {
  const { rows, effect, item, id } = the;
  if (effect.target !== '') {
    const named = key<'assignments'>(effect.target);
    return rows.get(assignments, named) ? good(reportedBack(rows, [named], item)) : targetGone(the);
  }
  if (rowWith(rows, assignments, { id })) return good([]);
  const to = receiver(rows, effect.to);
  if (to === null) return targetGone(the);
  return good([
    add(assignments, {
      id,
      title: effect.title || text.slice(0, 250),
      text,
      kind: 'assignment',
      fromBody: key<'bodies'>(item.body),
      ...to,
      givenDay: item.day,
      paragraph: item.paragraph,
      dueDay: effect.due,
      state: 'open',
    }),
  ]);
}
