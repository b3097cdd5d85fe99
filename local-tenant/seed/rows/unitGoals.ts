// The goals that the ten units have of their own, made from the sketch's list of such goals.
import { type GoalSketch, keysIn, type Sketch, type UnitGoalSketch, unitIds } from '../sketch.ts';

interface OwnGoal {
  readonly unit: string;
  readonly id: string;
  readonly goal: UnitGoalSketch;
}

/** The goals with each unit's own two among them, and the figures that only one unit leaves attached to its own. */
export function withUnitGoals(sketch: Sketch): Pick<Sketch, 'goals' | 'indicators'> {
  const own = ownGoals(sketch);
  return {
    goals: [...sketch.goals, ...own.map((one) => goalOf(one, sketch))],
    indicators: sketch.indicators.map((indicator) => {
      const showing = own.filter(
        ({ unit, goal }) => goal[3] === indicator.id && indicator.reporters?.join() === unit,
      );
      return { ...indicator, goals: [indicator.goals, ...showing.map(({ id }) => id)].join(' ') };
    }),
  };
}

function ownGoals({ unitGoals: [first, ...rest] }: Sketch): readonly OwnGoal[] {
  return unitIds.flatMap((unit, place) => {
    const inTurn = [2 * place, 2 * place + 1].map((at) => rest[at % rest.length]);
    const two = place === 0 ? [first, rest[0]] : inTurn;
    return two.flatMap((goal, index) => (goal ? [{ unit, id: `${unit}-mal-${index + 1}`, goal }] : []));
  });
}

function goalOf({ unit, id, goal: [title, parents, group] }: OwnGoal, sketch: Sketch): GoalSketch {
  const area = sketch.units.find((one) => one.id === unit)?.parent;
  const isOtherArea = (parent: string) => {
    const owner = sketch.goals.find((one) => one.id === parent)?.owner ?? '';
    return owner.startsWith('omrade-') && owner !== area;
  };
  const own = keysIn(parents).filter((parent) => !isOtherArea(parent));
  return { id, type: 'operational', title, owner: unit, parents: own.join(' '), group };
}
