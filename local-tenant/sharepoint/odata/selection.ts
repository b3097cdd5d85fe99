// Reads $select and $expand as one tree of what is wanted.
import type { Query } from './address.ts';
import { refuse } from './fault.ts';

export interface Selection {
  /** Names at this level; none means the default ones. */
  readonly names: string[];
  readonly expanded: Map<string, Selection>;
  /** Navigations that $select reaches through (`Author/Title`), whether expanded or not. */
  readonly reached: Set<string>;
}

export function selectionOf({ options }: Query): Selection {
  const root = blank();
  for (const path of listed(options.get('expand'))) descend(root, path.split('/'));
  for (const path of listed(options.get('select'))) {
    const steps = path.split('/');
    const leaf = steps.pop() ?? '';
    let at: Selection | undefined = root;
    for (const step of steps) {
      at?.reached.add(known(at, step));
      at = at?.expanded.get(known(at, step));
    }
    at?.names.push(leaf);
  }
  return root;
}

function blank(): Selection {
  return { names: [], expanded: new Map(), reached: new Set() };
}

/** How far an $expand may go: each step through a collection multiplies what is answered. */
const furthest = 4;

function descend(from: Selection, steps: readonly string[]): void {
  if (steps.length > furthest) throw refuse.expression(steps.join('/'));
  let at = from;
  for (const step of steps) {
    const name = known(at, step);
    const inner = at.expanded.get(name) ?? blank();
    at.expanded.set(name, inner);
    at = inner;
  }
}

/** The spelling already used for a name, so that `author` and `Author` are one. */
function known(at: Selection, name: string): string {
  const asked = name.toLowerCase();
  for (const key of [...at.expanded.keys(), ...at.reached]) if (key.toLowerCase() === asked) return key;
  return name;
}

function listed(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
