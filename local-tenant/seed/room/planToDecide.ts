// The committee's plan of the open year is revised and sent, so that there is something to decide and something that differs.
import { type PlanForm, planForm } from '../../../src/core/planning/form.ts';
import { submitPlan } from '../../../src/core/planning/rules/decisionRules.ts';
import { addFactor, alterGoal } from '../../../src/core/planning/rules/elementRules.ts';
import { revisePlan, revisionKey } from '../../../src/core/planning/rules/revisePlan.ts';
import { recordPlan, recordSection } from '../../../src/core/planning/rules/textRules.ts';
import { addBudgetLine, recordFinancing } from '../../../src/core/planning/rules/workRules.ts';
import type { Instant, Key } from '../../../src/schema/field.ts';
import { plans } from '../../../src/schema/lists/plans.ts';
import { upn } from '../../sharepoint/store/people.ts';
import type { Deeds } from './deeds.ts';

const writer = 'controller-1';

function formOf(deeds: Deeds, at: Instant, plan: Key<'plans'>): PlanForm {
  const form = planForm(deeds.situation(writer, at), plan);
  if (!form.ok) throw new Error(JSON.stringify(form.faults));
  return form.value;
}

/** @returns the key of the version that waits for the committee */
export function planToDecide(deeds: Deeds, committee: string, year: number, at: Instant): Key<'plans'> {
  const decided = deeds
    .rows()
    .by(plans, 'year', year)
    .find(({ ownerBody }) => ownerBody === committee);
  if (decided === undefined) throw new Error(`${committee} has no plan for ${year}`);
  const plan = revisionKey({ rows: deeds.rows() }, decided);
  deeds.act(writer, at, revisePlan, { plan: decided.key });
  const before = formOf(deeds, at, plan);
  const goal = [...before.goals, ...before.factors, ...before.missions][0]?.goal;
  if (goal === undefined) throw new Error(`${committee} has no goals`);
  deeds.act(writer, at, alterGoal, {
    plan,
    id: 'tydligare',
    goal: goal.key,
    answer: {
      measurability: 'Vi följer det varje månad och redovisar för nämnden i oktober.',
      responsible: 'Förvaltningschefen',
    },
  });
  const [factor] = before.addable.factors;
  const [perspective] = before.model.perspectives.scorecard;
  // Only where the plan would otherwise have none: what is new must also be measured.
  if (factor && before.factors.length === 0)
    deeds.act(writer, at, addFactor, {
      plan,
      id: 'aterrapport',
      type: factor.key,
      answer: {
        title: 'Det som beslutas återrapporteras inom ett halvår',
        parents: [goal.type === factor.key ? (goal.parents?.[0] ?? goal.key) : goal.key],
        perspectives: perspective ? [perspective.key] : [],
        responsible: 'Nämndens kansli',
      },
    });
  deeds.act(writer, at, recordSection, {
    plan,
    section: 'conditionsInside',
    text: 'Fler behöver oss, och flera medarbetare går i pension redan till sommaren. Vi är färre om mer.',
  });
  deeds.act(writer, at, recordPlan, {
    plan,
    answer: {
      responsible: upn('forvaltningschef'),
      contributesTo: decided.contributesTo?.length
        ? decided.contributesTo
        : before.superior.slice(0, 2).map((one) => one.goal.key),
      governingDocuments: (decided.governingDocuments ?? []).filter((one) => one !== 'personalpolicy.1'),
    },
  });
  deeds.act(writer, at, addBudgetLine, {
    plan,
    line: { code: 'kansli', label: 'Återrapportering av beslut', kind: 'cost', amountTkr: 240 },
  });
  if (before.model.rules.requireFinancing)
    deeds.act(writer, at, recordFinancing, {
      plan,
      id: 'kansli',
      answer: { hasCost: 'no', noCostReason: 'Kansliet gör det inom sin ram.' },
    });
  const considered = formOf(deeds, at, plan).warnings.map((one) => one.key);
  deeds.act(writer, at, submitPlan, { plan, considered });
  return plan;
}
