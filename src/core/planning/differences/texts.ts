// How the plan's own fields, texts, risks and the follow-up plan are told of when two versions of a plan are compared.
import { followUpItems } from '../../../schema/lists/planning/followUpItems.ts';
import { planSections } from '../../../schema/lists/planning/planSections.ts';
import { risks } from '../../../schema/lists/planning/risks.ts';
import { plans } from '../../../schema/lists/plans.ts';
import type { FollowUpItem, Risk, Section } from '../contents.ts';
import type { Plan } from '../plan.ts';
import { crosscuttingSection } from '../steps.ts';
import { said, type Way, written } from './compared.ts';
import type { Compared } from './words.ts';

/** A section is called what the wizard asks for, a perspective what the model calls it; one of the model's own, what its template does. */
function sectionTitle({ words, model }: Compared, section: string): string {
  const perspective = model.perspectives.crosscutting.find(({ key }) => crosscuttingSection(key) === section);
  const named = model.templates
    .filter(({ kind }) => kind === 'plan')
    .flatMap(({ sections }) => sections)
    .find(({ key }) => key === section);
  return words.sections[section] ?? perspective?.label ?? named?.label ?? section;
}

export const textWay = (the: Compared): Way<Section> => ({
  subject: 'text',
  names: ({ section }) => [section],
  title: ({ section }) => sectionTitle(the, section),
  tell: ({ text, notApplicable }) => [
    written(
      planSections.fields.text.label,
      text?.trim() || !notApplicable?.trim() ? text : the.words.notApplicable(notApplicable),
    ),
  ],
});

const figure = (value: number | null): string | null => (value === null ? null : String(value));

/** Each version numbers its own risks, so they are known by what they say. */
export const riskWay: Way<Risk> = {
  subject: 'risk',
  names: ({ id, title }) => [id.replace(/-v\d+$/, ''), title],
  title: ({ title }) => title,
  tell: ({ title, likelihood, impact, handling }) => [
    written(risks.fields.title.label, title),
    said(risks.fields.likelihood.label, figure(likelihood)),
    said(risks.fields.impact.label, figure(impact)),
    written(risks.fields.handling.label, handling),
  ],
};

export const followUpWay = ({ sameYear, words, nameOf }: Compared): Way<FollowUpItem> => {
  const { fields } = followUpItems;
  return {
    subject: 'followUp',
    names: ({ id, title }) => [id.replace(/-v\d+$/, ''), title],
    title: ({ title }) => title,
    tell: ({ title, meetingDay, responsible }) => [
      written(fields.title.label, title),
      ...(sameYear ? [said(fields.meetingDay.label, words.day(meetingDay))] : []),
      said(fields.responsible.label, nameOf(responsible)),
    ],
  };
};

/** What the plan says of itself, and nothing in it does. */
export const planWay = ({ words, nameOf }: Compared): Way<Plan> => {
  const { fields } = plans;
  return {
    subject: 'plan',
    names: () => ['plan'],
    title: ({ title }) => title,
    tell: ({ title, horizonYears, responsible, needsFinancing }) => [
      written(fields.title.label, title),
      said(fields.horizonYears.label, figure(horizonYears)),
      said(fields.responsible.label, nameOf(responsible)),
      said(
        fields.needsFinancing.label,
        needsFinancing === null ? null : needsFinancing ? words.yes : words.no,
      ),
    ],
  };
};
