// A controller judges a whole group otherwise than computed; both values are kept (R7, S17).
import { add, type Change } from '../../schema/change.ts';
import { bad, type Fault, fault, type Result } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import { assessments, type Status } from '../../schema/lists/assessments.ts';
import { altered, checked } from '../../schema/wish.ts';
import { mayOverride } from '../access.ts';
import { type AttainmentGroup, type AttainmentTable, attainment } from '../attainment.ts';
import { isOpen } from '../calendar.ts';
import { detailOf } from '../judgement/detail.ts';
import type { Situation } from '../situation.ts';
import { lengthOf, shortestJustification } from './missing.ts';

/**
 * @property body when the table is that of one body, else null
 * @property group an `AttainmentGroup.key`
 */
export interface GroupJudgement {
  readonly period: Key<'periods'>;
  readonly body: Key<'bodies'> | null;
  readonly group: string;
  readonly status: Status;
  readonly justification: string;
}

/** Faults: NOT_ALLOWED, PERIOD_NOT_OPEN, OVERRIDE_NO_JUSTIFICATION at 'justification' (under 20 characters). */
export function overrideGroup(situation: Situation, input: GroupJudgement): Result<readonly Change[]> {
  const table = attainment(situation, input.period, input.body);
  if (!table.ok) return table;
  const { whole, groups, period, model } = table.value;
  const group = [whole, ...groups].find(({ key }) => key === input.group);
  const hindrance = hindranceTo(situation, table.value, group, input);
  if (hindrance || !group) return bad(hindrance ?? fault('NOT_ALLOWED', 'group', { group: input.group }));
  const judged = {
    status: input.status,
    method: input.status === group.computed ? ('computed' as const) : ('manual' as const),
    computedStatus: group.computed,
    computedDetail: detailOf({ method: model.rollup.method }, group.result, group.contributions),
    justification: input.justification,
    judgedBy: situation.person.signInName,
    judgedAt: situation.now,
  };
  const { decided } = group;
  if (decided?.group === input.group) return checked(altered(assessments, decided, judged));
  const identity = { year: period.year, period: period.key, body: input.body, group: input.group };
  return checked([add(assessments, { ...identity, ...judged })]);
}

function hindranceTo(
  { person }: Situation,
  { model, period }: AttainmentTable,
  group: AttainmentGroup | undefined,
  { status, justification }: GroupJudgement,
): Fault | null {
  const isAllowed = model.rollup.manualOverride || model.rollup.method === 'manual';
  if (!mayOverride(person) || !isAllowed) return fault('NOT_ALLOWED', '', { model: model.name });
  if (!isOpen(period)) return fault('PERIOD_NOT_OPEN', '', { period: period.label, state: period.state });
  if (status === group?.computed || lengthOf(justification) >= shortestJustification) return null;
  const values = { min: shortestJustification, length: lengthOf(justification) };
  return fault('OVERRIDE_NO_JUSTIFICATION', 'justification', values);
}
