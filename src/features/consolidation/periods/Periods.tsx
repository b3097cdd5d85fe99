// The periods of each year: how they stand, what can be done with them, and what has been done and why.
import { Button, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { inOrder, type Period } from '../../../core/calendar.ts';
import { alteredSinceLock } from '../../../core/period/asOf.ts';
import { mayRunPeriods, type PeriodAct, periodActsNow, stepPeriod } from '../../../core/period/lifeCycle.ts';
import { stepsOf, versionOf } from '../../../core/period/versions.ts';
import { personNamed } from '../../../core/situation.ts';
import type { Fault } from '../../../schema/fault.ts';
import { address } from '../../../ui/address.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { listText } from '../../../ui/format.ts';
import { Empty } from '../../../ui/page/Empty.tsx';
import { Message } from '../../../ui/page/Message.tsx';
import { SheetPage } from '../../../ui/page/Page.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useDraft, useSituation } from '../../../ui/workspace.tsx';
import { Locks } from './Locks.tsx';
import css from './Periods.module.css';
import * as texts from './text.ts';

export function Periods() {
  const t = useText(texts);
  const { rows } = useSituation();
  const all = inOrder(rows);
  const years = [...new Set(all.map(({ year }) => year))].toSorted((a, b) => b - a);
  return (
    <SheetPage
      title={t.title}
      under={t.lead}
      over={
        <a className={type.link} href={address.settings()}>
          {t.back}
        </a>
      }
    >
      {all.length === 0 && <Empty title={t.none}>{t.noneLead}</Empty>}
      {years.map((year) => (
        <section key={year} className={css.year} aria-labelledby={`periods-${year}`}>
          <h2 id={`periods-${year}`} className={type.section}>
            {year}
          </h2>
          <ul className={css.periods}>
            {all
              .filter((period) => period.year === year)
              .map((period) => (
                <One key={period.key} period={period} />
              ))}
          </ul>
          <Locks year={year} />
        </section>
      ))}
    </SheetPage>
  );
}

function One({ period }: { readonly period: Period }) {
  const t = useText(texts);
  const { rows, person } = useSituation();
  const act = useAct();
  const draft = useDraft(`periods/${period.key}`);
  const reason = draft.values.reason ?? '';
  const [asking, setAsking] = useState(reason !== '');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const steps = stepsOf(rows, period.key);
  const version = versionOf(rows, period.key);
  const altered = alteredSinceLock(rows, period);
  const name = t.of(period.label, period.year);
  const acts = periodActsNow(person, period);
  const take = async (which: PeriodAct) => {
    const found = await act(stepPeriod, { period: period.key, act: which, reason });
    setFaults(found);
    if (found.length > 0) return;
    draft.drop('reason', reason);
    setAsking(false);
  };
  return (
    <li className={css.period}>
      <div>
        <p className={`${type.body} ${type.strong}`}>{name}</p>
        <p className={type.secondary}>{t.days(period.from, period.to)}</p>
      </div>
      <p className={type.body}>
        {t.state[period.state]}
        {version > 1 && <span className={type.secondary}> · {t.version(version)}</span>}
      </p>
      <div className={css.acts}>
        {!asking &&
          acts.map((one) => (
            <Button
              key={one}
              aria-label={t.forPeriod(t.act[one], name)}
              onClick={() => (one === 'reopen' ? setAsking(true) : void take(one))}
            >
              {t.act[one]}
            </Button>
          ))}
        {acts.length === 0 && period.state === 'locked' && mayRunPeriods(person) && (
          <p className={type.secondary}>{t.onlyOwner}</p>
        )}
      </div>
      {asking && (
        <div className={css.reason}>
          <FieldShell label={t.reason} required hint={t.reasonHint} faults={faults}>
            <Textarea
              resize="vertical"
              value={reason}
              onChange={(_, { value }) => draft.keep('reason', value)}
            />
          </FieldShell>
          <div className={css.acts}>
            <Button appearance="primary" onClick={() => void take('reopen')}>
              {t.act.reopen}
            </Button>
            <Button onClick={() => setAsking(false)}>{t.cancel}</Button>
          </div>
        </div>
      )}
      {!asking && <Faults faults={faults} />}
      {altered.length > 0 && (
        <Message intent="warning">
          {t.altered(listText(altered.map((unit) => unit?.name ?? t.bodies)))}
        </Message>
      )}
      {steps.length > 0 && (
        <details className={css.reason}>
          <summary className={type.secondary}>{t.trail}</summary>
          <ul>
            {steps.map((step) => (
              <li key={step.key} className={type.secondary}>
                {t.took(step.act, personNamed(rows, step.by).name, step.at, step.reason)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
