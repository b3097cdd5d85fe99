// The year's turn as it is carried out: what has been done is read from the journal, and each move is a few rows that follow from it.
import { add, type Change } from '../../schema/change.ts';
import { bad, fault, good, type Result } from '../../schema/fault.ts';
import type { Json, Key } from '../../schema/field.ts';
import type { RowOf, Rows } from '../../schema/list.ts';
import { yearTurnSteps } from '../../schema/lists/year/yearTurnSteps.ts';
import { yearTurns } from '../../schema/lists/year/yearTurns.ts';
import { modelInForce } from '../../steering/inForce.ts';
import { rowWith, type Situation } from '../situation.ts';
import { type Made, marked, missingOf, readMade, takenBack } from './turnMade.ts';
import { periodsStep, type TurnStep, wantedBy } from './turnSteps.ts';
import type { Mapping } from './turnUnits.ts';
import { mayTurn, yearTurn } from './yearTurn.ts';

export type Turn = RowOf<typeof yearTurns>;
type Entry = RowOf<typeof yearTurnSteps>;

/** @property state waiting: not begun; left: it was not undone, since somebody has gone on with it */
export interface StepStanding extends TurnStep {
  readonly state: 'waiting' | Entry['state'];
  readonly count: number;
  readonly by: string | null;
  readonly at: string | null;
}

/** @property phase of the whole */
export interface TurnStanding {
  readonly turn: Turn;
  readonly phase: 'ongoing' | 'done' | 'undoing' | 'undone';
  readonly steps: readonly StepStanding[];
}

const whole = 'whole';

const entryOf = (rows: Rows, turn: Turn, step: string, state: Entry['state']): Entry | null =>
  rowWith(rows, yearTurnSteps, { turn: turn.key, step, state });

/** The latest turn to the year, or null. */
export function turnTo(rows: Rows, year: number): TurnStanding | null {
  const turn = rows.by(yearTurns, 'year', year).reduce<Turn | null>(later, null);
  if (!turn) return null;
  const has = (state: Entry['state']) => entryOf(rows, turn, whole, state) !== null;
  const phase = has('undone') ? 'undone' : has('undoBegun') ? 'undoing' : has('done') ? 'done' : 'ongoing';
  return { turn, phase, steps: stepsIn(turn).map((step) => standingOf(rows, turn, step)) };
}

const later = (latest: Turn | null, turn: Turn): Turn => (latest && latest.run > turn.run ? latest : turn);

const latestFirst: readonly Entry['state'][] = ['undone', 'left', 'done', 'begun'];

function standingOf(rows: Rows, turn: Turn, step: TurnStep): StepStanding {
  const entry = latestFirst.map((state) => entryOf(rows, turn, step.step, state)).find((one) => one !== null);
  return {
    ...step,
    state: entry?.state ?? 'waiting',
    count: entry?.count ?? 0,
    by: entry?.by ?? null,
    at: entry?.at ?? null,
  };
}

/** The document was written by ourselves; a step that does not fit is left out rather than guessed at. */
function stepsIn({ planned }: Turn): readonly TurnStep[] {
  const found: unknown = planned.steps;
  return Array.isArray(found) ? found.filter(isStep) : [];
}
const isStep = (one: unknown): one is TurnStep =>
  typeof one === 'object' &&
  one !== null &&
  'step' in one &&
  typeof one.step === 'string' &&
  'owner' in one &&
  typeof one.owner === 'object' &&
  one.owner !== null &&
  'sources' in one &&
  Array.isArray(one.sources);

/** Begins a turn, or gives nothing when one is under way. Faults: those of the dry run that stand in the way. */
export function beginTurn(
  situation: Situation,
  { toYear, mapping }: { readonly toYear: number; readonly mapping: Mapping },
): Result<readonly Change[]> {
  const { rows, person, now } = situation;
  const dry = yearTurn(situation, toYear, mapping);
  if (!dry.ok) return dry;
  const faults = dry.value.faults.filter((one) => !one.warning);
  if (faults.length > 0) return bad(...faults);
  const before = turnTo(rows, toYear);
  // What is turned once is turned, and one that is half undone is first undone.
  if (before && before.phase !== 'undone') return good([]);
  const steps = dry.value.steps.map(({ rows: _, ...step }) => step);
  return good([
    add(yearTurns, {
      year: toYear,
      run: (before?.turn.run ?? 0) + 1,
      planned: { steps },
      by: person.signInName,
      at: now,
    }),
  ]);
}

/** The next rows to write; none when the turn is done. Write them, wait until they have arrived, and ask again. */
export function nextMove(situation: Situation, toYear: number): Result<readonly Change[]> {
  const { rows, person } = situation;
  if (!mayTurn(person)) return bad(fault('NOT_ALLOWED', ''));
  const standing = turnTo(rows, toYear);
  if (standing?.phase !== 'ongoing') return good([]);
  const model = modelInForce(rows, toYear);
  if (!model.ok) return model;
  const { turn, steps } = standing;
  const under = steps.find(({ state }) => state === 'begun');
  const next = steps.find(({ state }) => state === 'waiting');
  const wantedIn = (step: TurnStep) => wantedBy(rows, model.value, toYear, step, turn.by);
  const begun = under && entryOf(rows, turn, under.step, 'begun');
  if (under && begun) {
    const made = readMade(begun.made);
    const missing = missingOf(rows, wantedIn(under)).filter((change) => made.some(isOf(change)));
    if (missing.length > 0) return good(missing);
  }
  const ended =
    under && begun
      ? [entry(situation, turn, under.step, 'done', { count: begun.count, what: under.label })]
      : [];
  if (next) return good([...ended, ...opening(situation, turn, next, wantedIn(next))]);
  return good([...ended, entry(situation, turn, whole, 'done', { count: steps.length })]);
}

/** What the step will make is written in the journal beside the rows themselves. */
function opening(
  situation: Situation,
  turn: Turn,
  step: TurnStep,
  wanted: readonly Change[],
): readonly Change[] {
  const missing = missingOf(situation.rows, wanted);
  // A plan that is begun again has its rows already, and they are looked after as if they were made now.
  const isAgain = missing.some(({ act, values }) => act === 'alter' && values.withdrawn === false);
  const made = marked(isAgain ? wanted : missing);
  const told = { count: missing.length, made, what: step.label };
  return [entry(situation, turn, step.step, 'begun', told), ...missing];
}

const isOf =
  ({ list, key }: Change) =>
  (one: Made): boolean =>
    one.list === list && one.key === key;

/** Begins to take the turn back; from then on `nextUndo` says what to write. */
export function beginUndo(situation: Situation, toYear: number): Result<readonly Change[]> {
  if (!mayTurn(situation.person)) return bad(fault('NOT_ALLOWED', ''));
  const standing = turnTo(situation.rows, toYear);
  if (!standing || standing.phase === 'undone' || standing.phase === 'undoing') return good([]);
  return good([entry(situation, standing.turn, whole, 'undoBegun', { count: standing.steps.length })]);
}

/** The next rows to write when a turn is taken back, the last step first; nothing is removed and nothing of others' is touched. */
export function nextUndo(situation: Situation, toYear: number): Result<readonly Change[]> {
  const { rows, person } = situation;
  if (!mayTurn(person)) return bad(fault('NOT_ALLOWED', ''));
  const standing = turnTo(rows, toYear);
  if (standing?.phase !== 'undoing') return good([]);
  const { turn, steps } = standing;
  const step = steps.findLast(({ state }) => state === 'done' || state === 'begun');
  if (!step) return good([entry(situation, turn, whole, 'undone', { count: steps.length })]);
  const made = readMade(entryOf(rows, turn, step.step, 'begun')?.made ?? null);
  const told = { count: made.length, what: step.label };
  // Planned periods are what the model says in any case, and disturb nobody.
  if (step.step === periodsStep) return good([entry(situation, turn, step.step, 'left', told)]);
  const back = takenBack(rows, step.step as Key<'plans'>, made);
  if (back === null) return good([entry(situation, turn, step.step, 'left', told)]);
  return good([...back, entry(situation, turn, step.step, 'undone', told)]);
}

function entry(
  { person, now }: Situation,
  turn: Turn,
  step: string,
  state: Entry['state'],
  more: { readonly count: number; readonly made?: Json; readonly what?: string },
): Change {
  return add(yearTurnSteps, { turn: turn.key, step, state, by: person.signInName, at: now, ...more });
}
