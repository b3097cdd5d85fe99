// The row of the log by which a plan that was decided with a change is confirmed, as whoever reads the log finds it.
import type { LogEntry } from '../../log/logRow.ts';
import { heldIn } from '../read.ts';

/** What the row of the log holds: which decision it is of, and the print of the plan with its change. */
export interface Confirmation {
  readonly v: 1;
  readonly plan: string;
  readonly print: string;
  readonly decision: { readonly number: number; readonly print: string };
}

/** Null for what confirms nothing, such as the row of a plan that was approved as it was. */
export function confirmationIn(entry: LogEntry): Confirmation | null {
  if (entry.act !== 'approve' || entry.kind !== 'plan') return null;
  const held = heldIn(entry) as Partial<Confirmation> | null;
  const { plan, print, decision } = held ?? {};
  if (
    plan !== entry.subject ||
    typeof print !== 'string' ||
    typeof decision !== 'object' ||
    decision === null
  )
    return null;
  return { v: 1, plan, print, decision };
}
