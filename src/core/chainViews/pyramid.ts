// The organisation's own picture: what is decided for all at the top, and under it each level down to the chosen one (domain.md 1.2, C4).
import type { Key } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { units } from '../../schema/lists/units.ts';
import type { Chain, Element, GoalElement } from '../chain.ts';
import { type Place, pathUp } from '../organisation.ts';

/**
 * @property name whose it is; '' for what belongs to all
 * @property type the goal type, where the layer holds only one; null for a mixed one, and for the activities
 * @property shared the same for everybody, and decided by the council: nobody below alters it (C4)
 */
export interface Layer {
  readonly key: string;
  readonly kind: 'goals' | 'activities';
  readonly name: string;
  readonly type: string | null;
  readonly shared: boolean;
  readonly elements: readonly Element[];
}

/** From the top downwards. Layers of the place's own are there also when they are empty; others only when they hold something. */
export function pyramid(rows: Rows, chain: Chain, place: Place): readonly Layer[] {
  const goals = [...chain.elements.values()].filter((one): one is GoalElement => one.kind === 'goal');
  const councils = new Set(
    rows
      .all(bodies)
      .filter(({ kind }) => kind === 'council')
      .map(({ key }) => key),
  );
  const isCouncils = ({ owner }: GoalElement) =>
    owner.unit === null && (owner.body === null || councils.has(owner.body));
  const shared = chain.model.goalTypes.map(
    ({ key }): Layer => ({
      ...{ key, kind: 'goals', name: '', type: key, shared: true },
      elements: goals.filter((goal) => goal.row.type === key && isCouncils(goal)),
    }),
  );
  const path = place.unit === null ? [] : pathUp(rows, place.unit).toReversed();
  const body = place.body ?? path[0]?.body ?? null;
  const levels = [
    ...(body === null || councils.has(body)
      ? []
      : [layerOf(goals, { unit: null, body }, bodyName(rows, body))]),
    ...path.map((unit) => layerOf(goals, { unit: unit.key, body: null }, unit.name)),
  ];
  const owners = place.unit === null ? [] : [place.unit];
  const activities = [...chain.elements.values()].filter(
    (one) => one.kind === 'activity' && one.owner.unit !== null && owners.includes(one.owner.unit),
  );
  const base: readonly Layer[] =
    place.unit === null
      ? []
      : [
          {
            ...{ key: 'activities', kind: 'activities', type: null, shared: false },
            name: rows.get(units, place.unit)?.name ?? '',
            elements: activities,
          },
        ];
  const own = place.unit ?? place.body;
  return [...shared, ...levels, ...base].filter(
    ({ key, kind, elements }) => elements.length > 0 || key === own || kind === 'activities',
  );
}

const bodyName = (rows: Rows, body: Key<'bodies'>): string => rows.get(bodies, body)?.name ?? '';

function layerOf(goals: readonly GoalElement[], { unit, body }: Place, name: string): Layer {
  const elements = goals.filter(({ owner }) => (unit === null ? owner.body === body : owner.unit === unit));
  const types = new Set(elements.map(({ row }) => row.type));
  const [type = null] = types.size === 1 ? types : [];
  return { key: unit ?? body ?? '', kind: 'goals', name, type, shared: false, elements };
}
