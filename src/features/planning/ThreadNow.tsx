// The red thread of the plan as it is just now: what is above, what hangs on it, and what hangs free.

import { memo, useMemo } from 'react';
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

/** The own elements by what they contribute to. */
function byParent(own: readonly Goal[]): ReadonlyMap<string, readonly Goal[]> {
  const found = new Map<string, Goal[]>();
  for (const goal of own)
    for (const parent of goal.parents ?? []) {
      const under = found.get(parent);
      if (under) under.push(goal);
      else found.set(parent, [goal]);
    }
  return found;
}

/** A ring of parents is refused by the rules, and cut here if one came from elsewhere. */
const nodeOf = (below: ReturnType<typeof byParent>, goal: Goal, path: readonly Goal[]): Node => ({
  goal,
  under: (below.get(goal.key) ?? [])
    .filter((one) => !path.includes(one))
    .map((one) => nodeOf(below, one, [...path, one])),
});

/** The tops with what hangs on them, and what should hang on something and does not. */
function threadOf(form: PlanForm): { readonly roots: readonly Node[]; readonly loose: readonly Goal[] } {
  const own = inPlan(form);
  const below = byParent(own);
  const chosen = new Set(form.superior.filter((one) => one.chosen).map(({ goal }) => goal.key));
  const broken = new Set(
    form.errors
      .filter(({ fault }) => ['SF_NO_GOAL', 'GOAL_NO_PARENT'].includes(fault.code))
      .map(({ item }) => item),
  );
  const loose = own.filter(({ key }) => broken.has(key));
  const above = form.superior
    .map(({ goal }) => goal)
    .filter(({ key }) => chosen.has(key) || (below.get(key) ?? []).length > 0);
  const tops = own.filter(({ key, parents }) => (parents ?? []).length === 0 && !broken.has(key));
  return { loose, roots: [...above, ...tops].map((goal) => nodeOf(below, goal, [goal])) };
}

/** So many branches, and so many that hang free, are drawn; a picture of more is looked at by nobody. */
const most = 20;

export function ThreadNow() {
  const { form } = usePlan();
  return <ThreadOf form={form} />;
}

/** Drawn anew when the plan has changed, and not for each step that is opened. */
const ThreadOf = memo(function ThreadOf({ form }: { readonly form: PlanForm }) {
  const t = useText(texts).thread;
  const { roots, loose } = useMemo(() => threadOf(form), [form]);
  const left = Math.max(0, roots.length - most) + Math.max(0, loose.length - most);
  return (
    <section>
      <h2 className={type.section}>{t.title}</h2>
      {roots.length + loose.length === 0 ? (
        <p className={type.secondary}>{t.empty}</p>
      ) : (
        <ul className={css.thread}>
          {roots.slice(0, most).map((node) => (
            <Branch key={node.goal.key} node={node} />
          ))}
          {loose.slice(0, most).map((goal) => (
            <li key={goal.key} className={css.loose}>
              <span className={`${type.body} ${type.strong}`}>{goal.title}</span>
              <span className={type.secondary}>{t.loose}</span>
            </li>
          ))}
        </ul>
      )}
      {left > 0 && <p className={type.secondary}>{t.more(left)}</p>}
    </section>
  );
});

function Branch({ node }: { readonly node: Node }) {
  return (
    <li className={css.node}>
      <span className={type.body}>{node.goal.title}</span>
      {node.under.length > 0 && (
        <ul>
          {node.under.slice(0, most).map((one) => (
            <Branch key={one.goal.key} node={one} />
          ))}
        </ul>
      )}
    </li>
  );
}
