// What a steering model's parts say of each other: every key that is named exists, none twice, limits and days in order.
import { type Fault, fault } from '../schema/fault.ts';
import { statuses } from '../schema/lists/assessments.ts';
import { type SteeringModel, trends } from './model.ts';

/** Things in the chain that are not goal types; a level may own them and a goal may have an assignment above it. */
const besideGoals = ['activity', 'assignment'];

type Check = (model: SteeringModel) => readonly Fault[];

const keysOf = (named: readonly { readonly key: string }[]): string[] => named.map((one) => one.key);

function unknown(at: string, words: readonly string[], allowed: readonly string[]): Fault[] {
  return words.flatMap((word, i) =>
    allowed.includes(word)
      ? []
      : [fault('MODEL_UNKNOWN_REFERENCE', `${at}[${i}]`, { word, allowed: allowed.join(', ') })],
  );
}

function twice(at: string, keys: readonly string[]): Fault[] {
  return keys.flatMap((word, i) =>
    keys.indexOf(word) === i ? [] : [fault('MODEL_DUPLICATE_KEY', `${at}[${i}].key`, { word })],
  );
}

function missing(at: string, keys: readonly string[], wanted: readonly string[]): Fault[] {
  return wanted
    .filter((word) => !keys.includes(word))
    .map((word) => fault('MODEL_WRONG_SHAPE', at, { found: keys.join(', '), expected: word }));
}

const noKeyTwice: Check = (model) => [
  ...twice('levels', keysOf(model.levels)),
  ...twice('goalTypes', keysOf(model.goalTypes)),
  ...twice('perspectives.scorecard', keysOf(model.perspectives.scorecard)),
  ...twice('perspectives.crosscutting', keysOf(model.perspectives.crosscutting)),
  ...twice('goalAreas', keysOf(model.goalAreas)),
  ...twice('periods', keysOf(model.periods)),
  ...twice('goalScale.values', keysOf(model.goalScale)),
  ...twice('assignmentScale.values', keysOf(model.assignmentScale)),
  ...twice('analysisQuestions', keysOf(model.analysisQuestions)),
];

/** The programme counts with four statuses and four trends; a model gives them words, and may not leave one without. */
const scalesWhole: Check = (model) => [
  ...missing('goalScale.values', keysOf(model.goalScale), statuses),
  ...missing('trendScale.values', keysOf(model.trendScale), trends),
];

const levelsKnown: Check = (model) =>
  model.levels.flatMap((level, i) => [
    ...unknown(`levels[${i}].owns`, level.owns, [...keysOf(model.goalTypes), ...besideGoals]),
    ...unknown(`levels[${i}].approvedBy`, level.approvedBy, keysOf(model.levels)),
  ]);

const goalTypesKnown: Check = (model) =>
  model.goalTypes.flatMap((type, i) => [
    ...unknown(`goalTypes[${i}].ownerLevel`, type.ownerLevels, keysOf(model.levels)),
    ...unknown(`goalTypes[${i}].parentTypes`, type.parentTypes, [...keysOf(model.goalTypes), ...besideGoals]),
    ...(type.requiresParent && type.parentTypes.length === 0
      ? [
          fault('MODEL_WRONG_SHAPE', `goalTypes[${i}].parentTypes`, {
            found: '[]',
            expected: 'requiresParent',
          }),
        ]
      : []),
  ]);

const horizonsKnown: Check = (model) => [
  ...unknown('indicatorHorizons.long', model.indicatorHorizons.long, keysOf(model.levels)),
  ...unknown('indicatorHorizons.short', model.indicatorHorizons.short, keysOf(model.levels)),
];

/** A month and day in a year with a leap day, so that 29 February is not refused. */
const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isInYear = (monthDay: string): boolean =>
  Number(monthDay.slice(3)) <= (daysInMonth[Number(monthDay.slice(0, 2)) - 1] ?? 0);

const periodsInYear: Check = (model) =>
  model.periods.flatMap((period, i) => {
    const days = { from: period.from, to: period.to, ...period.deadlines };
    const outside = Object.entries(days).filter(([, day]) => !isInYear(day));
    const at = `periods[${i}]`;
    return [
      ...outside.map(([name, day]) =>
        fault('MODEL_WRONG_SHAPE', `${at}.${name}`, { found: day, expected: 'MM-DD' }),
      ),
      ...(period.from < period.to
        ? []
        : [fault('MODEL_NOT_ORDERED', `${at}.to`, { first: period.from, second: period.to })]),
    ];
  });

const limitsInOrder: Check = ({ rollup }) => {
  const { weights } = rollup;
  const falling: readonly (readonly [string, number, number])[] = [
    ['rollup.yellow', rollup.green, rollup.yellow],
    ['rollup.weights.partly', weights.fulfilled, weights.partly],
    ['rollup.weights.notFulfilled', weights.partly, weights.notFulfilled],
  ];
  return falling
    .filter(([, higher, lower]) => lower > higher)
    .map(([at, higher, lower]) =>
      fault('MODEL_NOT_ORDERED', at, { first: higher / 100, second: lower / 100 }),
    );
};

const countedKnown: Check = ({ rollup, goalTypes }) => {
  const types = keysOf(goalTypes);
  const allowed = ['indicator', 'goal', ...types];
  if (!allowed.includes(rollup.unitOfCount)) {
    const values = { word: rollup.unitOfCount, allowed: allowed.join(', ') };
    return [fault('MODEL_UNKNOWN_REFERENCE', 'rollup.unitOfCount', values)];
  }
  if (rollup.unitOfCount === 'goal' && rollup.countedTypes.length === 0) {
    return [fault('MODEL_WRONG_SHAPE', 'rollup.countedTypes', { found: '[]', expected: types.join(', ') })];
  }
  return unknown('rollup.countedTypes', rollup.countedTypes, types);
};

/** Each grouping needs something to group by; null when the model has it. */
const groupingWants: Record<SteeringModel['rollup']['groupBy'], (model: SteeringModel) => string | null> = {
  scorecardPerspective: (model) =>
    model.perspectives.scorecard.length > 0 ? null : 'perspectives.scorecard',
  goalArea: (model) => (model.goalAreas.length > 0 ? null : 'goalAreas'),
  overallGoal: (model) =>
    keysOf(model.goalTypes).includes(model.rollup.groupType ?? '') ? null : 'rollup.groupType',
  body: () => null,
};
const groupsExist: Check = (model) => {
  const wanted = groupingWants[model.rollup.groupBy](model);
  return wanted === null
    ? []
    : [fault('MODEL_UNKNOWN_REFERENCE', 'rollup.groupBy', { word: model.rollup.groupBy, allowed: wanted })];
};

const singleStatus: Check = ({ rollup }) =>
  ['manual', 'distribution'].includes(rollup.suggestion)
    ? [
        fault('MODEL_UNKNOWN_REFERENCE', 'rollup.suggestion', {
          word: rollup.suggestion,
          allowed: 'shareThreshold',
        }),
      ]
    : [];

const checks: readonly Check[] = [
  noKeyTwice,
  scalesWhole,
  levelsKnown,
  goalTypesKnown,
  horizonsKnown,
  periodsInYear,
  limitsInOrder,
  countedKnown,
  groupsExist,
  singleStatus,
];

/** All faults of a model whose shape is right. */
export function checkModel(model: SteeringModel): readonly Fault[] {
  return checks.flatMap((check) => check(model));
}
