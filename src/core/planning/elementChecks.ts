// The checks of goals, missions, factors and figures: what is asked of each, and what must be considered (domain.md 5.1, 5.2).
import type { Goal } from '../chain.ts';
import type { Indicator } from '../indicator.ts';
import { ruleOf } from '../measurement.ts';
import { hasLegalBasis, indicatorsOn, isDraft, targetIn, typeOf } from './contents.ts';
import { type Draft, isReview, ofKind, parentsOf } from './draft.ts';
import { type Ask, type At, asks, type Finding, warningAt } from './entry.ts';
import { mostInShortPlan, type StepKey } from './steps.ts';

/** More goals than this at the council are not few (domain.md 2.3). */
const fewGoals = 12;

const isFilled = (text: string | null): boolean => (text?.trim() ?? '') !== '';
const at = (step: StepKey, row: { key: string; title: string }, field: string): At => ({
  step,
  item: row.key,
  field,
  label: row.title,
});
const isNew = (draft: Draft, goal: Goal): boolean => isDraft(goal) && goal.plan === draft.plan.key;

export function goalAsks(draft: Draft, goal: Goal): readonly Ask[] {
  const { level, model } = draft;
  const type = typeOf(model, goal);
  const asked: Ask[] = [];
  const here = (field: string) => at('goals', goal, field);
  if (type === null) return [asks(false, 'CHAIN_BROKEN', here('type'), { why: 'unknownType' })];
  if (type.requiresParent)
    asked.push(asks(parentsOf(draft, goal).length > 0, 'GOAL_NO_PARENT', here('parents')));
  if (!isNew(draft, goal)) return asked;
  const followable = isFilled(goal.measurability) || indicatorsOn(draft.rows, draft.plan, goal).length > 0;
  const mustBeFollowable = level.kind === 'council' || type.requiresMeasurability;
  if (type.kind !== 'vision')
    asked.push(
      asks(followable, mustBeFollowable ? 'GOAL_NOT_FOLLOWABLE' : 'FIELD_REQUIRED', here('measurability')),
    );
  asked.push(...perspectiveAsk(draft, 'goals', goal, type.kind !== 'vision'), responsibleAsk('goals', goal));
  if (level.kind === 'council' && isReview(draft) && model.planCycle.reviewChangeReasons.length > 0) {
    const isGiven = model.planCycle.reviewChangeReasons.includes(goal.changeReason ?? '');
    asked.push(asks(isGiven, 'GOAL_CHANGE_REASON_REQUIRED', here('changeReason')));
  }
  return [...asked, ...indicatorAsk(draft, goal)];
}

const responsibleAsk = (step: StepKey, goal: Goal): Ask =>
  asks(isFilled(goal.responsible), 'FIELD_REQUIRED', at(step, goal, 'responsible'));

const perspectiveAsk = ({ model }: Draft, step: StepKey, goal: Goal, asked: boolean): readonly Ask[] =>
  asked && model.perspectives.scorecard.length > 0
    ? [asks((goal.perspectives ?? []).length > 0, 'FIELD_REQUIRED', at(step, goal, 'perspectives'))]
    : [];

/** A type that the model wants to see measured. */
const indicatorAsk = ({ rows, plan, model }: Draft, goal: Goal): readonly Ask[] =>
  typeOf(model, goal)?.requiresIndicator
    ? [
        asks(
          indicatorsOn(rows, plan, goal).length > 0,
          'PLAN_NO_INDICATOR',
          at('indicators', goal, 'attachedTo'),
        ),
      ]
    : [];

/** C2 and P2: a mission rests on law, charter or owner directive, and is measured where the model says so. */
export function missionAsks({ rows, model, plan }: Draft, mission: Goal): readonly Ask[] {
  const type = typeOf(model, mission);
  const hasBasis = hasLegalBasis(rows, mission, plan.year);
  const isMeasured = indicatorsOn(rows, plan, mission).length > 0;
  return [
    ...(type?.requiresLegalBasis
      ? [asks(hasBasis, 'BASICMISSION_NO_LEGAL_BASIS', at('missions', mission, 'legalBasis'))]
      : []),
    ...(type?.requiresIndicator
      ? [asks(isMeasured, 'BASICMISSION_NO_INDICATOR', at('missions', mission, 'indicators'))]
      : []),
  ];
}

export function factorAsks(draft: Draft, factor: Goal): readonly Ask[] {
  const { level } = draft;
  const linked = asks(parentsOf(draft, factor).length > 0, 'SF_NO_GOAL', at('factors', factor, 'parents'));
  const isSupported = draft.supported.has(factor.key);
  // Where the activities are made, each factor must lead to one.
  const worked =
    level.kind === 'administration' && level.owns.includes('activity')
      ? [asks(isSupported, 'SF_NO_ACTIVITY', at('factors', factor, 'activities'))]
      : [];
  if (!isNew(draft, factor)) return [linked, ...worked];
  return [
    linked,
    ...perspectiveAsk(draft, 'factors', factor, true),
    responsibleAsk('factors', factor),
    ...worked,
    ...indicatorAsk(draft, factor),
  ];
}

/** A figure put into this plan: who answers for it, and a target for each of its years where its colour comes of one. */
export function indicatorAsks(draft: Draft, indicator: Indicator): readonly Ask[] {
  const { rows, plan, model, targetYears } = draft;
  if (indicator.plan !== plan.key) return [];
  const rule = ruleOf(indicator, model);
  const needsTarget = rule !== null && ['limits', 'attainmentPercent', 'interval'].includes(rule.kind);
  const here = (field: string) => at('indicators', indicator, field);
  // A unit's figures are its own to report; a body reports nothing itself, so somebody must be asked for what is given by hand.
  const isAskedOfUnits = plan.ownerUnit === null && indicator.source === 'manual';
  return [
    asks(isFilled(indicator.responsible), 'FIELD_REQUIRED', here('responsible')),
    ...(isAskedOfUnits
      ? [asks((indicator.reportedBy ?? []).length > 0, 'FIELD_REQUIRED', here('reportedBy'))]
      : []),
    ...(needsTarget ? targetYears : []).map((year) =>
      asks(targetIn(rows, plan, indicator, year) !== null, 'FIELD_REQUIRED', {
        ...here(`target.${year}`),
        label: `${indicator.title} ${year}`,
      }),
    ),
  ];
}

/** P1 and P2: the least a plan holds by the model; a unit's short plan is not asked for it. */
export function minimumAsks(draft: Draft): readonly Ask[] {
  const { model, outline, indicators } = draft;
  const asked = (content: (typeof model.planMinimum)[number], step: StepKey): boolean =>
    !outline.short && model.planMinimum.includes(content) && outline.steps.includes(step);
  const measured = ofKind(draft, 'vision', 'goal', 'successFactor').map((goal) => goal.key);
  const hasIndicator = indicators.some((one) => one.attachedTo.some((goal) => measured.includes(goal)));
  return [
    ...(asked('successFactors', 'factors')
      ? [
          asks(ofKind(draft, 'successFactor').length > 0, 'PLAN_NO_SUCCESS_FACTOR', {
            step: 'factors',
            field: 'add',
          }),
        ]
      : []),
    ...(asked('indicators', 'indicators')
      ? [asks(hasIndicator, 'PLAN_NO_INDICATOR', { step: 'indicators', field: 'add' })]
      : []),
  ];
}

/** A short plan has few figures. What is decided already cannot be taken out, so it is never too many by itself. */
export function fewIndicatorsAsk({ outline, indicators, plan }: Draft): readonly Ask[] {
  if (!outline.short || !indicators.some((one) => one.plan === plan.key)) return [];
  const isFew = indicators.length <= mostInShortPlan;
  return [
    asks(
      isFew,
      'INDICATOR_TOO_MANY',
      { step: 'indicators', field: 'add' },
      { count: indicators.length, most: mostInShortPlan },
    ),
  ];
}

/** What may be passed after thought: perspectives that nothing is about, and too many goals at the top. */
export function elementWarnings(draft: Draft): readonly Finding[] {
  const { model, level, outline, goals, indicators } = draft;
  const { scorecard } = model.perspectives;
  const of = (own: readonly Goal[]) => new Set(own.flatMap((goal) => goal.perspectives ?? []));
  const measured = new Set(indicators.flatMap((one) => one.attachedTo));
  const withFactor = of(ofKind(draft, 'successFactor'));
  const withIndicator = of(goals.filter((goal) => measured.has(goal.key)));
  const about = (
    step: StepKey,
    code: 'PERSPECTIVE_NO_INDICATOR' | 'PERSPECTIVE_NO_SUCCESS_FACTOR',
    has: Set<string>,
  ) =>
    outline.short || !outline.steps.includes(step)
      ? []
      : scorecard
          .filter(({ key }) => !has.has(key))
          .map(({ key, label }) => warningAt(code, { step, item: key, field: 'add', label }));
  const count = ofKind(draft, 'goal').length;
  const tooMany = level.kind === 'council' && count > fewGoals;
  return [
    ...(tooMany
      ? [warningAt('GOAL_TOO_MANY', { step: 'goals', field: 'add' }, { count, most: fewGoals })]
      : []),
    ...about('factors', 'PERSPECTIVE_NO_SUCCESS_FACTOR', withFactor),
    ...about('indicators', 'PERSPECTIVE_NO_INDICATOR', withIndicator),
  ];
}
