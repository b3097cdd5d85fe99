// Block C: the goals and factors that the unit judges, with what its own figures, goals and activities suggest.
import type { Key } from '../../schema/field.ts';
import type { GoalElement } from '../chain.ts';
import { reportersOf } from '../judgement/indicatorStanding.ts';
import type { Assessment, Computed, Standings } from '../judgement/standings.ts';
import type { ElementEntry, Missing } from './entry.ts';
import { lengthOf, missingAt, shortestJustification } from './missing.ts';

/** The unit's own goals, and those that its figures, goals or activities bear directly, in the chain's order. */
export function elementEntries(standings: Standings, unit: Key<'units'>): readonly ElementEntry[] {
  return [...standings.chain.elements.values()]
    .filter((element) => element.kind === 'goal')
    .filter(({ id, owner }) => owner.unit === unit || standings.judgedBy(id).includes(unit))
    .map((element) => elementEntry(standings, element, unit));
}

function elementEntry(standings: Standings, element: GoalElement, unit: Key<'units'>): ElementEntry {
  const { id, owner } = element;
  const suggested = (owner.unit === unit ? standings.of(id) : standings.at(id, unit)).computed;
  const assessment = standings.judgementAt(id, unit);
  const isAsked = !waitsForYearEnd(standings, element, unit);
  const missing = isAsked ? missingIn(element, suggested, assessment) : [];
  return {
    element,
    suggested,
    assessment,
    status: assessment?.status ?? suggested.status,
    place: isAsked ? 'needsAnswer' : 'notNow',
    done: missing.length === 0,
    missing,
  };
}

/** All that bears it at the unit is figures, and none of them is measured this period (S20). */
function waitsForYearEnd(
  { rows, period, reporters }: Standings,
  element: GoalElement,
  unit: Key<'units'>,
): boolean {
  const own = element.indicators.filter((one) =>
    reportersOf(rows, one, period).some(({ key }) => key === unit),
  );
  return own.length > 0 && element.children.length === 0 && own.every((one) => reporters(one).length === 0);
}

function missingIn(
  { row }: GoalElement,
  suggested: Computed,
  assessment: Assessment | null,
): readonly Missing[] {
  if (assessment === null) return [missingAt('elements', row, 'status', 'ASSESSMENT_MISSING')];
  if (assessment.status === suggested.status) return [];
  // It was taken as computed, and the figures have changed since: it is to be looked at again.
  if (assessment.method === 'computed') {
    const values = { was: assessment.status, now: suggested.status };
    return [missingAt('elements', row, 'status', 'ASSESSMENT_MISSING', values)];
  }
  return isJustified(suggested, assessment.justification)
    ? []
    : [
        missingAt('elements', row, 'justification', 'OVERRIDE_NO_JUSTIFICATION', {
          min: shortestJustification,
        }),
      ];
}

/** U2. Where there is nothing to compute from there is nothing to override, so no reason is asked for. */
export function isJustified(suggested: Computed, justification: string | null): boolean {
  return suggested.way === 'none' || lengthOf(justification) >= shortestJustification;
}
