// Plans that tests begin from, and the sentences by which something is put into them.
import { type PlanForm, planForm } from '../../src/core/planning/form.ts';
import { add, alter, type Change } from '../../src/schema/change.ts';
import { key } from '../../src/schema/field.ts';
import type { InputOf, RowOf, ValuesOf } from '../../src/schema/list.ts';
import { goals } from '../../src/schema/lists/goals.ts';
import { budgetLines } from '../../src/schema/lists/planning/budgetLines.ts';
import { governingDocuments } from '../../src/schema/lists/planning/governingDocuments.ts';
import { planSections } from '../../src/schema/lists/planning/planSections.ts';
import { plans } from '../../src/schema/lists/plans.ts';
import { roleAssignments } from '../../src/schema/lists/roleAssignments.ts';
import { aGoal, anOrganisation, aRole, asked, committee, enhetA, goalKey, unitKey } from './organisation.ts';
import type { TestRows } from './rows.ts';

export const planKey = (text: string) => key<'plans'>(text);
export const council = key<'bodies'>('fullmaktige');
export const administration = unitKey('forvaltningen');

export const ofEnhetA = planKey('2100.operationalPlan.enhet-a');
export const ofAdministration = planKey('2100.operationalPlan.forvaltningen');
export const ofCommittee = planKey('2100.operationalPlan..namnden');
export const ofCouncil = planKey('2100.councilPlan..fullmaktige');

/** A plan of 2100, in draft unless more is said; without an owner it is Enhet A's. */
export function aPlan(more: Partial<InputOf<typeof plans>> = {}): Change {
  return add(plans, {
    kind: 'operationalPlan',
    title: 'Verksamhetsplan',
    ownerUnit: more.ownerBody ? null : enhetA,
    year: 2100,
    version: 1,
    state: 'draft',
    horizonYears: 1,
    responsible: 'chef-enhet-a',
    needsFinancing: false,
    ...more,
  });
}

/** The four plans of 2100, and goals above them in force from 2090 to 2105: a vision, three overall or strategic goals. */
export function planning(preset: 'rjh-2017' | 'rjh-2024' | 'sundsvall-2017' | 'norrtalje-2019'): TestRows {
  const top = { 'rjh-2017': 'strategic', 'sundsvall-2017': 'overall', 'norrtalje-2019': 'direction' };
  const type = preset === 'rjh-2024' ? 'overall' : top[preset];
  const councils = { ownerBody: council, validToYear: 2105 };
  const under = preset === 'rjh-2024' ? {} : { parents: [goalKey('visionen')] };
  return anOrganisation(preset).with(
    aRole('forvaltningschef', 'manager', 'forvaltningen', true),
    preset === 'rjh-2024' ? [] : aGoal('visionen', 'vision', councils),
    ['mål-1', 'mål-2', 'mål-3'].map((id) => aGoal(id, type, { ...councils, ...under })),
    aPlan(),
    aPlan({ ownerUnit: administration, responsible: 'forvaltningschef' }),
    aPlan({ ownerUnit: null, ownerBody: committee }),
    aPlan({ ownerUnit: null, ownerBody: council, kind: 'councilPlan' }),
  );
}

/** The plan of 2100, altered. */
export const planWith = (plan: string, values: Partial<ValuesOf<typeof plans>>): Change =>
  alter(plans, { key: plan } as RowOf<typeof plans>, values);
export const goalWith = (goal: string, values: Partial<ValuesOf<typeof goals>>): Change =>
  alter(goals, { key: goal } as RowOf<typeof goals>, values);

export function formOf(rows: TestRows, plan: string, person = 'controller-1'): PlanForm {
  const form = planForm(asked(rows, person), planKey(plan));
  if (!form.ok) throw new Error(JSON.stringify(form.faults));
  return form.value;
}

/** The codes of what stands in the way, each with its item or step. */
export const errorsOf = (rows: TestRows, plan: string): readonly string[] =>
  formOf(rows, plan).errors.map(({ fault, item, step, field }) => `${fault.code} ${item ?? step} ${field}`);
export const codesIn = (rows: TestRows, plan: string): ReadonlySet<string> =>
  new Set([...formOf(rows, plan).errors, ...formOf(rows, plan).warnings].map(({ fault }) => fault.code));

export const aDocument = (id: string, more: Partial<InputOf<typeof governingDocuments>> = {}): Change =>
  add(governingDocuments, { id, version: 1, title: id, kind: 'policy', state: 'inForce', ...more });
export const documentKey = (id: string) => key<'governingDocuments'>(`${id}.1`);

export const aSection = (
  plan: string,
  section: string,
  values: Partial<InputOf<typeof planSections>>,
): Change => add(planSections, { year: 2100, plan: planKey(plan), unit: enhetA, section, ...values });

export const aBudgetLine = (code: string, more: Partial<InputOf<typeof budgetLines>> = {}): Change =>
  add(budgetLines, {
    year: 2100,
    code,
    label: code,
    kind: 'cost',
    amountTkr: 100,
    plan: ofEnhetA,
    unit: enhetA,
    ...more,
  });

/** The reporter of Enhet A, who writes for its manager. */
export const aReporter = (): Change =>
  add(roleAssignments, { person: 'rapportor', name: 'Rapportör', role: 'reporter', unit: enhetA });
