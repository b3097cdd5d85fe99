// What the bodies have adopted, held to their logs of decisions: nothing else is shown outside the organisation.
import { type Day, type Key, key } from '../../schema/field.ts';
import type { RowOf, Rows } from '../../schema/list.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { goals } from '../../schema/lists/goals.ts';
import { plans } from '../../schema/lists/plans.ts';
import { type Period, swedishDay } from '../calendar.ts';
import { approvedLast, heldToLog } from '../decision/heldToLog.ts';
import type { Verified } from '../log/verify.ts';
import { isInForce, type Plan } from '../planning/plan.ts';

type Goal = RowOf<typeof goals>;

/** Each body's log, verified; a body whose log could not be read is not among them. */
export type Logs = ReadonlyMap<string, Verified>;

/**
 * Which decision something rests on.
 * @property proof `log`: the log has it, adjusted, and it reads now as it did then. `beforeLog`: it is older than the log, so only
 *   the row says so. `unread`: the log could not be asked.
 */
export interface Decision {
  readonly body: string;
  readonly day: Day;
  readonly paragraph: number | null;
  readonly proof: 'log' | 'beforeLog' | 'unread';
}

export interface Adopted {
  /** Null for what no body has adopted, so far as its log tells. */
  decisionOf(goal: Goal): Decision | null;
  /** What stands in the plan is in force; what names no plan is. */
  holds(plan: Key<'plans'> | null): boolean;
}

/** The bodies whose logs are asked: those that have adopted something, and the council, which the reports end with. */
export const bodiesToAsk = (rows: Rows): readonly Key<'bodies'>[] => {
  const owning = [...rows.all(goals), ...rows.all(plans)].flatMap((row) =>
    [row.ownerBody, row.decidedBody].filter((body) => body !== null),
  );
  const councils = rows.by(bodies, 'kind', 'council').map((row) => row.key);
  return [...new Set([...councils, ...owning])].filter((body) => rows.get(bodies, body) !== null);
};

export function adoptedIn(rows: Rows, logs: Logs): Adopted {
  const nameOf = (body: Key<'bodies'>) => rows.get(bodies, body)?.name ?? body;
  const known = new Map<string, Decision | null>();
  const ofPlan = (named: Key<'plans'>): Decision | null => {
    const found = known.get(named);
    if (found !== undefined) return found;
    const plan = rows.get(plans, named);
    const decision = plan === null ? null : planDecision(plan);
    known.set(named, decision);
    return decision;
  };

  function planDecision(plan: Plan): Decision | null {
    const { ownerBody, approvedAt } = plan;
    if (ownerBody === null || plan.withdrawn === true || !isInForce(plan)) return null;
    const log = logs.get(ownerBody);
    const approved = log && approvedLast(log, 'approvePlan', plan.key);
    if (!log || !approved) return stamped(plan, ownerBody, approvedAt);
    if (heldToLog(rows, plan, log) !== 'held') return null;
    const { day, paragraph } = approved.standing.item;
    return { body: nameOf(ownerBody), day, paragraph, proof: 'log' };
  }

  /** What only the row says: believed where the log cannot be asked, or had not begun. */
  function stamped(
    { decidedDay, decidedParagraph }: Pick<Goal, 'decidedDay' | 'decidedParagraph'>,
    body: Key<'bodies'>,
    at: string | null,
  ): Decision | null {
    if (decidedDay === null) return null;
    const log = logs.get(body);
    const said = { body: nameOf(body), day: decidedDay, paragraph: decidedParagraph };
    if (log === undefined) return { ...said, proof: 'unread' };
    const began = log.rows[0]?.row.created;
    const isOlder = began === undefined || (decidedDay < swedishDay(began) && (at ?? '') < began);
    return isOlder ? { ...said, proof: 'beforeLog' } : null;
  }

  return {
    decisionOf(goal) {
      const { ownerBody, plan, decidedBody } = goal;
      if (ownerBody === null) return null;
      if (plan === null) return decidedBody === null ? null : stamped(goal, decidedBody, null);
      return rows.get(plans, plan)?.ownerBody === ownerBody ? ofPlan(plan) : null;
    },
    holds(plan) {
      if (plan === null) return true;
      const row = rows.get(plans, plan);
      if (row?.ownerBody) return ofPlan(plan) !== null;
      return row !== null && row.withdrawn !== true && isInForce(row);
    },
  };
}

/** By which decision the report of the period was adopted: the council's where there is one, else another body's. */
export function reportDecision(rows: Rows, period: Period, logs: Logs): Decision | null {
  const approvals = [...logs].flatMap(([body, log]) => {
    const approved = approvedLast(log, 'approveReport', period.key);
    const row = rows.get(bodies, key<'bodies'>(body));
    return approved === null || row === null ? [] : [{ row, item: approved.standing.item }];
  });
  const last = approvals.find(({ row }) => row.kind === 'council') ?? approvals.at(-1);
  if (last === undefined) return null;
  const { day, paragraph } = last.item;
  return { body: last.row.name, day, paragraph, proof: 'log' };
}
