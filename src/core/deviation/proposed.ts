// The deviations that a follow-up form proposes: red now, yellow for the second time in a row, or a forecast below the limit (U3, S23).
import type { Rows } from '../../schema/list.ts';
import { assessments, type Status } from '../../schema/lists/assessments.ts';
import { deviations, isFinished } from '../../schema/lists/deviation/deviations.ts';
import { measures } from '../../schema/lists/deviation/measures.ts';
import { budgetOutcomes } from '../../schema/lists/followUp/budgetOutcomes.ts';
import { previousPeriod } from '../calendar.ts';
import type {
  ElementEntry,
  FigureEntry,
  FollowUpForm,
  FormPlace,
  Missing,
  Proposal,
} from '../followUp/entry.ts';
import { missingAt } from '../followUp/missing.ts';
import type { Standings } from '../judgement/standings.ts';
import { figureAt } from '../measurement.ts';
import type { Unit } from '../organisation.ts';
import { rowWith } from '../situation.ts';
import { isCancelled } from './carriedOut.ts';
import type { Deviation } from './deviation.ts';

/** The goals first, in the form's order, then the figures that no proposed goal covers, and the money. */
export function proposalsIn(
  standings: Standings,
  unit: Unit,
  { figures, elements, economy }: Pick<FollowUpForm, 'figures' | 'elements' | 'economy'>,
): readonly Proposal[] {
  const { rows, period, chain } = standings;
  const before = previousPeriod(rows, period);
  const whyElement = ({ element, assessment }: ElementEntry) => {
    const identity = { period: before?.key ?? null, unit: unit.key, goal: element.row.key };
    return why(assessment?.status, () => rowWith(rows, assessments, identity)?.status);
  };
  const whyFigure = ({ indicator, outcome, status }: FigureEntry) =>
    why(outcome === null ? undefined : status, () =>
      before === null
        ? undefined
        : figureAt(rows, chain.model, indicator, before, { unit: unit.key, body: null }).judgement.status,
    );
  const off = new Map(figures.flatMap((figure) => tagged(figure, whyFigure(figure))));
  const ofGoals = elements.flatMap((entry) => {
    const because = whyElement(entry);
    if (because === null) return [];
    const goal = entry.element.row.key;
    const mine = [...off.keys()].filter(({ indicator }) => indicator.attachedTo.includes(goal));
    return [proposal(standings, unit, because, entry, mine)];
  });
  const covered = new Set(ofGoals.flatMap((one) => one.figures));
  const ofFigures = [...off].filter(([figure]) => !covered.has(figure));
  return [
    ...ofGoals,
    ...ofFigures.map(([figure, because]) => proposal(standings, unit, because, figure, [])),
    ...(economy?.isBelow ? [proposal(standings, unit, 'budget', economy, [])] : []),
  ];
}

const tagged = (figure: FigureEntry, because: Proposal['why'] | null) =>
  because === null ? [] : [[figure, because] as const];

/** @param earlier asked only where it decides */
function why(now: Status | undefined, earlier: () => Status | undefined): Proposal['why'] | null {
  if (now === 'notFulfilled') return 'red';
  return now === 'partly' && earlier() === 'partly' ? 'yellowAgain' : null;
}

function proposal(
  { rows, period, chain }: Standings,
  unit: Unit,
  because: Proposal['why'],
  of: Proposal['of'],
  figures: readonly FigureEntry[],
): Proposal {
  const at = { unit: unit.key, period: period.key };
  const own = deviationAbout(rows, at, subjectOf(of));
  // A goal is red through its figures: one that is reported for them speaks for the goal too.
  const ofFigures = figures
    .map(({ indicator }) => deviationAbout(rows, at, { kind: 'indicator', key: indicator.key }).row)
    .find((one) => one !== null && one.state !== 'declined');
  const id = own.id;
  const row = own.row ?? ofFigures ?? null;
  const { measureOn } = chain.model.rules;
  const wantsMeasure = measureOn === 'all' || (measureOn === 'red' && because !== 'yellowAgain');
  const isActedOn = (deviation: NonNullable<Proposal['row']>) =>
    isFinished(deviation) || rows.by(measures, 'deviation', deviation.key).some((one) => !isCancelled(one));
  const isAnswered = row !== null && row.state !== 'draft';
  const wants = !isAnswered ? 'answer' : wantsMeasure && !isActedOn(row) ? 'measure' : null;
  return { id, why: because, of, figures, row, wants };
}

/** The one that is reported, or not finished since before, and what tells it from others of the unit when there is none. */
export function deviationAbout(
  rows: Rows,
  { unit, period }: FormPlace,
  { kind, key }: Pick<ReturnType<typeof subjectOf>, 'kind' | 'key'>,
): { readonly id: string; readonly row: Deviation | null } {
  const id = `${period}.${kind}.${key}`;
  const openSince = rows
    .by(deviations, 'unit', unit)
    .filter((one) => one.state !== 'draft' && !isFinished(one))
    .find((one) => (kind === 'budget' ? one.type === kind : one[kind] === key));
  return { id, row: rowWith(rows, deviations, { unit, id }) ?? openSince ?? null };
}

/** The goal, the figure, or the unit's money, of which there is one a period. */
export function subjectOf(of: Proposal['of']) {
  if ('element' in of) return { kind: 'goal', key: of.element.row.key, title: of.element.title } as const;
  if ('indicator' in of)
    return { kind: 'indicator', key: of.indicator.key, title: of.indicator.title } as const;
  return { kind: 'budget', key: 'forecast', title: budgetOutcomes.title } as const;
}

const codes = { answer: 'FOLLOWUP_DEVIATION_UNANSWERED', measure: 'FOLLOWUP_MEASURE_MISSING' } as const;

/** What is neither reported nor turned down with a reason stands in the way of marking ready (S23), and so does a measure that the model wants. */
export const unanswered = (proposals: readonly Proposal[]): readonly Missing[] =>
  proposals.flatMap(({ id, of, wants }) =>
    wants === null
      ? []
      : [missingAt('deviations', { key: id, title: subjectOf(of).title }, 'answer', codes[wants])],
  );
