// The shape of a steering model's JSON document (domain.md 3.4), part by part, each turned into what the code believes.
import * as v from 'valibot';
import { statuses } from '../schema/lists/assessments.ts';
import { periodKinds } from '../schema/lists/periods.ts';
import { planKinds } from '../schema/lists/plans.ts';
import { colourRuleShape } from './colourRule.ts';
import {
  analysisFields,
  deadlineLevels,
  goalKinds,
  groupings,
  levelKinds,
  minimumContents,
  poolings,
  rollupMethods,
  symbols,
  tokens,
  trends,
} from './model.ts';

const word = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500));
const words = v.optional(v.array(word), []);
/** One key or several; several inside. */
const oneOrMore = v.pipe(
  v.union([word, v.array(word)]),
  v.transform((given) => (typeof given === 'string' ? [given] : given)),
);
const yes = v.optional(v.boolean(), false);
const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));
const monthDay = v.pipe(v.string(), v.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'MM-DD'));
/** A share 0..1 with at most two decimals, as whole hundredths: so a limit can be compared exactly (R5). */
const share = v.pipe(
  v.number(),
  v.minValue(0),
  v.maxValue(1),
  v.check((given) => Math.abs(given * 100 - Math.round(given * 100)) < 1e-9, 'two decimals'),
  v.transform((given) => Math.round(given * 100)),
);

const wordForms = v.strictObject({ one: word, theOne: word, many: word, theMany: word });
const named = v.pipe(
  v.strictObject({ key: word, labelSv: word }),
  v.transform(({ key, labelSv }) => ({ key, label: labelSv })),
);
const namedList = v.optional(v.array(named), []);

const level = v.pipe(
  v.strictObject({
    key: word,
    labelSv: word,
    kind: v.picklist(levelKinds),
    owns: v.array(word),
    document: v.picklist(planKinds),
    approvedBy: words,
  }),
  v.transform(({ labelSv, ...rest }) => ({ ...rest, label: labelSv })),
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
const trendValue = v.pipe(
  v.strictObject({ key: v.picklist(trends), labelSv: word }),
  v.transform(({ key, labelSv }) => ({ key, label: labelSv })),
);
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
  v.transform(({ key, labelSv }) => ({ key, label: labelSv })),
);

const registryPattern = v.pipe(
  v.string(),
  v.check((pattern) => {
    try {
      return new RegExp(pattern) instanceof RegExp;
    } catch {
      return false;
    }
  }, 'a regular expression'),
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
  rollup,
  factorMethod: v.optional(v.picklist(rollupMethods), 'worstOf'),
  indicatorColourRule: v.optional(colourRuleShape, { kind: 'attainmentPercent' }),
  indicatorHorizons: v.optional(v.strictObject({ long: oneOrMore, short: oneOrMore }), {
    long: [],
    short: [],
  }),
  analysisQuestions: v.pipe(v.array(question), v.minLength(1)),
  analysisMustCoverPerspectives: v.optional(v.picklist(['no', 'warn']), 'no'),
  planCycle: v.strictObject({
    horizonYears: v.pipe(wholeNumber, v.minValue(1), v.maxValue(10)),
    newCreationEveryYears: v.pipe(wholeNumber, v.minValue(1)),
    newCreationBaseYear: v.optional(v.nullable(wholeNumber), null),
    reviewChangeReasons: words,
    deadlines: v.optional(v.record(word, monthDay), {}),
  }),
  planMinimum: v.optional(v.array(v.picklist(minimumContents)), []),
  approvalRoutes: v.array(
    v.strictObject({ documentKind: word, steps: v.pipe(v.array(word), v.minLength(1)) }),
  ),
  proposal: v.pipe(
    v.strictObject({
      nameSv: word,
      dispatchLabelSv: word,
      registryNumberPattern: registryPattern,
      sections: words,
    }),
    v.transform(({ nameSv, dispatchLabelSv, ...rest }) => ({
      ...rest,
      name: nameSv,
      dispatchLabel: dispatchLabelSv,
    })),
  ),
  rules: v.strictObject({
    requireFinancing: v.boolean(),
    traceability: v.picklist(['block', 'warn']),
    actionPlanDeadlineDays: v.nullable(wholeNumber),
    publicResultView: yes,
    ideaPipeline: yes,
  }),
});
