// The plans that the person writes, this year's and next year's beside each other, and those that wait for a decision.
import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { ownerName, type Place } from '../../../core/organisation.ts';
import { planForm } from '../../../core/planning/form.ts';
import { lastDayFor } from '../../../core/planning/lastDay.ts';
import { isInForce, isWritable, type Plan, plansOf, stateOn } from '../../../core/planning/plan.ts';
import { mayDecide } from '../../../core/planning/rules/mayDecide.ts';
import { address } from '../../../ui/address.ts';
import { Empty } from '../../../ui/page/Empty.tsx';
import { SheetPage } from '../../../ui/page/Page.tsx';
import { Progress } from '../../../ui/picture/Progress.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import css from '../Planning.module.css';
import * as texts from '../text.ts';
import { ownersOf } from './owners.ts';

/** So many owners are shown until one asks for the rest. */
const shown = 20;

export function PlanList() {
  const t = useText(texts);
  const situation = useSituation();
  const [all, setAll] = useState(false);
  const owners = useMemo(() => ownersOf(situation), [situation]);
  const year = Number(situation.today.slice(0, 4));
  if (owners.length === 0)
    return (
      <SheetPage title={t.title} sameAsMenu>
        <Empty
          title={t.list.none}
          action={
            <a className={type.link} href={address.chain()}>
              {t.list.toChain}
            </a>
          }
        >
          {t.list.noneLead}
        </Empty>
      </SheetPage>
    );
  return (
    <SheetPage title={t.title} sameAsMenu under={t.list.lead}>
      <ToDecide owners={owners} years={[year, year + 1]} />
      <div className={`${css.line} ${css.tableHead}`} aria-hidden="true">
        <span className={type.secondary}>{t.list.owner}</span>
        <span className={type.secondary}>{t.list.year(year, false)}</span>
        <span className={type.secondary}>{t.list.year(year + 1, true)}</span>
      </div>
      <ul className={css.table}>
        {(all ? owners : owners.slice(0, shown)).map((place) => (
          <li key={`${place.unit ?? ''} ${place.body ?? ''}`} className={css.line}>
            <h2 className={`${type.body} ${type.strong}`}>{ownerName(situation.rows, place)}</h2>
            <YearCell place={place} year={year} />
            <YearCell place={place} year={year + 1} />
          </li>
        ))}
      </ul>
      {!all && owners.length > shown && (
        <Button onClick={() => setAll(true)}>{t.list.showAll(owners.length)}</Button>
      )}
    </SheetPage>
  );
}

function ToDecide({ owners, years }: { owners: readonly Place[]; years: readonly number[] }) {
  const t = useText(texts);
  const situation = useSituation();
  const waiting = useMemo(
    () =>
      owners
        .flatMap((place) => years.flatMap((year) => plansOf(situation.rows, place, year)))
        .filter((plan) => plan.state === 'submitted' && mayDecide(situation, plan.key)),
    [situation, owners, years],
  );
  if (waiting.length === 0) return null;
  return (
    <section className={css.waiting}>
      <h2 className={type.section}>{t.list.toDecide}</h2>
      <ul>
        {waiting.map(({ key, title }) => (
          <li key={key}>
            <a className={type.link} href={address.plan(key, 'review')}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function YearCell({ place, year }: { readonly place: Place; readonly year: number }) {
  const t = useText(texts);
  const situation = useSituation();
  const versions = plansOf(situation.rows, place, year);
  const plan = versions.at(-1);
  const adopted = versions.findLast((one) => one !== plan && isInForce(one) && one.state !== 'closed');
  const lastDay = lastDayFor(situation, place, year);
  const name = ownerName(situation.rows, place);
  return (
    <div className={css.cell}>
      <span className={`${type.secondary} ${css.cellYear}`}>{year}</span>
      {plan !== undefined ? (
        <>
          {adopted !== undefined && <PlanLink plan={adopted} name={name} />}
          <PlanLink plan={plan} name={name} />
        </>
      ) : (
        <>
          <span className={type.secondary}>{t.list.noPlan}</span>
          <Button
            as="a"
            size="small"
            aria-label={t.list.beginOf(name, year)}
            href={address.newPlan(
              year,
              place.unit === null ? 'organ' : 'enhet',
              place.unit ?? place.body ?? '',
            )}
          >
            {t.list.begin}
          </Button>
        </>
      )}
      {(plan === undefined || isWritable(plan)) && lastDay !== null && lastDay >= situation.today && (
        <span className={type.secondary}>{t.list.lastDay(lastDay)}</span>
      )}
    </div>
  );
}

function PlanLink({ plan, name }: { readonly plan: Plan; readonly name: string }) {
  const t = useText(texts);
  const situation = useSituation();
  const form = useMemo(() => (isWritable(plan) ? planForm(situation, plan.key) : null), [situation, plan]);
  const word = t.state[stateOn(plan, situation.today)];
  return (
    <>
      <a className={type.link} href={address.plan(plan.key)} aria-label={`${plan.title}: ${word}`}>
        {plan.version === 1 ? word : t.list.version(word, plan.version)}
      </a>
      {form?.ok === true && (
        <span className={css.bar}>
          <Progress done={form.value.progress.done} of={form.value.progress.of} label={t.progressOf(name)} />
          <span className={type.secondary}>
            {t.progress(form.value.progress.done, form.value.progress.of)}
          </span>
        </span>
      )}
    </>
  );
}
