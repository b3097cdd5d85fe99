// Where following up begins: straight into the form of one's only unit, else a list of units to choose from.
import { ownUnits, unitsOf } from '../../core/access.ts';
import { latestPeriods, openPeriod, type Period } from '../../core/calendar.ts';
import type { Situation } from '../../core/situation.ts';
import { type Key, key } from '../../schema/field.ts';
import { Empty } from '../../ui/page/Empty.tsx';
import { SheetPage } from '../../ui/page/Page.tsx';
import { useText } from '../../ui/text.ts';
import { useSituation } from '../../ui/workspace.tsx';
import { FormPage } from './FormPage.tsx';
import * as texts from './text.ts';
import { UnitList } from './UnitList.tsx';

/** The parts of the address `#/folj-upp/:unit?/:period?/:block?/:field?`; what is left out is chosen for the person. */
interface Props {
  readonly unit?: string | undefined;
  readonly period?: string | undefined;
  readonly block?: string | undefined;
  readonly field?: string | undefined;
}

/** In the place of a unit: all of them, so that another period can be chosen for the list. */
export const allUnits = 'enheter';

/** The one unit of somebody who has no more than one. */
function onlyUnit({ person, rows }: Situation): Key<'units'> | null {
  const [own, ...others] = ownUnits(person, rows);
  return own !== undefined && others.length === 0 && unitsOf(person, rows).length <= 1 ? own.key : null;
}

function periodNamed({ rows }: Situation, named: string | undefined): Period | null {
  const opened = latestPeriods(rows, 12);
  return opened.find((one) => one.key === named) ?? openPeriod(rows) ?? opened.at(-1) ?? null;
}

export default function FollowUp({ unit, period: named, block, field }: Props) {
  const t = useText(texts);
  const situation = useSituation();
  const period = periodNamed(situation, named);
  if (period === null)
    return (
      <SheetPage title={t.title} sameAsMenu>
        <Empty title={t.units.none}>{t.units.noneLead}</Empty>
      </SheetPage>
    );
  const chosen = unit === undefined ? onlyUnit(situation) : unit === allUnits ? null : key<'units'>(unit);
  if (chosen === null) return <UnitList period={period} />;
  return (
    <FormPage key={`${chosen}/${period.key}`} unit={chosen} period={period.key} block={block} field={field} />
  );
}
