// What a steering model's parts say of each other: every key that is named exists, none twice, limits and days in order.
import { type Fault, fault } from '../../schema/fault.ts';
import { statuses } from '../../schema/lists/assessments.ts';
import { type SteeringModel, trends } from '../model.ts';
import { checkLevels, ownersAgree } from './checkLevels.ts';
import { besideGoals, type Check, keysOf, missing, notInYear, twice, unknown } from './reference.ts';

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

const goalTypesKnown: Check = (model) =>
  model.goalTypes.flatMap((type, i) => [
    ...unknown(`goalTypes[${i}].ownerLevel`, type.ownerLevels, keysOf(model.levels)),
    ...unknown(`goalTypes[${i}].parentTypes`, type.parentTypes, [...keysOf(model.goalTypes), ...besideGoals]),
    ...(type.requiresParent && type.parentTypes.length === 0
      ? missing(`goalTypes[${i}].parentTypes`, [], ['requiresParent'])
      : []),
  ]);

const horizonsKnown: Check = (model) => [
  ...unknown('indicatorHorizons.long', model.indicatorHorizons.long, keysOf(model.levels)),
  ...unknown('indicatorHorizons.short', model.indicatorHorizons.short, keysOf(model.levels)),
];

const periodsInYear: Check = (model) =>
  model.periods.flatMap((period, i) => {
    const at = `periods[${i}]`;
    const deadlines = Object.entries(period.deadlines).map(
      ([level, day]) => [`${at}.deadlines.${level}`, day] as const,
    );
    return [
      ...notInYear([[`${at}.from`, period.from], [`${at}.to`, period.to], ...deadlines]),
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
    return [fault('MODEL_PART_MISSING', 'rollup.countedTypes', { expected: types.join(', ') })];
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
  checkLevels,
  goalTypesKnown,
  horizonsKnown,
  periodsInYear,
  limitsInOrder,
  countedKnown,
  groupsExist,
  singleStatus,
];

/** All that the programme builds on and a model could say wrongly, of a model whose shape is right. */
export function checkModel(model: SteeringModel): readonly Fault[] {
  const faults = checks.flatMap((check) => check(model));
  // Can only be judged when every key that is named exists; else one wrong key would give a row of faults.
  return faults.length > 0 ? faults : ownersAgree(model);
}
