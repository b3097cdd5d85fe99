// What a new model does to periods, and to what has been reported and judged in them.
import type { Rows } from '../../schema/list.ts';
import { assessments } from '../../schema/lists/assessments.ts';
import { followUps } from '../../schema/lists/followUps.ts';
import { periods } from '../../schema/lists/periods.ts';
import type { Named, SteeringModel } from '../../steering/model.ts';
import { inOrder } from '../calendar.ts';
import type { Finding } from './goalFindings.ts';
import { periodsOf } from './periodsOfYear.ts';

interface Models {
  readonly before: SteeringModel;
  readonly after: SteeringModel;
}

/** What the change from one model to the other means for periods, reports and judgements from the year on. */
export function periodFindings(rows: Rows, models: Models, year: number): readonly Finding[] {
  return [
    ...inPeriods(rows, models, year),
    ...inFollowUps(rows, models, year),
    ...inAssessments(rows, models, year),
  ];
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function inPeriods(rows: Rows, { before, after }: Models, year: number): readonly Finding[] {
  const coming = inOrder(rows).filter((period) => period.year >= year && period.state !== 'locked');
  const templates = (model: SteeringModel) => new Map(model.periods.map((one) => [one.key, one]));
  const [old, now] = [templates(before), templates(after)];
  const list = periods.name;
  return [
    ...coming
      .filter(({ template }) => !now.has(template))
      .map((period): Finding => ({ kind: 'periodGone', what: period.label, list, key: period.key })),
    ...coming
      .filter(({ template }) => now.has(template) && !isSame(old.get(template), now.get(template)))
      .map((period): Finding => ({ kind: 'periodChanged', what: period.label, list, key: period.key })),
    ...yearsOf(rows, year).flatMap((one) =>
      periodsOf(after, one)
        .map((period) => ({ what: period.label, key: periods.keyFrom(period) }))
        .filter(({ key }) => !rows.by(periods, 'year', one).some((period) => period.key === key))
        .map((made): Finding => ({ kind: 'periodToMake', list, ...made })),
    ),
  ];
}

/** The years from this one on whose periods have been made. */
const yearsOf = (rows: Rows, year: number): readonly number[] => [
  ...new Set(
    inOrder(rows)
      .map((period) => period.year)
      .filter((one) => one >= year),
  ),
];

/** The things of the first that the second lacks. */
const gone = (before: readonly Named[], after: readonly Named[]): readonly Named[] =>
  before.filter(({ key }) => !after.some((one) => one.key === key));

function inFollowUps(rows: Rows, { before, after }: Models, year: number): readonly Finding[] {
  const reports = rows.all(followUps).filter((one) => one.year >= year);
  const list = followUps.name;
  return [
    ...gone(before.analysisQuestions, after.analysisQuestions).flatMap(({ key: field, label: what }) =>
      reports
        .filter((report) => before.analysisQuestions.some(({ key }) => key === field && report[key]))
        .map(({ key }): Finding => ({ kind: 'answerNotAsked', what, list, key })),
    ),
    ...gone(before.perspectives.scorecard, after.perspectives.scorecard).flatMap(({ key: what }) =>
      reports
        .filter(({ discussed }) => discussed?.includes(what))
        .map(({ key }): Finding => ({ kind: 'perspectiveGone', what, list, key })),
    ),
  ];
}

function inAssessments(rows: Rows, { before, after }: Models, year: number): readonly Finding[] {
  const judged = rows.all(assessments).filter((one) => one.year >= year);
  const list = assessments.name;
  const meaning = (model: SteeringModel, status: string) => {
    const value = model.goalScale.find(({ key }) => key === status);
    return [value?.label, value?.meaningInterim, value?.meaningFinal];
  };
  const policy = ({ rollup: { modelId: _, version: __, ...counts }, factorMethod }: SteeringModel) => [
    counts,
    factorMethod,
  ];
  const sums = isSame(policy(before), policy(after)) ? [] : judged.filter(({ group }) => group !== null);
  return [
    ...sums.map(({ group, key }): Finding => ({ kind: 'sumsChange', what: group ?? '', list, key })),
    ...judged
      .filter(({ status }) => !isSame(meaning(before, status), meaning(after, status)))
      .map(({ status, key }): Finding => ({ kind: 'statusMeansOtherwise', what: status, list, key })),
  ];
}
