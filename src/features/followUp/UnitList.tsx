// The units whose follow-ups the person writes or reads, each with its state and how far it has come.
import { ChevronRight16Regular } from '@fluentui/react-icons/headless/svg/chevron-right';
import { useMemo } from 'react';
import { ownUnits, unitsOf } from '../../core/access.ts';
import { deadlineOf, latestPeriods, type Period } from '../../core/calendar.ts';
import { followUpForm } from '../../core/followUp/form.ts';
import { type Unit, unitsInForce } from '../../core/organisation.ts';
import { rowWith } from '../../core/situation.ts';
import type { Day } from '../../schema/field.ts';
import { followUps } from '../../schema/lists/followUps.ts';
import { modelInForce } from '../../steering/inForce.ts';
import type { DeadlineLevel } from '../../steering/model.ts';
import { address } from '../../ui/address.ts';
import { Empty } from '../../ui/page/Empty.tsx';
import { SheetPage } from '../../ui/page/Page.tsx';
import { Progress } from '../../ui/picture/Progress.tsx';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { useSituation } from '../../ui/workspace.tsx';
import css from './FollowUp.module.css';
import { isHandedIn } from './formInUse.ts';
import { usePeriodName } from './periodName.ts';
import * as texts from './text.ts';

interface Props {
  readonly period: Period;
}

export function UnitList({ period }: Props) {
  const t = useText(texts);
  const { rows, person, today } = useSituation();
  const own = ownUnits(person, rows);
  const below = unitsOf(person, rows).filter(({ key }) => !own.some((one) => one.key === key));
  // Who has no unit of his own reads all of them.
  const others = own.length + below.length > 0 ? below : unitsInForce(rows, today);
  const name = usePeriodName();
  const lastDays = useLastDays(period, [...own, ...others]);
  if (own.length + others.length === 0)
    return (
      <SheetPage title={t.title} sameAsMenu>
        <Empty
          title={t.units.noUnit}
          action={
            <a className={type.link} href={address.attainment(period.key)}>
              {t.units.attainment}
            </a>
          }
        >
          {t.units.noUnitLead}
        </Empty>
      </SheetPage>
    );
  return (
    <SheetPage
      title={t.title}
      sameAsMenu
      under={t.units.lead(name(period), lastDays)}
      actions={
        <a className={type.link} href={address.attainment(period.key)}>
          {t.units.attainment}
        </a>
      }
    >
      <div className={css.units}>
        <Units title={t.units.own} units={own} period={period} />
        <Units title={own.length > 0 ? t.units.below : t.units.other} units={others} period={period} />
        <Periods chosen={period} name={name} />
      </div>
    </SheetPage>
  );
}

/** The last day of each level that is in the list, in the words of the model; the level without a word where one day holds for all. */
function useLastDays(period: Period, units: readonly Unit[]): readonly (readonly [Day, string])[] {
  const { rows } = useSituation();
  const model = modelInForce(rows, period.year);
  const word = (level: DeadlineLevel) =>
    (model.ok ? model.value.levels.find(({ kind }) => kind === level)?.label : undefined) ?? '';
  const days = [...new Set(units.map(({ level }) => level))].flatMap((level) => {
    const day = deadlineOf(period, level);
    return day === null ? [] : [[day, word(level)] as const];
  });
  const [first] = days;
  return first !== undefined && days.every(([day]) => day === first[0])
    ? [[first[0], '']]
    : days.toSorted(([one], [other]) => one.localeCompare(other));
}

interface UnitsProps extends Props {
  readonly title: string;
  readonly units: readonly Unit[];
}

function Units({ title, units, period }: UnitsProps) {
  const t = useText(texts).units;
  const { rows } = useSituation();
  if (units.length === 0) return null;
  const handedIn = units.filter(({ key }) =>
    isHandedIn(rowWith(rows, followUps, { period: period.key, unit: key })?.state ?? 'notStarted'),
  );
  return (
    <section>
      <div className={css.unitsHead}>
        <h2 className={type.section}>{title}</h2>
        <span className={type.secondary}>{t.ready(handedIn.length, units.length)}</span>
      </div>
      <ul>
        {units.map((unit) => (
          <li key={unit.key}>
            <UnitRow unit={unit} period={period} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function UnitRow({ unit, period }: Props & { readonly unit: Unit }) {
  const t = useText(texts);
  const situation = useSituation();
  const form = useMemo(
    () => followUpForm(situation, unit.key, period.key),
    [situation, unit.key, period.key],
  );
  if (!form.ok) return null;
  const { done, of } = form.value.progress;
  return (
    <a className={css.unit} href={address.followUp(unit.key, period.key)}>
      <span>{unit.name}</span>
      <span className={type.secondary}>{t.state[form.value.head.state]}</span>
      <span className={css.bar}>
        <Progress done={done} of={of} label={t.progressOf(unit.name)} />
      </span>
      <span className={`${type.secondary} ${css.count}`}>{t.left(done, of)}</span>
      <ChevronRight16Regular aria-hidden="true" />
    </a>
  );
}

function Periods({ chosen, name }: { readonly chosen: Period; readonly name: (period: Period) => string }) {
  const t = useText(texts);
  const { rows } = useSituation();
  return (
    <nav className={css.periods} aria-label={t.units.periods}>
      {latestPeriods(rows, 7).map((period) => (
        <a
          key={period.key}
          className={type.link}
          href={address.units(period.key)}
          aria-current={period.key === chosen.key ? 'page' : undefined}
        >
          {name(period)}
        </a>
      ))}
    </nav>
  );
}
