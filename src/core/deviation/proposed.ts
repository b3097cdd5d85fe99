// The deviations that a follow-up form proposes: red now, or yellow for the second time in a row (U3, S23).
import { assessments, type Status } from '../../schema/lists/assessments.ts';
import { deviations, isFinished } from '../../schema/lists/deviation/deviations.ts';
import { previousPeriod } from '../calendar.ts';
import type { ElementEntry, FigureEntry, Missing, Proposal } from '../followUp/entry.ts';
import { missingAt } from '../followUp/missing.ts';
import type { Standings } from '../judgement/standings.ts';
import { figureAt } from '../measurement.ts';
import type { Unit } from '../organisation.ts';
import { rowWith } from '../situation.ts';

/** The goals first, in the form's order, then the figures that no proposed goal covers. */
export function proposalsIn(
  standings: Standings,
  unit: Unit,
  figures: readonly FigureEntry[],
  elements: readonly ElementEntry[],
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
  { rows, period }: Standings,
  unit: Unit,
  because: Proposal['why'],
  of: Proposal['of'],
  figures: readonly FigureEntry[],
): Proposal {
  const { kind, key } = subjectOf(of);
  const id = `${period.key}.${kind}.${key}`;
  const openSince = rows
    .by(deviations, 'unit', unit.key)
    .find((one) => one[kind] === key && one.state !== 'draft' && !isFinished(one));
  const row = rowWith(rows, deviations, { unit: unit.key, id }) ?? openSince ?? null;
  return { id, why: because, of, figures, row };
}

export const subjectOf = (of: Proposal['of']) =>
  'element' in of
    ? ({ kind: 'goal', key: of.element.row.key, title: of.element.title } as const)
    : ({ kind: 'indicator', key: of.indicator.key, title: of.indicator.title } as const);

/** Reported, turned down with a reason, or being worked on since before. */
export const isAnswered = ({ row }: Proposal): boolean => row !== null && row.state !== 'draft';

/** A proposal that nobody has answered stands in the way of marking ready (S23). */
export const unanswered = (proposals: readonly Proposal[]): readonly Missing[] =>
  proposals
    .filter((one) => !isAnswered(one))
    .map((one) =>
      missingAt(
        'deviations',
        { key: one.id, title: subjectOf(one.of).title },
        'answer',
        'FOLLOWUP_DEVIATION_UNANSWERED',
      ),
    );
