// The sections of a plan that are texts and plain tables: introduction, conditions, goals above, perspectives, risks, follow-up, documents.
import { bodies } from '../../schema/lists/bodies.ts';
import { followUpItems } from '../../schema/lists/planning/followUpItems.ts';
import { governingDocuments } from '../../schema/lists/planning/governingDocuments.ts';
import { risks } from '../../schema/lists/planning/risks.ts';
import { plans } from '../../schema/lists/plans.ts';
import type { GoverningDocument } from '../planning/contents.ts';
import type { SectionEntry } from '../planning/entry.ts';
import { sectionsOf } from '../planning/steps.ts';
import { type Block, cell, facts, list, type Part, paragraphs, part, table } from './parts.ts';
import type { Planned } from './planned.ts';

/** Whose the plan is and for when, what it is there to do, and the charter that says so. */
export function introduction(the: Planned) {
  const { form, rows, words } = the;
  const { plan, owner, superior } = form;
  const last = plan.year + (plan.horizonYears ?? form.model.planCycle.horizonYears) - 1;
  const basedOn = plan.basedOn === null ? null : rows.get(plans, plan.basedOn);
  const own = form.missions.map(({ goal }) => goal.title);
  const above = superior.filter(({ type }) => type?.kind === 'basicMission').map(({ goal }) => goal.title);
  const charters = form.documents.chosen.filter(
    ({ kind }) => kind === 'charter' || kind === 'ownerDirective',
  );
  return {
    blocks: facts(
      [words.owner, owner.name],
      [plans.fields.year.label, words.years(plan.year, last)],
      [plans.fields.cycleKind.label, words.cycle[form.cycleKind]],
      [plans.fields.responsible.label, the.nameOf(plan.responsible)],
      [plans.fields.basedOn.label, basedOn?.title ?? null],
    ),
    parts: [
      ...part(words.missions, list(own.length > 0 ? own : above)),
      ...part(words.charters, list(charters.map(({ title }) => title))),
    ],
  };
}

/** What is written from, each text under its question; a short plan has one and needs no heading for it. */
export function conditions({ form, words }: Planned) {
  const keys = sectionsOf('conditions', { short: form.short, steps: [] });
  const written = form.sections.filter(({ section }) => keys.includes(section));
  const answers = written.map((one) => ({
    title: words.sections[one.section] ?? one.section,
    blocks: answer(one, words.notApplicable),
  }));
  if (form.short) return { blocks: answers.flatMap(({ blocks }) => blocks), parts: [] };
  return { blocks: [], parts: answers.flatMap(({ title, blocks }) => part(title, blocks)) };
}

const answer = (
  { text, notApplicable }: SectionEntry,
  reason: Planned['words']['notApplicable'],
): readonly Block[] =>
  text?.trim() || !notApplicable?.trim() ? paragraphs(text) : paragraphs(reason(notApplicable));

/** What others have decided above the plan, and which of it the plan contributes to. */
export function superiorGoals({ form, words }: Planned): readonly Block[] {
  const t = words.superior;
  return table(
    t.caption,
    [
      { heading: t.goal, share: 5 },
      { heading: t.type, share: 3 },
      { heading: t.owner, share: 4 },
      { heading: t.chosen, share: 2 },
    ],
    form.superior
      .toSorted((a, b) => a.depth - b.depth)
      .map(({ goal, type, owner, chosen }) => [
        cell(goal.title),
        cell(words.capital(type?.words.one ?? goal.type)),
        cell(owner),
        cell(chosen ? t.yes : null),
      ]),
  );
}

/** Each perspective's answer; when none is answered there is nothing to print. */
export function crosscutting({ form, words }: Planned): readonly Part[] {
  const answers = form.crosscutting.map((entry) => ({
    title: entry.perspective.label,
    blocks: answer(entry, words.notApplicable),
  }));
  if (answers.every(({ blocks }) => blocks.length === 0)) return [];
  return answers.flatMap(({ title, blocks }) =>
    part(title, blocks.length > 0 ? blocks : paragraphs(words.unanswered)),
  );
}

export function riskTable({ form, words }: Planned): readonly Block[] {
  const t = words.risks;
  const figure = (value: number | null) => cell(value === null ? null : words.number(value));
  return table(
    t.caption,
    [
      { heading: risks.fields.title.label, share: 4 },
      { heading: t.likelihood, share: 2, figures: true },
      { heading: t.impact, share: 2, figures: true },
      { heading: t.score, share: 1, figures: true },
      { heading: risks.fields.handling.label, share: 4 },
    ],
    form.risks
      .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0))
      .map(({ risk, score }) => [
        cell(risk.title),
        figure(risk.likelihood),
        figure(risk.impact),
        figure(score),
        cell(risk.handling),
      ]),
  );
}

export function followUpTable(the: Planned): readonly Block[] {
  const { form, words } = the;
  const { title, meetingDay, form: how, responsible } = followUpItems.fields;
  return table(
    words.followUpPlan.caption,
    [
      { heading: title.label, share: 4 },
      { heading: meetingDay.label, share: 2 },
      { heading: how.label, share: 2 },
      { heading: responsible.label, share: 3 },
    ],
    form.followUpItems.map((item) => [
      cell(item.title),
      cell(words.day(item.meetingDay)),
      cell(words.followUpPlan.forms[item.form]),
      cell(the.nameOf(item.responsible)),
    ]),
  );
}

/** The documents that the plan rests on, and those that it finds lacking. */
export function documentTable(the: Planned) {
  const { form, words } = the;
  const { title, kind, adoptedBy, registryNumber, validity } = governingDocuments.fields;
  const lacking = form.sections.find(({ section }) => section === 'newDocuments');
  return {
    blocks: table(
      words.documents.caption,
      [
        { heading: title.label, share: 4 },
        { heading: kind.label, share: 2 },
        { heading: adoptedBy.label, share: 3 },
        { heading: registryNumber.label, share: 2 },
        { heading: validity.label, share: 3 },
      ],
      form.documents.chosen.map((one) => [
        cell(one.title),
        cell(words.capital(words.documents.kinds[one.kind])),
        cell(adoption(the, one)),
        cell(one.registryNumber),
        cell(words.documents.valid(dayOr(the, one.validFrom), dayOr(the, one.validTo))),
      ]),
    ),
    parts: part(words.sections.newDocuments ?? '', paragraphs(lacking?.text ?? null)),
  };
}

const dayOr = ({ words }: Planned, day: string | null): string => (day === null ? '' : words.day(day));

function adoption(the: Planned, { adoptedBy, adoptedDay }: GoverningDocument): string {
  const body = adoptedBy === null ? '' : (the.rows.get(bodies, adoptedBy)?.name ?? '');
  return the.words.documents.adopted(body, dayOr(the, adoptedDay));
}
