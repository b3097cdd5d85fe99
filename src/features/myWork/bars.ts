// A unit's own statuses, gathered by perspective or goal area, for the small bars.
import type { FollowUpForm } from '../../core/followUp/form.ts';
import { type Status, statuses } from '../../schema/lists/assessments.ts';
import { labelOf } from '../../steering/words.ts';
import type { Counts } from '../../ui/picture/DistributionBar.tsx';

/** @property label '' when the model has neither perspectives nor goal areas */
export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly counts: Counts;
}

interface Judged {
  readonly status: Status;
  readonly groups: readonly string[];
}

const none: Counts = { fulfilled: 0, partly: 0, notFulfilled: 0, notAssessed: 0 };

function countsOf(judged: readonly Judged[]): Counts {
  const counts = { ...none };
  for (const { status } of judged) counts[status] += 1;
  return counts;
}

/** What the unit judges; where it judges no goals, its figures. */
function judgedIn({ model, elements, figures }: FollowUpForm): readonly Judged[] {
  const byPerspective = model.rollup.groupBy === 'scorecardPerspective';
  const goals = elements.map(({ element, status }): Judged => {
    const { perspectives, goalArea } = element.row;
    return { status, groups: byPerspective ? (perspectives ?? []) : goalArea === null ? [] : [goalArea] };
  });
  return goals.length > 0 ? goals : figures.map(({ status }) => ({ status, groups: [] }));
}

export function barsOf(form: FollowUpForm): readonly Bar[] {
  const { model } = form;
  const judged = judgedIn(form);
  const named = [...model.perspectives.scorecard, ...model.goalAreas];
  const keys = named.map(({ key }) => key).filter((key) => judged.some(({ groups }) => groups.includes(key)));
  if (keys.length === 0) return [{ key: '', label: '', counts: countsOf(judged) }];
  return keys.map((key) => ({
    key,
    label: labelOf(named, key),
    counts: countsOf(judged.filter(({ groups }) => groups.includes(key))),
  }));
}

export function sumOf(bars: readonly Bar[]): Counts {
  const sum = { ...none };
  for (const { counts } of bars) for (const status of statuses) sum[status] += counts[status];
  return sum;
}
