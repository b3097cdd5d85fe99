// The deviations that a follow-up form proposes: red now, or yellow for the second time in a row (U3, S23).
import type { RowOf } from '../../schema/list.ts';
import { assessments } from '../../schema/lists/assessments.ts';
import { deviations } from '../../schema/lists/deviation/deviations.ts';
import { previousPeriod } from '../calendar.ts';
import type { ElementEntry, FigureEntry } from '../followUp/entry.ts';
import type { Standings } from '../judgement/standings.ts';
import { figureAt } from '../measurement.ts';
import type { Unit } from '../organisation.ts';
import { rowWith } from '../situation.ts';
import { type Deviation, isFinished } from './deviation.ts';
import type { DeviationAnswer } from './raise.ts';

/**
 * @property id what the proposal's row is called, so that it is proposed once a period
 * @property why the status that proposes it, and whether it is the second time in a row
 * @property of the goal or the figure that it concerns; the figures of a goal that is itself proposed come with it
 * @property answer what the deviation begins with
 * @property row the deviation or the refusal that answers it, or one that is open since before
 */
export interface Proposal {
  readonly id: string;
  readonly why: 'red' | 'yellowAgain';
  readonly of: ElementEntry | FigureEntry;
  readonly figures: readonly FigureEntry[];
  readonly answer: DeviationAnswer;
  readonly row: Deviation | null;
}

/** The goals first, in the form's order, then the figures that no proposed goal covers. */
export function proposalsIn(
  standings: Standings,
  unit: Unit,
  figures: readonly FigureEntry[],
  elements: readonly ElementEntry[],
): readonly Proposal[] {
  const { rows, period } = standings;
  const before = previousPeriod(rows, period);
  const whyElement = ({ element, assessment }: ElementEntry): Proposal['why'] | null => {
    const earlier =
      before && rowWith(rows, assessments, { period: before.key, unit: unit.key, goal: element.row.key });
    return why(assessment, earlier?.status ?? null);
  };
  const whyFigure = ({ indicator, outcome, status }: FigureEntry): Proposal['why'] | null => {
    if (outcome === null) return null;
    const place = { unit: unit.key, body: null };
    const earlier =
      before && figureAt(rows, standings.chain.model, indicator, before, place).judgement.status;
    return why({ status }, earlier);
  };
  const ofGoals = elements.flatMap((entry) => {
    const because = whyElement(entry);
    if (because === null) return [];
    const { row } = entry.element;
    const mine = figures.filter(
      (figure) => figure.indicator.attachedTo.includes(row.key) && whyFigure(figure) !== null,
    );
    return [proposal(standings, unit, because, entry, mine)];
  });
  const covered = new Set(ofGoals.flatMap((one) => one.figures));
  const ofFigures = figures.flatMap((figure) => {
    const because = covered.has(figure) ? null : whyFigure(figure);
    return because === null ? [] : [proposal(standings, unit, because, figure, [])];
  });
  return [...ofGoals, ...ofFigures];
}

type Judged = Pick<RowOf<typeof assessments>, 'status'>;

function why(now: Judged | null, earlier: Judged['status'] | null): Proposal['why'] | null {
  if (now?.status === 'notFulfilled') return 'red';
  return now?.status === 'partly' && earlier === 'partly' ? 'yellowAgain' : null;
}

function proposal(
  { rows, period }: Standings,
  unit: Unit,
  because: Proposal['why'],
  of: ElementEntry | FigureEntry,
  figures: readonly FigureEntry[],
): Proposal {
  const isGoal = 'element' in of;
  const subject = isGoal ? of.element.row : of.indicator;
  const id = `${period.key}.${isGoal ? 'goal' : 'indicator'}.${subject.key}`;
  const gives = isGoal ? { goal: of.element.row.key } : { indicator: of.indicator.key };
  const field = isGoal ? 'goal' : 'indicator';
  const openSince = rows
    .by(deviations, 'unit', unit.key)
    .find((one) => one[field] === subject.key && one.state !== 'draft' && !isFinished(one));
  const comment = isGoal ? of.assessment?.comment : of.outcome?.comment;
  return {
    id,
    why: because,
    of,
    figures,
    answer: {
      ...gives,
      ...(figures[0] ? { indicator: figures[0].indicator.key } : {}),
      type: field,
      period: period.key,
      title: subject.title,
      description: comment ?? null,
    },
    row: rowWith(rows, deviations, { unit: unit.key, id }) ?? openSince ?? null,
  };
}

/** Accepted and reported, turned down with a reason, or being worked on since before. */
export const isAnswered = ({ row }: Proposal): boolean => row !== null && row.state !== 'draft';
