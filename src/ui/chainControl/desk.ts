// The control of the thread as it is asked for from another thread: rows come in parts, then a question, then the answer goes back.
import type { Place } from '../../core/organisation.ts';
import { type BrokenLink, chainControl } from '../../core/thread/control.ts';
import type { Fault } from '../../schema/fault.ts';
import type { AnyRow, List, Rows } from '../../schema/list.ts';
import { activities } from '../../schema/lists/activities.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { goals } from '../../schema/lists/goals.ts';
import { indicators } from '../../schema/lists/indicators.ts';
import { budgetLines } from '../../schema/lists/planning/budgetLines.ts';
import { governingDocuments } from '../../schema/lists/planning/governingDocuments.ts';
import { planSections } from '../../schema/lists/planning/planSections.ts';
import { plans } from '../../schema/lists/plans.ts';
import { steeringModels } from '../../schema/lists/steeringModels.ts';
import { units } from '../../schema/lists/units.ts';
import { rowsEach, rowsFrom } from '../../schema/rows/rowsFrom.ts';
import { modelInForce } from '../../steering/inForce.ts';

/** All that the control reads; asking for another list is a fault in the program, and says so. */
export const controlled: readonly List[] = [
  steeringModels,
  bodies,
  units,
  plans,
  goals,
  activities,
  indicators,
  budgetLines,
  governingDocuments,
  planSections,
];

/** @property first the list's earlier rows are forgotten */
export interface RowsPart {
  readonly kind: 'rows';
  readonly list: string;
  readonly first: boolean;
  readonly rows: readonly AnyRow[];
}
export interface Question {
  readonly kind: 'ask';
  readonly id: number;
  readonly year: number;
  readonly scope: Place | null;
}
/** @property faults those of the year's model; `milliseconds` is what the control itself took */
export interface Answer {
  readonly id: number;
  readonly found: readonly BrokenLink[];
  readonly faults: readonly Fault[];
  readonly milliseconds: number;
}

/** @param clock milliseconds, for telling how long it took */
export function controlDesk(clock: () => number): (message: RowsPart | Question) => Answer | null {
  const held = new Map<string, AnyRow[]>();
  let rows: Rows | null = null;
  return (message) => {
    if (message.kind === 'rows') {
      const before = message.first ? [] : (held.get(message.list) ?? []);
      for (const row of message.rows) before.push(row);
      held.set(message.list, before);
      rows = null;
      return null;
    }
    rows ??= only(rowsFrom(held));
    return answerTo(rows, message, clock);
  };
}

export function answerTo(rows: Rows, { id, year, scope }: Question, clock: () => number): Answer {
  const began = clock();
  const model = modelInForce(rows, year);
  const found = model.ok ? chainControl(rows, model.value, year, scope) : [];
  return { id, found, faults: model.ok ? [] : model.faults, milliseconds: clock() - began };
}

const names = new Set(controlled.map(({ name }) => name));

/** The same rows, for those lists alone that are sent. */
export const only = (rows: Rows): Rows =>
  rowsEach(({ name }) => {
    if (!names.has(name)) throw new Error(`The control reads ${name}, which is not sent to it`);
    return rows;
  });
