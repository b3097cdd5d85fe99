// A controller judges a whole group otherwise than computed; both values are kept (R7, S17).
import { add, type Change } from '../../schema/change.ts';
import { bad, type Fault, fault, type Result } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import type { ValuesOf } from '../../schema/list.ts';
import { assessments, type Status } from '../../schema/lists/assessments.ts';
import { altered, checked } from '../../schema/wish.ts';
import type { SteeringModel } from '../../steering/model.ts';
import { mayOverride } from '../access.ts';
import { type AttainmentGroup, type AttainmentTable, attainment } from '../attainment.ts';
import { isOpen } from '../calendar.ts';
import { asInput } from '../judgement/contribution.ts';
import { detailOf } from '../judgement/detail.ts';
import { soundManagement } from '../judgement/soundManagement.ts';
import { type Coverage, rollup, summingMethod } from '../rollup.ts';
import { rowWith, type Situation } from '../situation.ts';
import { lengthOf, shortestJustification } from './missing.ts';

/**
 * @property body when the table is that of one body, else null
 * @property group an `AttainmentGroup.key`
 */
export interface GroupAt {
  readonly period: Key<'periods'>;
  readonly body: Key<'bodies'> | null;
  readonly group: string;
}
export interface GroupJudgement extends GroupAt {
  readonly status: Status;
  readonly justification: string;
}

/** Faults: NOT_ALLOWED, PERIOD_NOT_OPEN, OVERRIDE_NO_JUSTIFICATION at 'justification' (under 20 characters). */
export function overrideGroup(situation: Situation, input: GroupJudgement): Result<readonly Change[]> {
  const table = attainment(situation, input.period, input.body);
  if (!table.ok) return table;
  const { model } = table.value;
  const group = groupOf(table.value, input.group);
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
  return checked(keptAs(situation, table.value, input, judged));
}

/**
 * How well what is counted in a group covers it, chosen by the one who judges; the sum follows from it (`coverageThenQuality`).
 * Faults: NOT_ALLOWED, PERIOD_NOT_OPEN.
 */
export function coverGroup(
  situation: Situation,
  input: GroupAt & { readonly coverage: Coverage },
): Result<readonly Change[]> {
  const table = attainment(situation, input.period, input.body);
  if (!table.ok) return table;
  const { period, model } = table.value;
  const group = groupOf(table.value, input.group);
  const isAsked = group !== undefined && countsCoverage(model);
  if (!mayOverride(situation.person) || !isAsked)
    return bad(fault('NOT_ALLOWED', '', { model: model.name, group: input.group }));
  if (!isOpen(period))
    return bad(fault('PERIOD_NOT_OPEN', '', { period: period.label, state: period.state }));
  const { coverage } = input;
  const computed = rollup(group.contributions.map(asInput), model.rollup, coverage).status ?? 'notAssessed';
  const { status, method } = group.decided ?? { status: computed, method: 'computed' as const };
  return checked(keptAs(situation, table.value, input, { status, method, coverage }));
}

/** Whether the model's sum wants to know how well it is covered. */
export const countsCoverage = (model: SteeringModel): boolean =>
  summingMethod(model.rollup) === 'coverageThenQuality';

const groupOf = ({ whole, groups, sound }: AttainmentTable, key: string): AttainmentGroup | undefined =>
  [whole, ...groups, ...(sound ? [sound.judged] : [])].find((group) => group.key === key);

/** The group's own row, altered or added. */
function keptAs(
  { rows }: Situation,
  { period }: AttainmentTable,
  { body, group }: GroupAt,
  values: Partial<ValuesOf<typeof assessments>> & Pick<ValuesOf<typeof assessments>, 'status' | 'method'>,
): readonly Change[] {
  const row = rowWith(rows, assessments, { period: period.key, body, group });
  if (row !== null) return altered(assessments, row, values);
  return [add(assessments, { year: period.year, period: period.key, body, group, ...values })];
}

function hindranceTo(
  { person }: Situation,
  { model, period }: AttainmentTable,
  group: AttainmentGroup | undefined,
  { status, justification }: GroupJudgement,
): Fault | null {
  const isAllowed =
    model.rollup.manualOverride || model.rollup.method === 'manual' || group?.key === soundManagement;
  if (!mayOverride(person) || !isAllowed) return fault('NOT_ALLOWED', '', { model: model.name });
  if (!isOpen(period)) return fault('PERIOD_NOT_OPEN', '', { period: period.label, state: period.state });
  if (status === group?.computed || lengthOf(justification) >= shortestJustification) return null;
  const values = { min: shortestJustification, length: lengthOf(justification) };
  return fault('OVERRIDE_NO_JUSTIFICATION', 'justification', values);
}
