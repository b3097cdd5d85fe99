// Löpande siffror: the unit's chosen figures between the follow-ups, each with a field for the day that is told.
import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { openPeriod } from '../../../core/calendar.ts';
import { type Continuous, continuousFigures } from '../../../core/followUp/between/readings.ts';
import { type Day, key } from '../../../schema/field.ts';
import { address, goTo } from '../../../ui/address.ts';
import { PlainField } from '../../../ui/form/plain/PlainField.tsx';
import plain from '../../../ui/form/plain/plainField.module.css';
import { Empty } from '../../../ui/page/Empty.tsx';
import { Message } from '../../../ui/page/Message.tsx';
import { SheetPage } from '../../../ui/page/Page.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation, useWriting } from '../../../ui/workspace.tsx';
import { usePeriodName } from '../periodName.ts';
import css from './continuous.module.css';
import { draftOf, ReadingRow } from './ReadingRow.tsx';
import * as texts from './text.ts';

export default function ContinuousPage({ unit }: { readonly unit: string | undefined }) {
  const t = useText(texts);
  const situation = useSituation();
  const found = useMemo(() => continuousFigures(situation, key<'units'>(unit ?? '')), [situation, unit]);
  if (!found.ok)
    return (
      <SheetPage title={t.title}>
        <Empty
          title={t.notThere}
          action={<Button onClick={() => goTo(address.followUpStart())}>{t.toFollowUp}</Button>}
        >
          {t.notThereLead}
        </Empty>
      </SheetPage>
    );
  return <Open continuous={found.value} />;
}

function Open({ continuous }: { readonly continuous: Continuous }) {
  const t = useText(texts);
  const { rows, today } = useSituation();
  const name = usePeriodName();
  const [day, setDay] = useState<Day>(today);
  const { unit, figures, mayWrite } = continuous;
  const first = figures.reduce((least, { period }) => (period.from < least ? period.from : least), today);
  const isThere = day >= first && day <= today;
  useWriting(
    useMemo(() => (mayWrite && isThere ? [draftOf(unit.key, day)] : null), [mayWrite, isThere, unit, day]),
  );
  const open = openPeriod(rows);
  return (
    <SheetPage title={t.title} over={unit.name} under={t.lead}>
      {figures.length === 0 ? (
        <Empty
          title={t.empty}
          action={<Button onClick={() => goTo(address.followUpStart())}>{t.toFollowUp}</Button>}
        >
          {t.emptyLead}
        </Empty>
      ) : (
        <div className={css.parts}>
          {open !== null && mayWrite && (
            <Message intent="info">
              {t.isOpen(name(open))}{' '}
              <a className={`${type.link} ${css.inText}`} href={address.followUp(unit.key, open.key)}>
                {t.toForm}
              </a>
            </Message>
          )}
          {mayWrite ? (
            <PlainField id="readings/day" label={t.day} className={css.day}>
              {(control) => (
                <input
                  {...control}
                  className={plain.control}
                  type="date"
                  min={first}
                  max={today}
                  value={day}
                  onChange={({ target }) => setDay(target.value)}
                />
              )}
            </PlainField>
          ) : (
            <p className={type.secondary}>{t.readOnly(unit.name)}</p>
          )}
          {mayWrite && !isThere && <p className={type.body}>{t.unreadable}</p>}
          <ul className={css.rows} aria-label={t.figures}>
            {figures.map((figure) => (
              <ReadingRow
                key={`${figure.entry.indicator.key} ${day}`}
                figure={figure}
                unit={unit.key}
                day={mayWrite && isThere ? day : null}
              />
            ))}
          </ul>
        </div>
      )}
    </SheetPage>
  );
}
