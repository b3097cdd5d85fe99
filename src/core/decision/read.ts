// Reads what the log holds of a decided item, whoever wrote it: what does not fit its place is left out, and nothing throws.
import type { Day } from '../../schema/field.ts';
import { jsonIn } from '../../schema/jsonIn.ts';
import { sourceKinds } from '../../schema/lists/planning/financing.ts';
import { decisionMethods, outcomes } from '../../schema/lists/room/agendaItems.ts';
import type { LogEntry } from '../log/logRow.ts';
import {
  type Counted,
  type DecidedFile,
  type DecidedFinancing,
  type DecidedItem,
  type DecidedPoint,
  type Effect,
  effectKinds,
  type Said,
} from './content.ts';

type Held = Readonly<Record<string, unknown>>;

const isHeld = (value: unknown): value is Held =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const each = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
const texts = (value: unknown): readonly string[] =>
  each(value).filter((one) => typeof one === 'string' && one !== '') as readonly string[];
const oneOf = <T extends string>(all: readonly T[], value: unknown): T | null =>
  all.find((one) => one === value) ?? null;

const saidIn = (value: unknown): readonly Said[] =>
  each(value)
    .filter(isHeld)
    .map((one) => ({ person: text(one.person), name: text(one.name), text: text(one.text) }));

const effectsIn = (value: unknown): readonly Effect[] =>
  each(value)
    .filter(isHeld)
    .flatMap((one) => {
      const kind = oneOf(effectKinds, one.kind);
      if (kind === null) return [];
      const { from, until, to, due } = one;
      const rest = { from: textOrNull(from), until: textOrNull(until), to: textOrNull(to) };
      return [{ kind, target: text(one.target), title: text(one.title), ...rest, due: textOrNull(due) }];
    });

const pointsIn = (value: unknown): readonly DecidedPoint[] =>
  each(value)
    .filter(isHeld)
    .flatMap((one) =>
      typeof one.number === 'number'
        ? [
            {
              number: one.number,
              forwardTo: textOrNull(one.forwardTo),
              text: text(one.text),
              effects: effectsIn(one.effects),
            },
          ]
        : [],
    );

const ballot = (one: Held): Counted['ballots'] => {
  const value = oneOf(['yes', 'no', 'abstain'] as const, one.value);
  return value === null ? [] : [{ person: text(one.person), name: text(one.name), value }];
};

function voteIn(value: unknown): Counted | null {
  if (!isHeld(value)) return null;
  const ballots = each(value.ballots).filter(isHeld).flatMap(ballot);
  return { question: text(value.question), ballots, castingVote: value.castingVote === true };
}

const filesIn = (value: unknown): readonly DecidedFile[] =>
  each(value)
    .filter(isHeld)
    .flatMap(({ title, file }) => (text(file) === '' ? [] : [{ title: text(title), file: text(file) }]));

const printsIn = (value: unknown): Readonly<Record<string, string>> =>
  isHeld(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([name, one]) => (typeof one === 'string' ? [[name, one]] : [])),
      )
    : {};

function financingIn(value: unknown): DecidedFinancing | null {
  if (!isHeld(value)) return null;
  const hasCost = oneOf(['yes', 'no'] as const, value.hasCost);
  if (hasCost === null) return null;
  return {
    hasCost,
    reason: text(value.reason),
    phaseIn: text(value.phaseIn),
    costTkr: text(value.costTkr),
    oneOffTkr: text(value.oneOffTkr),
    fromDay: textOrNull(value.fromDay),
    permanent: value.permanent === true,
    forBody: textOrNull(value.forBody),
    sources: each(value.sources)
      .filter(isHeld)
      .flatMap(({ kind, body, amountTkr }) => {
        const known = oneOf(sourceKinds, kind);
        return known === null ? [] : [{ kind: known, body: textOrNull(body), amountTkr: text(amountTkr) }];
      }),
  };
}

/** Null for what is no decided item, or one of a later form than this programme knows. */
export function decidedItem(value: unknown): DecidedItem | null {
  if (!isHeld(value) || value.v !== 1 || typeof value.paragraph !== 'number') return null;
  const { body, meeting, day, item } = value;
  if (![body, meeting, day, item].every((one) => text(one) !== '')) return null;
  return {
    v: 1,
    body: text(body),
    meeting: text(meeting),
    day: text(day),
    item: text(item),
    paragraph: value.paragraph,
    title: text(value.title),
    registryNumber: textOrNull(value.registryNumber),
    summary: text(value.summary),
    basis: texts(value.basis),
    files: filesIn(value.files),
    proposed: texts(value.proposed),
    motions: saidIn(value.motions),
    propositionOrder: text(value.propositionOrder),
    method: oneOf(decisionMethods, value.method),
    vote: voteIn(value.vote),
    outcome: oneOf(outcomes, value.outcome),
    remitReason: text(value.remitReason),
    text: text(value.text),
    points: pointsIn(value.points),
    refused: effectsIn(value.refused),
    present: texts(value.present),
    conflicts: saidIn(value.conflicts),
    nonParticipants: texts(value.nonParticipants),
    reservations: saidIn(value.reservations),
    notes: saidIn(value.notes),
    recipients: texts(value.recipients),
    immediate: value.immediate === true,
    financing: financingIn(value.financing),
    correction: text(value.correction),
    frozen: printsIn(value.frozen),
  };
}

/** What a row of the log holds, from its canonical text; null where it holds nothing that can be read. */
export const heldIn = ({ held }: LogEntry): unknown => jsonIn(held ?? 'null');

/** Why a decision was struck, as the row that strikes it holds it. */
export function struckReason(entry: LogEntry): string {
  const held = heldIn(entry);
  return isHeld(held) ? text(held.reason) : '';
}

/** Who signed when it was adjusted, and the day of the last of them, as the row of their adjustment holds it. */
export function signedIn(entry: LogEntry): { readonly names: readonly string[]; readonly day: Day | null } {
  const held = heldIn(entry);
  if (!isHeld(held)) return { names: [], day: null };
  const day = text(held.day);
  const names = each(held.signed).filter(isHeld);
  return {
    names: names.map(({ name, person }) => text(name) || text(person)),
    day: /^\d{4}-\d\d-\d\d$/.test(day) ? day : null,
  };
}
