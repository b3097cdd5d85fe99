// A point of an adjusted decision whose effect is to be carried out, as each kind of effect is given it.
import { bad, fault, type Result } from '../../schema/fault.ts';
import type { Day } from '../../schema/field.ts';
import type { Situation } from '../situation.ts';
import type { DecidedItem, Effect } from './content.ts';

/**
 * @property from the day it takes effect (G1)
 * @property id a name for what the point makes, the same each time it is asked for
 */
export interface Decided extends Situation {
  readonly item: DecidedItem;
  readonly effect: Effect;
  readonly from: Day;
  readonly id: string;
}

/** Faults: EFFECT_TARGET_GONE {title}, for what the decision names and nobody has. */
export const targetGone = ({ effect, item }: Decided): Result<never> =>
  bad(fault('EFFECT_TARGET_GONE', '', { title: effect.title || effect.target, paragraph: item.paragraph }));
