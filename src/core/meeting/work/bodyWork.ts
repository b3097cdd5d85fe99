// What waits for a body's secretary among what all have before them: plans handed in, governing documents to review, and answers to the body's assignments that are late.
import type { Day } from '../../../schema/field.ts';
import type { RowOf } from '../../../schema/list.ts';
import { bodies } from '../../../schema/lists/bodies.ts';
import { documentTasks } from '../../decision/documentRegister.ts';
import { unreported } from '../../decision/followUp.ts';
import type { Situation } from '../../situation.ts';
import { plansBefore } from '../ahead.ts';
import { recordsDecisions } from '../keepers.ts';

/** @property due the first day among them; null where none has a day, or it has passed already without one */
export interface BodyWork {
  readonly step: 'plans' | 'documents' | 'answers';
  readonly body: RowOf<typeof bodies>;
  readonly titles: readonly string[];
  readonly due: Day | null;
}

/** At most three for each body of one's own: a plan waits until the body has decided on it, a document until its day is another. */
export function bodyWork({ rows, person, today }: Situation): readonly BodyWork[] {
  const own = rows.all(bodies).filter(({ key }) => recordsDecisions(person, key));
  if (own.length === 0) return [];
  const tasks = documentTasks(rows, today);
  return own.flatMap((body) => {
    const handedIn = plansBefore(rows, body.key).filter(({ state }) => state === 'submitted');
    const toReview = tasks.filter(({ document: governing }) => governing.adoptedBy === body.key);
    const late = unreported(rows, { body: body.key, since: null, today }).filter(({ isLate }) => isLate);
    const work: readonly BodyWork[] = [
      { step: 'plans', body, titles: handedIn.map(({ title }) => title), due: null },
      {
        step: 'documents',
        body,
        titles: toReview.map(({ document: governing }) => governing.title),
        due: toReview.find(({ due }) => due !== null)?.due ?? null,
      },
      {
        step: 'answers',
        body,
        titles: late.map(({ assignment }) => assignment.title),
        due: late[0]?.assignment.dueDay ?? null,
      },
    ];
    return work.filter(({ titles }) => titles.length > 0);
  });
}
