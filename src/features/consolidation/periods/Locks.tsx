// Whether SharePoint itself holds the year's locked periods, and the setting of it by whoever owns the site.
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { inOrder } from '../../../core/calendar.ts';
import { mayRunPeriods } from '../../../core/period/lifeCycle.ts';
import type { Fault } from '../../../schema/fault.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { useSiteSetup } from '../../../ui/siteSetup.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import css from './Periods.module.css';
import * as texts from './text.ts';

type Seen = boolean | 'unknown' | null;

export function Locks({ year }: { readonly year: number }) {
  const t = useText(texts);
  const setup = useSiteSetup();
  const { rows, person } = useSituation();
  const [seen, setSeen] = useState<Seen>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  // A text, so that it is asked anew only when another period is locked.
  const wanted = inOrder(rows)
    .filter((one) => one.year === year && one.state === 'locked')
    .map(({ key }) => key)
    .join(' ');
  const isFor = mayRunPeriods(person);
  useEffect(() => {
    if (!isFor) return;
    let isShown = true;
    const tell = (now: boolean | null) => isShown && setSeen(now ?? 'unknown');
    void setup.periodsAreLocked(year, keysIn(wanted)).then(tell);
    return () => {
      isShown = false;
    };
  }, [setup, year, wanted, isFor]);
  if (!isFor || seen === null) return null;
  const set = async () => {
    const fault = await setup.lockPeriods(year, keysIn(wanted));
    setFaults(fault === null ? [] : [fault]);
    if (fault === null) setSeen(true);
  };
  return (
    <div className={css.locks}>
      <h3 className={`${type.body} ${type.strong}`}>{t.locks}</h3>
      {seen === true ? (
        <p className={type.secondary}>{t.locksHold}</p>
      ) : (
        <>
          <p className={type.body}>{seen === 'unknown' ? t.locksUnknown : t.locksDiffer(year)}</p>
          {seen === false && (
            <>
              <Button onClick={() => void set()}>{t.setLocks(year)}</Button>
              <p className={type.secondary}>{t.locksHint}</p>
            </>
          )}
          <Faults faults={faults} />
        </>
      )}
    </div>
  );
}

const keysIn = (wanted: string): readonly string[] => (wanted === '' ? [] : wanted.split(' '));
