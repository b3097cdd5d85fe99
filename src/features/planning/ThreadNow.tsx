// The red thread of the plan as it is just now: what is above, what hangs on it, and what hangs free.

import type { Goal } from '../../core/chain.ts';
import type { PlanForm } from '../../core/planning/entry.ts';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import css from './Planning.module.css';
import { usePlan } from './planInUse.ts';
import * as texts from './text.ts';

interface Node {
  readonly goal: Goal;
  readonly under: readonly Node[];
}

const inPlan = ({ goals, factors }: PlanForm): readonly Goal[] =>
  [...goals, ...factors].map(({ goal }) => goal);

/** The own elements under a goal. A ring of parents is refused by the rules, and cut here if one came from elsewhere. */
function under(own: readonly Goal[], parent: Goal, path: readonly Goal[]): readonly Node[] {
  return own
    .filter((goal) => goal.parents?.includes(parent.key) === true && !path.includes(goal))
    .map((goal) => ({ goal, under: under(own, goal, [...path, goal]) }));
}

/** The tops with what hangs on them, and what should hang on something and does not. */
function threadOf(form: PlanForm): { readonly roots: readonly Node[]; readonly loose: readonly Goal[] } {
  const own = inPlan(form);
  const tops = [
    ...form.superior.map(({ goal }) => goal),
    ...own.filter((goal) => (goal.parents ?? []).length === 0),
  ];
  const roots = tops.map((goal) => ({ goal, under: under(own, goal, [goal]) }));
  const chosen = form.superior.filter((one) => one.chosen).map(({ goal }) => goal.key);
  const broken = form.errors.filter(({ fault }) => ['SF_NO_GOAL', 'GOAL_NO_PARENT'].includes(fault.code));
  const loose = own.filter(({ key }) => broken.some(({ item }) => item === key));
  return {
    loose,
    roots: roots.filter(
      (root) =>
        !loose.includes(root.goal) &&
        (root.under.length > 0 || own.includes(root.goal) || chosen.includes(root.goal.key)),
    ),
  };
}

export function ThreadNow() {
  const t = useText(texts).thread;
  const { form } = usePlan();
  const { roots, loose } = threadOf(form);
  return (
    <section>
      <h2 className={type.section}>{t.title}</h2>
      {roots.length + loose.length === 0 ? (
        <p className={type.secondary}>{t.empty}</p>
      ) : (
        <ul className={css.thread}>
          {roots.map((node) => (
            <Branch key={node.goal.key} node={node} />
          ))}
          {loose.map((goal) => (
            <li key={goal.key} className={css.loose}>
              <span className={`${type.body} ${type.strong}`}>{goal.title}</span>
              <span className={type.secondary}>{t.loose}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Branch({ node }: { readonly node: Node }) {
  return (
    <li className={css.node}>
      <span className={type.body}>{node.goal.title}</span>
      {node.under.length > 0 && (
        <ul>
          {node.under.map((one) => (
            <Branch key={one.goal.key} node={one} />
          ))}
        </ul>
      )}
    </li>
  );
}
