// The shape of a steering model's JSON document (domain.md 3.4), part by part, each turned into what the code believes.
import * as v from 'valibot';
import { statuses } from '../schema/lists/assessments.ts';
import { bodyKinds } from '../schema/lists/bodies.ts';
import { periodKinds } from '../schema/lists/periods.ts';
import { planKinds } from '../schema/lists/plans.ts';
import { colourRuleShape } from './colourRule.ts';
import {
  analysisFields,
  goalKinds,
  groupings,
  levelKinds,
  measureOn,
  minimumContents,
  poolings,
  rollupMethods,
  symbols,
  tokens,
  trends,
} from './model.ts';
import { deadlineLevels } from './planCycle.ts';
import {
  labelled,
  monthDay,
  named,
  namedList,
  oneOrMore,
  wholeNumber,
  word,
  words,
  yes,
} from './shape/atoms.ts';
import { planCycle, yearWheel } from './shape/cycleShape.ts';
import { delegation, minutes, planDocuments, proposal, templates } from './shape/documentShape.ts';

/** A share 0..1 with at most two decimals, as whole hundredths: so a limit can be compared exactly (R5). */
const share = v.pipe(
  v.number(),
  v.minValue(0),
  v.maxValue(1),
  v.check((given) => Math.abs(given * 100 - Math.round(given * 100)) < 1e-9, 'two decimals'),
  v.transform((given) => Math.round(given * 100)),
);

const wordForms = v.strictObject({ one: word, theOne: word, many: word, theMany: word });
const level = v.pipe(
  v.strictObject({
    key: word,
    labelSv: word,
    kind: v.picklist(levelKinds),
    bodyKinds: v.optional(v.array(v.picklist(bodyKinds))),
    parents: v.optional(v.array(word)),
    owns: v.array(word),
    document: v.picklist(planKinds),
    approvedBy: words,
  }),
  v.transform(labelled),
);

const goalType = v.pipe(
  v.strictObject({
    key: word,
    labelSv: word,
    kind: v.optional(v.picklist(goalKinds)),
    words: wordForms,
    ownerLevel: oneOrMore,
    parentTypes: v.array(word),
    requiresParent: v.boolean(),
    requiresIndicator: yes,
    requiresLegalBasis: yes,
    requiresMeasurability: yes,
    sharedReadOnly: yes,
    onePerGoalArea: yes,
  }),
  v.transform(({ labelSv, ownerLevel, kind, ...rest }) => ({
    ...rest,
    label: labelSv,
    ownerLevels: ownerLevel,
    kind: kind ?? (rest.requiresLegalBasis ? ('basicMission' as const) : ('goal' as const)),
  })),
);

const deadlines = v.optional(
  v.strictObject(v.entriesFromList(deadlineLevels, v.exactOptional(monthDay))),
  {},
);
const period = v.pipe(
  v.strictObject({
    key: word,
    labelSv: word,
    shortSv: word,
    from: monthDay,
    to: monthDay,
    kind: v.picklist(periodKinds),
    deadlines,
    councilDeadlineMonthsAfter: v.optional(v.nullable(v.pipe(wholeNumber, v.minValue(1))), null),
  }),
  v.transform(({ labelSv, shortSv, ...rest }) => ({ ...rest, label: labelSv, short: shortSv })),
);

const scaleValue = v.pipe(
  v.strictObject({
    key: v.picklist(statuses),
    labelSv: word,
    meaningSvInterim: word,
    meaningSvFinal: word,
    symbol: v.picklist(symbols),
    token: v.picklist(tokens),
    score: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
    order: wholeNumber,
  }),
  v.transform(({ labelSv, meaningSvInterim, meaningSvFinal, ...rest }) => ({
    ...rest,
    label: labelSv,
    meaningInterim: meaningSvInterim,
    meaningFinal: meaningSvFinal,
  })),
);
const trendValue = v.pipe(v.strictObject({ key: v.picklist(trends), labelSv: word }), v.transform(labelled));
/** A scale is kept as `{key, values}`; the values are what is used. */
const scaleOf = <const S extends v.GenericSchema>(value: S) =>
  v.pipe(
    v.strictObject({ key: word, values: v.array(value) }),
    v.transform(({ values }) => values),
  );

const rollup = v.strictObject({
  version: v.optional(wholeNumber, 1),
  unitOfCount: word,
  countedTypes: words,
  groupBy: v.picklist(groupings),
  groupType: v.optional(v.nullable(word), null),
  pooling: v.optional(v.picklist(poolings), 'pooled'),
  method: v.picklist(rollupMethods),
  suggestion: v.optional(v.picklist(rollupMethods), 'shareThreshold'),
  weights: v.optional(v.strictObject({ fulfilled: share, partly: share, notFulfilled: share }), {
    fulfilled: 1,
    partly: 0.5,
    notFulfilled: 0,
  }),
  green: v.optional(share, 0.8),
  yellow: v.optional(share, 0.5),
  minAssessedShare: v.optional(share, 0.5),
  manualOverride: yes,
  showPerspectiveMatrix: yes,
  showAssignments: yes,
});

const question = v.pipe(
  v.strictObject({ key: v.picklist(analysisFields), labelSv: word }),
  v.transform(labelled),
);

export const modelShape = v.strictObject({
  id: word,
  version: v.optional(wholeNumber, 1),
  labelSv: word,
  organisationKind: v.picklist(['municipality', 'region']),
  hasGroup: yes,
  /** Where the preset comes from; for people. */
  seeds: words,
  levels: v.pipe(v.array(level), v.minLength(1)),
  goalTypes: v.pipe(v.array(goalType), v.minLength(1)),
  words: v.strictObject({ indicator: wordForms, activity: wordForms }),
  perspectives: v.strictObject({ scorecard: v.array(named), crosscutting: v.array(named) }),
  goalAreas: namedList,
  guidingAttitudes: namedList,
  periods: v.pipe(v.array(period), v.minLength(1)),
  goalScale: scaleOf(scaleValue),
  assignmentScale: scaleOf(named),
  trendScale: scaleOf(trendValue),
  forecastScale: v.optional(scaleOf(named), { key: 'none', values: [] }),
  rollup,
  factorMethod: v.optional(v.picklist(rollupMethods), 'worstOf'),
  indicatorColourRule: v.optional(colourRuleShape, { kind: 'attainmentPercent' }),
  indicatorHorizons: v.optional(v.strictObject({ long: oneOrMore, short: oneOrMore }), {
    long: [],
    short: [],
  }),
  analysisQuestions: v.pipe(v.array(question), v.minLength(1)),
  analysisMustCoverPerspectives: v.optional(v.picklist(['no', 'warn']), 'no'),
  planCycle,
  planMinimum: v.optional(v.array(v.picklist(minimumContents)), []),
  planDocuments,
  templates,
  yearWheel,
  approvalRoutes: v.array(
    v.pipe(
      v.strictObject({
        documentKind: word,
        labelSv: v.optional(v.nullable(word), null),
        steps: v.pipe(v.array(word), v.minLength(1)),
      }),
      v.transform(({ labelSv, ...rest }) => ({ ...rest, label: labelSv })),
    ),
  ),
  proposal,
  minutes,
  delegation,
  rules: v.strictObject({
    requireFinancing: v.boolean(),
    traceability: v.picklist(['block', 'warn']),
    actionPlanDeadlineDays: v.nullable(wholeNumber),
    budgetDeviation: v.optional(v.strictObject({ pct: v.number(), tkr: v.number() }), { pct: -1, tkr: -500 }),
    measureOn: v.optional(v.picklist(measureOn), 'never'),
    councilGoalsAtMost: v.optional(v.nullable(wholeNumber), 12),
    publicResultView: yes,
    ideaPipeline: yes,
  }),
});
