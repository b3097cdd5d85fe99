// Where following up begins: straight into the form of one's only unit, else a list of units to choose from.
import { Button } from '@fluentui/react-components';
import { lazy } from 'react';
import { ownUnits, unitsOf } from '../../core/access.ts';
import { deadlineOf, latestPeriods, openPeriod, type Period } from '../../core/calendar.ts';
import type { Situation } from '../../core/situation.ts';
import { type Key, key } from '../../schema/field.ts';
import { periods } from '../../schema/lists/periods.ts';
import { units } from '../../schema/lists/units.ts';
import { address, goTo } from '../../ui/address.ts';
import { Empty } from '../../ui/page/Empty.tsx';
import { useKeptFocus } from '../../ui/page/keptFocus.ts';
import { SheetPage } from '../../ui/page/Page.tsx';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { useSituation } from '../../ui/workspace.tsx';
import { readingsHref, readingsWord } from './continuous/place.ts';
import { FormPage } from './FormPage.tsx';
import { usePeriodName } from './periodName.ts';
import * as texts from './text.ts';
import { UnitList } from './UnitList.tsx';

const ContinuousPage = lazy(() => import('./continuous/ContinuousPage.tsx'));

/** The parts of the address `#/folj-upp/:unit?/:period?/:block?/:field?`; what is left out is chosen for the person. */
interface Props {
  readonly unit?: string | undefined;
  readonly period?: string | undefined;
  readonly block?: string | undefined;
  readonly field?: string | undefined;
}

/** In the place of a unit: all of them, so that another period can be chosen for the list. */
const allUnits = 'enheter';

/** The one unit of somebody who has no more than one. */
function onlyUnit({ person, rows }: Situation): Key<'units'> | null {
  const [own, ...others] = ownUnits(person, rows);
  return own !== undefined && others.length === 0 && unitsOf(person, rows).length <= 1 ? own.key : null;
}

const presentPeriod = ({ rows }: Situation): Period | null =>
  openPeriod(rows) ?? latestPeriods(rows, 1).at(-1) ?? null;

export default function FollowUp({ unit, period: named, block, field }: Props) {
  const t = useText(texts);
  const situation = useSituation();
  const { rows } = situation;
  useKeptFocus();
  if (unit === readingsWord) return <ContinuousPage unit={named} />;
  const period = named === undefined ? presentPeriod(situation) : rows.get(periods, key<'periods'>(named));
  if (period === null && named === undefined)
    return (
      <SheetPage title={t.title} sameAsMenu>
        <Empty title={t.units.none}>{t.units.noneLead}</Empty>
      </SheetPage>
    );
  const chosen = unit === undefined ? onlyUnit(situation) : unit === allUnits ? null : key<'units'>(unit);
  const isUnknown = chosen !== null && rows.get(units, chosen) === null;
  if (period === null || isUnknown) return <NotThere />;
  if (period.state === 'planned') return <NotYet period={period} unit={chosen} />;
  if (chosen === null) return <UnitList period={period} />;
  return (
    <FormPage key={`${chosen}/${period.key}`} unit={chosen} period={period.key} block={block} field={field} />
  );
}

/** The address names a period or a unit that does not exist. */
function NotThere() {
  const t = useText(texts);
  return (
    <SheetPage title={t.title} sameAsMenu>
      <Empty
        title={t.notThere.title}
        action={<Button onClick={() => goTo(address.myWork())}>{t.notThere.act}</Button>}
      >
        {t.notThere.lead}
      </Empty>
    </SheetPage>
  );
}

/** The period is planned: nothing can be answered in it yet. */
function NotYet({ period, unit }: { readonly period: Period; readonly unit: Key<'units'> | null }) {
  const t = useText(texts);
  const { rows } = useSituation();
  const name = usePeriodName();
  const open = openPeriod(rows);
  const level = unit === null ? 'unit' : (rows.get(units, unit)?.level ?? 'unit');
  return (
    <SheetPage title={t.title} sameAsMenu>
      <Empty
        title={t.notYet.title(name(period))}
        action={
          open === null ? (
            <Button onClick={() => goTo(address.myWork())}>{t.notThere.act}</Button>
          ) : (
            <Button onClick={() => goTo(address.followUp(unit ?? allUnits, open.key))}>
              {t.notYet.act(name(open))}
            </Button>
          )
        }
      >
        {t.notYet.lead(period.to, deadlineOf(period, level))}
        {unit !== null && (
          <>
            {' '}
            <a className={type.link} href={readingsHref(unit)}>
              {t.notYet.readings}
            </a>
          </>
        )}
      </Empty>
    </SheetPage>
  );
}
