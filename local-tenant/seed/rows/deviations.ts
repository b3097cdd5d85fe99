// The deviations of an example organisation: what the ready units have answered, one under way in Enhet A, and one that is closed.
import { beginsWith } from '../../../src/core/deviation/beginsWith.ts';
import { subjectOf } from '../../../src/core/deviation/proposed.ts';
import { type FollowUpForm, followUpForm } from '../../../src/core/followUp/form.ts';
import { personNamed } from '../../../src/core/situation.ts';
import { add, type Change } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { deviations } from '../../../src/schema/lists/deviation/deviations.ts';
import { progressOf, type Sketch } from '../sketch.ts';
import type { Calendar } from './calendar.ts';
import { closed, described, type Input, step, underWay } from './deviationsOfUnitA.ts';
import { rowsIn } from './reports.ts';
import { managerOf } from './staffing.ts';

/** @param written the organisation's other rows, from which the forms propose */
export function deviationRows(
  sketch: Sketch,
  calendar: Calendar,
  written: readonly Change[],
): readonly Change[] {
  const open = calendar.followed.find((period) => period.isOpen);
  const last = calendar.followed.findLast((period) => !period.isOpen);
  if (!open || !last) return [];
  const rows = rowsIn(written);
  const formOf = (unit: string): FollowUpForm | null => {
    const person = personNamed(rows, managerOf(unit));
    const situation = { rows, person, today: calendar.today, now: `${calendar.today}T08:00:00Z` };
    const form = followUpForm(situation, key<'units'>(unit), key<'periods'>(open.key));
    return form.ok ? form.value : null;
  };
  const ready = sketch.units.map(({ id }) => id).filter((unit) => progressOf(unit) === 'ready');
  const answered = ready.flatMap((unit) => {
    const form = formOf(unit);
    return form === null ? [] : answersOf(form, open.readyDay);
  });
  const absence = formOf('enhet-a')?.figures.find(({ indicator }) => /frånvaro/i.test(indicator.title));
  const own = absence?.indicator.key ?? null;
  return [
    ...answered,
    ...underWay(own, last.key, last.readyDay, calendar.today),
    ...closed(own, last.key, last.readyDay),
  ];
}

/** Every other is reported, every other turned down with a reason. */
function answersOf({ head, proposals }: FollowUpForm, day: string): readonly Change[] {
  return proposals.flatMap((proposal, at) => {
    const { title } = subjectOf(proposal.of);
    const begun = {
      ...beginsWith(proposal, head.period.key),
      unit: head.unit.key,
      id: proposal.id,
      title,
      owner: managerOf(head.unit.key),
      detected: day,
      raisedBy: managerOf(head.unit.key),
      raisedAt: `${day}T13:00:00Z`,
    };
    return at % 2 === 0
      ? reported({ ...described, ...begun, type: begun.type ?? 'goal', state: 'open' })
      : [
          add(deviations, {
            ...begun,
            type: begun.type ?? 'goal',
            state: 'declined',
            noMeasureReason: 'Det är rättat i maj och syns i nästa uppföljning.',
          }),
        ];
  });
}

function reported(input: Input): readonly Change[] {
  const deviation = deviations.keyFrom(input);
  return [
    add(deviations, input),
    step(deviation, input.unit, 0, 'open', input.raisedBy ?? '', input.raisedAt ?? ''),
  ];
}
