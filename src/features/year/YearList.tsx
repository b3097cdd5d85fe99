// The year as a list: what is late first, then what is now, what comes, and what has been.
import { Warning16Regular } from '@fluentui/react-icons/headless/svg/warning';
import type { YearItem, YearView } from '../../core/year/yearItems.ts';
import type { Day, Key } from '../../schema/field.ts';
import { periods } from '../../schema/lists/periods.ts';
import { capital } from '../../ui/format.ts';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { useSituation } from '../../ui/workspace.tsx';
import * as texts from './text.ts';
import { hrefOf, titleOf, whenOf } from './wording.ts';
import css from './Year.module.css';

interface Props {
  readonly view: YearView;
  readonly today: Day;
}

export function YearList({ view, today }: Props) {
  const t = useText(texts);
  const { items, late, year } = view;
  const month = today.startsWith(`${year}-`) ? Number(today.slice(5, 7)) : null;
  const isNow = (item: YearItem) =>
    month !== null &&
    !item.isLate &&
    (item.when === 'now' || (item.when === 'coming' && item.month === month));
  const now = items.filter(isNow);
  const later = items.filter((item) => item.when === 'coming' && !isNow(item));
  const past = items.filter((item) => item.when === 'past' && !item.isLate);
  return (
    <div className={css.list}>
      <section>
        <h2 className={type.section}>{t.late}</h2>
        {late.length === 0 ? (
          <p className={css.nothing}>{t.nothingLate}</p>
        ) : (
          <Rows items={late} view={view} />
        )}
      </section>
      {month !== null && (
        <section>
          <h2 className={type.section}>{t.now(month)}</h2>
          {now.length === 0 ? (
            <p className={css.nothing}>{t.nothingNow}</p>
          ) : (
            <Rows items={now} view={view} strong />
          )}
        </section>
      )}
      <section>
        <h2 className={type.section}>{month === null ? t.whenYearComes(year) : t.later}</h2>
        {later.length === 0 ? (
          <p className={css.nothing}>{t.nothingLater}</p>
        ) : (
          <Rows items={later} view={view} />
        )}
      </section>
      {past.length > 0 && (
        <details className={css.past} open={later.length === 0 && now.length === 0}>
          <summary>
            <h2 className={type.section}>{t.past}</h2>
            <span className={type.secondary}>{t.pastCount(past.length)}</span>
          </summary>
          <Rows items={past} view={view} />
        </details>
      )}
      <Legend />
    </div>
  );
}

function Rows({
  items,
  view,
  strong,
}: {
  readonly items: readonly YearItem[];
  readonly view: YearView;
  readonly strong?: boolean;
}) {
  return (
    <ul className={css.rows}>
      {items.map((item) => (
        <Row
          key={`${item.kind}/${item.about}/${item.year}/${item.level ?? ''}/${item.label}/${item.to}`}
          item={item}
          view={view}
          strong={strong === true && item.when === 'now' && item.dated}
        />
      ))}
    </ul>
  );
}

/** A long list of names says less than its beginning. */
const mostNames = 3;

function Row({
  item,
  view,
  strong,
}: {
  readonly item: YearItem;
  readonly view: YearView;
  readonly strong: boolean;
}) {
  const t = useText(texts);
  const { rows } = useSituation();
  const href = hrefOf(item, (period) => rows.get(periods, period as Key<'periods'>) !== null);
  const title = titleOf(t, view, item);
  const { asked } = item;
  const names = asked?.missing.map(({ name }) => name) ?? [];
  const shown = names.length > mostNames + 1 ? names.slice(0, mostNames) : names;
  return (
    <li className={css.row}>
      <span className={strong ? css.whenNow : css.when}>{whenOf(t, item)}</span>
      <div className={css.what}>
        <span className={strong || item.isLate ? css.titleNow : css.title}>
          {href === null ? (
            title
          ) : (
            <a className={css.link} href={href}>
              {title}
            </a>
          )}
        </span>
        <span className={type.secondary}>
          {[
            ...(item.kind === 'planDue'
              ? [capital(t.planFor(item.year))]
              : asked === null
                ? [t.ring[item.ring]]
                : []),
            ...(asked === null ? [] : [t.done(asked.of - names.length, asked.of)]),
            ...(names.length > 0 ? [t.missing(shown, names.length - shown.length)] : []),
          ].join(' · ')}
        </span>
      </div>
      {item.isLate && (
        <span className={css.mark}>
          <Warning16Regular aria-hidden="true" />
          {t.late}
        </span>
      )}
    </li>
  );
}

function Legend() {
  const t = useText(texts);
  return (
    <ul className={css.legend} aria-hidden="true">
      {(['past', 'now', 'coming', 'today'] as const).map((one) => (
        <li key={one}>
          <span className={css[`${one}Sign`]} />
          {t.legend[one]}
        </li>
      ))}
      <li>
        <span className={css.lateSign}>!</span>
        {t.legend.late}
      </li>
    </ul>
  );
}
