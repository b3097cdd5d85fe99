// A finding in the words of its field: what is empty is called by the field's own name, and the row by its title.
import type { Finding } from '../../core/planning/entry.ts';
import type { StepKey } from '../../core/planning/steps.ts';
import type { Fault } from '../../schema/fault.ts';
import type { List } from '../../schema/list.ts';
import { activities } from '../../schema/lists/activities.ts';
import { goals } from '../../schema/lists/goals.ts';
import { indicators } from '../../schema/lists/indicators.ts';
import { risks } from '../../schema/lists/planning/risks.ts';
import { targets } from '../../schema/lists/targets.ts';

const listOf: Partial<Record<StepKey, List>> = {
  goals,
  missions: goals,
  factors: goals,
  indicators,
  activities,
  risks,
};

/** The fault as it is said beside its field. */
export function faultOf({ fault, step, item, field }: Finding): Fault {
  if (fault.code !== 'FIELD_REQUIRED' || item === null) return fault;
  const [name = '', year] = field.split('.');
  const label =
    name === 'target' ? `${targets.fields.value.label} ${year}` : listOf[step]?.fields[name]?.label;
  return label === undefined ? fault : { ...fault, values: { ...fault.values, label } };
}

/** What the fault is about, where its own sentence does not say it; else ''. */
export function aboutOf({ fault, item, label }: Finding): string {
  return fault.code === 'FIELD_REQUIRED' && item !== null ? label.replace(/ \d{4}$/, '') : '';
}
