// What the plan does not take along, as the wizard shows it beside the step where it would stand.
import { key } from '../../../schema/field.ts';
import { goals } from '../../../schema/lists/goals.ts';
import { indicators } from '../../../schema/lists/indicators.ts';
import type { Goal } from '../../chain.ts';
import { typeOf } from '../contents.ts';
import type { Draft } from '../draft.ts';
import type { LeftOutEntry } from '../entry.ts';
import { leftOutOf } from './leftOut.ts';

export function leftOutIn(draft: Draft): readonly LeftOutEntry[] {
  const { rows, plan } = draft;
  return leftOutOf(plan).flatMap((one): readonly LeftOutEntry[] => {
    const at = one.id.indexOf('/');
    const [list, named] = [one.id.slice(0, at), one.id.slice(at + 1)];
    const goal = list === goals.name ? rows.get(goals, key<'goals'>(named)) : null;
    if (goal !== null)
      return [{ ...one, list: 'goals', key: named, title: goal.title, step: stepOf(draft, goal) }];
    const figure = list === indicators.name ? rows.get(indicators, key<'indicators'>(named)) : null;
    return figure === null
      ? []
      : [{ ...one, list: 'indicators', key: named, title: figure.title, step: 'indicators' }];
  });
}

function stepOf({ model }: Draft, goal: Goal): LeftOutEntry['step'] {
  const kind = typeOf(model, goal)?.kind;
  return kind === 'successFactor' ? 'factors' : kind === 'basicMission' ? 'missions' : 'goals';
}
