// A point of an adjusted decision whose effect is to be carried out, as each kind of effect is given it.
import { bad, fault, type Result } from '../../schema/fault.ts';
import type { Day } from '../../schema/field.ts';
import type { documentKinds } from '../../schema/lists/planning/governingDocuments.ts';
import type { Situation } from '../situation.ts';
import type { DecidedItem, Effect } from './content.ts';

/** What an effect is said to be decided by. One taken on delegation has no paragraph. */
export interface TakenBy extends Pick<DecidedItem, 'body' | 'day' | 'registryNumber'> {
  readonly paragraph: number | null;
}

/**
 * @property from the day it takes effect (G1)
 * @property id a name for what the point makes, the same each time it is asked for
 * @property makes the kind of a document that the point names into being
 */
export interface Decided<By extends TakenBy = DecidedItem> extends Situation {
  readonly item: By;
  readonly effect: Effect;
  readonly from: Day;
  readonly id: string;
  readonly makes: (typeof documentKinds)[number];
}

/** Faults: EFFECT_TARGET_GONE {title}, for what the decision names and nobody has. */
export const targetGone = ({ effect, item }: Decided<TakenBy>): Result<never> =>
  bad(
    fault('EFFECT_TARGET_GONE', '', {
      title: effect.title || effect.target,
      ...(item.paragraph === null ? {} : { paragraph: item.paragraph }),
    }),
  );
