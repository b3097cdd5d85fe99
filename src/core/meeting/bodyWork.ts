// What waits for a body's secretary among what all have before them: plans handed in, and governing documents to review. The body's own papers are told of on its page.
import type { Day } from '../../schema/field.ts';
import type { RowOf } from '../../schema/list.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { documentTasks } from '../decision/documentRegister.ts';
import type { Situation } from '../situation.ts';
import { plansBefore } from './ahead.ts';
import { recordsDecisions } from './keepers.ts';

/** @property due the first day among them; null where none has a day, or it has passed already without one */
export interface BodyWork {
  readonly step: 'plans' | 'documents';
  readonly body: RowOf<typeof bodies>;
  readonly titles: readonly string[];
  readonly due: Day | null;
}

/** At most two for each body of one's own: a plan waits until the body has decided on it, a document until its day is another. */
export function bodyWork({ rows, person, today }: Situation): readonly BodyWork[] {
  const own = rows.all(bodies).filter(({ key }) => recordsDecisions(person, key));
  if (own.length === 0) return [];
  const tasks = documentTasks(rows, today);
  return own.flatMap((body) => {
    const handedIn = plansBefore(rows, body.key).filter(({ state }) => state === 'submitted');
    const toReview = tasks.filter(({ document: governing }) => governing.adoptedBy === body.key);
    const work: readonly BodyWork[] = [
      { step: 'plans', body, titles: handedIn.map(({ title }) => title), due: null },
      {
        step: 'documents',
        body,
        titles: toReview.map(({ document: governing }) => governing.title),
        due: toReview.find(({ due }) => due !== null)?.due ?? null,
      },
    ];
    return work.filter(({ titles }) => titles.length > 0);
  });
}
