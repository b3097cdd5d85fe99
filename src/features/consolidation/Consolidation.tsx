// Samlad uppföljning: the follow-ups of a level's units as one page, and what the level makes of them.
import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { ownUnits } from '../../core/access.ts';
import { latestPeriods, openPeriod, type Period } from '../../core/calendar.ts';
import { type ConsolidationOverview, consolidationOverview } from '../../core/consolidation/overview.ts';
import { mayOrganise } from '../../core/organisation/acceptImport.ts';
import type { Place } from '../../core/organisation.ts';
import { alteredSinceLock, rowsAsOf } from '../../core/period/asOf.ts';
import { versionOf } from '../../core/period/versions.ts';
import type { Person, Situation } from '../../core/situation.ts';
import { key } from '../../schema/field.ts';
import { periods } from '../../schema/lists/periods.ts';
import { units } from '../../schema/lists/units.ts';
import { periodWord } from '../../steering/words.ts';
import { address, goTo } from '../../ui/address.ts';
import { Faults } from '../../ui/form/Faults.tsx';
import { figureText, listText } from '../../ui/format.ts';
import { Empty } from '../../ui/page/Empty.tsx';
import { Message } from '../../ui/page/Message.tsx';
import { SheetPage } from '../../ui/page/Page.tsx';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { useSituation, useWriting } from '../../ui/workspace.tsx';
import css from './Consolidation.module.css';
import { UnitGoals } from './goals/UnitGoals.tsx';
import { Missing } from './parts/Missing.tsx';
import { Places } from './parts/Places.tsx';
import { Sum } from './parts/Sum.tsx';
import { UnitTable } from './parts/UnitTable.tsx';
import { draftOf, Written } from './parts/Written.tsx';
import * as texts from './text.ts';

/** The parts of the address after `#/folj-upp/samlad`: the period, `enhet`, `organ` or `alla`, and which. */
interface Props {
  readonly period?: string | undefined;
  readonly kind?: string | undefined;
  readonly named?: string | undefined;
}

/** What the address names; without it the unit that the person leads, where that has units below it. */
function placeIn({ rows, person }: Situation, kind: string | undefined, named: string | undefined): Place {
  if (kind === 'enhet' && named !== undefined) return { unit: key<'units'>(named), body: null };
  if (kind === 'organ' && named !== undefined) return { unit: null, body: key<'bodies'>(named) };
  const led = kind === undefined ? ownUnits(person, rows) : [];
  const own = led.find((unit) => rows.by(units, 'parent', unit.key).length > 0);
  return { unit: own?.key ?? null, body: null };
}

export default function Consolidation({ period: asked, kind, named }: Props) {
  const t = useText(texts);
  const situation = useSituation();
  const { rows } = situation;
  const [read, setRead] = useState<number | null>(null);
  const period =
    asked === undefined
      ? (openPeriod(rows) ?? latestPeriods(rows, 1)[0] ?? null)
      : rows.get(periods, key<'periods'>(asked));
  const overview = useMemo(
    () =>
      period === null ? null : consolidationOverview(situation, period.key, placeIn(situation, kind, named)),
    [situation, period, kind, named],
  );
  if (
    period === null ||
    overview === null ||
    (!overview.ok && overview.faults[0]?.code === 'SITE_NOT_SET_UP')
  )
    return (
      <SheetPage title={t.title}>
        <Empty
          title={t.notThere}
          action={<Button onClick={() => goTo(address.myWork())}>{t.toMyWork}</Button>}
        >
          {t.notThereLead}
        </Empty>
      </SheetPage>
    );
  if (!overview.ok)
    return (
      <SheetPage title={t.title}>
        <Faults faults={overview.faults} />
      </SheetPage>
    );
  const { place } = overview.value;
  const then = read === null ? overview.value : asOf(situation, overview.value, read);
  return (
    <Open
      read={read}
      setRead={setRead}
      key={`${period.key}/${place.unit}/${place.body}`}
      overview={then}
      period={period}
    />
  );
}

/** The same as it stood in an earlier version, to be read only. */
function asOf(situation: Situation, now: ConsolidationOverview, version: number): ConsolidationOverview {
  const rows = rowsAsOf(situation.rows, now.period.key, version);
  const then = consolidationOverview({ ...situation, rows }, now.period.key, now.place);
  return then.ok ? { ...then.value, mayWrite: false } : now;
}

const mayReadMoney = (person: Person) => mayOrganise(person, 'budgetOutcomes');

interface OpenProps {
  readonly overview: ConsolidationOverview;
  readonly period: Period;
  /** The earlier version that is read; null for the one that is written. */
  readonly read: number | null;
  readonly setRead: (version: number | null) => void;
}

function Open({ overview, period, read, setRead }: OpenProps) {
  const t = useText(texts);
  const { person } = useSituation();
  const { name, lines, answered, missing, rate, mayWrite, place, model } = overview;
  useWriting(useMemo(() => (mayWrite ? [draftOf(period.key, place)] : null), [mayWrite, period.key, place]));
  return (
    <SheetPage
      title={t.title}
      over={t.over(name === '' ? t.whole : name, t.ofPeriod(periodWord(model, period), period.year))}
      actions={<Places overview={overview} />}
      notice={<Versions period={period} read={read} setRead={setRead} />}
    >
      {lines.length === 0 ? (
        <Empty title={t.noUnits}>{t.noUnitsLead}</Empty>
      ) : (
        <div className={css.parts}>
          <section className={css.part} aria-label={t.units}>
            <p className={type.section}>
              {t.answered(answered.length, lines.length, figureText(rate ?? 0, 1))}
            </p>
            {missing.length > 0 && <Missing overview={overview} />}
            <UnitTable overview={overview} />
            {mayReadMoney(person) && (
              <a className={type.link} href={address.organisation('importera')}>
                {t.readMoney}
              </a>
            )}
          </section>
          <UnitGoals overview={overview} />
          <Sum overview={overview} />
          <Written overview={overview} />
        </div>
      )}
    </SheetPage>
  );
}

/** That the period has been opened again, and what does not agree with what was locked. */
function Versions({ period, read, setRead }: Omit<OpenProps, 'overview'>) {
  const t = useText(texts);
  const { rows } = useSituation();
  const altered = useMemo(() => alteredSinceLock(rows, period), [rows, period]);
  const version = versionOf(rows, period.key);
  return (
    <>
      {version > 1 && (
        <Message intent="info">
          {read === null ? t.version(version) : t.reads(read)}{' '}
          {Array.from({ length: version - 1 }, (_, at) => at + 1)
            .filter((one) => one !== read)
            .map((one) => (
              <Button key={one} size="small" onClick={() => setRead(one)}>
                {t.readVersion(one)}
              </Button>
            ))}
          {read !== null && (
            <Button size="small" onClick={() => setRead(null)}>
              {t.readNow(version)}
            </Button>
          )}
        </Message>
      )}
      {altered.length > 0 && (
        <Message
          intent="warning"
          title={t.alteredSinceLock(listText(altered.map((unit) => unit?.name ?? t.bodies)))}
        >
          {t.alteredSinceLockLead}
        </Message>
      )}
    </>
  );
}
