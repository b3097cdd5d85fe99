// Each kind of contribution to a sum, made from what it stands for.
import type { Key } from '../../schema/field.ts';
import type { Status } from '../../schema/lists/assessments.ts';
import { units } from '../../schema/lists/units.ts';
import type { Activity, ActivityElement, GoalElement } from '../chain.ts';
import type { Indicator } from '../indicator.ts';
import { figureAt } from '../measurement.ts';
import { bodyOf, ownerName, type Place } from '../organisation.ts';
import { pointsOf } from '../rollup.ts';
import type { Contribution } from './contribution.ts';
import type { CountedItem } from './counted.ts';
import type { Standings } from './standings.ts';
import { weightOf } from './weight.ts';

type Rest = Pick<Contribution, 'what' | 'id' | 'label' | 'status'> & Partial<Contribution>;

function part(standings: Standings, place: Place, rest: Rest): Contribution {
  return {
    from: ownerName(standings.rows, place),
    body: bodyOf(standings.rows, place),
    points: pointsOf(rest.status, standings.chain.model.rollup),
    weight: 1,
    answered: null,
    value: null,
    ...rest,
  };
}

/** An indicator summed up from its units, at the owner of what it belongs to. */
export function indicatorPart(standings: Standings, indicator: Indicator, owner: Place): Contribution {
  const { status, value, answered } = standings.indicator(indicator, owner);
  return part(standings, owner, {
    what: 'indicator',
    id: indicator.key,
    label: indicator.title,
    status,
    weight: weightOf(indicator.weight),
    value,
    answered: answered.of === 0 ? null : answered,
  });
}

/** One unit's own figure. */
export function figurePart(standings: Standings, indicator: Indicator, unit: Key<'units'>): Contribution {
  const place = { unit, body: null };
  const { value, judgement } = figureAt(
    standings.rows,
    standings.chain.model,
    indicator,
    standings.period,
    place,
  );
  return part(standings, place, {
    what: 'indicator',
    id: indicator.key,
    label: indicator.title,
    status: judgement.status,
    weight: weightOf(indicator.weight),
    value,
  });
}

/** A unit's own judgement of an element; not reported is notAssessed. */
export function unitPart(standings: Standings, id: string, unit: Key<'units'>): Contribution {
  return part(
    standings,
    { unit, body: null },
    {
      what: 'unit',
      id: unit,
      label: standings.rows.get(units, unit)?.name ?? unit,
      status: standings.judgementAt(id, unit)?.status ?? 'notAssessed',
    },
  );
}

export function goalPart(standings: Standings, element: GoalElement): Contribution {
  return part(standings, element.owner, {
    what: 'goal',
    id: element.id,
    label: element.title,
    status: standings.of(element.id).status,
    weight: weightOf(element.row.weight),
    answered: standings.answered(element.id),
  });
}

export function countedPart(standings: Standings, item: CountedItem): Contribution {
  if (item.what === 'goal') return goalPart(standings, item.element);
  const [first] = item.elements;
  return indicatorPart(standings, item.indicator, first?.owner ?? { unit: null, body: null });
}

export function activityPart(standings: Standings, element: ActivityElement): Contribution {
  return part(standings, element.owner, {
    what: 'activity',
    id: element.id,
    label: element.title,
    status: statusOfActivity(element.row, standings.asOf),
  });
}

/** Done is fulfilled, late is not, and the rest is on its way (domain.md 4.3). Late is also what should have been done by the day. */
function statusOfActivity(row: Activity, asOf: string): Status {
  if (row.state === 'done') return 'fulfilled';
  return row.state === 'delayed' || (row.newEndDay ?? row.endDay) < asOf ? 'notFulfilled' : 'partly';
}
