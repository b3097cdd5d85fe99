// The shapes of a model's plan cycle and year wheel in its JSON.
import * as v from 'valibot';
import { deadlineLevels, rings } from '../planCycle.ts';
import { keysOrNamed, labelled, monthDay, textOr, wholeNumber, word, yes } from './atoms.ts';

const deadlineLevel = v.optional(v.nullable(v.picklist(deadlineLevels)), null);

/** A last day with its words, or only the day: then the name of the step stands for itself. */
const planDeadline = textOr(
  v.pipe(
    monthDay,
    v.transform((day) => ({ label: null, day, level: null, inPlanYear: false })),
  ),
  v.pipe(
    v.strictObject({ labelSv: word, day: monthDay, level: deadlineLevel, inPlanYear: yes }),
    v.transform(labelled),
  ),
);

export const planCycle = v.pipe(
  v.strictObject({
    horizonYears: v.pipe(wholeNumber, v.minValue(1), v.maxValue(10)),
    newCreationEveryYears: v.pipe(wholeNumber, v.minValue(1)),
    newCreationBaseYear: v.optional(v.nullable(wholeNumber), null),
    reviewChangeReasons: keysOrNamed,
    withoutReason: keysOrNamed,
    deadlines: v.optional(v.record(word, planDeadline), {}),
  }),
  v.transform(({ reviewChangeReasons: reasons, deadlines, ...rest }) => {
    // By time and not as written, since the order of an object's names carries no meaning.
    const planDeadlines = Object.entries(deadlines)
      .map(([key, { label, ...more }]) => ({ key, label: label ?? key, ...more }))
      .toSorted(
        (a, b) =>
          Number(a.inPlanYear) - Number(b.inPlanYear) ||
          a.day.localeCompare(b.day) ||
          a.key.localeCompare(b.key),
      );
    return {
      ...rest,
      reviewChangeReasons: reasons.map((reason) => reason.key),
      reasons,
      deadlines: Object.fromEntries(planDeadlines.map(({ key, day }) => [key, day])),
      planDeadlines,
    };
  }),
);

export const yearWheel = v.optional(
  v.array(
    v.pipe(
      v.strictObject({
        on: v.pipe(v.string(), v.regex(/^(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, 'MM-DD')),
        labelSv: word,
        ring: v.picklist(rings),
        level: deadlineLevel,
      }),
      v.transform(labelled),
    ),
  ),
  [],
);
