// A model's plans, templates, proposals and minutes: that they name each other rightly and hold what the law wants of them.
import { type Fault, fault } from '../../schema/fault.ts';
import { type Content, statutoryMinutesParts } from '../documents/kinds.ts';
import { planDocumentsOf } from '../levels.ts';
import type { SteeringModel } from '../model.ts';
import { type Check, keysOf, missing, twice, unknown } from './reference.ts';

const noKeyTwice: Check = (model) => [
  ...twice('planDocuments', keysOf(model.planDocuments)),
  ...twice('templates', keysOf(model.templates)),
  ...model.templates.flatMap(({ sections }, i) => twice(`templates[${i}].sections`, keysOf(sections))),
  ...twice('proposal.sections', keysOf(model.proposal.parts)),
  ...twice('minutes', keysOf(model.minutes)),
];

/** Models from before there were plan documents have none; a model that has some has a way for each of them to its decision. */
const plansKnown: Check = (model) => {
  if (model.planDocuments.length === 0) return [];
  return [
    ...model.planDocuments.flatMap((plan, i) => [
      ...unknown(`planDocuments[${i}].levels`, plan.levels, keysOf(model.levels)),
      ...templateOf(model, plan.template, `planDocuments[${i}].template`),
      ...missing(
        'approvalRoutes',
        model.approvalRoutes.map((route) => route.documentKind),
        [plan.key],
      ),
    ]),
  ];
};

export const levelsHavePlans: Check = (model) =>
  model.planDocuments.length === 0
    ? []
    : model.levels.flatMap((level, i) =>
        missing(
          `levels[${i}].document`,
          planDocumentsOf(model, level.key).map(({ kind }) => kind),
          [level.document],
        ),
      );

function templateOf(model: SteeringModel, named: string | null, at: string): Fault[] {
  const allowed = keysOf(model.templates.filter(({ kind }) => kind === 'plan'));
  if (named === null || allowed.includes(named)) return [];
  return [fault('MODEL_UNKNOWN_REFERENCE', at, { word: named, allowed: allowed.join(', ') })];
}

/** The statutory interim report tells of the balance and of sound financial management (RKR R17). */
const statutoryContents: readonly Content[] = ['economy', 'balanceAssessment', 'soundManagement'];

const reportsWhole: Check = ({ templates, periods }) => {
  const reports = templates.filter(({ kind }) => kind === 'report');
  if (reports.length === 0) return [];
  const reported = reports.flatMap(({ periodKinds }) => periodKinds);
  const wanted = [...new Set(periods.map(({ kind }) => kind))].filter((kind) => kind !== 'monthly');
  return [
    ...missing('templates', reported, wanted),
    ...templates.flatMap(({ kind, periodKinds, sections }, i) =>
      kind === 'report' && periodKinds.includes('statutoryInterim')
        ? missing(
            `templates[${i}].sections`,
            sections.map(({ content }) => content),
            statutoryContents,
          )
        : [],
    ),
  ];
};

const proposalWhole: Check = ({ proposal: { parts } }) => [
  ...parts.flatMap((part, i) =>
    (part.content === 'impact') === (part.impact !== null)
      ? []
      : missing(`proposal.sections[${i}]`, [], [part.impact === null ? 'impact' : 'content: impact']),
  ),
  ...(parts.some(({ content }) => content !== 'text')
    ? missing(
        'proposal.sections',
        parts.map(({ content }) => content),
        ['decision'],
      )
    : []),
];

const minutesWhole: Check = ({ minutes }) =>
  minutes.length === 0 ? [] : missing('minutes', keysOf(minutes), statutoryMinutesParts);

const checks: readonly Check[] = [noKeyTwice, plansKnown, reportsWhole, proposalWhole, minutesWhole];

export const checkDocuments: Check = (model) => checks.flatMap((check) => check(model));
