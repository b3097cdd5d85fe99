// The seats of a body of which there is one at a time: its chair, and each of its vice chairs.
import type { AnyRow, Values } from '../../schema/list.ts';
import type { mandateRoles } from '../../schema/lists/mandates.ts';

const single: readonly (typeof mandateRoles)[number][] = ['chair', 'firstViceChair', 'secondViceChair'];

/** Who else has the mandate's seat on some of its days; null when nobody has, or when it is a seat of which there are many. */
export function heldByAnother(mandates: Iterable<AnyRow>, mandate: Values, key: string): AnyRow | null {
  if (!single.some((role) => role === mandate.role)) return null;
  for (const other of mandates) {
    const isSameSeat = other.key !== key && other.body === mandate.body && other.role === mandate.role;
    if (isSameSeat && begins(other) <= ends(mandate) && begins(mandate) <= ends(other)) return other;
  }
  return null;
}

const begins = ({ from }: Values): string => String(from ?? '');
/** After every day. */
const ends = ({ to }: Values): string => String(to || '9999');
