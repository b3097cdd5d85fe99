// Every list, in the order they are made; the only place that names them all.
import type { List } from './list.ts';
import { activities } from './lists/activities.ts';
import { assessments } from './lists/assessments.ts';
import { bodies } from './lists/bodies.ts';
import { consolidations } from './lists/consolidation/consolidations.ts';
import { earlierVersions } from './lists/consolidation/earlierVersions.ts';
import { feedback } from './lists/consolidation/feedback.ts';
import { followUpSteps } from './lists/consolidation/followUpSteps.ts';
import { periodSteps } from './lists/consolidation/periodSteps.ts';
import { signingKeys } from './lists/decision/signingKeys.ts';
import { comments, lineComments } from './lists/deviation/comments.ts';
import { deviationSteps } from './lists/deviation/deviationSteps.ts';
import { deviations } from './lists/deviation/deviations.ts';
import { measures } from './lists/deviation/measures.ts';
import { assignmentReports } from './lists/followUp/assignmentReports.ts';
import { assignments } from './lists/followUp/assignments.ts';
import { budgetOutcomes } from './lists/followUp/budgetOutcomes.ts';
import { perspectiveAnswers } from './lists/followUp/perspectiveAnswers.ts';
import { followUps } from './lists/followUps.ts';
import { goals } from './lists/goals.ts';
import { indicators } from './lists/indicators.ts';
import { mandates } from './lists/mandates.ts';
import { outcomes } from './lists/outcomes.ts';
import { periods } from './lists/periods.ts';
import { budgetLines } from './lists/planning/budgetLines.ts';
import { financing } from './lists/planning/financing.ts';
import { followUpItems } from './lists/planning/followUpItems.ts';
import { governingDocuments } from './lists/planning/governingDocuments.ts';
import { phaseOuts } from './lists/planning/phaseOuts.ts';
import { planSections } from './lists/planning/planSections.ts';
import { risks } from './lists/planning/risks.ts';
import { plans } from './lists/plans.ts';
import { roleAssignments } from './lists/roleAssignments.ts';
import { steeringModels } from './lists/steeringModels.ts';
import { targets } from './lists/targets.ts';
import { units } from './lists/units.ts';
import { yearTurnSteps } from './lists/year/yearTurnSteps.ts';
import { yearTurns } from './lists/year/yearTurns.ts';

export const catalogue: readonly List[] = [
  steeringModels,
  bodies,
  units,
  roleAssignments,
  mandates,
  periods,
  goals,
  indicators,
  targets,
  governingDocuments,
  plans,
  planSections,
  budgetLines,
  activities,
  financing,
  phaseOuts,
  risks,
  followUpItems,
  outcomes,
  followUps,
  assignments,
  assignmentReports,
  budgetOutcomes,
  perspectiveAnswers,
  assessments,
  deviations,
  measures,
  deviationSteps,
  comments,
  lineComments,
  followUpSteps,
  consolidations,
  feedback,
  periodSteps,
  earlierVersions,
  yearTurns,
  yearTurnSteps,
  signingKeys,
];

const byName = new Map(catalogue.map((list) => [list.name, list]));

/** The list of that name; an unknown name is a fault in the program, so it throws. */
export function listNamed(name: string): List {
  const list = byName.get(name);
  if (!list) throw new Error(`No list is called ${name}`);
  return list;
}
