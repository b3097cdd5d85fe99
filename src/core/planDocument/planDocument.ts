// A plan as the document that is decided: the model's own sections in its order, each filled from the chain (domain.md 5.9).
import { good, type Result } from '../../schema/fault.ts';
import type { Instant, Key } from '../../schema/field.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import type { Content, DocumentTemplate, TemplateSection } from '../../steering/documents/kinds.ts';
import { templateNamed } from '../../steering/documents/ofModel.ts';
import { planDocumentsOf } from '../../steering/levels.ts';
import { sectionIn } from '../planning/contents.ts';
import type { PlanForm } from '../planning/entry.ts';
import { planForm } from '../planning/form.ts';
import { isInForce, stateOn } from '../planning/plan.ts';
import type { StepKey } from '../planning/steps.ts';
import type { Situation } from '../situation.ts';
import { assignmentTable } from './assignments.ts';
import { budget } from './money.ts';
import { type Block, type Part, paragraphs } from './parts.ts';
import { type Planned, planned } from './planned.ts';
import {
  conditions,
  crosscutting,
  documentTable,
  followUpTable,
  introduction,
  riskTable,
  superiorGoals,
} from './texts.ts';
import { basicMissions, goalTable } from './threads.ts';
import type { PlanWords } from './words.ts';

/**
 * @property title with its number, or that it is an appendix
 * @property empty nothing stands in it: the step of the wizard that fills it, null where there is none
 */
export interface Section extends Part {
  readonly key: string;
  readonly empty: { readonly step: StepKey | null } | null;
}

/** @property state how far the plan has come, and on which day */
export interface PlanDocument {
  readonly form: PlanForm;
  readonly title: string;
  readonly state: string;
  /** Empty when the model has no template for plans. */
  readonly sections: readonly Section[];
}

/** Faults: those of planForm. */
export function planDocument(
  situation: Situation,
  planKey: Key<'plans'>,
  words: PlanWords,
): Result<PlanDocument> {
  const form = planForm(situation, planKey);
  if (!form.ok) return form;
  const the = planned(form.value, situation.rows, words);
  const { plan } = form.value;
  return good({
    form: form.value,
    title: plan.title,
    state: stateOf(the, situation),
    sections: sectionsOf(the),
  });
}

/** A draft is as of today; what is sent, returned or decided is so since that day. */
function stateOf({ words, nameOf, form: { plan } }: Planned, { rows, today }: Situation): string {
  const dayOf = (at: Instant | null) => (at === null ? null : words.dayOf(at));
  if (isInForce(plan)) {
    const state = stateOn(plan, today);
    const body = plan.decidedBody && rows.get(bodies, plan.decidedBody);
    return body
      ? words.decided(state, body.name, plan.decidedDay, plan.decidedParagraph)
      : words.state(state, dayOf(plan.approvedAt), nameOf(plan.approvedBy));
  }
  if (plan.state === 'submitted')
    return words.state(plan.state, dayOf(plan.submittedAt), nameOf(plan.submittedBy));
  if (plan.state === 'returned')
    return words.state(plan.state, dayOf(plan.returnedAt), nameOf(plan.returnedBy));
  return words.state(plan.state, today, '');
}

/** The one that the model names for the plan; the council's plan, which has none of its own, is laid out as the model's other plans. */
function templateOf({ model, level }: PlanForm): DocumentTemplate | null {
  const own = planDocumentsOf(model, level.key).find(({ kind }) => kind === level.document);
  const named = own?.template ? templateNamed(model, own.template) : null;
  return named ?? model.templates.find(({ kind }) => kind === 'plan') ?? null;
}

interface Filling {
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
}
const only = (blocks: readonly Block[]): Filling => ({ blocks, parts: [] });

interface Filler {
  readonly fill: (the: Planned, section: TemplateSection) => Filling;
  /** The steps of the wizard that fill it. A plan that has none of them has no such section, unless something stands in it. */
  readonly steps: readonly StepKey[];
}

const fillers: Partial<Record<Content, Filler>> = {
  introduction: { fill: introduction, steps: ['ground'] },
  conditions: { fill: conditions, steps: ['conditions'] },
  superiorGoals: { fill: (the) => only(superiorGoals(the)), steps: ['superior'] },
  goalTable: { fill: goalTable, steps: ['goals', 'factors', 'activities'] },
  basicMission: { fill: (the, { label }) => basicMissions(the, label), steps: ['missions'] },
  crosscutting: { fill: (the) => ({ blocks: [], parts: crosscutting(the) }), steps: ['crosscutting'] },
  budget: { fill: budget, steps: ['resources'] },
  risks: { fill: (the) => only(riskTable(the)), steps: ['risks'] },
  followUpPlan: { fill: (the) => only(followUpTable(the)), steps: ['followUpPlan'] },
  governingDocuments: { fill: documentTable, steps: ['documents'] },
  // Given by others, so no step of the wizard fills it.
  assignments: { fill: (the) => only(assignmentTable(the)), steps: [] },
};

/** A text that is the model's own, with the section's key; and what no step of the wizard fills. */
const byHand: Filler = {
  fill: ({ form, rows }, { key }) => only(paragraphs(sectionIn(rows, form.plan, key)?.text ?? null)),
  steps: [],
};

/** In models from before a section could say so, the first text introduces and the last holds what the wizard asks for in words. */
function toldApart(sections: readonly TemplateSection[]): readonly TemplateSection[] {
  if (sections.some(({ content }) => content === 'introduction' || content === 'conditions')) return sections;
  const texts = sections.filter(({ content }) => content === 'text');
  return sections.map((section): TemplateSection => {
    if (section === texts.at(-1)) return { ...section, content: 'conditions' };
    return section === texts[0] ? { ...section, content: 'introduction' } : section;
  });
}

function sectionsOf(the: Planned): readonly Section[] {
  const { form, words } = the;
  const template = templateOf(form);
  if (template === null) return [];
  const has = new Set(form.steps.map(({ key }) => key));
  const kept = toldApart(template.sections).flatMap((section) => {
    const { fill, steps } = fillers[section.content] ?? byHand;
    const filling = fill(the, section);
    const isEmpty = filling.blocks.length + filling.parts.length === 0;
    const step = steps.find((one) => has.has(one)) ?? null;
    // A unit's short plan has only what its wizard asks for.
    const isLeftOut = isEmpty && step === null && (steps.length > 0 || form.short);
    return isLeftOut ? [] : [{ section, filling, empty: isEmpty ? { step } : null }];
  });
  const numbered = kept.filter(({ section }) => !section.appendix);
  return kept.map(({ section, filling, empty }) => ({
    ...filling,
    key: section.key,
    title: section.appendix
      ? words.appendix(section.label)
      : words.numbered(numbered.findIndex((one) => one.section === section) + 1, section.label),
    empty,
  }));
}
