// What the units of an example organisation do in each year, and which goals it supports.
import { add, type Change } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { activities, type activityStates } from '../../../src/schema/lists/activities.ts';
import { type ActivitySketch, keysIn, progressOf, type Sketch, unitIds } from '../sketch.ts';
import type { Calendar } from './calendar.ts';
import { managerOf } from './staffing.ts';

/** Three activities for each of the ten units in the open year, two in each closed one; and those of the others. */
export function activityRows(sketch: Sketch, { years, followed }: Calendar): readonly Change[] {
  const [, , open] = years;
  const now = followed.find(({ isOpen }) => isOpen)?.key ?? '';
  const ofTen = unitIds.flatMap((unit, place) => {
    const three = activitiesOf(sketch, unit, place);
    return years.flatMap((year) => three.slice(0, year === open ? 3 : 2).map((one) => ({ unit, year, one })));
  });
  const ofOthers = years.flatMap((year) =>
    sketch.otherActivities.map(([unit, ...one]) => ({ unit, year, one })),
  );
  return [...ofTen, ...ofOthers].map(({ unit, year, one: [title, supports] }, index) => {
    const course = (year === open ? courses[index % courses.length] : undefined) ?? done;
    return add(activities, {
      id: `${unit}-${index + 1}`,
      year,
      title,
      ...(year === open ? { plan: key<'plans'>(`${year}.operationalPlan.${unit}`) } : {}),
      unit: key<'units'>(unit),
      supports: keysIn(supports).map((goal) => key<'goals'>(goal)),
      responsible: managerOf(unit),
      startDay: `${year}-${course.start}`,
      endDay: `${year}-${course.end}`,
      state: course.state,
      progress: course.progress,
      ...(year === open && progressOf(unit) === 'ready' ? followedUp(course, now, year) : {}),
    });
  });
}

/** What a unit that is ready has said of it: what is late has a new last day. */
const followedUp = ({ state }: Course, period: string, year: number) => ({
  followedUp: key<'periods'>(period),
  ...(state === 'delayed'
    ? { newEndDay: `${year}-08-31`, newEndReason: 'Den som skulle hålla i det har slutat.' }
    : {}),
});

/** One that fits each of the unit's own goals, and then the next ones in turn. */
function activitiesOf(sketch: Sketch, unit: string, place: number): readonly ActivitySketch[] {
  const turn = sketch.activities.map(
    (_, index) => sketch.activities[(3 * place + index) % sketch.activities.length],
  );
  const chosen = new Map<string, ActivitySketch>();
  for (const goal of sketch.goals.filter(({ owner }) => owner === unit)) {
    const fit = turn.find((one) => one && !chosen.has(one[0]) && shareOne(one[1], goal.parents));
    if (fit) chosen.set(fit[0], [fit[0], `${goal.id} ${fit[1]}`]);
  }
  for (const one of turn) if (one && chosen.size < 3 && !chosen.has(one[0])) chosen.set(one[0], one);
  return [...chosen.values()];
}

const shareOne = (some: string, others: string) => keysIn(some).some((one) => keysIn(others).includes(one));

interface Course {
  readonly start: string;
  readonly end: string;
  readonly state: (typeof activityStates)[number];
  readonly progress: number;
}

const done: Course = { start: '01-15', end: '03-20', state: 'done', progress: 100 };
/** How activities lie in the open year, in turn. */
const courses: readonly Course[] = [
  done,
  { start: '02-01', end: '11-30', state: 'ongoing', progress: 40 },
  { start: '01-15', end: '03-31', state: 'delayed', progress: 60 },
  { start: '03-01', end: '12-15', state: 'ongoing', progress: 25 },
  { start: '09-01', end: '12-15', state: 'notStarted', progress: 0 },
];
