// One indicator over time: its curve with the target, women and men where they are told apart, and the same as a table.
import { Field, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import { ownUnits } from '../../core/access.ts';
import { type FigureOverTime, type FigurePoint, figureOverTime } from '../../core/insight/figureOverTime.ts';
import { indicators } from '../../schema/lists/indicators.ts';
import { outcomes } from '../../schema/lists/outcomes.ts';
import { address, goTo } from '../../ui/address.ts';
import { dayText, shortDayText, withUnit } from '../../ui/format.ts';
import { Empty } from '../../ui/page/Empty.tsx';
import { SheetPage } from '../../ui/page/Page.tsx';
import { type Line, LineChart } from '../../ui/picture/LineChart.tsx';
import { StatusMark } from '../../ui/picture/StatusMark.tsx';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { Ways } from '../../ui/Ways.tsx';
import { usePeriodName } from '../../ui/words/periodName.ts';
import { useSituation } from '../../ui/workspace.tsx';
import css from './insight.module.css';
import { Scroll } from './Scroll.tsx';
import { useStatusWord } from './statusWord.ts';
import * as texts from './text.ts';

interface Props {
  readonly indicator: string | null;
  readonly place: string | null;
}

export function Figure({ indicator: asked, place }: Props) {
  const t = useText(texts);
  const situation = useSituation();
  const { rows, person } = situation;
  const own = ownUnits(person, rows)[0];
  const reported = useMemo(() => {
    const given = new Set<string>(rows.all(outcomes).map(({ indicator }) => indicator));
    return rows
      .all(indicators)
      .filter(({ key: one, withdrawn }) => given.has(one) && withdrawn !== true)
      .toSorted((a, b) => a.title.localeCompare(b.title, 'sv'));
  }, [rows]);
  // Nobody has said which: then one of the reader's own.
  const isOwn = new Set<string>(
    own === undefined ? [] : rows.by(outcomes, 'unit', own.key).map((row) => row.indicator),
  );
  const chosen =
    reported.find((one) => one.key === asked) ?? reported.find((one) => isOwn.has(one.key)) ?? reported[0];
  const at = place ?? (own === undefined ? null : `enhet/${own.key}`);
  const found = useMemo(
    () => (chosen === undefined ? null : figureOverTime(situation, chosen.key, at)),
    [situation, chosen, at],
  );
  if (chosen === undefined || found === null) {
    return (
      <SheetPage title={t.figureTitle}>
        <Ways current="nyckeltal" />
        <Empty title={t.figureEmptyTitle}>{t.figureEmpty}</Empty>
      </SheetPage>
    );
  }
  const nameOf = ({ name }: FigureOverTime['place']) => (name === '' ? t.allUnits : name);
  return (
    <SheetPage title={chosen.title} over={t.figureOver}>
      <Ways current="nyckeltal" />
      <div className={css.choices}>
        <Field label={t.indicator}>
          <Select value={chosen.key} onChange={(_, { value }) => goTo(address.figure(value))}>
            {reported.map((one) => (
              <option key={one.key} value={one.key}>
                {one.title}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t.whose}>
          <Select
            value={found.place.key}
            onChange={(_, { value }) => goTo(address.figure(chosen.key, value))}
          >
            {found.places.map((one) => (
              <option key={one.key} value={one.key}>
                {nameOf(one)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {chosen.definition !== null && <p className={`${type.secondary} ${css.note}`}>{chosen.definition}</p>}
      <Curve found={found} placeName={nameOf(found.place)} />
    </SheetPage>
  );
}

function Curve({ found, placeName }: { readonly found: FigureOverTime; readonly placeName: string }) {
  const t = useText(texts);
  const name = usePeriodName();
  const { indicator, points, readings } = found;
  const figure = (value: number) => withUnit(indicator, value);
  // After the last period there are only the figures between the periods, which no target is set against.
  const last = points.at(-1);
  const later = readings.filter(
    ({ day }, at) => (last === undefined || day > last.period.to) && readings[at + 1]?.day !== day,
  );
  const column = (of: (point: FigurePoint) => number | null) => [...points.map(of), ...later.map(() => null)];
  const isThere = ({ values }: Line) => values.some((value) => value !== null);
  const lines = (
    [
      { label: t.outcome, look: 'main', values: column(({ value }) => value) },
      { label: t.women, look: 'second', values: column(({ women }) => women) },
      { label: t.men, look: 'third', values: column(({ men }) => men) },
      {
        label: t.readings,
        look: 'forecast',
        values: [...points.map(() => null), ...later.map(({ value }) => value)],
      },
    ] as const satisfies readonly Line[]
  ).filter(isThere);
  const measured = points.filter(({ value }) => value !== null);
  const [first, latest] = [measured[0], measured.at(-1)];
  return (
    <section aria-labelledby="over-tid">
      <h2 id="over-tid" className={type.section}>
        {t.overTime(placeName)}
      </h2>
      {first && latest && (
        <p className={type.body}>
          {t.inWords(
            { period: name(first.period), value: figure(first.value ?? 0) },
            { period: name(latest.period), value: figure(latest.value ?? 0) },
            latest.target === null ? null : figure(latest.target),
            measured.length,
          )}
        </p>
      )}
      {measured.length + later.length > 1 && (
        <LineChart
          times={[
            ...points.map(({ period }) => ({ at: Date.parse(period.to), name: name(period) })),
            // They stand close, so only the last is named.
            ...later.map(({ day }, at) => ({
              at: Date.parse(day),
              name: at === later.length - 1 ? shortDayText(day) : '',
            })),
          ]}
          lines={lines}
          targets={column(({ target }) => target)}
          targetName={(value) => t.target(figure(value))}
          format={figure}
        />
      )}
      <Table found={found} />
      <Readings found={found} />
    </section>
  );
}

/** What has been given between the periods, the latest first. */
function Readings({ found: { indicator, readings } }: { readonly found: FigureOverTime }) {
  const t = useText(texts);
  if (readings.length === 0) return null;
  return (
    <>
      <h3 className={`${type.body} ${type.strong}`}>{t.readingsTitle}</h3>
      <Scroll label={t.tableOf(t.readingsTitle)}>
        <table className={css.figures}>
          <caption className="hiddenText">{t.readingsTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{t.day}</th>
              <th scope="col">{t.readings}</th>
            </tr>
          </thead>
          <tbody>
            {readings.toReversed().map(({ day, value }) => (
              <tr key={`${day} ${value}`}>
                <th scope="row">{dayText(day)}</th>
                <td>{withUnit(indicator, value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

function Table({ found: { indicator, points } }: { readonly found: FigureOverTime }) {
  const t = useText(texts);
  const name = usePeriodName();
  const word = useStatusWord();
  const figure = (value: number | null) => (value === null ? t.none : withUnit(indicator, value));
  const hasSplit = points.some(({ women, men }) => women !== null || men !== null);
  const hasForecast = points.some(({ forecast }) => forecast !== null);
  return (
    <Scroll label={t.tableOf(indicator.title)}>
      <table className={css.figures}>
        <caption className="hiddenText">{indicator.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.period}</th>
            <th scope="col">{t.targetColumn}</th>
            <th scope="col">{t.outcome}</th>
            {hasSplit && <th scope="col">{t.women}</th>}
            {hasSplit && <th scope="col">{t.men}</th>}
            {hasForecast && <th scope="col">{t.forecast}</th>}
            <th scope="col">{t.status}</th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point) => (
            <tr key={point.period.key}>
              <th scope="row">{name(point.period)}</th>
              <td>{figure(point.target)}</td>
              <td className={type.strong}>
                {point.missingReason === null ? figure(point.value) : t.missing[point.missingReason]}
              </td>
              {hasSplit && <td>{figure(point.women)}</td>}
              {hasSplit && <td>{figure(point.men)}</td>}
              {hasForecast && <td>{figure(point.forecast)}</td>}
              <td>
                <StatusMark status={point.status} word={word(point.status)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
